// Where a key of front matter stands in its file, for messages of later stages.
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Plan;

internal static class FieldSpans
{
    /// <summary>The span of the key's value, or of the front matter when the value comes from a folder's defaults.</summary>
    public static SourceSpan Of(Document document, string key)
    {
        var source = document.Source;
        for (var line = 2; line <= source.LineCount && source.Line(line) is var text && text.TrimEnd() != "---"; line++)
        {
            if (text.StartsWith(key + ":", StringComparison.Ordinal))
            {
                var value = text[(key.Length + 1)..];
                var column = key.Length + 2 + (value.Length - value.TrimStart().Length);
                return source.Span(line, column, Math.Max(1, value.Trim().Length));
            }
        }
        return document.Span;
    }
}
