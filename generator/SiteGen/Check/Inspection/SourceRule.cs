// Rule: pages whose layouts make claims cite a source.
using SiteGen.Errors;

namespace SiteGen.Check.Inspection;

internal static class SourceRule
{
    public static PageRule Rule { get; } = new("sources of pages", Run);

    private static void Run(FinishedPage page)
    {
        if (page.Origin is not { Rendered.Page: { Document.Citations.Count: 0 } planned })
            return;
        if (page.Origin.Files.Config.Checks.Sources?.Has(planned) == true)
            page.Origin.Files.FindingAggregator.Add(
                _ => InspectionErrors.NoSource(planned.Span, planned.Url), planned.Url);
    }
}
