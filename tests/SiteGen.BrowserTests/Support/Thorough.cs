// How much is looked at: every page in one view and one page of each kind in all views, or, when asked, all pages in
// all views.
using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

/// <summary>What a page is looked at through: a phone or a desktop, by day or by night.</summary>
internal sealed record View(int Width, int Height, ColorScheme Scheme)
{
    public static readonly IReadOnlyList<View> All =
        [new(1280, 900, ColorScheme.Light), new(1280, 900, ColorScheme.Dark), new(360, 740, ColorScheme.Dark),
            new(360, 740, ColorScheme.Light)];

    public override string ToString() => $"at {Width} px, {Scheme.ToString().ToLowerInvariant()}";
}

internal static class Thorough
{
    /// <summary>Set to 1 by <c>.ci/thorough</c>.</summary>
    public static bool IsAsked { get; } = Environment.GetEnvironmentVariable("SITEGEN_THOROUGH") == "1";

    /// <summary>The views of each page. One view of a page is another than that of its neighbour, so that each kind is
    /// seen in all of them.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<View>> Views(BuiltSite site)
    {
        var samples = Samples.OfEachKind(site).Select(p => p.Url).ToHashSet(StringComparer.Ordinal);
        return site.Pages.Select((page, i) =>
            (page.Url, Views: samples.Contains(page.Url) ? View.All : [View.All[i % View.All.Count]]))
            .ToDictionary(p => p.Url, p => p.Views, StringComparer.Ordinal);
    }
}
