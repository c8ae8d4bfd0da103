// Where something that a finished page shows was written: in the page's own file, or in a template of its theme.
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Check;

internal static class WrittenPlace
{
    /// <param name="texts">What to look for, the surest first; quotes around a text are not marked.</param>
    /// <param name="isContent">True when it may come from the page's own file, which is looked through first.</param>
    public static SourceSpan Of(Page page, Theme theme, IEnumerable<string> texts, bool isContent)
    {
        foreach (var text in texts.Where(t => t.Length > 2))
        {
            foreach (var (source, start) in Sources(page, theme, isContent))
            {
                var at = source.Text.IndexOf(text, start, StringComparison.Ordinal);
                if (at >= 0)
                    return text[0] == '"' && text[^1] == '"'
                        ? source.SpanAt(at + 1, text.Length - 2)
                        : source.SpanAt(at, Math.Min(text.Length, LineEnd(source.Text, at) - at));
            }
        }
        return isContent ? page.Span : page.Layout.Source.SpanAt(0);
    }

    private static int LineEnd(string text, int at) => text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;

    private static IEnumerable<(SourceText Source, int Start)> Sources(Page page, Theme theme, bool isContent)
    {
        if (isContent && page.Document is { } document)
            yield return (document.Source, 0);
        if (isContent && page.Row is { } row)
            yield return (row.Span.Source, row.Span.Source.LineStart(row.Span.Line));
        yield return (page.Layout.Source, 0);
        foreach (var template in theme.Partials.Values.Concat(theme.Directives.Values)
            .OrderBy(t => t.Source.Path, StringComparer.Ordinal))
            yield return (template.Source, 0);
    }
}
