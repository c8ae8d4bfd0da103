// A named table of rows.
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Diagnostics;

namespace SiteGen.Model;

/// <summary>One record of a data set.</summary>
/// <param name="AddedBy">Folder name of the brand that added it; null for the site's own.</param>
/// <param name="IsOverlaid">Whether a brand or a translation has added it or changed its words.</param>
internal sealed record Row(string Set, string Key, Fields Fields, MapNode Node, string? AddedBy = null, bool IsOverlaid = false)
{
    /// <summary>Its name in the whole site: <c>set:key</c>.</summary>
    public string Id { get; } = new RowId(Set, Key).ToString();

    public SourceSpan Span => Node.Span;
}

/// <param name="hidden">Rows that the site has and this edition leaves out.</param>
internal sealed class DataSet(string name, ImmutableArray<Row> rows, ImmutableArray<Row> hidden = default)
{
    private readonly FrozenDictionary<string, Row> _byKey = rows.DistinctBy(r => r.Key).ToFrozenDictionary(r => r.Key, StringComparer.Ordinal);

    public string Name { get; } = name;

    public ImmutableArray<Row> Rows { get; } = rows;

    public ImmutableArray<Row> Hidden { get; } = hidden.IsDefault ? [] : hidden;

    private readonly FrozenDictionary<string, Row> _hiddenByKey =
        (hidden.IsDefault ? [] : hidden).DistinctBy(r => r.Key).ToFrozenDictionary(r => r.Key, StringComparer.Ordinal);

    public Row? FindHidden(string key) => _hiddenByKey.GetValueOrDefault(key);

    public IEnumerable<string> Keys => _byKey.Keys;

    public Row? Find(string key) => _byKey.GetValueOrDefault(key);
}
