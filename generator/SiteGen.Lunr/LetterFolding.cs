// Which characters vanish and which letters are spelt otherwise when texts are normalised.
using System.Globalization;
using System.Text;

namespace SiteGen.Lunr;

internal static class LetterFolding
{
    // Combining marks of Latin, Greek and Cyrillic, points of Hebrew, vowels of Arabic and its tatweel, marks on symbols, variation selectors.
    // The marks of other scripts are as good as letters and stay.
    private static readonly (int First, int Last)[] Dropped =
    [
        (0x0300, 0x036f), (0x0483, 0x0487), (0x0591, 0x05bd), (0x05bf, 0x05bf), (0x05c1, 0x05c2), (0x05c4, 0x05c5), (0x05c7, 0x05c7),
        (0x0610, 0x061a), (0x0640, 0x0640), (0x064b, 0x065f), (0x0670, 0x0670), (0x1ab0, 0x1aff), (0x1dc0, 0x1dff), (0x20d0, 0x20ff),
        (0xfe00, 0xfe0f), (0xfe20, 0xfe2f),
    ];

    /// <summary>Whether a character of decomposed text counts for nothing, not even for the end of a word.</summary>
    public static bool IsDropped(Rune rune)
    {
        if (rune.IsAscii) return false;
        foreach (var (first, last) in Dropped)
        {
            if (rune.Value >= first && rune.Value <= last) return true;
        }

        return rune.Value != 0x200b && Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;
    }

    /// <summary>What a lower-case letter that does not decompose is spelt as, and an apostrophe; null if it stays.</summary>
    public static string? Replacement(Rune rune) => rune.Value switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ŧ' => "t",
        'ı' => "i",
        'ŋ' => "n",
        'ς' => "σ",
        '\u2019' or '\u2018' or '\u02bc' or '`' => "'",
        _ => null,
    };
}
