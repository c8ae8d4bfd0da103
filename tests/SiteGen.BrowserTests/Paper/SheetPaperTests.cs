// Sheets on paper: as many sides as their data says, on both papers, blank, typed full and ticked.
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Paper;

public sealed class SheetPaperTests(BrowserFixture browser, SheetVisits visits) : IClassFixture<SheetVisits>
{
    [Fact]
    public Task Every_sheet_prints_on_the_sides_that_its_data_declares_in_type_of_11_points_or_more_on_both_papers() =>
        ShouldHold(OnPaper.HasItsSides);

    [Fact]
    public Task Every_side_carries_its_number_the_code_of_the_sheet_and_the_notice_and_is_under_five_percent_dark() =>
        ShouldHold(OnPaper.SaysWhatItIs);

    [Fact]
    public Task Ticks_show_on_paper_without_background_graphics() => ShouldHold(OnPaper.ShowsTicks);

    [Fact]
    public Task In_large_print_every_sheet_takes_at_most_twice_its_sides_in_18_points_or_more_on_both_papers() =>
        ShouldHold(OnPaper.GrowsForLargePrint);

    [Fact]
    public Task Boxes_and_writing_rows_are_as_large_as_a_hand_needs_in_large_print_too() =>
        ShouldHold(OnPaper.HasRoomForAHand);

    [Fact]
    public Task A_sheet_prints_the_same_from_a_phone_and_from_a_desktop() =>
        ShouldHold(OnPaper.IsTheSameFromEveryWindow);

    [Fact]
    public async Task Fifteen_hundred_letters_typed_in_every_text_area_are_all_on_paper_and_lie_over_nothing()
    {
        var faults = await browser.Look(browser.Guide, visits.Ends, async (window, _) =>
        {
            var typed = await window.EvaluateAsync<string[]>("probe.fill(1500)");
            using var pdf = await Pdf.Print(window);
            return [.. await Lost(pdf, typed), .. await pdf.Overprinted()];
        });
        faults.ShouldBeNone();
    }

    private async Task ShouldHold(OnPaper question) => (await visits.Faults)[question].ShouldBeNone();

    private static async Task<IEnumerable<string>> Lost(Pdf pdf, string[] typed)
    {
        var text = await pdf.Line();
        var printed = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var lost = typed.Where(w => !printed.Contains(w) && !text.Contains(w, StringComparison.Ordinal)).ToList();
        return lost.Count == 0
            ? []
            : [$"{lost.Count} of {typed.Length} typed words are lost, such as {string.Join(' ', lost.Take(3))}"];
    }
}
