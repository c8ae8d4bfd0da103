// sitegen new theme: a branded copy that builds at once, made from a name and a colour.
using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Load;
using SiteGen.Lunr;
using SiteGen.Model;
using SiteGen.Parse;
using SiteGen.Parse.Brands;
using SiteGen.Parse.Markdown;

namespace SiteGen.Commands;

internal static class NewThemeCommand
{
    private const int LongestName = 80;
    private const int LongestFolder = 40;

    public static Command Create(CommonOptions common)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "Name of the group, in quotes.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var colour = new Option<string?>("--colour", "--color")
        {
            Description = "The group's main colour, in quotes: \"#1f4fa0\"; left out, that of the theme.",
            HelpName = "#RRGGBB",
        };
        var second = new Option<string?>("--colour2", "--color2")
        {
            Description = "A second colour for lines; left out, one that goes with the first is found.",
            HelpName = "#RRGGBB",
        };
        var folder = new Option<string?>("--folder")
        {
            Description = "Name of the folder in themes/; left out, it is made from the group's name.",
            HelpName = "NAME",
        };
        var command = new Command("theme",
            "Make a branded copy: a folder in themes/ with settings, a text logo and notes on what to "
            + "change.\n\nExample:\n  sitegen new theme \"Our Group\" --colour \"#1f4fa0\" --colour2 \"#f0b13c\"")
        {
            name, colour, second, folder,
        };
        command.SetAction(parsed =>
        {
            var bag = new DiagnosticBag();
            var typed = parsed.GetValue(name) ?? "";
            var group = Plain(typed).Length > 0
                ? Plain(typed)
                : Plain(Prompter.From(parsed, bag)
                    .To(new Question("name", "\"Our Group\"", "The group's name, in quotes", [])) ?? "");
            if (group.Length == 0)
                return NewCommand.Finish(bag, null, common.Format(parsed));
            var slug = Slug(parsed.GetValue(folder) ?? group);
            var wish = new Wish(group, slug, ParseErrorReporter.At(parsed, typed),
                [Written(parsed, colour), Written(parsed, second)]);
            var shown = Make(wish, common.Read(parsed), bag);
            return NewCommand.Finish(bag, bag.HasErrors ? null : Next(group, slug, shown), common.Format(parsed));
        });
        return command;
    }

    /// <summary>The shown path of the new folder.</summary>
    private static string Make(Wish wish, BuildOptions options, DiagnosticBag bag)
    {
        var path = Path.Combine(options.ThemesFolder, wish.Folder);
        var shown = Path.GetRelativePath(options.WorkingFolder, path);
        Check(wish, options, bag);
        if (bag.HasErrors || Extended(options, bag) is not { } theme)
            return shown;
        var palette = PaletteOf(theme, wish, bag);
        if (!theme.Scaffold.ContainsKey(ThemeFolders.SettingsFile))
            bag.Add(ThemeErrors.NoScaffold(theme.Source, theme.Name));
        if (!bag.HasErrors)
            NewCommand.Write(path, shown, [.. new Scaffold(theme, options).Files(wish.Name, palette, bag)], bag);
        return shown;
    }

    /// <summary>The theme that the new one builds on. What is wrong with it otherwise is for a build to say.</summary>
    private static Theme? Extended(BuildOptions options, DiagnosticBag bag)
    {
        var found = new DiagnosticBag();
        var source = LoadStage.Themes(options, found);
        var name = options.Themes.IsDefaultOrEmpty ? SiteTheme.Of(source) : options.Themes[0];
        var theme = new ThemeReader(source, name, new MarkdownReader(), new Memo(), found).Read(name);
        if (theme is null)
            bag.AddRange(found);
        return theme;
    }

    private static Palette? PaletteOf(Theme theme, Wish wish, DiagnosticBag bag)
    {
        if (theme.Recipe is { } recipe)
        {
            var written = recipe.From.Select((from, i) => wish.Colours.ElementAtOrDefault(i) is { Node: { } } typed
                ? typed
                : new WrittenColour(from.Name, i > 0 ? null : AsNode(theme, from.Name)));
            var palette = new ColourCheck(recipe, bag).Run([.. written]);
            if (palette is null && !bag.HasErrors)
                bag.Add(ThemeErrors.NeedsColour(theme.Source, theme.Name, recipe.From[0].Setting,
                    wish.Colours[0].Key));
            return palette;
        }
        if (wish.Colours.FirstOrDefault(c => c.Node is not null)?.Node is { } colour)
            bag.Add(ThemeErrors.TakesNoColours(colour.Span, theme.Name));
        return null;
    }

    private static ScalarNode? AsNode(Theme theme, string colour) => theme.Palette is { } palette
        ? new(palette.Given[colour].ToString(), Plain: false, theme.Source.SpanAt(0))
        : null;

    private static WrittenColour Written(ParseResult parsed, Option<string?> option) =>
        new(option.Name, parsed.GetValue(option) is { } value
            ? new ScalarNode(value, Plain: false, ParseErrorReporter.At(parsed, value))
            : null);

    private static void Check(Wish wish, BuildOptions options, DiagnosticBag bag)
    {
        var (name, at, folder) = (wish.Name, wish.At, wish.Folder);
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
          1. Open {Path.Combine(shown, "theme.yaml")} in a text editor and fill it in. Each line says what it is for.
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

    /// <summary>What was asked for.</summary>
    /// <param name="At">Where the name stands on the command line.</param>
    private sealed record Wish(string Name, string Folder, SourceSpan At, ImmutableArray<WrittenColour> Colours);
}
