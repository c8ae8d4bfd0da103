// Front matter that a folder gives to its pages; what it claims about a text holds for the texts beside it only.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse.Brands;

namespace SiteGen.Parse;

internal sealed class FolderDefaults
{
    private const string FileName = "_defaults.yaml";
    private readonly List<(string Layer, string Folder, MapNode Map)> _all = [];
    private readonly Dictionary<string, List<(string Folder, MapNode Map)>> _byLayer;
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
            _all.Add((layer.Name, folder, map));
        }
    }

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
