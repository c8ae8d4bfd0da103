// A value in the form that a pattern asks for, where the way there is plain: "O'Neill's Network" as "oneills-network".
using SiteGen.Addresses;
using SiteGen.Lunr;

namespace SiteGen.Parse.Forms;

internal static class NearForm
{
    private static readonly Func<string, string>[] Ways =
        [t => t.Trim(), t => t.Trim().ToLowerInvariant(), t => t.Trim().ToUpperInvariant(), Digits, Name];

    /// <summary>Null when no simple change makes the value fit.</summary>
    public static string? Of(string found, TextPattern pattern) =>
        Ways.Select(way => way(found)).FirstOrDefault(t => t.Length > 0 && t != found && pattern.Fits(t) is true);

    /// <summary>A phone number without the signs that people put around its parts.</summary>
    private static string Digits(string text) =>
        string.Join(' ', string.Concat(text.Select(c => c is '(' or ')' or '.' or '/' ? ' ' : c))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Name(string text) =>
        Slug.Of(string.Concat(LetterFolding.Fold(text).Where(c => c < 128 && c != '\'')));
}
