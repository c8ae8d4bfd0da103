// sitegen new page: a Markdown file with the front matter that its schema asks for.
using System.CommandLine;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Load;
using SiteGen.Model;
using SiteGen.Parse;
using SiteGen.Parse.Forms;

namespace SiteGen.Commands;

internal static class NewPageCommand
{
    private const string FirstSentence = "Write here what readers need to know first.";

    public static Command Create(CommonOptions common)
    {
        var path = new Argument<string>("PATH")
        {
            Description = "Where the page will be, from input/: repair/gears.md"
        };
        var title = new Option<string?>("--title") { Description = "The page's title.", HelpName = "TEXT" };
        var set = SetOption("description=How to set the gears");
        var command = new Command("page",
            "Start a page: a Markdown file with all the front matter that page.schema.json asks for and "
            + "_defaults.yaml does not give.\n\nExample:\n  sitegen new page repair/gears.md --title \"Set the "
            + "gears\" --set \"description=Shift without noise\"") { path, title, set };
        command.SetAction(parsed =>
        {
            var bag = new DiagnosticBag();
            var answers = Prompter.From(parsed, bag);
            var given = answers.Pairs(parsed.GetValue(set) ?? []);
            if (parsed.GetValue(title) is { } typed)
                given["title"] = typed;
            var written = Run(parsed.GetValue(path)!, given, answers, common.Read(parsed), bag);
            return NewCommand.Finish(bag, written is null
                ? null
                : $"{written} is there. Write its text, and put it into a menu of site.yaml.", common.Format(parsed));
        });
        return command;
    }

    /// <summary>The option that gives any key a value.</summary>
    public static Option<string[]> SetOption(string example) =>
        new("--set")
        {
            Description =
                $"A key with its value; may be given more than once: --set \"{example}\". Lists are written with "
                + "commas.",
            HelpName = "KEY=VALUE"
        };

    /// <summary>The shown path of the page; null when it could not be made.</summary>
    public static string? Run(string typed, Dictionary<string, string> given, Prompter answers, BuildOptions options,
        DiagnosticBag bag)
    {
        if (LoadStage.Run(options, bag) is not { } source || bag.HasErrors)
            return null;
        var path = PathOf(typed, source.ShownInput);
        var shown = $"{source.ShownInput}/{path}";
        var place = RealPath.Of(Path.Combine(options.InputFolder, path));
        if (!RealPath.IsInside(place, RealPath.Of(options.InputFolder)) || path.Split('/')
            .Any(p => p is ".." or "." or "" || LoadStage.IsIgnored(p)))
            bag.Add(CommandErrors.OutsideOfInput(new SourceText(shown, ""), source.ShownInput));
        else if (File.Exists(Path.Combine(options.InputFolder, path)))
            bag.Add(CommandErrors.AlreadyThere(new SourceText(shown, "")));
        if (bag.HasErrors)
            return null;
        var schema = ParseStage.PageSchema(source, bag);
        var defaults = Defaults(source, path);
        foreach (var key in schema.Required.Where(k => !given.ContainsKey(k) && !defaults.Contains(k)))
        {
            var rule = schema.Property(key);
            if (answers.To(new Question(key, key == "title"
                ? "--title \"…\""
                : $"--set \"{key}=…\"", rule?.Description, rule?.Allowed ?? [])) is { } answer)
                given[key] = answer;
        }
        var draft = new Draft(path, null, Text(schema, given));
        if (!bag.HasErrors)
            draft.Try(source, options, bag);
        if (!bag.HasErrors)
            draft.Write(options, source, bag);
        return bag.HasErrors ? null : shown;
    }

    /// <summary>input/repair/gears, repair/gears/ and repair/gears.md are the same page.</summary>
    private static string PathOf(string typed, string input)
    {
        var path = typed.Replace('\\', '/').Trim().TrimStart('/');
        if (path.StartsWith(input + "/", StringComparison.Ordinal))
            path = path[(input.Length + 1)..];
        while (path.StartsWith("./", StringComparison.Ordinal))
            path = path[2..];
        path = path.TrimEnd('/');
        return path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? path : path + ".md";
    }

    /// <summary>Keys that the defaults of the folders around the page give.</summary>
    private static HashSet<string> Defaults(SiteSource source, string path) =>
    [
        .. source.Files.Where(f =>
            f.Root == SourceRoot.Input && Path.GetFileName(f.Path) == "_defaults.yaml"
            && path.StartsWith(f.Path[..^"_defaults.yaml".Length], StringComparison.Ordinal))
            .SelectMany(f => (YamlTree.Read(f.Text, new DiagnosticBag()) as MapNode)?.Entries ?? []).Select(e => e.Key),
    ];

    private static string Text(Schema schema, Dictionary<string, string> given)
    {
        var text = new StringBuilder("---\n");
        foreach (var (key, value) in NewRowCommand.InOrder(schema, given))
            text.Append(key).Append(": ").Append(YamlText.Value(value, schema.Property(key))).Append('\n');
        return text.Append("---\n").Append(FirstSentence).Append('\n').ToString();
    }
}
