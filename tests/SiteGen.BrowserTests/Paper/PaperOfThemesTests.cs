// What scrolls on a screen is whole on paper, whichever theme of the repository a site has.
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Paper;

public sealed class PaperOfThemesTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("base", "A4")]
    [InlineData("base", "Letter")]
    [InlineData("guide", "A4")]
    [InlineData("guide", "Letter")]
    public async Task Code_and_wide_tables_are_whole_on_paper(string theme, string size)
    {
        await using var site = await BuiltSite.Build("tests/SiteGen.BrowserTests/Sites/paper/input", theme);
        var window = await browser.Open();
        await window.GotoAsync(site.Server.Root + "/");

        using var pdf = await Pdf.Print(window, size);

        // Words may be broken over lines to fit, and the reader of the paper takes a hyphen there for one of the line.
        var text = (await pdf.Line()).Replace(" ", "", StringComparison.Ordinal)
            .Replace("-", "", StringComparison.Ordinal);
        foreach (var last in new[] { "XPart12", "codeend", "unbrokenend", "r1c12", "r3c12" })
            text.ShouldContain(last);
        (await pdf.OutsideMargins()).ShouldBeNone();
        (await pdf.Overprinted()).ShouldBeNone();
        await window.Context.CloseAsync();
    }
}
