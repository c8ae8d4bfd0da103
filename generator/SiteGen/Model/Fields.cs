// Checked values: what front matter, rows and settings become once a schema has read them.
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Model;

/// <summary>Named values in file order. A name that the schema declares but the file leaves out has the value null.</summary>
/// <remarks>Values are null, string, long, double, bool, DateOnly, Fields, ImmutableArray of these, or one of the records below.</remarks>
internal sealed class Fields(ImmutableArray<KeyValuePair<string, object?>> items, SourceSpan span, MapNode? node = null)
{
    private readonly FrozenDictionary<string, object?> _byName = items.ToFrozenDictionary(StringComparer.Ordinal);

    public SourceSpan Span { get; } = span;

    public ImmutableArray<KeyValuePair<string, object?>> Items { get; } = items;

    /// <summary>Where the value of a key stands, which may be another file than the rest; the whole's place when it is left out.</summary>
    public SourceSpan SpanOf(string key) => node?.Find(key)?.Value.Span ?? Span;

    /// <summary>Where an item of a list stands.</summary>
    public SourceSpan SpanOf(string key, int index) => node?.Find(key)?.Value is ListNode list && index < list.Items.Length ? list.Items[index].Span : SpanOf(key);

    public bool TryGet(string name, out object? value) => _byName.TryGetValue(name, out value);

    public string? Text(string name) => _byName.GetValueOrDefault(name)?.ToString();

    public bool Is(string name, bool fallback) => _byName.GetValueOrDefault(name) is bool flag ? flag : fallback;

    public Fields? Map(string name) => _byName.GetValueOrDefault(name) as Fields;

    public double? Number(string name) => _byName.GetValueOrDefault(name) switch { long whole => whole, double number => number, _ => null };

    public DateOnly? Date(string name) => _byName.GetValueOrDefault(name) as DateOnly?;

    public ImmutableArray<object?> List(string name) => _byName.GetValueOrDefault(name) is ImmutableArray<object?> list ? list : [];
}

/// <summary>The name of a row of another set, from a field with <c>x-ref</c>.</summary>
internal sealed record RowReference(string Set, string Key, SourceSpan Span)
{
    public override string ToString() => Key;
}

/// <summary>The address of a page or row, from a field with <c>format: link</c>.</summary>
internal sealed record LinkReference(LinkTarget Target)
{
    public override string ToString() => Target.Raw;
}

/// <summary>A text with <c>format: markdown</c>, converted.</summary>
internal sealed record MarkdownField(string Source, MarkdownBody Body)
{
    public override string ToString() => Source;
}
