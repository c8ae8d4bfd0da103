// Ids of headings: what stands in an address behind the number sign.
using System.Globalization;
using System.Text;
using SiteGen.Addresses;

namespace SiteGen.Parse.Markdown;

internal static class HeadingId
{
    private const int MostSigns = 4;

    /// <summary>A heading without letters is named for its signs, so that its id stays when others come.</summary>
    public static string Of(string title)
    {
        var slug = Slug.Of(title);
        if (slug.Length > 0)
            return slug;
        var signs = title.EnumerateRunes().Where(r => !Rune.IsWhiteSpace(r)).Take(MostSigns)
            .Select(r => r.Value.ToString("x", CultureInfo.InvariantCulture)).ToList();
        return signs.Count == 0 ? "section" : "section-" + string.Join('-', signs);
    }
}
