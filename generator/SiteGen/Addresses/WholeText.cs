// Text in one form, whatever halves of signs an escape may have put into it.
using System.Text;

namespace SiteGen.Addresses;

internal static class WholeText
{
    /// <summary>Letters with their marks as one sign where there is one (NFC); half a sign becomes the sign for what
    /// cannot be read.</summary>
    public static string Normalized(string text) =>
        (IsWhole(text) ? text : string.Concat(text.EnumerateRunes())).Normalize(NormalizationForm.FormC);

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }
        return true;
    }
}
