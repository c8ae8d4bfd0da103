// Sheets on paper: as many sides as their data says, on both papers, blank, typed full and ticked.
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Paper;

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
    public async Task Every_side_carries_its_number_the_code_of_the_sheet_and_the_notice_and_is_under_five_percent_dark()
    {
        var faults = await browser.Look(browser.Guide, Sheets, async (window, page) =>
        {
            using var pdf = await Pdf.Print(window);
            var text = await pdf.Line();
            var code = Row(page).Text("code")!;
            var wanted = Enumerable.Range(1, Declared(page)).Select(n => Declared(page) == 1 ? code : $"Side {n} of {Declared(page)}").Append("Not medical advice");
            return [.. wanted.Where(t => !text.Contains(t, StringComparison.OrdinalIgnoreCase)).Select(t => $"\"{t}\" is not printed"), .. await pdf.DarkSides()];
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

    [Theory]
    [InlineData("A4")]
    [InlineData("Letter")]
    public async Task In_large_print_every_sheet_takes_at_most_twice_its_sides_in_type_of_18_points_or_more(string paper)
    {
        var faults = await browser.Look(browser.Guide, Sheets, async (window, page) =>
        {
            await window.Locator("#large-print").CheckAsync();
            using var pdf = await Pdf.Print(window, paper);
            var sides = await pdf.Sides();
            return [.. sides <= 2 * Declared(page) ? Array.Empty<string>() : [$"{sides} sides on {paper}, {Declared(page)} declared"],
                .. await pdf.SmallType(18), .. await pdf.OutsideMargins(), .. await pdf.Overprinted()];
        });
        faults.ShouldBeNone();
    }

    [Theory]
    [InlineData(false, 5, 9)]
    [InlineData(true, 7, 12)]
    public async Task Boxes_and_writing_rows_are_as_large_as_a_hand_needs(bool large, double box, double row)
    {
        var faults = await browser.Look(browser.Guide, Sheets, async (window, _) =>
        {
            if (large)
                await window.Locator("#large-print").CheckAsync();
            await window.EmulateMediaAsync(new() { Media = Media.Print });
            var found = await window.Faults("handwriting", new[] { box, row });
            await window.EmulateMediaAsync(new() { Media = Media.Screen });
            return found;
        });
        faults.ShouldBeNone();
    }

    [Fact]
    public async Task Fifteen_hundred_letters_typed_in_every_text_area_are_all_on_paper_and_lie_over_nothing()
    {
        var faults = await browser.Look(browser.Guide, Sheets, async (window, _) =>
        {
            var typed = await window.EvaluateAsync<string[]>("probe.fill(1500)");
            using var pdf = await Pdf.Print(window);
            return [.. await Lost(pdf, typed), .. await pdf.Overprinted()];
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

    private static async Task<IEnumerable<string>> Lost(Pdf pdf, string[] typed)
    {
        var text = await pdf.Line();
        var printed = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var lost = typed.Where(w => !printed.Contains(w) && !text.Contains(w, StringComparison.Ordinal)).ToList();
        return lost.Count == 0 ? [] : [$"{lost.Count} of {typed.Length} typed words are lost, such as {string.Join(' ', lost.Take(3))}"];
    }

    private SiteGen.Model.Fields Row(SitePage page) =>
        browser.Guide.Rows("sheets").Single(r => page.Url == $"/sheets/{r.Fields.Text("slug")}/").Fields;

    private int Declared(SitePage page) => (int)Row(page).Number("sides")!.Value;
}
