// sitegen new theme: a branded copy that builds at once, made from a name and a colour.
using System.CommandLine;
using System.Globalization;
using System.Text;
using SiteGen.Model;

namespace SiteGen.Commands;

internal static class NewThemeCommand
{
    private const int LongestName = 80;
    private const int LongestFolder = 40;

    public static Command Create(CommonOptions common)
    {
        var name = new Argument<string>("NAME") { Description = "Name of the group, in quotes." };
        var colour = new Option<string>("--colour", "--color") { Description = "The group's main colour, in quotes: \"#1f4fa0\".", HelpName = "#RRGGBB", DefaultValueFactory = _ => "#0b4a52" };
        var second = new Option<string?>("--colour2", "--color2") { Description = "A second colour for lines; left out, one that goes with the first is found.", HelpName = "#RRGGBB" };
        var folder = new Option<string?>("--folder") { Description = "Name of the folder in themes/; left out, it is made from the group's name.", HelpName = "NAME" };
        var command = new Command("theme", "Make a branded copy: a folder in themes/ with settings, a text logo and notes on what to change.\n\nExample:\n  sitegen new theme \"Our Group\" --colour \"#1f4fa0\" --colour2 \"#f0b13c\"") { name, colour, second, folder };
        command.SetAction(parsed => Run(Plain(parsed.GetValue(name)!), parsed.GetValue(folder), parsed.GetValue(colour)!, parsed.GetValue(second), common.Read(parsed)));
        return command;
    }

    private static int Run(string name, string? named, string colour, string? second, BuildOptions options)
    {
        var folder = Slug(named ?? name);
        var path = Path.Combine(options.ThemesFolder, folder);
        if (Fault(name, folder, colour, second, path, options) is { } fault)
        {
            Console.Error.WriteLine($"sitegen: {fault}");
            return ExitCode.Findings;
        }
        var main = Colour.Parse(colour)!.Value;
        var accent = second is null ? Palette.AccentFor(main) : Colour.Parse(second)!.Value;
        try
        {
            foreach (var (file, text) in NewTheme.Files(name, main, accent))
            {
                var full = Path.Combine(path, file);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllText(full, text);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"sitegen: the folder \"{path}\" cannot be written: {refused.Message}");
            return ExitCode.Findings;
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
        if (name.Length == 0)
            return "the group needs a name. Write it in quotes: sitegen new theme \"Our Group\"";
        if (name.Length > LongestName)
            return $"the name has {name.Length} letters; at most {LongestName} fit at the top of a page. Write a shorter one, and the whole name on a page of your own.";
        if (folder.Length == 0)
            return $"\"{name}\" has no letter from a to z or digit to name a folder by. Name one yourself: --folder our-group";
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

    /// <summary>The name without what cannot be seen, which a page copied from elsewhere may bring along.</summary>
    private static string Plain(string name) => string.Concat(name.Where(c => !char.IsControl(c))).Trim();

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-' && c is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                slug.Append('-');
        }
        return slug.ToString()[..Math.Min(slug.Length, LongestFolder)].Trim('-');
    }
}
