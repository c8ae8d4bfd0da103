// Markdown files to documents: front matter with its folder's defaults, and the body.
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse.Brands;
using SiteGen.Parse.Forms;
using SiteGen.Parse.Markdown;
using SiteGen.Parse.Markdown.Code;

namespace SiteGen.Parse;

/// <param name="Drafts">Paths of what is not ready to be published.</param>
/// <param name="Broken">Paths of what could not be read.</param>
internal sealed record DocumentsRead(ImmutableArray<Document> Published, FrozenSet<string> Drafts,
    FrozenSet<string> Broken, FrozenDictionary<string, ContentFolder> Folders);

/// <param name="own">The site's schema of front matter.</param>
/// <param name="usual">The schema of pages that a theme brings.</param>
internal sealed class DocumentReader(Schema own, Schema usual, MarkdownReader markdown, Locks locks, Memo memo,
    DiagnosticBag bag, bool showsDrafts)
{
    private const string Fence = "---";

    /// <summary>Front matter of another kind is no text.</summary>
    private const string TomlFence = "+++";

    /// <summary>What the first page is called where it does not say so itself.</summary>
    public required string SiteTitle { get; init; }

    /// <summary>True where files may have any names, which addresses do without.</summary>
    public bool TakesAnyName { get; init; }

    public DocumentsRead Read(ImmutableArray<Layer> layers, Glossary? glossary)
    {
        var defaults = new FolderDefaults(layers, own, locks, memo, bag);
        var included = new IncludedFiles(layers);
        var files = new SortedDictionary<string, (SourceFile File, Layer Layer)>(StringComparer.Ordinal);
        foreach (var layer in layers)
        {
            foreach (var (path, file) in layer.Files.Where(f => f.Key.EndsWith(".md", StringComparison.Ordinal)))
            {
                if (layer.Brand is null || !files.ContainsKey(path) || locks.AllowsPage(path, file.Text))
                    files[path] = (file, layer);
            }
        }
        var all = files.AsParallel().AsOrdered()
            .Select(f => Read(f.Key, f.Value.File, f.Value.Layer, defaults, glossary, included)).OfType<Document>()
                .ToList();
        var drafts = all.Where(d => IsDraft(d) && !showsDrafts).Select(d => d.Path);
        var broken = files.Where(f => !string.IsNullOrWhiteSpace(f.Value.File.Text.Text)).Select(f => f.Key)
            .Except(all.Select(d => d.Path), StringComparer.Ordinal);
        return new DocumentsRead([.. all.Where(d => showsDrafts || !IsDraft(d))],
            drafts.ToFrozenSet(StringComparer.Ordinal), broken.ToFrozenSet(StringComparer.Ordinal),
            defaults.Folders());
    }

    private static bool IsDraft(Document document) => document.FrontMatter.Is("draft", false);

    private Document? Read(string path, SourceFile file, Layer layer, FolderDefaults defaults,
        Glossary? glossary, IncludedFiles included)
    {
        if (string.IsNullOrWhiteSpace(file.Text.Text))
            return null;
        var applied = defaults.For(path, layer.Name).ToList();
        var schema = layer.IsBrought ? usual : own;
        ImmutableArray<object?> inputs =
        [
            file.Text, path, layer.Name, schema, glossary, SiteTitle, markdown, .. applied,
            .. included.Of(file.Text.Text, path),
        ];
        return memo.Of("document", inputs, bag, found =>
            Parse(path, file.Text, layer, schema, applied, glossary, included, found));
    }

    private Document? Parse(string path, SourceText source, Layer layer, Schema schema, List<MapNode> defaults,
        Glossary? glossary, IncludedFiles included, DiagnosticBag bag)
    {
        if (!TakesAnyName)
            CheckName(path, source, bag);
        if (source.Line(1).TrimEnd() == TomlFence)
        {
            bag.Add(FormErrors.TomlFrontMatter(source));
            return null;
        }
        if (Split(source, bag) is not var (front, bodyStart))
            return null;
        var faults = new DiagnosticBag();
        var node = YamlTree.Read(source, front, 1, faults);
        bag.AddRange(faults);
        if (node is null && faults.HasErrors)
            return null;
        var map = node switch
        {
            MapNode read => read,
            null => new MapNode([], source.Span(1, 1, Fence.Length)),
            _ => null,
        };
        if (map is null)
        {
            bag.Add(FormErrors.NotAMap(node!.Span, "front matter"));
            return null;
        }
        var whole = defaults.Append(map).Aggregate((a, b) => a.Overlay(b)) with { Span = map.Span };
        var body = markdown.Body(source, bodyStart, path, glossary, bag, included,
            takesTitle: whole.Find("title") is null);
        if (body.Title is { } title)
            whole = Titled(whole, title.Title, title.Span);
        else if (whole.Find("title") is null && ReferenceEquals(schema, usual))
            whole = Titled(whole, FileTitle(path), source.SpanAt(0));
        else if (bodyStart == 0 && whole.Find("title") is null)
        {
            bag.Add(FormErrors.NoFrontMatter(source));
            return null;
        }
        if (new SchemaCheck(schema, "front matter", path, markdown, bag).Fields(whole) is not { } fields)
            return null;
        var citations = fields.WithInner().OfType<MarkdownField>().SelectMany(f => f.Body.Citations)
            .Concat(body.Citations).DistinctBy(c => c.Key).ToList();
        return new Document(path, layer.Name, source, fields, body, citations) { IsOverlaid = layer.IsOverlay };
    }

    private static MapNode Titled(MapNode front, string title, SourceSpan span) => front with
    {
        Entries = front.Entries.Add(new MapEntry("title", span, new ScalarNode(title, Plain: false, span))),
    };

    /// <summary>A page that says no title is called after its file, an index after its folder.</summary>
    private string FileTitle(string path)
    {
        var parts = path[..^".md".Length].Split('/');
        return parts is ["index"] ? SiteTitle : FolderName.Of(parts[^1] == "index" ? parts[^2] : parts[^1]);
    }

    /// <summary>The front matter's text and the offset of the body; a text may begin without any.</summary>
    private static (string Front, int BodyStart)? Split(SourceText source, DiagnosticBag bag)
    {
        if (source.Line(1).TrimEnd() != Fence)
            return ("", 0);
        for (var line = 2; line <= source.LineCount; line++)
        {
            if (source.Line(line).TrimEnd() != Fence)
                continue;
            var start = source.LineStart(2);
            var body = line < source.LineCount ? source.LineStart(line + 1) : source.Text.Length;
            return (source.Text[start..source.LineStart(line)], body);
        }
        bag.Add(FormErrors.UnclosedFrontMatter(source));
        return null;
    }

    private static void CheckName(string path, SourceText source, DiagnosticBag bag)
    {
        foreach (var name in path.Split('/').Where(n => !FileName.IsPlain(n)))
            bag.Add(LoadErrors.BadFileName(source, name, FileName.Plain(Path.GetFileNameWithoutExtension(name))
                + Path.GetExtension(name).ToLowerInvariant()));
    }
}
