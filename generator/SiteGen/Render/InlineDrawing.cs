// A drawing as part of a page: without what only a file of its own needs, and without ids, which a page must not have
// twice.
using System.Text.RegularExpressions;

namespace SiteGen.Render;

internal static class InlineDrawing
{
    private static readonly Regex FileOnly =
        new(@"^\uFEFF|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>]*>", RegexOptions.Singleline | RegexOptions.CultureInvariant);
    private static readonly Regex Names =
        new(@"\s(id|xml:space|inkscape:[a-z-]+|sodipodi:[a-z-]+)\s*=\s*(""[^""]*""|'[^']*')",
        RegexOptions.CultureInvariant);

    public static string Of(string drawing)
    {
        var text = FileOnly.Replace(drawing, "").Trim();
        return text.StartsWith("<svg", StringComparison.Ordinal) ? Names.Replace(text, "") : text;
    }
}
