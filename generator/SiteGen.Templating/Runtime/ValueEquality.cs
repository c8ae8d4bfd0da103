// Equality of values for sets and dictionaries, in step with Values.Equals.
using System.Numerics;

namespace SiteGen.Templating.Runtime;

internal sealed class ValueEquality : IEqualityComparer<object>
{
    public static readonly ValueEquality Instance = new();

    private ValueEquality()
    {
    }

    bool IEqualityComparer<object>.Equals(object? x, object? y) => Values.Equals(x, y);

    public int GetHashCode(object value)
    {
        if (Values.AsText(value) is { } text)
            return StringComparer.Ordinal.GetHashCode(text);
        if (Values.AsDate(value) is { } date)
            return date.GetHashCode();
        if (Integers.TryGet(value, out var whole) && BigInteger.Abs(whole) < long.MaxValue)
            return ((double)whole).GetHashCode();
        if (Values.TryDouble(value, out var number))
            return number.GetHashCode();
        return Values.AsList(value) is { } list ? list.Count : value.GetHashCode();
    }
}
