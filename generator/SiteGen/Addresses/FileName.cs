// Names of files and folders as parts of addresses.
using SiteGen.Lunr;

namespace SiteGen.Addresses;

internal static class FileName
{
    /// <summary>True for small letters, digits, hyphens, underscores and dots.</summary>
    public static bool IsPlain(string name) =>
        name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_' or '.');

    /// <summary>A name of plain letters, without ending: accents are taken off, other letters left out.</summary>
    public static string Plain(string name)
    {
        var plain = string.Concat(LetterFolding.Fold(name).Where(c => c < 128));
        return Slug.Of(plain) is { Length: > 0 } slug ? slug : "page";
    }
}
