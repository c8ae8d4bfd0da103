// One page of another generator as a page of ours.
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Addresses;
using SiteGen.Parse.Forms;

namespace SiteGen.Commands.Moving;

internal sealed class PageTurner(SourceTree tree, SourceSite site, PathMap paths, List<MoveNote> notes)
{
    private static readonly Regex Import =
        new(@"(?m)^import\s+(?:(?<name>\w+)\s+from\s+|[^;'""]*?from\s+)?['""](?<path>[^'""]+)['""];?[ \t]*$");
    private static readonly Regex Export =
        new(@"(?m)^export\s+(?:const|let|default|function|async)\b(?:[^\n]*\n)*?(?=\n|\z)");
    private static readonly Regex JsComment = new(@"\{/\*[\s\S]*?\*/\}");
    private static readonly Regex TextInclude = new(
        @"(?m)^[ \t]*(?:\{\{#include\s+(?<path>[^\s:}]+)[^}]*\}\}|-{1,2}8<-{1,2}\s+[""'](?<path>[^""']+)[""'])[ \t]*$");

    private static readonly Regex AlertAlias =
        new(@"(?m)^(?<start>[ \t]*>[ \t]*)\[!(?<kind>\w+)\][-+]?(?<rest>[^\n]*)$");
    private static readonly Regex Icon =
        new(@":(?:material|fontawesome|octicons|simple)-[\w-]+:(?:\{[^}\n]*\})?[ \t]?");

    private static readonly Regex Mark = new(@"(?<!=)==(?=\S)([^=\n]+?)(?<=\S)==(?!=)");

    /// <param name="order">Its place in the reading order; null where the old front matter says it.</param>
    public string Turn(TreeFile page, int? order, string? navTitle)
    {
        var front = page.Front;
        if (front.Fault is { } fault)
            Note(page, fault.Span.Line, $"front matter: {fault.Message}",
                "it was left out; write it anew between two lines of ---");
        var title = front.Settings.Text("title", "sidebar_label") ?? (Headings.Title(front.Body) is null
            ? navTitle ?? FolderName.Of(Name(page))
            : null);
        var body = Body(page, front, title);
        return Front(page, front.Settings, title, order) + body;
    }

    private string Body(TreeFile page, FrontMatter front, string? title)
    {
        void Told(string what, string instead) => Note(page, LineOf(front, what), what.Split('\n')[0], instead);
        string? Copied(string path) => paths.FindFile(path, page) is { } file
            ? ContentPath.Relative(paths.Of(page), paths.Want(file))
            : null;
        var code = new CodeTurner(Copied, site.Generator == "mdBook", Told);
        var hidden = new Protected(code.Turn);
        var text = Regex.Replace(front.Body, @"\{\{#title[^}]*\}\}", "");
        text = Included(text, page, 0);
        text = hidden.Hide(Liquid.Fences(text));
        text = JsComment.Replace(Export.Replace(Partials(text, page), ""), "");
        text = string.Join('\n', Boxes.FromIndents(text.Split('\n')).Select(Boxes.FromColons));
        if (Icon.IsMatch(text))
            Told(Icon.Match(text).Value, "icons of fonts are no part of SiteGen: they were taken out");
        text = Icon.Replace(text, "");
        text = Tags.Turn(text, Told);
        text = Liquid.Turn(text, site.Title, title, Told);
        text = HtmlTurner.Turn(text, Told);
        text = Mark.Replace(AlertAlias.Replace(text, Alert), "<mark>$1</mark>");
        text = new Links(paths, page).Turn(text);
        var lines = Headings.Turn([.. text.Split('\n')], title);
        lines = Boxes.Nested(lines);
        text = Regex.Replace(string.Join('\n', lines.Select(l => l.Trim().Length == 0 ? "" : l)), "\n{3,}", "\n\n");
        return hidden.Show(text).Trim('\n') + "\n";
    }

    /// <summary>A component that is another Markdown file becomes its text.</summary>
    private string Partials(string text, TreeFile page)
    {
        foreach (Match import in Import.Matches(text))
        {
            var path = import.Groups["path"].Value;
            if (import.Groups["name"].Length == 0 || !Regex.IsMatch(path, @"\.mdx?$")
                || tree.Any(ContentPath.Combine(page.Path, path), path.Replace("@site/", "",
                    StringComparison.Ordinal)) is not { } part)
                continue;
            var inner = Import.Replace(part.Front.Body, "").Trim();
            text = Regex.Replace(text, $@"<{import.Groups["name"].Value}\b[^<>]*/>", _ => $"\n\n{inner}\n\n");
        }
        return Regex.Replace(Import.Replace(text, ""), @"(?m)^import\s*\{[^}]*\}\s*from\s*['""][^'""]+['""];?\s*$", "");
    }

    private string Included(string text, TreeFile page, int depth) => depth > 5 ? text : TextInclude.Replace(text, m =>
    {
        // Within code the line becomes file="…"; only a text is read in here.
        var path = m.Groups["path"].Value;
        return Regex.IsMatch(path, @"\.(?:md|markdown)$") && paths.FindFile(path, page) is { } file
            ? Included(file.Front.Body.Trim(), file, depth + 1)
            : Missed(m.Value, page);
    });

    private string Missed(string line, TreeFile page)
    {
        // A line within code is looked at with its block.
        if (!page.Text.Contains($"```\n{line}", StringComparison.Ordinal))
            Note(page, LineOf(page.Front, line), line.Trim(),
                "the text that it reads in is not in the tree: the line stays as text; write the text here");
        return line;
    }

    private static string Alert(Match match)
    {
        var kind = match.Groups["kind"].Value;
        if (!Boxes.Knows(kind))
            return match.Value;
        var ours = Boxes.Open(kind, match.Groups["rest"].Value.Trim())["::: ".Length..].Split(' ', 2);
        var title = ours.Length > 1 ? ours[1] : "";
        return ours[0] == "details" ? match.Value
            : $"{match.Groups["start"].Value}[!{ours[0].ToUpperInvariant()}] {title}".TrimEnd();
    }

    private string Front(TreeFile page, Settings old, string? title, int? order)
    {
        var front = new StringBuilder();
        void Line(string key, string? value)
        {
            if (value is { Length: > 0 })
                front.Append(CultureInfo.InvariantCulture, $"{key}: {value}\n");
        }

        Line("title", title is null ? null : YamlText.Value(title, null));
        Line("description", old.Text("description", "summary", "excerpt") is { } about
            ? YamlText.Value(Regex.Replace(about, @"\s+", " "), null)
            : null);
        var place = order ?? old.Number("weight", "sidebar_position", "nav_order", "sidebar.order", "order",
            "position");
        Line("order", place?.ToString(CultureInfo.InvariantCulture));
        Line("draft", old.Is("draft") || old.Text("published") == "false" ? "true" : null);
        Line("nav", old.Is("nav_exclude") || old.Is("sidebar.hidden") || old.Is("unlisted") ? "false" : null);
        Line("date", Day(old.Text("date")));
        Line("updated", Day(old.Text("updated", "lastmod", "last_modified_at", "lastUpdated", "last_update.date")));
        var aliases = old.Texts("aliases").Concat(old.Texts("redirect_from"))
            .Where(a => Regex.IsMatch(a, "^/[a-z0-9/_.-]*/$") && PageAddress.IsGood(a)).Distinct().ToList();
        Line("aliases", aliases.Count > 0 ? $"[{string.Join(", ", aliases)}]" : null);
        foreach (var key in old.Keys.Where(k => !Known.Contains(k)))
            notes.Add(new MoveNote(page.Path, 0, $"front matter \"{key}\"", Unknown));
        return front.Length == 0 ? "" : $"---\n{front}---\n\n";
    }

    private static string? Day(string? written) =>
        Regex.Match(written ?? "", @"^\d{4}-\d\d-\d\d") is { Success: true } day ? day.Value : null;

    /// <summary>What is said of a key, so that the report can say it once for all pages.</summary>
    public const string Unknown = "it means nothing here and was left out; a layout can read a key that the page has";

    private static readonly HashSet<string> Known =
    [
        "title", "description", "summary", "excerpt", "weight", "sidebar_position", "nav_order", "order", "position",
        "sidebar", "sidebar_label", "draft", "published", "nav_exclude", "unlisted", "aliases", "redirect_from", "id",
        "slug", "permalink", "url", "path", "layout", "template", "sort_by", "linkTitle", "linktitle", "parent",
        "has_children", "grand_parent", "type", "date", "updated", "lastmod", "last_modified_at", "lastUpdated",
        "last_update",
    ];

    private static string Name(TreeFile page)
    {
        var name = Path.GetFileNameWithoutExtension(page.Path);
        return name.TrimStart('_').ToLowerInvariant() is "index" or "readme" && page.Folder.Length > 1
            ? Path.GetFileName(page.Folder.TrimEnd('/'))
            : Regex.Replace(name, @"^\d+[-_.]\s*", "");
    }

    private static int LineOf(FrontMatter front, string what)
    {
        var at = front.Body.IndexOf(what.Split('\n')[0], StringComparison.Ordinal);
        return at < 0 ? front.BodyLine + 1 : front.BodyLine + 1 + front.Body.AsSpan(0, at).Count('\n');
    }

    private void Note(TreeFile page, int line, string what, string instead) =>
        notes.Add(new MoveNote(page.Path, line, what, instead));
}
