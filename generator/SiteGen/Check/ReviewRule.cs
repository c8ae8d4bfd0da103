// Rule: pages and rows past their date, and what is still pending.
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Check;

internal static class ReviewRule
{
    public static EditionRule Rule { get; } = new("review", Run);

    private static void Run(RuleContext context)
    {
        var today = DateOnly.FromDateTime(context.Options.Clock.GetUtcNow().UtcDateTime);
        var passed = new PassedDates(context.Plan, context.Bag);
        if (context.Settings.Review is { } review)
            Pages(context, review, today, passed);
        if (context.Settings.RowsUntil is { } until)
            Rows(context, until, today, passed);
        passed.Report();
    }

    private static void Pages(RuleContext context, ReviewSettings review, DateOnly today, PassedDates passed)
    {
        var until = review.Until;
        foreach (var document in context.Edition.Content.Documents)
        {
            if (document.FrontMatter.Date(until) is not { } date)
                context.Bag.Add(ReviewErrors.NoReviewDate(document.Span, until));
            else if (date <= today)
                passed.Add(document.FrontMatter.SpanOf(until), document.Source, "the page", until, date);
            else
                Interval(document, review, date, context.Bag);
        }
        if (review.Pending is { } pending)
            Pending(context, pending);
    }

    private static void Interval(Document document, ReviewSettings review, DateOnly date, DiagnosticBag bag)
    {
        var fields = document.FrontMatter;
        if (review is not { Last: { } last, Topic: { } key } || fields.Date(last) is not { } reviewed)
            return;
        var topic = fields.Text(key) ?? "";
        if (review.Months.TryGetValue(topic, out var months) && date > reviewed.AddMonths(months))
            bag.Add(ReviewErrors.ReviewTooLate(fields.SpanOf(review.Until), review.Until, date, months,
                $"{key}: {topic}"));
    }

    private static void Pending(RuleContext context, string key)
    {
        var pages = context.Plan.Pages
            .Where(p => p.Document?.FrontMatter.Find(key) is { IsThere: true, Value: null })
            .Select(p => p.Url)
            .ToList();
        var place = context.Config.Source.SpanAt(0);
        if (pages.Count > 0)
            context.Bag.Add(ReviewErrors.Pending(place, key, pages.Count, string.Join(", ", pages)));
    }

    private static void Rows(RuleContext context, string until, DateOnly today, PassedDates passed)
    {
        foreach (var row in context.Edition.Content.Data.Values.SelectMany(s => s.Rows))
        {
            if (row.Fields.Date(until) is not { } date || date > today)
                continue;
            var place = row.Node.Find(until)!.Value.Span;
            passed.Add(place, place.Source, $"the row \"{row.Key}\" of \"{row.Set}\"", until, date);
        }
    }
}
