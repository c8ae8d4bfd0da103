// Places of Scriban's as places of ours.
using SiteGen.Diagnostics;

namespace SiteGen.Templating.Running;

internal static class Places
{
    /// <summary>The same place; of several lines the first.</summary>
    public static SourceSpan Of(SourceText source, ScribanSpan span) =>
        Of(source, span.Start.Offset, span.End.Offset + 1);

    /// <summary>From one character up to another; of several lines the first.</summary>
    public static SourceSpan Of(SourceText source, int from, int to)
    {
        var text = source.Text;
        var start = Math.Clamp(from, 0, text.Length);
        var end = Math.Clamp(to, start, text.Length);
        var line = text.AsSpan(start, end - start).IndexOfAny('\r', '\n');
        return source.SpanAt(start, line >= 0 ? line : end - start);
    }

    /// <summary>The marked text.</summary>
    public static string Written(SourceSpan at)
    {
        var line = at.Source.Line(at.Line);
        var start = Math.Min(at.Column - 1, line.Length);
        return line.Substring(start, Math.Min(at.Length, line.Length - start));
    }
}
