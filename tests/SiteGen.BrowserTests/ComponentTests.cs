// The site of hard cases: long words and titles, wide tables, many headings, empty sections, right to left, on screen
// and paper.
using SiteGen.BrowserTests.Paper;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

public sealed class ComponentTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Hard_text_overlaps_nothing_and_is_cut_off_nowhere_on_a_screen(int width)
    {
        var faults = await browser.Look(browser.Components, browser.Components.Pages, async (window, _) =>
            [.. await window.Faults("sideways"), .. await window.Faults("cutOff"), .. await window.Faults("overlaps")],
                width);
        faults.ShouldBeNone();
    }

    [Fact]
    public async Task Hard_text_is_whole_and_inside_the_margins_on_paper()
    {
        var faults = await browser.Look(browser.Components, browser.Components.Pages, async (window, page) =>
        {
            var wanted = await window.EvaluateAsync<string[]>("""
                () => probe.texts(document.querySelector("main article"))
                  .filter(t => !t.el.closest("nav, [dir=rtl], .breadcrumbs, button, .no-print"))
                  .filter(t => /^[\x20-\x7e\s]+$/.test(t.node.data))
                  .flatMap(t => t.node.data.split(/\s+/))
                  .filter(w => w.length > 1)
                """);
            using var pdf = await Pdf.Print(window);
            var text = (await pdf.Line()).Replace(" ", "", StringComparison.Ordinal);
            return [.. wanted.Distinct().Where(w => !text.Contains(w, StringComparison.Ordinal)).Take(4)
                .Select(w => $"\"{w}\" is lost on paper"), .. await pdf.OutsideMargins(), .. await pdf.Overprinted(),
                .. await Shrunk(pdf, page)];
        });
        faults.ShouldBeNone();
    }

    /// <summary>A browser shrinks all text of a page on which something is too wide; the main message tells. Twelve
    /// columns of long words do not fit in any other way.</summary>
    private static async Task<IEnumerable<string>> Shrunk(Pdf pdf, SitePage page) =>
        page.Url == "/wide-table/" || (await pdf.TypeSizes()).Any(s => s is > 13.5 and < 14.5)
            ? []
            : ["nothing is printed in 14 points"];

    [Fact]
    public async Task Every_control_of_the_hard_cases_has_44_pixels() =>
        (await browser.Look(browser.Components, browser.Components.Pages, async (window, _) =>
            await window.Faults("targets", 44), 360)).ShouldBeNone();
}
