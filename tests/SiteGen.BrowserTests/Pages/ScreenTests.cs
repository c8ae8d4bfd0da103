// The page on a screen: narrow windows, large text, wide spacing, thumbs, keyboards, and no style sheet at all.
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Pages;

public sealed class ScreenTests(BrowserFixture browser)
{
    /// <summary>320 px is also a window of 1280 px at 400 % zoom.</summary>
    private const int Narrow = 320;

    [Fact]
    public async Task No_page_scrolls_sideways_or_cuts_text_off_at_320_pixels() =>
        (await browser.Look(browser.Guide, OfSomeAlike(), async (window, _) => [.. await window.Faults("sideways"), .. await window.Faults("cutOff"), .. await window.Faults("overlaps")], Narrow)).ShouldBeNone();

    [Fact]
    public async Task At_320_pixels_the_eye_reads_in_the_order_of_the_document() =>
        (await browser.Look(browser.Guide, Samples.OfEveryType(browser.Guide), async (window, _) => await window.Faults("order"), Narrow)).ShouldBeNone();

    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Wider_spacing_of_text_loses_nothing(int width)
    {
        var faults = await browser.Look(browser.Guide, Samples.OfEveryType(browser.Guide), async (window, _) =>
        {
            await window.Faults("spaceOut");
            return [.. await window.Faults("sideways"), .. await window.Faults("cutOff"), .. await window.Faults("overlaps")];
        }, width);
        faults.ShouldBeNone();
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Targets_are_44_pixels_high_and_wide(int width) =>
        (await browser.Look(browser.Guide, Samples.OfEveryType(browser.Guide), async (window, _) => await window.Faults("targets", 44), width)).ShouldBeNone();

    [Fact]
    public async Task Nothing_stays_in_place_over_the_text_while_the_page_scrolls() =>
        (await browser.Look(browser.Guide, Samples.OfEveryType(browser.Guide), async (window, _) => await window.Faults("stuck"))).ShouldBeNone();

    [Fact]
    public async Task Without_style_sheets_every_word_of_the_main_part_stands_in_the_same_order() =>
        (await browser.Look(browser.Guide, Samples.OfEveryType(browser.Guide), async (window, _) => await window.Faults("withoutStyle"))).ShouldBeNone();

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

    /// <summary>All pages but of those made from one table only every tenth.</summary>
    private IEnumerable<SitePage> OfSomeAlike() => browser.Guide.Pages.Where((p, i) => !Samples.IsAlike(p) || i % 10 == 0);
}
