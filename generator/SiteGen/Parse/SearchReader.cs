// The part "search" of site.yaml with its two files: synonyms.yaml and search-tests.yaml.
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse.Forms;
using SiteGen.Parse.Markdown;

namespace SiteGen.Parse;

internal static class SearchReader
{
    private const string SynonymFile = "synonyms.yaml";
    private const string TestFile = "search-tests.yaml";
    private const string Owed = "owed";

    /// <summary>The search of a checked site.yaml; null when it has none.</summary>
    public static SearchConfig? Read(MapNode site)
    {
        if (site.Find("search")?.Value is not MapNode map)
            return null;
        return new SearchConfig
        {
            Groups = [.. Items(map, "groups").OfType<MapNode>().Select(Group)],
            Urgent = map.Find("urgent")?.Value is MapNode urgent ? Urgent(urgent) : null,
            Shortcuts = [.. Items(map, "shortcuts").OfType<MapNode>().Select(Shortcut)],
            Budgets = [.. Entries(map, "budgets").Select(Budget)],
        };
    }

    /// <summary>The files that the search is made of, of any language.</summary>
    public static IEnumerable<SourceFile> Files(SiteSource source) =>
        source.Files.Where(f => f.Root == SourceRoot.Input && Path.GetFileName(f.Path) is SynonymFile or TestFile);

    /// <summary>Adds the files of each language, which lie in its folder.</summary>
    public static SiteConfig AddFiles(SiteConfig config, SiteSource source, MarkdownReader markdown, DiagnosticBag bag)
    {
        if (config.Search is not { } search)
            return config;
        var synonyms = new Dictionary<string, SynonymList>(StringComparer.Ordinal);
        var tests = new Dictionary<string, ImmutableArray<RelevanceTest>>(StringComparer.Ordinal);
        foreach (var language in config.Languages)
        {
            var folder = language == config.Languages[0] ? "" : language + "/";
            if (Checked(source, folder + SynonymFile, "synonyms.schema.json", markdown, bag) is { } words)
                synonyms[language] = Synonyms(words);
            if (Checked(source, folder + TestFile, "search-tests.schema.json", markdown, bag) is { } queries)
                tests[language] = [.. queries.Entries.SelectMany(Tests)];
        }
        return config with
        {
            Search = search with
            {
                Synonyms = synonyms.ToFrozenDictionary(StringComparer.Ordinal),
                Tests = tests.ToFrozenDictionary(StringComparer.Ordinal),
            },
        };
    }

    private static UrgentSigns Urgent(MapNode urgent) => new(
        Name(urgent, "page")!, Name(urgent, "set")!, Name(urgent, "text")!, Name(urgent, "words")!,
            Name(urgent, "level"));

    private static SearchShortcut Shortcut(MapNode shortcut)
    {
        var length = shortcut.Find("length") is { } entry ? (int)Number(entry.Value) : 0;
        return new SearchShortcut(Name(shortcut, "set")!, Name(shortcut, "field")!, length, Name(shortcut, "to")!);
    }

    private static KeyValuePair<Named, double> Budget(MapEntry entry) =>
        KeyValuePair.Create(new Named(entry.Key, entry.Value.Span), Number(entry.Value));

    /// <summary>The queries under one heading; those under "owed" stand one level deeper, by who owes them.</summary>
    private static IEnumerable<RelevanceTest> Tests(MapEntry heading)
    {
        var isOwed = heading.Key == Owed;
        var groups = isOwed ? ((MapNode)heading.Value).Entries.AsEnumerable() : [heading];
        return from one in groups
               from query in ((MapNode)one.Value).Entries
               let typed = new Named(query.Key, query.KeySpan)
               select new RelevanceTest(typed, Names(query.Value), isOwed ? one.Key : null);
    }

    private static SearchGroup Group(MapNode group) => new(
        Name(group, "id")!.Text,
        Name(group, "label")!.Text,
        (long)Math.Round((group.Find("boost") is { } boost ? Number(boost.Value) : 1) * 100),
        [.. Names(group, "layouts").Select(n => n.Text)],
        Name(group, "sections")?.Text == "true",
        Name(group, "set"),
        Fields(group),
        group.Find("items")?.Value is MapNode items ? Inner(items) : null);

    private static SearchItems Inner(MapNode items) =>
        new(Name(items, "path")!, Name(items, "anchor")!.Text, Name(items, "title")!.Text, Fields(items));

    private static SearchFields Fields(MapNode map) =>
        new(Name(map, "summary")?.Text, Names(map, "keywords"), Names(map, "text"));

    private static SynonymList Synonyms(MapNode map) => new(
        [.. Items(map, "same").Select(Names)],
        [.. Entries(map, "leads_to").Select(e => (new Named(e.Key, e.KeySpan), Names(e.Value)))],
        [.. Entries(map, "either").Select(e => (new Named(e.Key, e.KeySpan), Names(e.Value)))],
        Names(map, "terms"));

    private static MapNode? Checked(
        SiteSource source, string path, string schemaFile, MarkdownReader markdown, DiagnosticBag bag)
    {
        var file = source.Files.FirstOrDefault(f => f.Root == SourceRoot.Input && f.Path == path);
        if (file is null || YamlTree.Read(file.Text, bag) is not { } node)
            return null;
        if (node is not MapNode map)
        {
            bag.Add(FormErrors.NotAMap(node.Span, path));
            return null;
        }
        var faults = new DiagnosticBag();
        var schema = SchemaReader.Read(SchemaReader.Own(schemaFile), faults)!;
        _ = new SchemaCheck(schema, path, "", markdown, faults).Fields(map);
        bag.AddRange(faults);
        return faults.HasErrors ? null : map;
    }

    private static IEnumerable<MapEntry> Entries(MapNode map, string key) =>
        map.Find(key)?.Value is MapNode inner ? inner.Entries : [];

    private static ImmutableArray<DataNode> Items(MapNode map, string key) =>
        map.Find(key)?.Value is ListNode list ? list.Items : [];

    private static ImmutableArray<Named> Names(MapNode map, string key) =>
        map.Find(key)?.Value is { } node ? Names(node) : [];

    private static ImmutableArray<Named> Names(DataNode node) =>
        node is ListNode list ? [.. list.Items.OfType<ScalarNode>().Select(s => new Named(s.Text, s.Span))] : [];

    private static Named? Name(MapNode map, string key) =>
        map.Find(key)?.Value is ScalarNode scalar ? new Named(scalar.Text, scalar.Span) : null;

    private static double Number(DataNode node) => double.Parse(((ScalarNode)node).Text, CultureInfo.InvariantCulture);
}
