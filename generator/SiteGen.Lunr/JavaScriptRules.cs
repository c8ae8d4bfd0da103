// What JavaScript does with text and numbers wherever .NET does it differently: lunr.js inherits all of it.
using System.Globalization;

namespace SiteGen.Lunr;

internal static class JavaScriptRules
{
    /// <summary>Whether <c>/\s/</c> matches the UTF-16 unit.</summary>
    public static bool IsWhiteSpace(char unit) => unit switch
    {
        ' ' or (>= '\t' and <= '\r') => true,
        < '\u00a0' => false,
        '\u00a0' or '\u1680' or '\u2028' or '\u2029' or '\u202f' or '\u205f' or '\u3000' or '\ufeff' => true,
        _ => unit is >= '\u2000' and <= '\u200a',
    };

    /// <summary>Whether <c>/\w/</c> matches the UTF-16 unit: ASCII only.</summary>
    public static bool IsWordUnit(char unit) => char.IsAsciiLetterOrDigit(unit) || unit == '_';

    /// <summary><c>Math.round(value * parts) / parts</c>: halves go up, .NET's own rounding takes them to the even
    /// side.</summary>
    public static double RoundToParts(double value, double parts)
    {
        var exact = value * parts;
        var floor = Math.Floor(exact);
        return (exact - floor >= 0.5 ? floor + 1 : floor) / parts;
    }

    /// <summary>The number that a key stands for when a JavaScript object lists it before all others, in order; else
    /// null.</summary>
    public static uint? ArrayIndex(string key)
    {
        if (key.Length is 0 or > 10 || (key[0] == '0' && key.Length > 1)) return null;
        foreach (var unit in key)
        {
            if (!char.IsAsciiDigit(unit)) return null;
        }

        var number = ulong.Parse(key, NumberStyles.None, CultureInfo.InvariantCulture);
        return number < uint.MaxValue ? (uint)number : null;
    }

    /// <summary><c>text.toLowerCase()</c>: as the invariant culture, but a dotted capital I gives two units and a
    /// capital sigma looks around.</summary>
    public static string ToLowerCase(string text)
    {
        if (text.AsSpan().IndexOfAny('\u0130', '\u03a3') < 0) return text.ToLowerInvariant();
        var lower = new System.Text.StringBuilder(text.Length + 4);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\u0130') lower.Append("i\u0307");
            else if (text[i] == '\u03a3') lower.Append(IsFinalSigma(text, i) ? '\u03c2' : '\u03c3');
            else if (char.IsSurrogatePair(text, i)) lower.Append(text.Substring(i++, 2).ToLowerInvariant());
            else lower.Append(char.ToLowerInvariant(text[i]));
        }

        return lower.ToString();
    }

    private static bool IsFinalSigma(string text, int sigma)
    {
        var before = sigma - 1;
        while (before >= 0 && IsCaseIgnorable(text, before)) before--;
        if (before < 0 || !IsCased(text, before)) return false;

        var after = sigma + 1;
        while (after < text.Length && IsCaseIgnorable(text, after)) after++;
        return after >= text.Length || !IsCased(text, after);
    }

    private static bool IsCased(string text, int at) =>
        Category(text, at) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
        || text[at] is '\u00aa' or '\u00ba' or (>= '\u2160' and <= '\u217f') or (>= '\u24b6' and <= '\u24e9');

    private static bool IsCaseIgnorable(string text, int at) =>
        Category(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol
        || text[at] is '\'' or '.' or ':' or '\u00b7' or '\u0387' or '\u055f' or '\u05f4' or '\u2018' or '\u2019'
            or '\u2024' or '\u2027' or '\ufe13' or '\ufe52' or '\ufe55' or '\uff07' or '\uff0e' or '\uff1a';

    // The half of a pair counts as the whole character, so that walking unit by unit gives the same answer twice.
    private static UnicodeCategory Category(string text, int at) =>
        char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1])
            ? CharUnicodeInfo.GetUnicodeCategory(text, at - 1)
            : CharUnicodeInfo.GetUnicodeCategory(text, at);
}
