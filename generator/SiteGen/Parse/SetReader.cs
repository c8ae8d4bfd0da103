// One data set: the rows of all layers merged by key, then checked against the schema.
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse.Brands;
using SiteGen.Parse.Forms;
using SiteGen.Parse.Markdown;

namespace SiteGen.Parse;

/// <summary>A row on its way through the layers.</summary>
/// <param name="AddedBy">The brand whose layer it first stood in.</param>
/// <param name="IsOverlaid">Whether an overlay has added it or changed its words.</param>
internal readonly record struct LaidRow(string Key, MapNode Node, string? AddedBy, bool Hidden, bool IsOverlaid);

internal sealed class SetReader(string name, MarkdownReader markdown, Locks locks, Memo memo, DiagnosticBag bag)
{
    private const string Folder = DataSetReader.Folder;

    /// <summary>A longer set is not remembered row by row: that would take more than the rows themselves.</summary>
    private const int MostRemembered = 50_000;

    public DataSet Read(ImmutableArray<Layer> holding, SourceText? schemaFile)
    {
        var first = DataSetReader.FilesOf(name, holding[0]).First().Value.Text;
        if (Schema(schemaFile, first) is not { KeyField: not null } schema)
            return new DataSet(name, []);
        var merged = Merged(holding, schema, first);
        if (merged.Count > DataLimits.Rows)
        {
            bag.Add(FormErrors.TooMuch(merged[DataLimits.Rows].Node.Span, $"rows of \"{name}\"", DataLimits.Rows));
            return new DataSet(name, []);
        }
        return new DataSet(name, Checked(merged, schema, hidden: false), Checked(merged, schema, hidden: true));
    }

    /// <summary>The rows of all layers, each once.</summary>
    private List<LaidRow> Merged(ImmutableArray<Layer> holding, Schema schema, SourceText first)
    {
        var merged = new List<LaidRow>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var layer in holding)
            Lay(merged, places, RowNodes(layer, schema), schema, isOverlay: layer != holding[0], layer.Brand);
        foreach (var key in schema.RequiredRows.Where(k => !places.ContainsKey(k)))
            bag.Add(SchemaErrors.RequiredRow(first.SpanAt(0), name, key));
        return merged;
    }

    private ImmutableArray<Row> Checked(List<LaidRow> merged, Schema schema, bool hidden)
    {
        var isRemembered = merged.Count <= MostRemembered;
        if (!merged.Exists(r => r.Hidden == hidden))
            return [];
        var rows = new Row?[merged.Count];
        Parallel.For(0, rows.Length, i =>
        {
            if (merged[i].Hidden == hidden)
                rows[i] = isRemembered ? Row(merged[i], schema) : Checked(merged[i], schema, bag);
        });
        return Array.TrueForAll(rows, r => r is not null)
            ? ImmutableCollectionsMarshal.AsImmutableArray<Row>(rows!)
            : [.. rows.OfType<Row>()];
    }

    private Row? Row(LaidRow row, Schema schema) =>
        memo.Of("row", [name, row.Key, schema, row.Node, row.AddedBy, row.IsOverlaid], bag, found =>
            Checked(row, schema, found));

    private Row? Checked(LaidRow row, Schema schema, DiagnosticBag found) =>
        new SchemaCheck(schema, $"row of {name}", "", markdown, found).Fields(row.Node) is { } fields
            ? new Row(name, row.Key, fields, row.AddedBy, row.IsOverlaid)
            : null;

    private Schema? Schema(SourceText? file, SourceText first)
    {
        if (file is null)
        {
            bag.Add(SchemaErrors.NoSchema(first.SpanAt(0), name, $"input/{Folder}{name}{DataSetReader.SchemaEnding}"));
            return null;
        }
        var schema = memo.Schema(file, bag);
        if (schema is { KeyField: null })
            bag.Add(SchemaErrors.NoKeyField(file.SpanAt(0)));
        return schema;
    }

    /// <param name="places">Where each key stands among the merged rows.</param>
    private void Lay(List<LaidRow> merged, Dictionary<string, int> places, IEnumerable<MapNode> rows, Schema schema,
        bool isOverlay, string? brand)
    {
        var keyField = schema.KeyField!;
        // The lowest layer lays each row down; what an overlay has seen may lie anywhere below.
        var seen = isOverlay ? new Dictionary<string, SourceSpan>(StringComparer.Ordinal) : null;
        foreach (var row in rows)
        {
            var key = row.Find(keyField)?.Value as ScalarNode;
            if (key is null or { Text.Length: 0 })
            {
                var isRequired = schema.Required.Contains(keyField) && key is null or { IsNull: true };
                if (isOverlay)
                    bag.Add(SchemaErrors.OverlayRowWithoutKey(row.Span, keyField));
                else if (!isRequired)
                    bag.Add(SchemaErrors.RowWithoutKey(row.Span, name, keyField));
                else
                    merged.Add(new LaidRow("", row, brand, Hidden: false, IsOverlaid: brand is not null));
                continue;
            }
            if (key.Text != key.Text.Trim())
                bag.Add(SchemaErrors.KeyWithBlanks(key.Span, key.Text));
            if (First(key.Text) is { } first)
            {
                bag.Add(SchemaErrors.RowTwice(key.Span, name, key.Text, first.Line, first.Source.Path));
                continue;
            }
            seen?.Add(key.Text, key.Span);
            if (isOverlay)
                LayOver(merged, places, row, key, schema, brand);
            else
                Append(merged, places, new LaidRow(key.Text, row, brand, Hidden: false, IsOverlaid: brand is not null));
        }

        SourceSpan? First(string key) => seen is not null
            ? seen.TryGetValue(key, out var span) ? span : null
            : places.TryGetValue(key, out var place) ? merged[place].Node.Find(keyField)!.Value.Span : null;
    }

    private static void Append(List<LaidRow> merged, Dictionary<string, int> places, LaidRow row)
    {
        places[row.Key] = merged.Count;
        merged.Add(row);
    }

    /// <summary>A row of an overlay adds a row, changes fields of one, adds to its lists (<c>add:</c>), or takes it out
    /// (<c>hidden: true</c>).</summary>
    private void LayOver(List<LaidRow> merged, Dictionary<string, int> places, MapNode row, ScalarNode key,
        Schema schema, string? brand)
    {
        var hidden = row.Find("hidden")?.Value is ScalarNode { Text: "true" };
        var add = row.Find("add");
        var place = places.GetValueOrDefault(key.Text, -1);
        row = row.Without("hidden").Without("add");
        if (place < 0)
        {
            if (add is not null)
                bag.Add(BrandErrors.CannotAdd(add.KeySpan, "add", key.Text));
            if (!hidden)
                Append(merged, places, new LaidRow(key.Text, row, brand, Hidden: false, IsOverlaid: true));
            return;
        }
        var below = merged[place];
        var claims = new RowClaims(schema, name, bag);
        var changes = claims.Changes(row);
        var locked = changes ? claims.Without(row) : row;
        if (brand is not null && below.AddedBy != brand && !locks.Allows(name, key.Text, locked, key.Span, hidden))
            return;
        row = new KeptItems(schema, bag).Of(below.Node, row, key.Text, brand);
        var node = (changes ? claims.Left(below.Node, row, key, brand) : below.Node).Overlay(row);
        foreach (var entry in (add?.Value as MapNode)?.Entries ?? [])
            node = Add(node, entry, key.Text);
        merged[place] = below with
        {
            Node = node,
            Hidden = below.Hidden || hidden,
            IsOverlaid = below.IsOverlaid || changes,
        };
    }

    private MapNode Add(MapNode node, MapEntry entry, string key)
    {
        if (entry.Value is ListNode more && node.Find(entry.Key)?.Value is ListNode list)
            return node with
            {
                Entries = node.Entries.Replace(node.Find(entry.Key)!,
                    entry with { Value = list with { Items = [.. list.Items, .. more.Items] } }),
            };
        bag.Add(BrandErrors.CannotAdd(entry.KeySpan, entry.Key, key));
        return node;
    }

    private IEnumerable<MapNode> RowNodes(Layer layer, Schema schema)
    {
        var files = DataSetReader.FilesOf(name, layer).ToList();
        var whole = files.Where(f => !f.Key[Folder.Length..].Contains('/', StringComparison.Ordinal)).ToList();
        if (whole.Count > 0 && files.Count > 1)
            bag.Add(FormErrors.DataTwice(files.Last(f => f.Key != whole[0].Key).Value.Text, name, whole[0]
                .Value.Text.Path));
        return files.SelectMany(f =>
            memo.Of("rows", [f.Value.Text, schema], bag, found =>
            Rows(f.Value, f.Key[Folder.Length..].Contains('/', StringComparison.Ordinal), schema, found))
            .OfType<MapNode>());
    }

    private static ImmutableArray<DataNode> Rows(SourceFile file, bool isOneRow, Schema schema, DiagnosticBag bag)
    {
        if (file.Path.EndsWith(".csv", StringComparison.Ordinal))
            return CsvTable.Read(file.Text, bag, schema);
        var node = YamlTree.Read(file.Text, bag);
        var list = isOneRow ? (node is null ? [] : [node]) : (node as ListNode)?.Items ?? [];
        if (node is not null && !isOneRow && node is not ListNode)
            bag.Add(FormErrors.NotRows(node.Span));
        foreach (var wrong in list.Where(r => r is not MapNode))
            bag.Add(FormErrors.NotAMap(wrong.Span, "a row"));
        return list;
    }
}
