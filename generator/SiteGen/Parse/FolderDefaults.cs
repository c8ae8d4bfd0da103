// Front matter that a folder gives to its pages; what it claims about a text holds for the texts beside it only.
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse.Brands;
using SiteGen.Parse.Forms;

namespace SiteGen.Parse;

internal sealed class FolderDefaults
{
    private const string FileName = "_defaults.yaml";
    private readonly List<(string Layer, string Folder, MapNode Map)> _all = [];
    private readonly Dictionary<string, List<(string Folder, MapNode Map)>> _byLayer;
    private readonly Dictionary<string, ContentFolder> _folders = new(StringComparer.Ordinal);
    private readonly Schema _schema;
    private readonly Memo _memo;
    private readonly DiagnosticBag _bag;

    /// <param name="schema">Says which keys are claims: author, reviewer, dates.</param>
    public FolderDefaults(ImmutableArray<Layer> layers, Schema schema, Locks locks, Memo memo, DiagnosticBag bag)
    {
        (_schema, _memo, _bag) = (schema, memo, bag);
        foreach (var layer in layers)
            Add(layer, locks);
        _byLayer = layers.ToDictionary(l => l.Name, l => Merged(l.Name));
    }

    /// <summary>What the files say of their folders; an overlay's over the site's.</summary>
    public FrozenDictionary<string, ContentFolder> Folders() => _folders.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The defaults for a page, the outermost folder first; those of an overlay are laid over those
    /// below.</summary>
    public IEnumerable<MapNode> For(string path, string layer) =>
        _byLayer[layer].Where(d => path.StartsWith(d.Folder, StringComparison.Ordinal)).Select(d => d.Map);

    private void Add(Layer layer, Locks locks)
    {
        foreach (var (path, file) in layer.Files.Where(f => Path.GetFileName(f.Key) == FileName)
            .OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var folder = path[..^FileName.Length];
            if (_memo.Yaml(file.Text, _bag) is not { } node)
                continue;
            if (node is not MapNode map)
            {
                _bag.Add(FormErrors.NotAMap(node.Span, FileName));
                continue;
            }
            if (layer.Brand is not null)
                locks.Keys(WithoutClaims(map), $"all pages of \"{(folder.Length == 0 ? "the site" : folder)}\"");
            var below = _folders.GetValueOrDefault(folder);
            _folders[folder] = new ContentFolder(Scalar(map, "title") ?? below?.Title, Order(map) ?? below?.Order);
            _all.Add((layer.Name, folder, OfPages(map)));
        }
    }

    private static string? Scalar(MapNode map, string key) =>
        map.Find(key)?.Value is ScalarNode { IsNull: false } scalar ? scalar.Text : null;

    private double? Order(MapNode map)
    {
        if (Scalar(map, "order") is not { } text)
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var order))
            return order;
        _bag.Add(SchemaErrors.WrongType(map.Find("order")!.Value.Span, "order", $"the text \"{text}\"", "a number"));
        return null;
    }

    /// <summary>Title and order are the folder's own.</summary>
    private MapNode OfPages(MapNode map) =>
        map.Entries.Any(IsOfFolder)
            ? _memo.Of("defaults of pages", [map], _bag, _ =>
                map with { Entries = [.. map.Entries.Where(e => !IsOfFolder(e))] })
            : map;

    private static bool IsOfFolder(MapEntry entry) => entry.Key is "title" or "order";

    private List<(string Folder, MapNode Map)> Merged(string layer)
    {
        var found = new SortedDictionary<string, MapNode>(StringComparer.Ordinal);
        foreach (var (from, folder, whole) in _all)
        {
            var map = from == layer ? whole : WithoutClaims(whole);
            found[folder] = found.TryGetValue(folder, out var below)
                ? _memo.Of("defaults", [below, map], _bag, _ => below.Overlay(map))
                : map;
        }
        return [.. found.Select(f => (f.Key, f.Value))];
    }

    private MapNode WithoutClaims(MapNode map) =>
        map.Entries.All(e => _schema.ClaimOf(e.Key) == Claim.None)
            ? map
            : _memo.Of("defaults without claims", [map, _schema], _bag, _ => Filtered(map));

    private MapNode Filtered(MapNode map) =>
        map with { Entries = [.. map.Entries.Where(e => _schema.ClaimOf(e.Key) == Claim.None)] };
}
