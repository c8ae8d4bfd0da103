// Whether the machine has .NET's data on languages: names of months, ways of writing, letters with their marks.
using System.Globalization;
using System.Text;

namespace SiteGen.Model;

internal static class LanguageData
{
    /// <summary>The only language that needs none.</summary>
    public const string Plain = "en";

    /// <summary>True in the invariant mode of .NET, which small container images switch on.</summary>
    public static bool IsMissing { get; } = "e\u0301".Normalize(NormalizationForm.FormC).Length > 1;

    /// <summary>The first sign that stands for a part of a letter, and so needs data; -1 when there is none.</summary>
    public static int FirstMark(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] > 0x2FF && char.GetUnicodeCategory(text[i])
                is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                return i;
        }
        return -1;
    }
}
