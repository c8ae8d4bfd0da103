// Named checked values: what front matter, rows and settings become once a schema has read them.
using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Model;

/// <summary>What stands under a name: a value, nothing, or not even the name.</summary>
internal readonly record struct FoundField(bool IsThere, FieldValue? Value);

/// <summary>Named values in file order. A name that the schema declares but the file leaves out has the value
/// null.</summary>
internal sealed record Fields : FieldValue
{
    /// <summary>Up to so many names a look at each is quicker than an index, and a row needs no memory for
    /// one.</summary>
    private const int MostWithoutIndex = 16;

    private readonly ImmutableArray<string> _names;
    private readonly ImmutableArray<FieldValue?> _values;
    private readonly Dictionary<string, int>? _index;

    /// <param name="names">One for each value; rows of a set share theirs.</param>
    /// <param name="values">In file order.</param>
    /// <param name="node">What they were read from.</param>
    public Fields(ImmutableArray<string> names, ImmutableArray<FieldValue?> values, MapNode node)
    {
        (_names, _values, Node) = (names, values, node);
        if (names.Length <= MostWithoutIndex)
            return;
        _index = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
            _index.Add(names[i], i);
    }

    public MapNode Node { get; }

    public SourceSpan Span => Node.Span;

    public ImmutableArray<KeyValuePair<string, FieldValue?>> Items => [.. _names.Zip(_values, KeyValuePair.Create)];

    /// <summary>Where the value of a key stands, which may be another file than the rest; the whole's place when it is
    /// left out.</summary>
    public SourceSpan SpanOf(string key) => Node.Find(key)?.Value.Span ?? Span;

    /// <summary>Where an item of a list stands.</summary>
    public SourceSpan SpanOf(string key, int index) =>
        Node.Find(key)?.Value is ListNode list && index < list.Items.Length ? list.Items[index].Span : SpanOf(key);

    public bool TryGet(string name, out FieldValue? value)
    {
        var at = IndexOf(name);
        value = at < 0 ? null : _values[at];
        return at >= 0;
    }

    public FoundField Find(string name) => new(TryGet(name, out var value), value);

    /// <summary>The value as text; null when there is none.</summary>
    public string? Text(string name) => Value(name)?.ToString();

    public bool Is(string name, bool fallback) => Value(name) is FlagValue flag ? flag.IsTrue : fallback;

    public Fields? Map(string name) => Value(name) as Fields;

    public double? Number(string name) => Value(name) switch
    {
        WholeNumberValue whole => whole.Number,
        NumberValue number => number.Number,
        _ => null,
    };

    public DateOnly? Date(string name) => (Value(name) as DateValue)?.Date;

    public ImmutableArray<FieldValue?> List(string name) => Value(name) is ListValue list ? list.Items : [];

    /// <summary>The texts of a list; what is no text is left out.</summary>
    public IEnumerable<string> Texts(string name) => List(name).OfType<TextValue>().Select(t => t.Text);

    public override IEnumerable<FieldValue> WithInner() => _values.SelectMany(v => v?.WithInner() ?? []).Prepend(this);

    /// <summary>The same names and values from the same file: what they say about links is relative to it.</summary>
    public bool Equals(Fields? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Span.Source.Path == other.Span.Source.Path
            && _names.AsSpan().SequenceEqual(other._names.AsSpan())
            && _values.AsSpan().SequenceEqual(other._values.AsSpan()));

    public override int GetHashCode() => _names.Length;

    public override string ToString() => string.Join(", ", Items.Select(i => $"{i.Key}: {i.Value}"));

    private FieldValue? Value(string name) => TryGet(name, out var value) ? value : null;

    private int IndexOf(string name)
    {
        if (_index is not null)
            return _index.TryGetValue(name, out var found) ? found : -1;
        return _names.IndexOf(name);
    }
}
