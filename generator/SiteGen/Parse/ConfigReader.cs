// site.yaml to SiteConfig.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse.Forms;
using SiteGen.Parse.Markdown;

namespace SiteGen.Parse;

internal static class ConfigReader
{
    public static SiteConfig? Read(SourceText source, MarkdownReader markdown, DiagnosticBag bag)
    {
        if (YamlTree.Read(source, bag) is not { } node)
            return null;
        if (node is not MapNode map)
        {
            bag.Add(FormErrors.NotAMap(node.Span, "site.yaml"));
            return null;
        }
        var faults = new DiagnosticBag();
        var fields = new SchemaCheck(SiteSchema(faults), "site.yaml", "", markdown, faults).Fields(map);
        CheckAllowed(map, faults);
        bag.AddRange(faults);
        return faults.HasErrors || fields is null ? null : Config(source, map, fields);
    }

    public static SourceText SiteSchemaText() => SchemaReader.Own("site.schema.json");

    private static Schema SiteSchema(DiagnosticBag bag) => SchemaReader.Read(SiteSchemaText(), bag)!;

    private static SiteConfig Config(SourceText source, MapNode map, Fields fields)
    {
        var languages = fields.Texts("languages").ToImmutableArray();
        return new SiteConfig
        {
            Source = source,
            Title = fields.Text("title")!,
            Description = fields.Text("description"),
            Version = fields.Text("version"),
            Versions = [.. fields.List("versions").OfType<Fields>()
                .Select(v => new SiteVersion(v.Text("title")!, v.Text("url")!))],
            Kept = fields.Map("source") is { } kept
                ? new KeptAt(kept.Text("edit"), kept.Text("dates") != "none")
                : null,
            Theme = Name(map, "theme"),
            Languages = languages.IsEmpty ? ["en"] : languages,
            Menus = [.. Entries(map, "menus").Select(e => ReadMenu(e.Key, (MapNode)e.Value))],
            RowPages = [.. Entries(map, "rows")
                .Select(e => ReadRowPages(new Named(e.Key, e.KeySpan), (MapNode)e.Value))],
            Glossary = map.Find("glossary")?.Value is MapNode glossary
                ? new GlossaryConfig(Name(glossary, "set")!, Name(glossary, "term")!.Text, Name(glossary, "also")?.Text)
                : null,
            Citations = Name(map, "citations"),
            Checks = CheckSettingsReader.Read(fields.Map("checks")),
            Search = SearchReader.Read(map),
            Settings = fields.Map("settings"),
            HasCopies = fields.Is("assistants", true),
            AllowedHtml = [.. Allowed(map)],
            Locks = [.. fields.List("locked").OfType<Fields>()
                .Select(l => new LockedPart([.. l.Texts("keep")], [.. l.Texts("keys")], l.Text("why") ?? ""))],
        };
    }

    private static IEnumerable<Named> Allowed(MapNode map) => map.Find("markdown")?.Value is MapNode markdown
        ? Items(markdown, "allow").OfType<ScalarNode>().Select(e => new Named(e.Text, e.Span))
        : [];

    private static void CheckAllowed(MapNode map, DiagnosticBag bag)
    {
        foreach (var element in Allowed(map).Where(e => AllowedHtml.IsNever(e.Text)))
            bag.Add(MarkdownErrors.NeverAllowed(element.Span, element.Text));
    }

    private static IEnumerable<MapEntry> Entries(MapNode map, string key) =>
        map.Find(key)?.Value is MapNode inner ? inner.Entries : [];

    private static Named? Name(MapNode map, string key) =>
        map.Find(key)?.Value is ScalarNode scalar ? new Named(scalar.Text, scalar.Span) : null;

    private static Menu ReadMenu(string name, MapNode menu) =>
        new(name, menu.Find("numbered")
            ?.Value is ScalarNode { Text: "true" }, [.. Items(menu, "items").OfType<MapNode>().Select(ReadMenuEntry)]);

    private static MenuEntry ReadMenuEntry(MapNode entry) =>
        Name(entry, "folder") is { } folder
            ? new(folder with { Text = folder.Text.Trim('/') }, [], IsFolder: true)
            : new(Name(entry, "page")!,
            [.. Items(entry, "pages").OfType<ScalarNode>().Select(p => new MenuEntry(new Named(p.Text, p.Span), []))]);

    private static ImmutableArray<DataNode> Items(MapNode map, string key) =>
        map.Find(key)?.Value is ListNode list ? list.Items : [];

    private static RowPages ReadRowPages(Named set, MapNode map) =>
        new(set, Name(map, "path")!, Name(map, "layout"), Name(map, "title")!, Name(map, "description"),
            map.Find("groups")?.Value is MapNode groups
                ? new GroupPages(Name(groups, "by")!, Name(groups, "path")!, Name(groups, "layout")!,
                    Name(groups, "title")!, Name(groups, "description"), Name(groups, "every") is { Text: "true" } every
                    ? every
                    : null)
                : null,
            map.Find("frame")?.Value is MapNode frame
                ? new FramePages(Name(frame, "path")!, Name(frame, "layout")!)
                : null);
}
