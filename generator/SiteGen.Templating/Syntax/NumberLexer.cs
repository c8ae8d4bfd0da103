// Reads number literals: integers of any size, hexadecimal, binary, floats and decimals.
using System.Globalization;
using System.Numerics;
using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Syntax;

/// <summary>Reads one number literal.</summary>
internal static class NumberLexer
{
    private const int MostBits = 65_536;
    private const int MostDigits = 19_728;

    /// <summary>Reads a number; the position ends behind it, whether it is one or not.</summary>
    public static bool TryRead(string text, ref int position, out object? value)
    {
        var next = position + 1 < text.Length ? char.ToLowerInvariant(text[position + 1]) : '\0';
        if (text[position] == '0' && next is 'x' or 'b')
            return ReadRadix(text, ref position, next == 'x' ? 4 : 1, out value);
        return ReadDecimal(text, ref position, out value);
    }

    private static bool ReadRadix(string text, ref int position, int bits, out object? value)
    {
        position += 2;
        var number = BigInteger.Zero;
        var digits = 0;
        for (; position < text.Length; position++)
        {
            var c = text[position];
            if (c == '_')
                continue;
            if (bits == 4 ? !char.IsAsciiHexDigit(c) : c is not ('0' or '1'))
                break;
            if (++digits <= MostBits / bits)
                number = (number << bits) | Convert.ToInt32(c.ToString(), 16);
        }
        if (bits == 1 && position + 1 < text.Length && text[position] == '.' && text[position + 1] is '0' or '1')
            return ReadBinaryFraction(text, ref position, number, out value);
        var unsigned = position < text.Length && text[position] is 'u' or 'U';
        if (unsigned)
            position++;
        value = Narrow(number, unsigned);
        return digits > 0 && digits <= MostBits / bits && !IsWord(text, position);
    }

    /// <summary>As in Scriban, a literal of 32 or 64 bits without <c>u</c> is a signed number.</summary>
    private static object Narrow(BigInteger number, bool unsigned)
    {
        if (number <= uint.MaxValue)
            return unsigned ? Integers.Fit(number) : unchecked((int)(uint)number);
        if (number <= ulong.MaxValue && !unsigned)
            return unchecked((long)(ulong)number);
        return number;
    }

    private static bool ReadBinaryFraction(string text, ref int position, BigInteger whole, out object? value)
    {
        position++;
        var fraction = 0.0;
        var weight = 0.5;
        for (; position < text.Length && text[position] is '0' or '1' or '_'; position++)
        {
            if (text[position] == '_')
                continue;
            fraction += text[position] == '1' ? weight : 0;
            weight /= 2;
        }
        var suffix = position < text.Length ? char.ToLowerInvariant(text[position]) : '\0';
        if (suffix is 'f' or 'd')
            position++;
        var number = (double)whole + fraction;
        value = suffix == 'f' ? (float)number : number;
        return !IsWord(text, position);
    }

    private static bool ReadDecimal(string text, ref int position, out object? value)
    {
        var start = position;
        SkipDigits(text, ref position);
        var isFloat = false;
        if (position + 1 < text.Length && text[position] == '.' && char.IsAsciiDigit(text[position + 1]))
        {
            isFloat = true;
            position++;
            SkipDigits(text, ref position);
        }
        isFloat |= SkipExponent(text, ref position);
        var digits = text[start..position].Replace("_", "", StringComparison.Ordinal);
        var suffix = position < text.Length ? char.ToLowerInvariant(text[position]) : '\0';
        if (suffix is 'f' or 'd' or 'm')
            position++;
        else
            suffix = '\0';
        value = Parse(digits, suffix, isFloat);
        return value != null && !IsWord(text, position);
    }

    private static bool SkipExponent(string text, ref int position)
    {
        if (position >= text.Length || text[position] is not ('e' or 'E'))
            return false;
        var after = position + 1;
        var signed = after < text.Length && text[after] is '+' or '-';
        var negative = signed && text[after] == '-';
        after += signed ? 1 : 0;
        if (after >= text.Length || !char.IsAsciiDigit(text[after]))
            return false;
        position = after;
        SkipDigits(text, ref position);
        return negative;
    }

    private static object? Parse(string digits, char suffix, bool isFloat)
    {
        var invariant = CultureInfo.InvariantCulture;
        switch (suffix)
        {
            case 'f':
                return float.TryParse(digits, NumberStyles.Float, invariant, out var single) ? single : null;
            case 'm':
                return decimal.TryParse(digits, NumberStyles.Float, invariant, out var exact) ? exact : null;
        }
        if (suffix == 'd' || isFloat || Exponent(digits) > 1000)
            return double.TryParse(digits, NumberStyles.Float, invariant, out var number) ? number : null;
        return digits.Length <= MostDigits && BigInteger.TryParse(digits, NumberStyles.Integer | NumberStyles.AllowExponent, invariant, out var whole) ? Integers.Fit(whole) : null;
    }

    private static int Exponent(string digits)
    {
        var at = digits.IndexOfAny(['e', 'E']);
        if (at < 0)
            return 0;
        return int.TryParse(digits.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) ? power : int.MaxValue;
    }

    private static void SkipDigits(string text, ref int position)
    {
        while (position < text.Length && (char.IsAsciiDigit(text[position]) || text[position] == '_'))
            position++;
    }

    private static bool IsWord(string text, int position) => position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] == '_');
}
