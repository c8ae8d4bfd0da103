// Page type: one row once more, for a frame in a page of another site.
using SiteGen.Addresses;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Plan;

internal static class FramePage
{
    public static PageType Type { get; } =
        new("frame", request => request.Config.RowPages.Where(r => r.Frame is not null)
        .SelectMany(rows => Pages(request, rows, rows.Frame!)));

    private static IEnumerable<Page> Pages(PageRequest request, RowPages rows, FramePages frame)
    {
        if (!request.Edition.Content.Data.TryGetValue(rows.Set.Text, out var set)
            || request.Layouts.Find(frame.Layout.Text, frame.Layout.Span) is not { } layout)
            yield break;
        foreach (var row in set.Rows.Where(r => !RowPattern.IsIncomplete(frame.Path, r)))
        {
            var url = request.Edition.Root + request.Pattern.Fill(frame.Path, row, isAddress: true)[1..];
            if (!PageAddress.IsGood(url))
                request.Bag.Add(PlanErrors.BadAddress(row.Span, url));
            yield return new Page
            {
                Kind = PageKind.Frame,
                Url = url,
                OutputPath = PageAddress.OutputPath(url),
                Title = request.Pattern.Fill(rows.Title, row),
                Description = rows.Description is { } description ? request.Pattern.Fill(description, row) : null,
                LayoutName = frame.Layout.Text,
                Layout = layout,
                Row = row,
                FrameOf = RowPage.Url(request, rows, row),
                Span = row.Span,
            };
        }
    }
}
