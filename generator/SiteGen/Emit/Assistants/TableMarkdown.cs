// A table of a page as one of Markdown: a head, and rows of as many cells.
namespace SiteGen.Emit.Assistants;

/// <param name="blocks">Writes what a cell holds, where that is more than a line.</param>
internal sealed class TableMarkdown(Func<IEnumerable<HtmlNode>, List<string>> blocks, InlineMarkdown head,
    InlineMarkdown cells)
{
    public string Of(HtmlNode table)
    {
        var rows = Rows(table).Select(r => (Row: r, Cells: Cells(r))).Where(r => r.Cells.Count > 0).ToList();
        if (rows.Count == 0)
            return "";
        var width = rows.Max(r => r.Cells.Count);
        var hasHead = rows[0].Row.Children.TrueForAll(c => c.Tag != "td");
        var text = rows.Select(r => Line(r.Cells, width)).ToList();
        if (!hasHead)
            text.Insert(0, Line([], width));
        text.Insert(1, $"|{string.Concat(Enumerable.Repeat(" --- |", width))}");
        return string.Join('\n', text);
    }

    private static string Line(List<string> cells, int width) =>
        $"| {string.Join(" | ", cells.Concat(Enumerable.Repeat("", width - cells.Count)))} |";

    private static IEnumerable<HtmlNode> Rows(HtmlNode node) => node.Children.Where(c => !InlineMarkdown.IsLeftOut(c))
        .SelectMany(c => c.Tag == "tr" ? [c] : c.Tag is "thead" or "tbody" or "tfoot" ? Rows(c) : []);

    /// <summary>A cell over several columns leaves the others empty.</summary>
    private List<string> Cells(HtmlNode row) =>
    [
        .. row.Children.Where(c => c.Tag is "th" or "td").SelectMany(c => Enumerable
            .Repeat("", int.TryParse(c.Value("colspan"), out var span) ? Math.Clamp(span, 1, 100) - 1 : 0)
            .Prepend(Cell(c))),
    ];

    private string Cell(HtmlNode cell) =>
        (cell.Children.TrueForAll(InlineMarkdown.Is)
            ? (cell.Tag == "th" ? head : cells).Lines(cell.Children).Replace("\\\n", "<br>", StringComparison.Ordinal)
            : string.Join("<br>", blocks(cell.Children)).Replace("\\\n", "<br>", StringComparison.Ordinal)
                .Replace("\n", "<br>", StringComparison.Ordinal))
        .Replace("|", "\\|", StringComparison.Ordinal);
}
