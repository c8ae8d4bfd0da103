// Whole numbers: a value keeps the smallest of int, long and big integer that holds it.
using System.Numerics;

namespace SiteGen.Templating.Runtime;

internal static class Integers
{
    public static object Fit(BigInteger value)
    {
        if (value >= int.MinValue && value <= int.MaxValue)
            return Boxes.Of((int)value);
        if (value >= long.MinValue && value <= long.MaxValue)
            return (long)value;
        return value;
    }

    /// <summary>The value as a whole number, when it is one by type.</summary>
    public static bool TryGet(object? value, out BigInteger number)
    {
        (var found, number) = value switch
        {
            int i => (true, i),
            long l => (true, l),
            BigInteger b => (true, b),
            uint u => (true, u),
            ulong u => (true, u),
            short s => (true, s),
            ushort s => (true, s),
            byte b => (true, b),
            sbyte b => (true, b),
            _ => (false, BigInteger.Zero),
        };
        return found;
    }

    public static bool Is(object? value) => value is int or long or BigInteger or uint or ulong or short or ushort or byte or sbyte;
}
