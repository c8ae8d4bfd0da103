// Data files to data sets: the rows of all layers merged by key, then checked against the schema.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse.Brands;

namespace SiteGen.Parse;

/// <summary>A row on its way through the layers.</summary>
/// <param name="AddedBy">The brand whose layer it first stood in.</param>
internal sealed record LaidRow(string Key, MapNode Node, string? AddedBy, bool Hidden);

internal sealed class DataSetReader(MarkdownReader markdown, Locks locks, DiagnosticBag bag)
{
    private const string Folder = "data/";
    private const string SchemaEnding = ".schema.json";
    private readonly Dictionary<SourceText, ImmutableArray<DataNode>> _read = [];
    private readonly Dictionary<string, Schema?> _schemas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DataSet> _made = new(StringComparer.Ordinal);

    public Dictionary<string, DataSet> Read(ImmutableArray<Layer> layers)
    {
        var sets = new Dictionary<string, DataSet>(StringComparer.Ordinal);
        foreach (var name in layers.SelectMany(l => l.Files.Keys.Select(SetName)).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            var holding = layers.Where(l => l.Files.Keys.Any(p => SetName(p) == name)).ToImmutableArray();
            var identity = $"{name}|{string.Join('|', holding.Select(l => l.Name))}";
            if (!_made.TryGetValue(identity, out var set))
                _made[identity] = set = Make(name, holding, layers);
            sets[name] = set;
        }
        return sets;
    }

    /// <summary>The set that a file belongs to: data/a.csv, data/a.yaml and data/a/one.yaml belong to "a".</summary>
    private static string? SetName(string path)
    {
        if (!path.StartsWith(Folder, StringComparison.Ordinal) || path.EndsWith(SchemaEnding, StringComparison.Ordinal))
            return null;
        var rest = path[Folder.Length..];
        var end = rest.IndexOf('/', StringComparison.Ordinal);
        return end > 0 ? rest[..end] : Path.GetExtension(rest) is ".csv" or ".yaml" or ".yml" ? Path.GetFileNameWithoutExtension(rest) : null;
    }

    private DataSet Make(string name, ImmutableArray<Layer> holding, ImmutableArray<Layer> layers)
    {
        var first = holding[0].Files.Where(f => SetName(f.Key) == name).OrderBy(f => f.Key, StringComparer.Ordinal).First().Value.Text;
        if (Schema(name, layers, first) is not { KeyField: not null } schema)
            return new DataSet(name, []);
        var merged = new List<LaidRow>();
        foreach (var layer in holding)
            Lay(merged, RowNodes(name, layer), name, schema, isOverlay: layer != holding[0], layer.Brand);
        var rows = merged.AsParallel().AsOrdered()
            .Select(r => new SchemaCheck(schema, $"row of {name}", "", markdown, bag).Fields(r.Node) is { } fields ? (Row: new Row(name, r.Key, fields, r.Node, r.AddedBy), r.Hidden) : default)
            .Where(r => r.Row is not null).ToList();
        foreach (var key in schema.RequiredRows.Where(k => merged.All(r => r.Key != k)))
            bag.Add(SchemaErrors.RequiredRow(first.SpanAt(0), name, key));
        return new DataSet(name, [.. rows.Where(r => !r.Hidden).Select(r => r.Row)], [.. rows.Where(r => r.Hidden).Select(r => r.Row)]);
    }

    private Schema? Schema(string name, ImmutableArray<Layer> layers, SourceText first)
    {
        var path = $"{Folder}{name}{SchemaEnding}";
        var file = layers.Select(l => l.Files.GetValueOrDefault(path)).FirstOrDefault(f => f is not null);
        if (file is null)
        {
            bag.Add(SchemaErrors.NoSchema(first.SpanAt(0), name, $"input/{path}"));
            return null;
        }
        if (!_schemas.TryGetValue(file.Text.Path, out var schema))
        {
            _schemas[file.Text.Path] = schema = SchemaReader.Read(file.Text, bag);
            if (schema is { KeyField: null })
                bag.Add(SchemaErrors.NoKeyField(file.Text.SpanAt(0)));
        }
        return schema;
    }

    private void Lay(List<LaidRow> merged, IEnumerable<MapNode> rows, string set, Schema schema, bool isOverlay, string? brand)
    {
        var keyField = schema.KeyField!;
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var key = row.Find(keyField)?.Value as ScalarNode;
            if (key is null or { Text.Length: 0 })
            {
                var isRequired = schema.Required.Contains(keyField) && key is null or { IsNull: true };
                if (isOverlay)
                    bag.Add(SchemaErrors.OverlayRowWithoutKey(row.Span, keyField));
                else if (!isRequired)
                    bag.Add(SchemaErrors.RowWithoutKey(row.Span, set, keyField));
                else
                    merged.Add(new LaidRow("", row, brand, Hidden: false));
                continue;
            }
            if (seen.TryGetValue(key.Text, out var first))
            {
                bag.Add(SchemaErrors.RowTwice(key.Span, set, key.Text, first.Line, first.Source.Path));
                continue;
            }
            seen[key.Text] = key.Span;
            if (isOverlay)
                LayOver(merged, row, set, key, brand);
            else
                merged.Add(new LaidRow(key.Text, row, brand, Hidden: false));
        }
    }

    /// <summary>A row of an overlay adds a row, changes fields of one, adds to its lists (<c>add:</c>), or takes it out (<c>hidden: true</c>).</summary>
    private void LayOver(List<LaidRow> merged, MapNode row, string set, ScalarNode key, string? brand)
    {
        var hidden = row.Find("hidden")?.Value is ScalarNode { Text: "true" };
        var add = row.Find("add");
        var place = merged.FindIndex(r => r.Key == key.Text);
        row = row.Without("hidden").Without("add");
        if (place < 0)
        {
            if (add is not null)
                bag.Add(BrandErrors.CannotAdd(add.KeySpan, "add", key.Text));
            if (!hidden)
                merged.Add(new LaidRow(key.Text, row, brand, Hidden: false));
            return;
        }
        var below = merged[place];
        if (brand is not null && below.AddedBy != brand && !locks.Allows(set, key.Text, row, key.Span, hidden))
            return;
        var node = below.Node.Overlay(row);
        foreach (var entry in (add?.Value as MapNode)?.Entries ?? [])
            node = Add(node, entry, key.Text);
        merged[place] = below with { Node = node, Hidden = below.Hidden || hidden };
    }

    private MapNode Add(MapNode node, MapEntry entry, string key)
    {
        if (entry.Value is ListNode more && node.Find(entry.Key)?.Value is ListNode list)
            return node with { Entries = node.Entries.Replace(node.Find(entry.Key)!, entry with { Value = list with { Items = [.. list.Items, .. more.Items] } }) };
        bag.Add(BrandErrors.CannotAdd(entry.KeySpan, entry.Key, key));
        return node;
    }

    private IEnumerable<MapNode> RowNodes(string name, Layer layer)
    {
        var files = layer.Files.Where(f => SetName(f.Key) == name).OrderBy(f => f.Key, StringComparer.Ordinal).ToList();
        var whole = files.Where(f => !f.Key[Folder.Length..].Contains('/', StringComparison.Ordinal)).ToList();
        if (whole.Count > 0 && files.Count > 1)
            bag.Add(FormErrors.DataTwice(files.Last(f => f.Key != whole[0].Key).Value.Text, name, whole[0].Value.Text.Path));
        return files.SelectMany(f => Rows(f.Value, isOneRow: f.Key[Folder.Length..].Contains('/', StringComparison.Ordinal)).OfType<MapNode>());
    }

    private ImmutableArray<DataNode> Rows(SourceFile file, bool isOneRow)
    {
        if (_read.TryGetValue(file.Text, out var rows))
            return rows;
        if (file.Path.EndsWith(".csv", StringComparison.Ordinal))
            return _read[file.Text] = CsvTable.Read(file.Text, bag);
        var node = YamlTree.Read(file.Text, bag);
        var list = isOneRow ? (node is null ? [] : [node]) : (node as ListNode)?.Items ?? [];
        if (node is not null && !isOneRow && node is not ListNode)
            bag.Add(FormErrors.NotRows(node.Span));
        foreach (var wrong in list.Where(r => r is not MapNode))
            bag.Add(FormErrors.NotAMap(wrong.Span, "a row"));
        return _read[file.Text] = list;
    }
}
