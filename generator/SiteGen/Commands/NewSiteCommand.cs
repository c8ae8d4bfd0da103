// sitegen new site: a small complete site of another topic, from files inside the program, to read and to change.
using System.CommandLine;
using System.Globalization;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Parse.Forms;

namespace SiteGen.Commands;

internal static class NewSiteCommand
{
    private const string Start = "starter/";

    public static Command Create(CommonOptions common)
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder to make; it has to be new or empty." };
        var title = new Option<string?>("--title") { Description = "The site's name.", HelpName = "TEXT" };
        var from = new Option<string?>("--from")
        {
            Description = "A site of mdBook, MkDocs, Hugo, Zola, Jekyll, Docusaurus or Starlight, or a folder of "
                + "Markdown, to move in. It is only read; what cannot be turned stands in moved.md.",
            HelpName = "FOLDER",
        };
        var command = new Command("site",
            "Make a small complete site: pages, data with schemas, a theme for screen, dark mode and paper. It is "
            + "about mending bicycles; change everything.\n\nExample:\n  sitegen new site handbook --title "
            + "\"Bicycle handbook\"\n  sitegen new site docs --from ../old-docs") { folder, title, from };
        command.SetAction(parsed =>
        {
            var bag = new DiagnosticBag();
            if (parsed.GetValue(from) is { } old)
                return MoveCommand.Run(old, parsed.GetValue(folder)!, parsed.GetValue(title)?.Trim(),
                    common.Read(parsed), common.Format(parsed));
            var name = parsed.GetValue(title)?.Trim() is { Length: > 0 } typed ? typed : Prompter.From(parsed, bag)
                .To(new Question("title", "--title \"…\"", "The site's name", []));
            var options = common.Read(parsed);
            var path = Path.GetFullPath(parsed.GetValue(folder)!, options.WorkingFolder);
            var shown = Path.GetRelativePath(options.WorkingFolder, path);
            if (name is not null)
                NewCommand.Write(path, shown,
                    Files(name, DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime)), bag);
            return NewCommand.Finish(bag, bag.HasErrors
                ? null
                : $"The site is in {shown}.\n\nNext:\n  cd {shown}\n  sitegen\n\nThen open output/index.html in a "
                    + $"browser.", common.Format(parsed));
        });
        return command;
    }

    /// <summary>The files of the starter with the title in place; its pages have to be gone over again in a
    /// year.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string title, DateOnly today)
    {
        var assembly = typeof(NewSiteCommand).Assembly;
        foreach (var name in assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Start, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            var path = name[Start.Length..].Replace('\\', '/');
            var shown = path.EndsWith(".yaml", StringComparison.Ordinal) ? YamlText.Value(title, null) : title;
            var text = reader.ReadToEnd().Replace("__TITLE__", shown, StringComparison.Ordinal)
                .Replace("__REVIEW_BY__", today.AddYears(1)
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal);
            yield return (path == "gitignore" ? ".gitignore" : path, text);
        }
    }
}
