// YAML, JSON and CSV as read: a tree whose every node knows where it stands.
using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Model;

internal abstract record DataNode(SourceSpan Span);

/// <summary>A scalar. <paramref name="Plain"/> is false when it was quoted, so that "2026" in quotes stays text.</summary>
internal sealed record ScalarNode(string Text, bool Plain, SourceSpan Span) : DataNode(Span)
{
    public bool IsNull => Plain && Text is "" or "~" or "null";
}

internal sealed record ListNode(ImmutableArray<DataNode> Items, SourceSpan Span) : DataNode(Span);

internal sealed record MapEntry(string Key, SourceSpan KeySpan, DataNode Value);

internal sealed record MapNode(ImmutableArray<MapEntry> Entries, SourceSpan Span) : DataNode(Span)
{
    /// <summary>A map with more keys is looked up in an index.</summary>
    private const int Few = 16;
    private KeyIndex? _index;

    public MapEntry? Find(string key)
    {
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
