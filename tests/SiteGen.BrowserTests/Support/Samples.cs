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

    /// <summary>Pages that are alike because one template fills them from one table.</summary>
    public static bool IsAlike(SitePage page) => page.Layout is "center" or "place";

    private static IEnumerable<SitePage> Ends(BuiltSite site, IEnumerable<SitePage> pages)
    {
        var bySize = pages.OrderBy(p => new FileInfo(Path.Combine(site.Folder, p.File)).Length).ToList();
        return [bySize[0], bySize[bySize.Count / 2], bySize[^1]];
    }
}
