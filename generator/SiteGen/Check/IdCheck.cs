// Check: an id names one place of a page.
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Check;

internal static class IdCheck
{
    public static SiteCheck Check { get; } = new("ids", Run);

    private static void Run(RenderedSite site, BuildOptions options, Memo memo, DiagnosticBag bag)
    {
        foreach (var page in site.Pages)
        {
            foreach (var id in page.DuplicateIds.Distinct())
                bag.Add(RenderErrors.IdTwice(page.Page.Span, page.Page.Url, id));
        }
    }
}
