// Page type: the rows that share a value, one page.
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Plan;

internal static class GroupPage
{
    public static PageType Type { get; } = new("group", request => request.Config.RowPages.Where(r => r.Groups is not null).SelectMany(rows => Pages(request, rows, rows.Groups!)));

    /// <summary>The address of the group page that lists a row, or null.</summary>
    public static string? Url(PageRequest request, RowPages rows, Row row) =>
        rows.Groups is { } groups && Value(row, groups) is { } value ? Url(request, groups, value) : null;

    private static string? Value(Row row, GroupPages groups) => row.Fields.Text(groups.By.Text);

    private static string Url(PageRequest request, GroupPages groups, string value) =>
        request.Edition.Root + UrlRules.Fill(groups.Path.Text, _ => value)[1..];

    private static IEnumerable<Page> Pages(PageRequest request, RowPages rows, GroupPages groups)
    {
        if (!request.Edition.Content.Data.TryGetValue(rows.Set.Text, out var set) || request.Layouts.Find(groups.Layout.Text, groups.Layout.Span) is not { } layout)
            yield break;
        if (set.Rows.Length > 0 && !set.Rows[0].Fields.TryGet(groups.By.Text, out _))
        {
            request.Bag.Add(PlanErrors.UnknownPathField(groups.By.Span, groups.By.Text, set.Rows[0].Fields.Items.Select(f => f.Key)));
            yield break;
        }
        if (set.Rows.Any(r => r.Fields.TryGet(groups.By.Text, out var by) && by is ListValue or Fields))
        {
            request.Bag.Add(PlanErrors.GroupByList(groups.By.Span, groups.By.Text));
            yield break;
        }
        foreach (var row in set.Rows.Where(r => Value(r, groups) is null))
            request.Bag.Add(PlanErrors.NoGroupRow(row.Span, groups.By.Text));
        foreach (var group in set.Rows.Where(r => Value(r, groups) is not null).GroupBy(r => Value(r, groups)!).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            group.First().Fields.TryGet(groups.By.Text, out var by);
            var named = by is RowReference reference ? request.Edition.Content.Data.GetValueOrDefault(reference.Set)?.Find(reference.Key) : null;
            var url = Url(request, groups, group.Key);
            if (!UrlRules.IsGood(url))
                request.Bag.Add(PlanErrors.BadAddress(group.First().Span, url));
            yield return new Page
            {
                Kind = PageKind.Group,
                Url = url,
                OutputPath = UrlRules.OutputPath(url),
                Title = Text(request, groups.Title, named, group.Key),
                Description = groups.Description is { } description ? Text(request, description, named, group.Key) : null,
                LayoutName = groups.Layout.Text,
                Layout = layout,
                Group = named is null ? new TextValue(group.Key) : by,
                Rows = [.. group],
                Span = groups.By.Span,
            };
        }
    }

    private static string Text(PageRequest request, Named pattern, Row? named, string key) =>
        named is not null ? request.Pattern.Fill(pattern, named) : UrlRules.Fill(pattern.Text, _ => key);
}
