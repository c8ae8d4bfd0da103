// Check: addresses short enough to be typed from paper.
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Check;

internal static class AddressCheck
{
    public static SiteCheck Check { get; } = new("addresses", Run);

    private static void Run(RenderedSite site, BuildOptions options, Memo memo, DiagnosticBag bag)
    {
        if (site.Plan.Site.Config.Checks?.Number("address") is not { } limit)
            return;
        foreach (var page in site.Plan.Pages.Where(p => p.FrameOf is null && p.Url.Length > limit))
            bag.Add(ReviewErrors.LongAddress(page.Span, page.Url, page.Url.Length, (int)limit));
    }
}
