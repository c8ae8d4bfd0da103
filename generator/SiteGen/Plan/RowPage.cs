// Page type: one row of a data set, one page.
using SiteGen.Addresses;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Plan;

internal static class RowPage
{
    public static PageType Type { get; } =
        new("row", request => request.Config.RowPages.Where(HasPages).SelectMany(rows => Pages(request, rows)));

    /// <summary>A path with "#" is a place on another page.</summary>
    public static bool HasPages(RowPages rows) => !rows.Path.Text.Contains('#', StringComparison.Ordinal);

    public static string Url(PageRequest request, RowPages rows, Row row) =>
        request.Edition.Root + request.Pattern.Fill(rows.Path, row, isAddress: true)[1..];

    private static IEnumerable<Page> Pages(PageRequest request, RowPages rows)
    {
        if (!request.Edition.Content.Data.TryGetValue(rows.Set.Text, out var set))
            yield break;
        if (rows.Layout is null)
        {
            request.Bag.Add(PlanErrors.NoLayoutForRows(rows.Set.Span, rows.Set.Text));
            yield break;
        }
        if (request.Layouts.Find(rows.Layout.Text, rows.Layout.Span) is not { } layout)
            yield break;
        foreach (var row in set.Rows)
        {
            var url = Url(request, rows, row);
            var title = request.Pattern.Fill(rows.Title, row);
            if (RowPattern.IsIncomplete(rows.Path, row))
                continue;
            if (!PageAddress.IsGood(url))
                request.Bag.Add(PlanErrors.BadAddress(row.Span, url));
            yield return new Page
            {
                Kind = PageKind.Row,
                Url = url,
                OutputPath = PageAddress.OutputPath(url),
                Title = title,
                Description = rows.Description is { } description ? request.Pattern.Fill(description, row) : null,
                LayoutName = rows.Layout.Text,
                Layout = layout,
                Row = row,
                ParentUrl = GroupPage.Url(request, rows, row),
                Span = row.Span,
            };
        }
    }
}
