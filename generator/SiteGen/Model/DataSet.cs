// A named table of rows.
using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Diagnostics;

namespace SiteGen.Model;

/// <summary>One record of a data set.</summary>
/// <param name="AddedBy">Folder name of the brand that added it; null for the site's own.</param>
/// <param name="IsOverlaid">Whether a brand or a translation has added it or changed its words.</param>
internal sealed record Row(string Set, string Key, Fields Fields, string? AddedBy = null, bool IsOverlaid = false)
{
    /// <summary>The row as it was read.</summary>
    public MapNode Node => Fields.Node;

    /// <summary>Its name in the whole site: <c>set:key</c>.</summary>
    public string Id => new RowId(Set, Key).ToString();

    public SourceSpan Span => Node.Span;
}

/// <param name="hidden">Rows that the site has and this edition leaves out.</param>
internal sealed class DataSet(string name, ImmutableArray<Row> rows, ImmutableArray<Row> hidden = default)
{
    private readonly Dictionary<string, Row> _byKey = ByKey(rows);

    public string Name { get; } = name;

    public ImmutableArray<Row> Rows { get; } = rows;

    public ImmutableArray<Row> Hidden { get; } = hidden.IsDefault ? [] : hidden;

    private readonly Dictionary<string, Row> _hiddenByKey = ByKey(hidden.IsDefault ? [] : hidden);

    public Row? FindHidden(string key) => _hiddenByKey.GetValueOrDefault(key);

    public IEnumerable<string> Keys => _byKey.Keys;

    public Row? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Not frozen: making that takes several times the room of a long set.</summary>
    private static Dictionary<string, Row> ByKey(ImmutableArray<Row> rows)
    {
        var found = new Dictionary<string, Row>(rows.Length, StringComparer.Ordinal);
        foreach (var row in rows)
            found.TryAdd(row.Key, row);
        return found;
    }
}
