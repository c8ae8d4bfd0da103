// Which pages stand for all where a test is too slow for every page: the shortest and the longest of each layout, all
// tools.
namespace SiteGen.BrowserTests.Support;

internal static class Samples
{
    /// <summary>Every layout at least once; layouts whose pages differ much, with more of them. A thorough run takes
    /// all pages.</summary>
    public static IReadOnlyList<SitePage> OfEveryType(BuiltSite site) => Thorough.IsAsked
        ? site.Pages
        : [.. site.Pages.GroupBy(p => p.Layout).SelectMany(g => g.Key is "tool" ? g : Ends(site, g))
            .DistinctBy(p => p.Url)];

    /// <summary>One page of each kind: of its layout, and of tools those whose addresses begin alike.</summary>
    public static IReadOnlyList<SitePage> OfEachKind(BuiltSite site) =>
        Middle(site, p => p.Layout is "tool" ? p.Url.Split('/')[1] : p.Layout);

    /// <summary>One page of each layout, where only a brand's colours differ from what others look at.</summary>
    public static IReadOnlyList<SitePage> OfEachLayout(BuiltSite site) => Middle(site, p => p.Layout);

    /// <summary>Pages that are alike because one template fills them from one table.</summary>
    public static bool IsAlike(SitePage page) => page.Layout is "center" or "place";

    private static IEnumerable<SitePage> Ends(BuiltSite site, IEnumerable<SitePage> pages)
    {
        var bySize = BySize(site, pages);
        return [bySize[0], bySize[bySize.Count / 2], bySize[^1]];
    }

    private static IReadOnlyList<SitePage> Middle(BuiltSite site, Func<SitePage, string> kind) => Thorough.IsAsked
        ? site.Pages
        : [.. site.Pages.GroupBy(kind).Select(pages => BySize(site, pages)).Select(pages => pages[pages.Count / 2])];

    private static List<SitePage> BySize(BuiltSite site, IEnumerable<SitePage> pages) =>
        [.. pages.OrderBy(p => new FileInfo(Path.Combine(site.Folder, p.File)).Length)];
}
