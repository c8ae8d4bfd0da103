// What a schema makes of a value in a file: one closed union, compared and printed here and nowhere else.
using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Diagnostics;

namespace SiteGen.Model;

/// <summary>A checked value. Two are equal when pages cannot tell them apart; a value that is left out is
/// null.</summary>
/// <remarks>The cases are the records of this file and <see cref="Fields"/>; there are no others.</remarks>
internal abstract record FieldValue
{
    private protected FieldValue()
    {
    }

    /// <summary>A text, whole number, number, flag or date as .NET has it; what has parts or leads elsewhere as it was
    /// written.</summary>
    public virtual object Plain => ToString();

    /// <summary>This value and all that lie in it, in the order of the file.</summary>
    public virtual IEnumerable<FieldValue> WithInner() => [this];

    /// <summary>As it would be written into a text, the same in every culture.</summary>
    public abstract override string ToString();
}

internal sealed record TextValue(string Text) : FieldValue
{
    public override string ToString() => Text;
}

internal sealed record WholeNumberValue(long Number) : FieldValue
{
    public override object Plain => Number;

    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}

internal sealed record NumberValue(double Number) : FieldValue
{
    public override object Plain => Number;

    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}

internal sealed record FlagValue(bool IsTrue) : FieldValue
{
    public override object Plain => IsTrue;

    public override string ToString() => IsTrue.ToString();
}

internal sealed record DateValue(DateOnly Date) : FieldValue
{
    public override object Plain => Date;

    public override string ToString() => Date.ToString(CultureInfo.InvariantCulture);
}

internal sealed record ListValue(ImmutableArray<FieldValue?> Items) : FieldValue
{
    public bool Equals(ListValue? other) => other is not null && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    public override int GetHashCode() => Items.Length;

    public override IEnumerable<FieldValue> WithInner() => Items.SelectMany(i => i?.WithInner() ?? []).Prepend(this);

    public override string ToString() => string.Join(", ", Items);
}

/// <summary>The name of a row of another set, from a field with <c>x-ref</c>.</summary>
internal sealed record RowReference(string Set, string Key, SourceSpan Span) : FieldValue
{
    public bool Equals(RowReference? other) => other is not null && Set == other.Set && Key == other.Key;

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Key;
}

/// <summary>The address of a page or row, from a field with <c>format: link</c>.</summary>
internal sealed record LinkReference(LinkTarget Target) : FieldValue
{
    public bool Equals(LinkReference? other) => other is not null && Target.LeadsWhere(other.Target);

    public override int GetHashCode() => Target.Raw.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Target.Raw;
}

/// <summary>A text with <c>format: markdown</c>, converted.</summary>
internal sealed record MarkdownField(string Source, MarkdownBody Body) : FieldValue
{
    public bool Equals(MarkdownField? other) =>
        other is not null
        && Source == other.Source
        && Body.Links.Length == other.Body.Links.Length
        && Body.Links.Zip(other.Body.Links).All(pair => pair.First.LeadsWhere(pair.Second));

    public override int GetHashCode() => Source.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Source;
}
