// Sheets on paper: as many sides as their data says, on both papers, from any window, with ticks that show.
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Paper;

[Collection(Support.BrowserTests.Name)]
public sealed class SheetPaperTests(BrowserFixture browser)
{
    private IReadOnlyList<SitePage> Sheets => [.. browser.Guide.Pages.Where(p => p.Layout == "sheet")];

    [Theory]
    [InlineData("A4")]
    [InlineData("Letter")]
    public async Task Every_sheet_prints_on_the_sides_that_its_data_declares_in_type_of_11_points_or_more(string paper)
    {
        var faults = await browser.Look(browser.Guide, Sheets, async (window, page) =>
        {
            using var pdf = await Pdf.Print(window, paper);
            var sides = await pdf.Sides();
            return [.. sides == Declared(page) ? Array.Empty<string>() : [$"{sides} sides on {paper}, {Declared(page)} declared"], .. await pdf.SmallType(11), .. await pdf.OutsideMargins()];
        });
        faults.ShouldBeNone();
    }

    [Fact]
    public async Task Ticks_show_on_paper_without_background_graphics()
    {
        const string Boxes = "main form input[type=checkbox], main form input[type=radio]";
        var faults = await browser.Look(browser.Guide, Sheets, async (window, _) =>
        {
            using var blank = await Pdf.Print(window);
            var marked = await window.EvaluateAsync<int>(
                "boxes => { const all = [...document.querySelectorAll(boxes)]; all.forEach(b => { b.checked = true; }); return all.filter(b => b.checked).length; }", Boxes);
            using var full = await Pdf.Print(window);
            var more = (await full.Pixels(100)).Sum(s => s.Dark) - (await blank.Pixels(100)).Sum(s => s.Dark);
            return more >= 15 * marked ? [] : [$"{marked} ticks give {more} dark pixels more"];
        });
        faults.ShouldBeNone();
    }

    [Fact]
    public async Task A_sheet_prints_the_same_from_a_phone_and_from_a_desktop() =>
        (await browser.Look(browser.Guide, Sheets, SameFromEveryWindow)).ShouldBeNone();

    /// <summary>Each word in the same place and of the same size, whatever the window it is printed from.</summary>
    internal static async Task<IEnumerable<string>> SameFromEveryWindow(IPage window, SitePage page)
    {
        await window.SetViewportSizeAsync(375, 700);
        using var phone = await Pdf.Print(window);
        await window.SetViewportSizeAsync(1440, 900);
        using var desktop = await Pdf.Print(window);
        var differing = (await phone.Words()).Zip(await desktop.Words()).FirstOrDefault(p => p.First != p.Second);
        return differing == default ? [] : [$"{differing.First} from a phone, {differing.Second} from a desktop"];
    }

    private SiteGen.Model.Fields Row(SitePage page) =>
        browser.Guide.Rows("sheets").Single(r => page.Url == $"/sheets/{r.Fields.Text("slug")}/").Fields;

    private int Declared(SitePage page) => (int)Row(page).Number("sides")!.Value;
}
