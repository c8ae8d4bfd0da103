// YAML, JSON and CSV as read: a tree whose every node knows where it stands.
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using SiteGen.Diagnostics;

namespace SiteGen.Model;

internal abstract record DataNode(SourceSpan Span);

/// <summary>A scalar. <paramref name="Plain"/> is false when it was quoted, so that "2026" in quotes stays
/// text.</summary>
internal sealed record ScalarNode(string Text, bool Plain, SourceSpan Span) : DataNode(Span)
{
    public bool IsNull => Plain && Text is "" or "~" or "null";
}

internal sealed record ListNode(ImmutableArray<DataNode> Items, SourceSpan Span) : DataNode(Span);

internal sealed record MapEntry(string Key, SourceSpan KeySpan, DataNode Value);

internal sealed record MapNode : DataNode
{
    /// <summary>A map with more keys is looked up in an index.</summary>
    private const int Few = 16;
    private readonly object _content;
    private KeyIndex? _index;

    public MapNode(ImmutableArray<MapEntry> entries, SourceSpan span)
        : base(span) => Entries = entries;

    /// <summary>A row of a table, whose entries are made when they are asked for: a long table has millions.</summary>
    public MapNode(CsvRow row, SourceSpan span)
        : base(span) => _content = row;

    public ImmutableArray<MapEntry> Entries
    {
        get => _content is CsvRow row
            ? row.Entries()
            : ImmutableCollectionsMarshal.AsImmutableArray((MapEntry[])_content);
        [MemberNotNull(nameof(_content))]
        init => _content = ImmutableCollectionsMarshal.AsArray(value) ?? [];
    }

    /// <summary>The same for somebody who looks at all of it.</summary>
    public MapNode Opened() => _content is CsvRow row ? new MapNode(row.Entries(), Span) : this;

    public MapEntry? Find(string key)
    {
        if (_content is CsvRow row)
            return row.Find(key);
        if (Entries.Length > Few)
            return Index().GetValueOrDefault(key);
        foreach (var entry in Entries)
        {
            if (entry.Key == key)
                return entry;
        }
        return null;
    }

    /// <summary>Made anew for a copy with other entries.</summary>
    private Dictionary<string, MapEntry> Index()
    {
        if (_index is { } index && index.Of == Entries)
            return index.ByKey;
        var made = new Dictionary<string, MapEntry>(Entries.Length, StringComparer.Ordinal);
        foreach (var entry in Entries)
            made.TryAdd(entry.Key, entry);
        _index = new KeyIndex(Entries, made);
        return made;
    }

    private sealed record KeyIndex(ImmutableArray<MapEntry> Of, Dictionary<string, MapEntry> ByKey);

    /// <summary>This map with the entries of another laid over it.</summary>
    public MapNode Overlay(MapNode over)
    {
        var merged = Entries.Select(e => over.Find(e.Key) ?? e).ToList();
        merged.AddRange(over.Entries.Where(e => Find(e.Key) is null));
        return this with { Entries = [.. merged], Span = over.Span };
    }

    public MapNode Without(string key) => this with { Entries = [.. Entries.Where(e => e.Key != key)] };
}
