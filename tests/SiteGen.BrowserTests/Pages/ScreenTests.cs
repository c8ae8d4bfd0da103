// The page on a screen: narrow windows, large text, wide spacing, thumbs, keyboards, and no style sheet at all.
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Pages;

public sealed class ScreenTests(ScreenVisits visits) : IClassFixture<ScreenVisits>
{
    [Fact]
    public Task No_page_scrolls_sideways_or_cuts_text_off_at_320_pixels() => ShouldHold(Screen.Fits);

    [Fact]
    public Task At_320_pixels_the_eye_reads_in_the_order_of_the_document() => ShouldHold(Screen.ReadsInOrder);

    [Fact]
    public Task Wider_spacing_of_text_loses_nothing_at_320_768_and_1280_pixels() => ShouldHold(Screen.TakesWideSpacing);

    [Fact]
    public Task Targets_are_44_pixels_high_and_wide_at_360_and_1280_pixels() => ShouldHold(Screen.TakesThumbs);

    [Fact]
    public Task Nothing_stays_in_place_over_the_text_while_the_page_scrolls() => ShouldHold(Screen.ScrollsFreely);

    [Fact]
    public Task Without_style_sheets_every_word_of_the_main_part_stands_in_the_same_order() =>
        ShouldHold(Screen.ReadsWithoutStyle);

    [Fact]
    public Task On_a_small_phone_heading_and_main_message_are_seen_without_scrolling() =>
        ShouldHold(Screen.ShowsItsMessage);

    private async Task ShouldHold(Screen question) => (await visits.Faults)[question].ShouldBeNone();
}
