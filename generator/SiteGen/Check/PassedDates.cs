// Dates that have passed: a warning for whom they belong to. A brand's copy cannot mend those of the site, so they
// never stop it.
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Check;

internal sealed class PassedDates(SitePlan plan, DiagnosticBag bag)
{
    private readonly List<(string File, DateOnly Date)> _ofTheSite = [];

    /// <param name="file">The file that somebody would have to change.</param>
    public void Add(SourceSpan span, SourceText file, string what, string key, DateOnly date)
    {
        if (plan.Edition.Theme.IsBrand && !plan.Edition.Content.BrandSources.ContainsKey(file))
            _ofTheSite.Add((file.Path, date));
        else
            bag.Add(ReviewErrors.PastDate(span, what, key, date));
    }

    /// <summary>Those of the site in one note: the staff of a brand waits for a newer version.</summary>
    public void Report()
    {
        if (_ofTheSite.Count == 0)
            return;
        var files = _ofTheSite.Select(d => d.File).Distinct().Order(StringComparer.Ordinal).ToList();
        bag.Add(ReviewErrors.PastDatesOfTheSite(plan.Site.Config.Source.SpanAt(0), _ofTheSite.Count,
            _ofTheSite.Min(d => d.Date), files));
    }
}
