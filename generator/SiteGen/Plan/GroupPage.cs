// Page type: the rows that share a value, one page.
using SiteGen.Addresses;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Plan;

internal static class GroupPage
{
    public static PageType Type { get; } =
        new("group", request => request.Config.RowPages.Where(r => r.Groups is not null)
        .SelectMany(rows => Pages(request, rows, rows.Groups!)));

    /// <summary>The address of the group page that lists a row, or null.</summary>
    public static string? Url(PageRequest request, RowPages rows, Row row) =>
        rows.Groups is { } groups && Value(row, groups) is { } value ? Url(request, groups, value) : null;

    private static string? Value(Row row, GroupPages groups) => row.Fields.Text(groups.By.Text);

    private static string Url(PageRequest request, GroupPages groups, string value) =>
        request.Edition.Root + Braces.Fill(groups.Path.Text, _ => value)[1..];

    private static IEnumerable<Page> Pages(PageRequest request, RowPages rows, GroupPages groups)
    {
        if (!request.Edition.Content.Data.TryGetValue(rows.Set.Text, out var set)
            || request.Layouts.Find(groups.Layout.Text, groups.Layout.Span) is not { } layout)
            yield break;
        if (set.Rows.Length > 0 && !set.Rows[0].Fields.TryGet(groups.By.Text, out _))
        {
            request.Bag.Add(
                PlanErrors.UnknownPathField(groups.By.Span, groups.By.Text, set.Rows[0]
                .Fields.Items.Select(f => f.Key)));
            yield break;
        }
        if (set.Rows.Any(r => r.Fields.TryGet(groups.By.Text, out var by) && by is ListValue or Fields))
        {
            request.Bag.Add(PlanErrors.GroupByList(groups.By.Span, groups.By.Text));
            yield break;
        }
        foreach (var row in set.Rows.Where(r => Value(r, groups) is null))
            request.Bag.Add(PlanErrors.NoGroupRow(row.Span, groups.By.Text));
        var members = set.Rows.Where(r => Value(r, groups) is not null).ToLookup(r => Value(r, groups)!);
        var named = NamedSet(request, set, groups);
        if (groups.Every is { } every && named is null && set.Rows.Length > 0)
            request.Bag.Add(PlanErrors.EveryGroupOfNoSet(every.Span, groups.By.Text));
        foreach (var key in Keys(members, named, groups).Order(StringComparer.Ordinal))
        {
            var row = named?.Find(key);
            var url = Url(request, groups, key);
            if (!PageAddress.IsGood(url))
                request.Bag.Add(PlanErrors.BadAddress(members[key].FirstOrDefault()?.Span ?? row!.Span, url));
            yield return new Page
            {
                Kind = PageKind.Group,
                Url = url,
                OutputPath = PageAddress.OutputPath(url),
                Title = Text(request, groups.Title, row, key),
                Description = groups.Description is { } description ? Text(request, description, row, key) : null,
                LayoutName = groups.Layout.Text,
                Layout = layout,
                Group = row is null ? new TextValue(key) : new RowReference(row.Set, key, row.Span),
                Rows = [.. members[key]],
                Span = groups.By.Span,
            };
        }
    }

    /// <summary>The set that the field names (x-ref); null where its values stand for themselves, or where the set has
    /// no row.</summary>
    private static DataSet? NamedSet(PageRequest request, DataSet set, GroupPages groups) =>
        set.Rows.Select(r => r.Fields.TryGet(groups.By.Text, out var by) ? by : null).OfType<RowReference>()
            .FirstOrDefault() is { } reference
            ? request.Edition.Content.Data.GetValueOrDefault(reference.Set)
            : null;

    /// <summary>What has a page: the groups with rows, and with "every" those without. A set that a brand has emptied
    /// makes no page at all.</summary>
    private static IEnumerable<string> Keys(ILookup<string, Row> members, DataSet? named, GroupPages groups) =>
        members.Select(g => g.Key)
            .Union(groups.Every is null || named is null ? [] : named.Keys, StringComparer.Ordinal);

    /// <summary>The rows of other sets that have a group page, with its address.</summary>
    public static IEnumerable<(string Set, string Key, string Url)> Rows(PageRequest request, RowPages rows)
    {
        if (rows.Groups is not { } groups
            || request.Edition.Content.Data.GetValueOrDefault(rows.Set.Text) is not { } set
            || NamedSet(request, set, groups) is not { } named)
            return [];
        var members = set.Rows.Where(r => Value(r, groups) is not null).ToLookup(r => Value(r, groups)!);
        return Keys(members, named, groups).Select(key => (named.Name, key, Url(request, groups, key)));
    }

    private static string Text(PageRequest request, Named pattern, Row? named, string key) =>
        named is not null ? request.Pattern.Fill(pattern, named) : Braces.Fill(pattern.Text, _ => key);
}
