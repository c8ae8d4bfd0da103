// The site's schemas as editors need them: one for each kind of file, with the keys of rows spelled out for completion.
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Parse;
using SiteGen.Parse.Forms;

namespace SiteGen.Commands;

/// <param name="File">Name of the schema file.</param>
/// <param name="For">Files that it holds for, from the working folder; empty where editors have no way to say
/// so.</param>
internal sealed record EditorSchema(string File, JsonObject Schema, IReadOnlyList<string> For);

internal sealed class EditorSchemas(SiteSource source, IReadOnlyDictionary<string, DataSet> sets, DiagnosticBag bag)
{
    private const string Ending = ".schema.json";
    private static readonly string[] WholeKeywords = ["$schema", "$id", "$defs"];
    private const string Palette = "/palette.yaml";

    /// <summary>Formats that JSON Schema has too.</summary>
    private static readonly string[] PlainFormats = ["date", "uri", "email"];
    private static readonly string[] ListEndings = [".yaml", ".yml"];

    public IEnumerable<EditorSchema> All()
    {
        var input = source.ShownInput;
        yield return Of("site.schema.json", ConfigReader.SiteSchemaText(), $"{input}/site.yaml");
        yield return Of("synonyms.schema.json", SchemaReader.Own("synonyms.schema.json"),
            $"{input}/synonyms.yaml", $"{input}/*/synonyms.yaml");
        yield return Of("search-tests.schema.json", SchemaReader.Own("search-tests.schema.json"),
            $"{input}/search-tests.yaml", $"{input}/*/search-tests.yaml");
        foreach (var settings in OfThemes())
            yield return settings;
        if (source.Files.Any(f => f.Root == SourceRoot.Themes && f.Path.EndsWith(Palette, StringComparison.Ordinal)))
            yield return Of("palette.schema.json", SchemaReader.Own("palette.schema.json"),
                $"{source.ShownThemes}/*/palette.yaml");
        if (Text(SourceRoot.Input, "page.schema.json") is { } page)
        {
            yield return Of("front-matter.schema.json", page);
            yield return Partial(Of("defaults.schema.json", page, $"{input}/**/_defaults.yaml"), keep: null);
        }
        foreach (var file in source.Files.Where(f =>
            f.Root == SourceRoot.Input && f.Path.StartsWith("data/", StringComparison.Ordinal)
            && f.Path.EndsWith(Ending, StringComparison.Ordinal)))
            yield return Rows(file.Path["data/".Length..^Ending.Length], file.Text);
    }

    /// <summary>A file of many rows is a list of what the schema describes; a file of one row is that.</summary>
    private EditorSchema Rows(string set, SourceText text)
    {
        var isList = Array.Find(ListEndings, e => Text(SourceRoot.Input, $"data/{set}{e}") is not null);
        var isFolder = source.Files.Any(f =>
            f.Root == SourceRoot.Input && f.Path.StartsWith($"data/{set}/", StringComparison.Ordinal));
        var row = Of($"{set}{Ending}", text, isList is not null ? [$"{source.ShownInput}/data/{set}{isList}"] : isFolder
            ? [$"{source.ShownInput}/data/{set}/*.yaml"]
            : []);
        if (isList is null)
            return row;
        var (list, items) = (new JsonObject { ["type"] = "array" }, (JsonObject)row.Schema.DeepClone());
        foreach (var ofTheWhole in WholeKeywords.Where(items.ContainsKey))
        {
            var value = items[ofTheWhole];
            items.Remove(ofTheWhole);
            list[ofTheWhole] = value;
        }
        list["items"] = items;
        return row with { Schema = list };
    }

    /// <summary>One for all themes of which the same is said; a brand need not be whole.</summary>
    private IEnumerable<EditorSchema> OfThemes()
    {
        var folders = new ThemeFolders(source, new Memo(), new DiagnosticBag());
        var kinds = source.ThemeNames
            .Select(theme => (Theme: theme, Said: Sayings(folders, theme)))
            .Where(t => !t.Said.IsEmpty)
            .GroupBy(t => string.Join('/', t.Said))
            .ToList();
        foreach (var kind in kinds)
        {
            var said = kind.First().Said;
            var name = kinds.Count == 1 ? ThemeSchema.FileName : $"{said[0]}-{ThemeSchema.FileName}";
            var files = kinds.Count == 1 ? ["*"] : kind.Select(t => t.Theme);
            yield return Partial(
                new EditorSchema(
                    name,
                    (JsonObject)ForEditors(folders.SchemaText(said)!, isRequired: true),
                    [.. files.Select(f => $"{source.ShownThemes}/{f}/{ThemeFolders.SettingsFile}")]),
                keep: "name");
        }
    }

    /// <summary>The themes that say something about the settings of one, the nearest first.</summary>
    private static ImmutableArray<string> Sayings(ThemeFolders folders, string theme) =>
        [.. (folders.Chain(theme) ?? []).Where(t => folders.Find([t], ThemeSchema.FileName) is not null)];

    private EditorSchema Of(string name, SourceText text, params string[] files) =>
        new(name, YamlTree.Read(text, bag) is MapNode map ? (JsonObject)ForEditors(map, isRequired: true) : [], files);

    /// <summary>For files that are laid over others and need not be whole.</summary>
    private static EditorSchema Partial(EditorSchema schema, string? keep)
    {
        var copy = (JsonObject)schema.Schema.DeepClone();
        copy.Remove("required");
        if (keep is not null)
            copy["required"] = new JsonArray(keep);
        return schema with { Schema = copy };
    }

    /// <summary>The same rules in the words of plain JSON Schema: references become the keys there are, and a value
    /// that may be left out may be empty.</summary>
    private JsonNode ForEditors(DataNode node, bool isRequired)
    {
        if (node is not MapNode map)
            return Plain(node)!;
        var json = new JsonObject();
        var required = (map.Find("required")?.Value as ListNode)?.Items.OfType<ScalarNode>().Select(s => s.Text)
            .ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var (key, _, value) in map.Entries.Where(e => !e.Key.StartsWith("x-", StringComparison.Ordinal)))
        {
            if (key == "format" && value is ScalarNode format && !PlainFormats.Contains(format.Text))
                continue;
            json[key] = key switch
            {
                "properties" when value is MapNode names =>
                    new JsonObject(names.Entries.Select(e =>
                    KeyValuePair.Create(e.Key, (JsonNode?)ForEditors(e.Value, required.Contains(e.Key))))),
                "$defs" when value is MapNode names =>
                    new JsonObject(names.Entries.Select(e =>
                    KeyValuePair.Create(e.Key, (JsonNode?)ForEditors(e.Value, isRequired: true)))),
                "items" or "additionalProperties" when value is MapNode => ForEditors(value, isRequired: true),
                "type" when value is ScalarNode type && !isRequired => new JsonArray(type.Text, "null"),
                _ => Plain(value),
            };
        }
        if (map.Find("x-ref")?.Value is ScalarNode set && sets.GetValueOrDefault(set.Text) is { Rows.Length: > 0 } rows)
            json["enum"] = new JsonArray([.. rows.Keys.Order(StringComparer.Ordinal).Select(k => (JsonNode)k)]);
        if (!isRequired && json["enum"] is JsonArray allowed)
            allowed.Add((JsonNode?)null);
        return json;
    }

    private static JsonNode? Plain(DataNode node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key, Plain(e.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Plain)]),
        ScalarNode { IsNull: true } => null,
        ScalarNode { Plain: true } scalar => JsonNode.Parse(scalar.Text),
        ScalarNode scalar => JsonValue.Create(scalar.Text),
        _ => null,
    };

    private SourceText? Text(SourceRoot root, string path) =>
        source.Files.FirstOrDefault(f => f.Root == root && f.Path == path)?.Text;
}
