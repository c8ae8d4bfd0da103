// A name as a part of an address: whole letters of every script; marks stay with the letter that they belong to.
using System.Globalization;
using System.Text;

namespace SiteGen.Addresses;

internal static class Slug
{
    /// <summary>Letters and digits in small letters, parted by hyphens; empty when there are none.</summary>
    public static string Of(string title)
    {
        var slug = new StringBuilder(title.Length);
        foreach (var rune in WholeText.Normalized(title).ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || (slug.Length > 0 && slug[^1] != '-' && IsPartOfLetter(rune)))
                slug.Append(rune.ToString());
            else if (slug.Length > 0 && slug[^1] != '-' && rune.Value is not '\'' and not '’')
                slug.Append('-');
        }
        return slug.ToString().Trim('-');
    }

    private static bool IsPartOfLetter(Rune rune) => rune.Value is 0x200C or 0x200D || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
