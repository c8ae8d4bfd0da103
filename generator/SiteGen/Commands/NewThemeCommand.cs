// sitegen new theme: a branded copy that builds at once, made from a name and a colour.
using System.CommandLine;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Lunr;
using SiteGen.Model;
using SiteGen.Parse.Brands;

namespace SiteGen.Commands;

internal static class NewThemeCommand
{
    private const int LongestName = 80;
    private const int LongestFolder = 40;

    public static Command Create(CommonOptions common)
    {
        var name = new Argument<string?>("NAME") { Description = "Name of the group, in quotes.",
            Arity = ArgumentArity.ZeroOrOne };
        var colour = new Option<string?>("--colour",
            "--color") { Description = "The group's main colour, in quotes: \"#1f4fa0\".", HelpName = "#RRGGBB",
            DefaultValueFactory = _ => "#0b4a52" };
        var second = new Option<string?>("--colour2",
            "--color2") { Description = "A second colour for lines; left out, one that goes with the first is found.",
            HelpName = "#RRGGBB" };
        var folder = new Option<string?>("--folder") { Description =
            "Name of the folder in themes/; left out, it is made from the group's name.", HelpName = "NAME" };
        var command = new Command("theme",
            "Make a branded copy: a folder in themes/ with settings, a text logo and notes on what to "
            + "change.\n\nExample:\n  sitegen new theme \"Our Group\" --colour \"#1f4fa0\" --colour2 \"#f0b13c\"") { name, colour, second, folder };
        command.SetAction(parsed =>
        {
            var bag = new DiagnosticBag();
            var options = common.Read(parsed);
            var typed = parsed.GetValue(name) ?? "";
            var group = Plain(typed).Length > 0
                ? Plain(typed)
                : Plain(Answers.From(parsed, bag)
                    .To(new Question("name", "\"Our Group\"", "The group's name, in quotes", [])) ?? "");
            if (group.Length == 0)
                return NewCommand.Finish(bag, null, common.Format(parsed));
            var colours = new ColourCheck(bag, colour.Name, second.Name)
                .Run(Written(parsed, colour), Written(parsed, second), null);
            var slug = Slug(parsed.GetValue(folder) ?? group);
            var path = Path.Combine(options.ThemesFolder, slug);
            var shown = Path.GetRelativePath(options.WorkingFolder, path);
            Check(group, CommandLineSlips.At(parsed, typed), slug, options, bag);
            if (slug.Length > 0)
                NewCommand.Write(path, shown, colours is null
                    ? []
                    : NewTheme.Files(group, colours.Main, colours.Accent), bag);
            return NewCommand.Finish(bag, bag.HasErrors ? null : Next(group, slug, shown), common.Format(parsed));
        });
        return command;
    }

    private static ScalarNode? Written(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is { } value
            ? new ScalarNode(value, Plain: false, CommandLineSlips.At(parsed, value))
            : null;

    private static void Check(string name, SourceSpan at, string folder, BuildOptions options, DiagnosticBag bag)
    {
        if (!Directory.Exists(options.ThemesFolder))
            bag.Add(CommandErrors.NoThemesFolder(at,
                Path.GetRelativePath(options.WorkingFolder, options.ThemesFolder)));
        if (name.Length > LongestName)
            bag.Add(CommandErrors.LongName(at, name.Length, LongestName));
        if (folder.Length == 0)
            bag.Add(CommandErrors.NoFolderName(at, name));
    }

    private static string Next(string name, string folder, string shown) => $"""
        The copy of "{name}" is in {shown}.

        Next:
          1. Open {Path.Combine(shown, "theme.yaml")} in a text editor and fill in your help line. Each line says what it is for.
          2. Put your own logo over {Path.Combine(shown, "logo.svg")}, if you have one.
          3. Build:  dotnet run --project generator/SiteGen -- build --theme {folder}
          4. Open output/index.html in a browser, and read output-report.html.
        """;

    /// <summary>The name without what cannot be seen, which a page copied from elsewhere may bring along.</summary>
    private static string Plain(string name) => string.Concat(name.Where(c => !char.IsControl(c))).Trim();

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in LetterFolding.Fold(name))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-' && c is not ('\'' or '’'))
                slug.Append('-');
        }
        return slug.ToString()[..Math.Min(slug.Length, LongestFolder)].Trim('-');
    }
}
