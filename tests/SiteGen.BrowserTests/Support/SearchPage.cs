// A page with the search open and all its parts there.
using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

internal static class SearchPage
{
    public const string Field = "#search-field";
    public const string Results = ".search-results";

    /// <summary>Opens a page of the guide, its search, and waits for both parts of the index.</summary>
    public static async Task<IPage> Ready(BrowserFixture browser, string address)
    {
        var page = await browser.Open();
        await page.GotoAsync(browser.Guide.Server.Root + address);
        await Load(page);
        return page;
    }

    public static async Task Load(IPage page)
    {
        await page.Locator("a[data-search]").ClickAsync();
        await page.WaitForFunctionAsync("() => sitegenSearch.made.ranking && sitegenSearch.made['whole-index']");
    }
}
