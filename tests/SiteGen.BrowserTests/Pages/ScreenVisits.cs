// One visit to each page that asks all that is asked of screens, from narrow to wide; what changes the page for good
// comes last.
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Pages;

/// <summary>What a page is asked on a screen.</summary>
internal enum Screen
{
    Fits, ReadsInOrder, TakesThumbs, ShowsItsMessage, ScrollsFreely, TakesWideSpacing,
    ReadsWithoutStyle
}

public sealed class ScreenVisits(BrowserFixture browser)
{
    /// <summary>320 px is also a window of 1280 px at 400 % zoom.</summary>
    private const int Narrow = 320;

    private readonly HashSet<string> _samples = [.. Samples.OfEachKind(browser.Guide).Select(p => p.Url)];
    private Task<ILookup<Screen, string>>? _faults;

    internal Task<ILookup<Screen, string>> Faults =>
        _faults ??= browser.Ask(browser.Guide, browser.Guide.Pages.Where(p => IsNarrow(p) || IsSample(p)), Ask, Narrow);

    /// <summary>
    /// The bar of a tool, side columns and the letters of a list stay in sight on purpose, beside the text or with
    /// room kept for them; that bars cover nothing with the focus is asked by the tests of the tools. Here they lie
    /// where the page has them.
    /// </summary>
    private const string LayDown =
        "document.querySelectorAll('.bar, .finder-place, .rail, .letters')"
            + ".forEach(e => { e.style.position = 'static'; })";

    /// <summary>All pages but of those made from one table only every tenth.</summary>
    private bool IsNarrow(SitePage page) =>
        Thorough.IsAsked || !Samples.IsAlike(page) || browser.Guide.Pages.TakeWhile(p => p.Url != page.Url)
            .Count() % 10 == 0;

    private bool IsSample(SitePage page) => _samples.Contains(page.Url);

    private async IAsyncEnumerable<(Screen Question, IEnumerable<string> Faults)> Ask(IPage window, SitePage page)
    {
        await window.EvaluateAsync(LayDown);
        await Resize(window, Narrow);
        if (IsNarrow(page))
            yield return (Screen.Fits, await Fits(window));
        if (IsSample(page))
            yield return (Screen.ReadsInOrder, await window.Faults("order"));
        await Resize(window, 360, 640);
        if (IsSample(page))
            yield return (Screen.TakesThumbs, (await window.Faults("targets", 44)).At(360));
        if (page.Layout is "home" or "hub" or "page" or "tool")
            yield return (Screen.ShowsItsMessage, await window.Faults("firstView", 640));
        if (!IsSample(page))
            yield break;
        await Resize(window, 1280);
        yield return (Screen.TakesThumbs, (await window.Faults("targets", 44)).At(1280));
        yield return (Screen.ScrollsFreely, await window.Faults("stuck"));
        await window.Faults("spaceOut");
        foreach (var width in new[] { 1280, 768, Narrow })
        {
            await Resize(window, width);
            yield return (Screen.TakesWideSpacing, (await Fits(window)).At(width));
        }
        yield return (Screen.ReadsWithoutStyle, await window.Faults("withoutStyle"));
    }

    private static async Task<IEnumerable<string>> Fits(IPage window) =>
        [.. await window.Faults("sideways"), .. await window.Faults("cutOff"), .. await window.Faults("overlaps")];

    private static Task Resize(IPage window, int width, int height = 900) => window.SetViewportSizeAsync(width, height);
}

internal static class Places
{
    public static IEnumerable<string> At(this IEnumerable<string> faults, int width) =>
        faults.Select(f => $"at {width} px: {f}");
}
