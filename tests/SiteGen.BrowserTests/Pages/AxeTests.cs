// axe over every page of the site, with all rules.
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Pages;

[Collection(Support.BrowserTests.Name)]
public sealed class AxeTests(BrowserFixture browser)
{
    [Fact]
    public async Task Axe_finds_nothing_on_any_page_of_the_guide() =>
        (await browser.Visits).SelectMany(v => v.Violations.Select(f => $"{v.Page.Url}: {f}")).ShouldBeNone();
}
