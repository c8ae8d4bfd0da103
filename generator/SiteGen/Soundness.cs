// What is left of a site with faults: a page or a template that is broken is left out, and the stages go on with all
// others, so that one run reports whatever does not follow from a fault that is reported already.
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen;

internal static class Soundness
{
    /// <summary>False after a fault in settings, data or files: all that comes later may follow from it.</summary>
    public static bool GoesOn(DiagnosticBag bag) => Errors(bag).All(d => IsInPage(d) || IsInTemplate(d));

    /// <summary>True where a template is at fault: then no page can be made without faults that follow.</summary>
    public static bool HasBrokenTemplates(DiagnosticBag bag) => Errors(bag).Any(IsInTemplate);

    /// <summary>The content without the pages that have an error of their own.</summary>
    public static SiteContent Sound(SiteContent content, DiagnosticBag bag)
    {
        var faulty = Faulty(bag);
        var merged = content.Editions.Select(e => e.Content).Distinct<MergedContent>(ReferenceEqualityComparer.Instance)
            .ToDictionary<MergedContent, MergedContent, MergedContent>(c => c, c => Sound(c, faulty),
                ReferenceEqualityComparer.Instance);
        return content with
        {
            Editions = [.. content.Editions.Select(e => e with { Content = merged[e.Content] })],
            IsSound = false,
        };
    }

    public static SitePlan Sound(SitePlan plan, DiagnosticBag bag)
    {
        var faulty = Faulty(bag);
        return plan.Without(plan.Edition.Content.Documents.Where(d => faulty.Contains(d.Source.Path))
            .Select(d => d.Path));
    }

    private static MergedContent Sound(MergedContent content, FrozenSet<string> faulty)
    {
        var broken = content.Documents.Where(d => faulty.Contains(d.Source.Path)).Select(d => d.Path);
        return content with
        {
            Documents = [.. content.Documents.Where(d => !faulty.Contains(d.Source.Path))],
            Broken = content.Broken.Union(broken, StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal),
        };
    }

    private static FrozenSet<string> Faulty(DiagnosticBag bag) =>
        Errors(bag).Where(IsInPage).Select(d => d.Span.Source.Path).ToFrozenSet(StringComparer.Ordinal);

    private static ImmutableArray<Diagnostic> Errors(DiagnosticBag bag) =>
        bag.HasErrors ? [.. bag.Sorted().Where(d => d.Severity == Severity.Error)] : [];

    private static bool IsInPage(Diagnostic finding) =>
        finding.Span.Source.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    private static bool IsInTemplate(Diagnostic finding) =>
        finding.Span.Source.Path.EndsWith(".sbnhtml", StringComparison.Ordinal)
        || finding.Span.Source.Path.EndsWith(".sbn", StringComparison.Ordinal);
}
