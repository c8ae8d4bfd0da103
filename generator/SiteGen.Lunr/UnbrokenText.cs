// Words of scripts that put no blanks between them: pairs of signs, each overlapping the next, so that a word within a
// sentence is found.
using System.Globalization;
using System.Text;

namespace SiteGen.Lunr;

internal static class UnbrokenText
{
    private const char FirstUnbroken = '\u0E00';

    /// <summary>The word itself, unless it has such a script: then its pairs, and the rest between them.</summary>
    public static IEnumerable<string> Parts(string word) =>
        word.AsSpan().IndexOfAnyInRange(FirstUnbroken, char.MaxValue) < 0 ? [word] : Parted(word);

    private static List<string> Parted(string word)
    {
        var parts = new List<string>();
        var signs = new List<string>();
        var plain = new StringBuilder();
        for (var at = 0; at < word.Length;)
        {
            var length = SignLength(word, at);
            if (length > 0)
            {
                Flush(plain, parts);
                signs.Add(word.Substring(at, length));
            }
            else
            {
                Flush(signs, parts);
                length = Rune.TryGetRuneAt(word, at, out var rune) ? rune.Utf16SequenceLength : 1;
                plain.Append(word, at, length);
            }

            at += length;
        }

        Flush(plain, parts);
        Flush(signs, parts);
        return parts;
    }

    private static void Flush(StringBuilder plain, List<string> parts)
    {
        if (plain.Length > 0) parts.Add(plain.ToString());
        plain.Clear();
    }

    private static void Flush(List<string> signs, List<string> parts)
    {
        if (signs.Count == 1) parts.Add(signs[0]);
        for (var i = 1; i < signs.Count; i++) parts.Add(signs[i - 1] + signs[i]);
        signs.Clear();
    }

    // A sign with the marks that belong to it; 0 where none of these scripts begins.
    private static int SignLength(string text, int at)
    {
        if (!Rune.TryGetRuneAt(text, at, out var rune) || !IsUnbroken(rune.Value)) return 0;
        var end = at + rune.Utf16SequenceLength;
        while (end < text.Length && Rune.TryGetRuneAt(text, end, out var mark) && IsMark(mark))
            end += mark.Utf16SequenceLength;
        return end - at;
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark;

    // Thai, Lao, Myanmar, Khmer; Japanese kana; Chinese signs.
    private static bool IsUnbroken(int value) =>
        value is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or 0x3005 or 0x3007 or (>= 0x3041 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x20000 and <= 0x3FFFF);
}
