// axe over every page of the site, with all rules: at 360 and 1280 px, in light and dark.
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Pages;

public sealed class AxeTests(BrowserFixture browser)
{
    [Fact]
    public async Task Axe_finds_nothing_on_any_page_of_the_guide_on_phone_and_desktop_by_day_and_by_night() =>
        (await browser.Visits).SelectMany(v => v.Violations.Select(f => $"{v.Page.Url}: {f}")).ShouldBeNone();
}
