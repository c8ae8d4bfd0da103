// Rule: addresses short enough to be typed from paper.
using SiteGen.Errors;

namespace SiteGen.Check;

internal static class AddressRule
{
    public static EditionRule Rule { get; } = new("addresses", Run);

    private static void Run(RuleContext context)
    {
        if (context.Settings.Address is not { } limit)
            return;
        foreach (var page in context.Plan.Pages.Where(p => p.FrameOf is null && p.Url.Length > limit))
            context.Bag.Add(ReviewErrors.LongAddress(page.Span, page.Url, page.Url.Length, limit));
    }
}
