// The newest date of the content: the day of a build that has to come out the same tomorrow.
using SiteGen.Model;

namespace SiteGen.Plan;

internal static class NewestDate
{
    /// <summary>The newest date in front matter and rows that has passed; today when there is none.</summary>
    public static DateOnly In(MergedContent content, DateOnly today) =>
        content.Documents.Select(d => d.FrontMatter)
            .Concat(content.Data.Values.SelectMany(s => s.Rows).Select(r => r.Fields))
            .SelectMany(f => f.WithInner()).OfType<DateValue>().Select(d => d.Date).Where(date => date <= today)
                .DefaultIfEmpty(today).Max();
}
