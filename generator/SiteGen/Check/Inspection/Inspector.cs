// What "sitegen check" does beyond a build: reads the finished files as a browser would. THE LIST of its rules. Never
// on the way of a build.
using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Check.Inspection;

internal static class Inspector
{
    public static ImmutableArray<PageRule> OfPages { get; } =
        [FormRule.Rule, FrameRule.Rule, HeadingRule.Rule, ReferenceRule.Rule, AlternativeRule.Rule, NameRule.Rule,
            InputRule.Rule, RequestRule.Rule, RootAddressRule.Rule, PolicyRule.Rule, SourceRule.Rule,
            DescriptionRule.Rule];

    public static ImmutableArray<SiteRule> OfFiles { get; } =
        [TargetRule.Rule, StyleRequestRule.Rule, ScriptRule.Rule, ContrastRule.Rule, WeightRule.Rule];

    public static InspectionResult Run(FinishedSite site, DiagnosticBag bag)
    {
        var findings = new FindingAggregator();
        var files = new FinishedFiles(site, findings);
        Parallel.ForEach(site.Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)), file =>
        {
            var page = new FinishedPage(file.Path, Encoding.UTF8.GetString(file.Bytes.Span), files);
            foreach (var rule in OfPages)
                rule.Run(page);
            files.Keep(page);
        });
        foreach (var rule in OfFiles)
            rule.Run(files);
        findings.AddTo(bag);
        var rules = CheckStage.All.Length + OfPages.Length + OfFiles.Length;
        var pages = site.Editions.Sum(e => e.Pages.Length);
        var counts = new InspectionCount(site.Editions.Length, pages, files.Links.Count, site.Files.Length, rules);
        return new InspectionResult(counts, ForeignLink.Of(files.Foreign));
    }
}
