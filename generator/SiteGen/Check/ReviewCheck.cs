// Check: pages and rows past their date, and what is still pending.
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Check;

internal static class ReviewCheck
{
    public static SiteCheck Check { get; } = new("review", Run);

    private static void Run(RenderedSite site, BuildOptions options, Memo memo, DiagnosticBag bag)
    {
        var checks = site.Plan.Site.Config.Checks;
        var today = DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime);
        var passed = new PassedDates(site.Plan, bag);
        if (checks?.Map("review") is { } review)
            Pages(site, review, today, passed, bag);
        if (checks?.Text("rows_until") is { } until)
            Rows(site, until, today, passed);
        passed.Report();
    }

    private static void Pages(RenderedSite site, Fields review, DateOnly today, PassedDates passed, DiagnosticBag bag)
    {
        var until = review.Text("until")!;
        foreach (var document in site.Plan.Edition.Content.Documents)
        {
            if (document.FrontMatter.Date(until) is not { } date)
                bag.Add(ReviewErrors.NoReviewDate(document.Span, until));
            else if (date <= today)
                passed.Add(document.FrontMatter.SpanOf(until), document.Source, "the page", until, date);
            else
                Interval(document, review, until, date, bag);
        }
        if (review.Text("pending") is { } pending)
            Pending(site, pending, bag);
    }

    private static void Interval(Document document, Fields review, string until, DateOnly date, DiagnosticBag bag)
    {
        if (review.Text("last") is not { } last || document.FrontMatter.Date(last) is not { } reviewed || review.Text("topic") is not { } key)
            return;
        var topic = document.FrontMatter.Text(key) ?? "";
        if (review.Map("months")?.Number(topic) is { } months && date > reviewed.AddMonths((int)months))
            bag.Add(ReviewErrors.ReviewTooLate(document.FrontMatter.SpanOf(until), until, date, (int)months, $"{key}: {topic}"));
    }

    private static void Pending(RenderedSite site, string key, DiagnosticBag bag)
    {
        var pages = site.Plan.Pages.Where(p => p.Document is { } d && d.FrontMatter.TryGet(key, out var value) && value is null).ToList();
        if (pages.Count > 0)
            bag.Add(ReviewErrors.Pending(site.Plan.Site.Config.Source.SpanAt(0), key, pages.Count, string.Join(", ", pages.Select(p => p.Url))));
    }

    private static void Rows(RenderedSite site, string until, DateOnly today, PassedDates passed)
    {
        foreach (var row in site.Plan.Edition.Content.Data.Values.SelectMany(s => s.Rows))
        {
            if (row.Fields.Date(until) is { } date && date <= today)
                passed.Add(row.Node.Find(until)!.Value.Span, row.Node.Find(until)!.Value.Span.Source, $"the row \"{row.Key}\" of \"{row.Set}\"", until, date);
        }
    }
}
