// What is published without comments and blanks is to a browser what was written.
using System.Text;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Pages;

public sealed class MinifiedTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_browser_reads_the_same_rules_from_a_published_style_sheet_as_from_the_written_one()
    {
        var window = await browser.Open();
        var sheets = Assets(".css");
        sheets.ShouldNotBeEmpty();
        foreach (var (written, published) in sheets)
        {
            published.Length.ShouldBeLessThan(written.Length);
            (await Rules(published)).ShouldBe(await Rules(written));
        }
        await window.Context.CloseAsync();

        // A value that only a page can work out stays as it is written, so blanks in it are no difference.
        Task<string[]> Rules(string css) => window.EvaluateAsync<string[]>(
            "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); return [...sheet.cssRules].map(r "
                + "=> r.cssText.replace(/\\s+/g, '')); }", css);
    }

    [Fact]
    public void Every_script_of_the_theme_is_published_without_its_comments()
    {
        foreach (var (written, published) in Assets(".js"))
            published.Length.ShouldBeLessThan(written.Length * 9 / 10, written[..60]);
    }

    private List<(string Written, string Published)> Assets(string ending) =>
    [
        .. browser.Guide.Content.Editions[0].Theme.Assets.Values
            .Where(a => a.Path.EndsWith(ending, StringComparison.Ordinal))
            .Select(a => (Encoding.UTF8.GetString(a.Bytes.Span), Encoding.UTF8.GetString(a.Published.Span))),
    ];
}
