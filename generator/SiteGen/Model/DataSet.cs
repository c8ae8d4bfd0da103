// A named table of rows.
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Model;

/// <summary>One record of a data set.</summary>
internal sealed record Row(string Set, string Key, Fields Fields, MapNode Node)
{
    public SourceSpan Span => Node.Span;
}

internal sealed class DataSet(string name, ImmutableArray<Row> rows)
{
    private readonly FrozenDictionary<string, Row> _byKey = rows.DistinctBy(r => r.Key).ToFrozenDictionary(r => r.Key, StringComparer.Ordinal);

    public string Name { get; } = name;

    public ImmutableArray<Row> Rows { get; } = rows;

    public IEnumerable<string> Keys => _byKey.Keys;

    public Row? Find(string key) => _byKey.GetValueOrDefault(key);
}
