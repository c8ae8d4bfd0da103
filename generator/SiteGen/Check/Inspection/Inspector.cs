// What "sitegen check" does beyond a build: reads the finished files as a browser would. THE LIST of its rules. Never on the way of a build.
using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Check.Inspection;

/// <summary>A rule over one finished page.</summary>
internal sealed record PageRule(string Name, Action<FinishedPage> Run);

/// <summary>A rule over all finished files of a theme.</summary>
internal sealed record SiteRule(string Name, Action<FinishedFiles> Run);

/// <summary>What was looked at.</summary>
internal sealed record InspectionCount(int Editions, int Pages, int Links, int Files, int Rules, int? ExternalLinks = null)
{
    public static InspectionCount None { get; } = new(0, 0, 0, 0, 0);

    public static InspectionCount operator +(InspectionCount a, InspectionCount b) =>
        new(a.Editions + b.Editions, a.Pages + b.Pages, a.Links + b.Links, a.Files + b.Files, Math.Max(a.Rules, b.Rules), a.ExternalLinks is null && b.ExternalLinks is null ? null : (a.ExternalLinks ?? 0) + (b.ExternalLinks ?? 0));
}

internal static class Inspector
{
    public static ImmutableArray<PageRule> OfPages { get; } =
        [FormRule.Rule, FrameRule.Rule, HeadingRule.Rule, ReferenceRule.Rule, AlternativeRule.Rule, NameRule.Rule, InputRule.Rule, RequestRule.Rule, RootAddressRule.Rule, PolicyRule.Rule, SourceRule.Rule, DescriptionRule.Rule];

    public static ImmutableArray<SiteRule> OfFiles { get; } =
        [TargetRule.Rule, StyleRequestRule.Rule, ScriptRule.Rule, ContrastRule.Rule, WeightRule.Rule];

    public static (InspectionCount Counts, ImmutableArray<ForeignLink> Foreign) Run(FinishedSite site, DiagnosticBag bag)
    {
        var sightings = new Sightings();
        var files = new FinishedFiles(site, sightings);
        Parallel.ForEach(site.Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)), file =>
        {
            var page = new FinishedPage(file.Path, Encoding.UTF8.GetString(file.Bytes.Span), files);
            foreach (var rule in OfPages)
                rule.Run(page);
            files.Keep(page);
        });
        foreach (var rule in OfFiles)
            rule.Run(files);
        sightings.AddTo(bag);
        return (new InspectionCount(site.Editions.Length, site.Editions.Sum(e => e.Pages.Length), files.Links.Count, site.Files.Length, CheckStage.All.Length + OfPages.Length + OfFiles.Length), ForeignLink.Of(files.Foreign));
    }
}
