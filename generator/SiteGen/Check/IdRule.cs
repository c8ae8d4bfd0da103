// Rule: an id names one place of a page.
using SiteGen.Errors;

namespace SiteGen.Check;

internal static class IdRule
{
    public static EditionRule Rule { get; } = new("ids", Run);

    private static void Run(RuleContext context)
    {
        foreach (var page in context.Site.Pages)
        {
            foreach (var id in page.DuplicateIds.Distinct())
                context.Bag.Add(RenderErrors.IdTwice(page.Page.Span, page.Page.Url, id));
        }
    }
}
