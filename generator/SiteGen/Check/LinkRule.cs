// Rule: every link of every page leads to a page, and to a place that the page has.
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Check;

internal static class LinkRule
{
    public static EditionRule Rule { get; } = new("links", Run);

    private static void Run(RuleContext context)
    {
        var (site, bag) = (context.Site, context.Bag);
        var pages = site.Pages.ToDictionary(p => p.Page.Url, StringComparer.Ordinal);
        var roots = site.Plan.Site.Editions.Select(e => e.Root).ToHashSet(StringComparer.Ordinal);
        var faults = new DiagnosticBag();
        foreach (var page in site.Pages)
        {
            foreach (var link in page.Links.Where(l => l.Span is not null))
                Link(link, () => link.Span!.Value, page.Page.Url, pages, site.Plan, roots, faults);
        }
        // A page that shows the bodies of others shows their dead places once more.
        var mayFollow = faults.HasErrors || site.Plan.Broken.Count > 0;
        foreach (var page in site.Pages)
        {
            foreach (var link in page.Links.Where(l => l.Span is null && !(mayFollow && l.Url == page.Page.Url)))
                Link(link, () => Written(link, page.Page, site.Plan.Edition.Theme), page.Page.Url, pages, site.Plan,
                    roots, faults);
        }
        OncePerPlace(faults, bag);
        foreach (var link in site.FieldLinks)
            Link(link, () => link.Span!.Value, site.Plan.Edition.Root, pages, site.Plan, roots, bag);
    }

    /// <param name="place">Looked up only for a fault: nearly all links are good.</param>
    private static void Link(LinkUse link, Func<SourceSpan> place, string from, Dictionary<string, RenderedPage> pages,
        SitePlan plan, HashSet<string> roots, DiagnosticBag bag)
    {
        if (!Follows(link.Url) || IsOtherEdition(link.Url, from, roots))
            return;
        if (!pages.TryGetValue(link.Url, out var target))
        {
            if (!plan.PagesByUrl.ContainsKey(link.Url) && !plan.IsBroken(link.Url))
                bag.Add(RenderErrors.DeadTemplateLink(place(), link.Url, from));
        }
        else if (link.Fragment is { } anchor && !Address.IsTop(anchor) && !target.Ids.Contains(Address.Decode(anchor)))
            bag.Add(RenderErrors.DeadAnchor(place(), link.Url, anchor, target.Ids));
    }

    /// <summary>A line of a template is one fault, on however many pages it shows.</summary>
    private static void OncePerPlace(DiagnosticBag faults, DiagnosticBag bag)
    {
        foreach (var same in faults.Sorted().GroupBy(f => (f.Code, f.Span)))
        {
            var pages = same.Count();
            var first = same.First();
            bag.Add(pages == 1 ? first : first with { Message = $"{first.Message} (on {pages} pages)", Reach = pages });
        }
    }

    /// <summary>True for what this check follows; assets and files beside the pages are known only once they are
    /// made.</summary>
    public static bool Follows(string url) => !url.StartsWith("/assets/", StringComparison.Ordinal) && !IsFile(url);

    /// <summary>Where a template writes the link, as far as it stands there as such; else the layout's start.</summary>
    private static SourceSpan Written(LinkUse link, Page page, Theme theme) =>
        WrittenPlace.Of(page, theme, [link.Fragment is { } fragment ? $"\"{link.Url}#{fragment}\"" : $"\"{link.Url}\""],
            isContent: false);

    /// <summary>Files that are made beside the pages, such as the manifest.</summary>
    private static bool IsFile(string url) => !url.EndsWith('/') && url.LastIndexOf('.') > url.LastIndexOf('/');

    private static bool IsOtherEdition(string url, string from, HashSet<string> roots) =>
        roots.Any(root =>
            root.Length > 1 && url.StartsWith(root, StringComparison.Ordinal) != from.StartsWith(root,
            StringComparison.Ordinal));
}
