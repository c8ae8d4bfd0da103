// Pages that promise to fit one side of paper keep their promise.
using SiteGen.BrowserTests.Support;
using Playwright = Microsoft.Playwright;

namespace SiteGen.BrowserTests.Paper;

[Collection(Support.BrowserTests.Name)]
public sealed class PagePaperTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("A4")]
    [InlineData("Letter")]
    public async Task A_page_that_asks_for_one_side_has_its_whole_body_on_the_first(string paper)
    {
        var pages = browser.Guide.Pages.Where(p => browser.Guide.Read(p).Contains("one-side", StringComparison.Ordinal));
        var faults = await browser.Look(browser.Guide, pages, async (window, _) =>
        {
            await window.EmulateMediaAsync(new() { Media = Playwright.Media.Print });
            var words = await window.EvaluateAsync<string[]>("""
                () => probe.texts(document.querySelector("main .body")).flatMap(t => t.node.data.split(/\s+/)).filter(Boolean)
                """);
            await window.EmulateMediaAsync(new() { Media = Playwright.Media.Screen });
            using var pdf = await Pdf.Print(window, paper);
            var first = string.Concat((await pdf.Words()).Where(w => w.Side == 1).Select(w => w.Text));
            return words.Distinct().Select(System.Net.WebUtility.HtmlEncode).Where(w => !first.Contains(w!, StringComparison.Ordinal)).Take(3).Select(w => $"\"{w}\" is not on the first side of {paper}");
        });
        faults.ShouldBeNone();
    }
}
