// A whole site of another generator as a site of ours, in memory: texts, files to copy, and what could not be turned.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Parse.Forms;

namespace SiteGen.Commands.Moving;

/// <param name="Texts">By their paths from input/.</param>
/// <param name="Files">Files of the source to copy, by their paths from input/.</param>
/// <param name="Origin">Which file of the source each page comes from.</param>
internal sealed record MovedSite(SourceSite From, SourceTree Tree, Dictionary<string, string> Texts,
    List<(string Path, TreeFile File)> Files, Dictionary<string, string> Origin, List<MoveNote> Notes)
{
    private static readonly Regex Element = new(@"<([a-z][a-z0-9]*)(?=[\s>/])");

    private static readonly Regex Word = new(@"\w{2,}");

    /// <summary>Elements that a site may allow for itself without harm.</summary>
    private static readonly string[] Harmless =
    [
        "a", "audio", "blockquote", "caption", "code", "col", "colgroup", "dd", "del", "dfn", "div", "dl", "dt",
        "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "img", "ins", "li", "ol", "p", "pre", "samp",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "ul", "var", "video", "source",
    ];

    public static MovedSite Of(SourceTree tree, SourceSite site, PathMap paths, string title)
    {
        var notes = new List<MoveNote>();
        var turner = new PageTurner(tree, site, paths, notes);
        var (texts, origin) = (new Dictionary<string, string>(StringComparer.Ordinal),
            new Dictionary<string, string>(StringComparer.Ordinal));
        var places = site.Order.Select((entry, i) => (entry, i)).Where(e => e.entry.Path is not null)
            .DistinctBy(e => e.entry.Path).ToDictionary(e => e.entry.Path!, e => e, StringComparer.Ordinal);
        foreach (var page in paths.Pages)
        {
            var place = places.TryGetValue(page.Path, out var found) ? found : default;
            texts[paths.Of(page)] = turner.Turn(page, place.entry is null ? null : place.i + 1, place.entry?.Title);
            origin[paths.Of(page)] = page.Path;
        }
        foreach (var (entry, _) in places.Values.Where(p => tree.Find(p.entry.Path!) is null))
            notes.Add(new MoveNote(site.Generator, 0, $"the order names {entry.Path}",
                "there is no such file: write it, or leave it out"));
        foreach (var (folder, text) in Folders(tree, site, paths).Where(f => f.Text.Length > 0))
            texts.TryAdd(folder + "_defaults.yaml", text);
        if (!texts.ContainsKey("index.md"))
            texts["index.md"] = $"---\ntitle: {YamlText.Value(title, null)}\nlayout: hub\n---\n";
        texts["site.yaml"] = Settings(site, title, texts.Values);
        return new MovedSite(site, tree, texts, [.. paths.Wanted.Select(w => (w.Key, w.Value))], origin, notes);
    }

    /// <summary>Where a line of a new page stands in the old one; 0 where it does not.</summary>
    public int LineOf(string path, string line)
    {
        if (line.Trim().Length == 0 || !Origin.TryGetValue(path, out var origin))
            return 0;
        // A line may have changed a little on its way: the old one that shares the most words is it.
        var words = Word.Matches(line).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        var best = Tree.Find(origin)!.Text.Split('\n')
            .Select((old, i) => (Line: i + 1, Shared: Word.Matches(old).Select(m => m.Value).Distinct()
                .Count(words.Contains)))
            .MaxBy(l => l.Shared);
        return best.Shared == 0 ? 0 : best.Line;
    }

    private static string Settings(SourceSite site, string title, IEnumerable<string> texts)
    {
        var used = texts.SelectMany(t => Element.Matches(t)).Select(m => m.Groups[1].Value).ToHashSet();
        var allowed = Harmless.Where(used.Contains).ToList();
        var text = new StringBuilder($"title: {YamlText.Value(title, null)}\n");
        if (site.Description is { Length: > 0 } about)
            text.Append(CultureInfo.InvariantCulture,
                $"description: {YamlText.Value(Regex.Replace(about, @"\s+", " "), null)}\n");
        text.Append("theme: base\n");
        if (allowed.Count > 0)
            text.Append("# Elements of HTML that the texts of this site have.\nmarkdown:\n  allow: [")
                .AppendJoin(", ", allowed).Append("]\n");
        return text.ToString();
    }

    /// <summary>Titles and places of folders: from _category_ files, and from the sections of the order.</summary>
    private static IEnumerable<(string Folder, string Text)> Folders(SourceTree tree, SourceSite site, PathMap paths)
    {
        var pages = paths.Pages.ToDictionary(p => p.Path, paths.Of, StringComparer.Ordinal);
        string? Folder(string source) => pages.Where(p => p.Key.StartsWith(source, StringComparison.Ordinal))
            .Select(p => p.Value.Split('/')[..^1].Take(source[site.Root.Length..].Count(c => c == '/')))
            .Select(f => string.Join('/', f) + "/").FirstOrDefault();
        foreach (var file in tree.Files.Where(f => Path.GetFileNameWithoutExtension(f.Path) == "_category_"
            && f.Path.StartsWith(site.Root, StringComparison.Ordinal)))
        {
            if (Moving.Settings.Of(file, new Diagnostics.DiagnosticBag()) is { } settings && Folder(file.Folder)
                is { Length: > 1 } folder)
                yield return (folder, Defaults(settings.Text("label"), settings.Number("position")));
        }
        var order = 0;
        foreach (var section in site.Order.Where(e => e.Path is not null).GroupBy(e => string.Join('\n', e.Section)))
        {
            order++;
            var folders = section.Select(e => pages.GetValueOrDefault(e.Path!)).OfType<string>()
                .Select(p => p[..(p.LastIndexOf('/') + 1)]).Distinct().ToList();
            if (section.Key.Length > 0 && folders is [{ Length: > 0 } only])
                yield return (only, Defaults(section.First().Section[^1], site.Order.IndexOf(section.First()) + 1));
            else
            {
                foreach (var each in folders.Where(f => f.Length > 0))
                    yield return (each, Defaults(null, site.Order.IndexOf(section.First(e =>
                        pages.GetValueOrDefault(e.Path!)?.StartsWith(each, StringComparison.Ordinal) == true)) + 1));
            }
        }
    }

    private static string Defaults(string? title, double? order) =>
        (title is { Length: > 0 } ? $"title: {YamlText.Value(title, null)}\n" : "")
        + (order is { } number ? $"order: {number.ToString(CultureInfo.InvariantCulture)}\n" : "");
}
