// Rule: pages whose layouts make claims cite a source.
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Check.Inspection;

internal static class SourceRule
{
    public static PageRule Rule { get; } = new("sources of pages", Run);

    private static void Run(FinishedPage page)
    {
        if (page.Origin is not { Rendered.Page: { Document: { Citations.Count: 0 } document } planned } || page.Origin.Files.Config.Checks?.Map("sources") is not { } rule)
            return;
        var except = rule.Texts("except");
        if (rule.Texts("layouts").Contains(planned.LayoutName) && !except.Contains(document.Path))
            page.Origin.Files.Sightings.Add(_ => InspectionErrors.NoSource(planned.Span, planned.Url), planned.Url);
    }
}
