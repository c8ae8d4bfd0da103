// The page on a screen: what stands where in a narrow window.
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Pages;

[Collection(Support.BrowserTests.Name)]
public sealed class ScreenTests(BrowserFixture browser)
{
    /// <summary>320 px is also a window of 1280 px at 400 % zoom.</summary>
    private const int Narrow = 320;

    [Fact]
    public async Task At_320_pixels_the_eye_reads_in_the_order_of_the_document() =>
        (await browser.Look(browser.Guide, Samples.OfEveryType(browser.Guide), async (window, _) => await window.Faults("order"), Narrow)).ShouldBeNone();

    [Fact]
    public async Task On_a_small_phone_heading_and_main_message_are_seen_without_scrolling()
    {
        var pages = browser.Guide.Pages.Where(p => p.Layout is "home" or "hub" or "page" or "tool");
        var faults = await browser.Look(browser.Guide, pages, async (window, _) =>
        {
            await window.SetViewportSizeAsync(360, 640);
            return await window.EvaluateAsync<string[]>("""
                () => ["main h1", "main .message"].map(s => [s, document.querySelector(s)]).filter(([, el]) => el && el.getBoundingClientRect().bottom > 640)
                  .map(([s, el]) => `${s} ends at ${Math.round(el.getBoundingClientRect().bottom)} of 640 px`)
                """);
        });
        faults.ShouldBeNone();
    }
}
