// sitegen new: what somebody needs to start from, made ready to be changed.
using System.CommandLine;
using System.Globalization;
using System.Text;
using SiteGen.Model;

namespace SiteGen.Commands;

internal static class NewCommand
{
    public static Command Create(CommonOptions common) =>
        new("new", "Make something to start from.\n\nExample:\n  sitegen new theme \"Our Group\" --colour \"#1f4fa0\"") { Theme(common) };

    private static Command Theme(CommonOptions common)
    {
        var name = new Argument<string>("NAME") { Description = "Name of the group, in quotes." };
        var colour = new Option<string>("--colour", "--color") { Description = "The group's main colour, in quotes: \"#1f4fa0\".", HelpName = "#RRGGBB", DefaultValueFactory = _ => "#0b4a52" };
        var second = new Option<string?>("--colour2", "--color2") { Description = "A second colour for lines; left out, one that goes with the first is found.", HelpName = "#RRGGBB" };
        var command = new Command("theme", "Make a branded copy: a folder in themes/ with settings, a text logo and notes on what to change.\n\nExample:\n  sitegen new theme \"Our Group\" --colour \"#1f4fa0\" --colour2 \"#f0b13c\"") { name, colour, second };
        command.SetAction(parsed => Run(parsed.GetValue(name)!.Trim(), parsed.GetValue(colour)!, parsed.GetValue(second), common.Read(parsed)));
        return command;
    }

    private static int Run(string name, string colour, string? second, BuildOptions options)
    {
        var folder = Slug(name);
        var path = Path.Combine(options.ThemesFolder, folder);
        if (Fault(name, folder, colour, second, path, options) is { } fault)
        {
            Console.Error.WriteLine($"sitegen: {fault}");
            return ExitCode.Findings;
        }
        var main = Colour.Parse(colour)!.Value;
        var accent = second is null ? Palette.AccentFor(main) : Colour.Parse(second)!.Value;
        foreach (var (file, text) in NewTheme.Files(name, Initials(name), main, accent))
        {
            var full = Path.Combine(path, file);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }
        var shown = Path.GetRelativePath(options.WorkingFolder, path);
        Console.WriteLine($"""
            The copy of "{name}" is in {shown}.

            Next:
              1. Open {Path.Combine(shown, "theme.yaml")} in a text editor and fill in your help line. Each line says what it is for.
              2. Put your own logo over {Path.Combine(shown, "logo.svg")}, if you have one.
              3. Build:  dotnet run --project generator/SiteGen -- build --theme {folder}
              4. Open output/index.html in a browser, and read output-report.html.
            """);
        return ExitCode.Done;
    }

    private static string? Fault(string name, string folder, string colour, string? second, string path, BuildOptions options)
    {
        if (!Directory.Exists(options.ThemesFolder))
            return $"there is no folder \"{options.ThemesFolder}\". Run the command in the folder that holds themes/, or name it with --themes.";
        if (folder.Length == 0)
            return $"\"{name}\" has no letter from a to z to name a folder by. Give the group's name in Latin letters.";
        if (Directory.Exists(path))
            return $"themes/{folder} is there already. Change it, or give another name.";
        foreach (var wrong in new[] { colour, second }.OfType<string>().Where(c => Colour.Parse(c) is null))
            return $"\"{wrong}\" is no colour. Write \"#\" and six digits in quotes: --colour \"#1f4fa0\"";
        var main = Colour.Parse(colour)!.Value;
        var palette = Palette.Of(main, second is null ? Palette.AccentFor(main) : Colour.Parse(second)!.Value);
        if (palette.Pairs.FirstOrDefault(p => !p.Passes) is not { } pair)
            return null;
        var better = Shades.Nearest(main, c => Colour.Contrast(Colour.White, c) >= Palette.TextLimit);
        return string.Create(CultureInfo.InvariantCulture, $"{pair.Name} ({pair.Front} on {pair.Back}) has a contrast of {Math.Floor(pair.Contrast * 10) / 10:0.0}:1; at least {pair.Limit:0.#}:1 is needed. The nearest shade of {main} that passes is {better}.");
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                slug.Append('-');
        }
        return slug.ToString().Trim('-');
    }

    private static string Initials(string name) =>
        string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsLetter(w[0]) && char.IsUpper(w[0])).Take(3).Select(w => w[0])) is { Length: > 0 } initials ? initials : name[..1].ToUpperInvariant();
}
