// Pages that are not sheets on paper: legible, inside the margins, whole, without what only a screen needs.
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Paper;

public sealed class PagePaperTests(BrowserFixture browser)
{
    private IReadOnlyList<SitePage> Pages => [.. Samples.OfEveryType(browser.Guide).Where(p => p.Layout != "sheet")];

    /// <summary>A side of nothing but letters of 11 and 12 points is a twentieth dark; a tinted band or a photograph is
    /// far more.</summary>
    private const double FullOfText = 0.065;

    /// <summary>Lists of hundreds of entries take many sides, all alike.</summary>
    private bool IsShort(SitePage page) => browser.Guide.Read(page).Length < 120_000;

    [Fact]
    public async Task Every_type_of_page_prints_alike_from_every_window_within_margins_in_11_points_with_little_ink()
    {
        var inAllWays = Samples.OfEachKind(browser.Guide).ToHashSet();
        var faults = await browser.Look(browser.Guide, Pages, async (window, page) =>
        {
            using var a4 = await Pdf.Print(window, "A4");
            if (!inAllWays.Contains(page) || !IsShort(page))
                return await Unfit(a4);
            using var letter = await Pdf.Print(window);
            await window.SetViewportSizeAsync(375, 700);
            using var phone = await Pdf.Print(window);
            await window.SetViewportSizeAsync(1280, 900);
            return [.. await Unfit(a4), .. await Unfit(letter), .. await phone.DiffersFrom(letter)];
        });
        faults.ShouldBeNone();
    }

    private static async Task<IEnumerable<string>> Unfit(Pdf pdf) =>
        [.. await pdf.SmallType(11), .. await pdf.OutsideMargins(), .. await pdf.Overprinted(),
            .. await pdf.DarkSides(FullOfText, 100)];

    [Fact]
    public async Task Paper_carries_what_is_folded_and_nothing_that_only_a_screen_needs_and_keeps_rows_and_cards_whole()
    {
        var faults = await browser.Look(browser.Guide, Samples.OfEveryType(browser.Guide), async (window, _) =>
        {
            await window.EmulateMediaAsync(new() { Media = Media.Print });
            var found = await window.Faults("printed");
            await window.EmulateMediaAsync(new() { Media = Media.Null });
            return found;
        });
        faults.ShouldBeNone();
    }

    [Fact]
    public async Task The_text_of_a_guide_page_is_14_points_and_the_reviewed_date_and_sources_are_printed()
    {
        var pages = browser.Guide.Pages.Where(p =>
            p.Url is "/prepare/records/" or "/why/diagnosis/" or "/pay/insurance/");
        var faults = await browser.Look(browser.Guide, pages, async (window, _) =>
        {
            using var pdf = await Pdf.Print(window);
            var text = await pdf.Line();
            var wanted = new[] { "Last gone over", "Next review", "Sources", "Not yet reviewed by a clinician",
                "Not medical advice" };
            var reads = await window.EvaluateAsync<string>(
                "document.querySelector('main .body > p').textContent.trim().split(/\\s+/)[0]");
            return [.. wanted.Where(w => !text.Contains(w, StringComparison.Ordinal))
                .Select(w => $"\"{w}\" is not printed"),
                .. (await pdf.TypeSizes()).Any(s => s is > 13.5 and < 14.5)
                    ? Array.Empty<string>()
                    : [$"no text of 14 points, such as \"{reads}\""]];
        });
        faults.ShouldBeNone();
    }

    [Fact]
    public async Task A_question_list_in_large_print_is_18_points_or_more_and_inside_the_margins()
    {
        var lists = browser.Guide.Pages.Where(p => p.Layout == "question-list");
        var faults = await browser.Look(browser.Guide, lists, async (window, _) =>
        {
            await window.Locator("#large-print").CheckAsync();
            using var pdf = await Pdf.Print(window);
            return [.. await pdf.SmallType(18), .. await pdf.OutsideMargins(), .. await pdf.Overprinted()];
        });
        faults.ShouldBeNone();
    }

    [Fact]
    public async Task The_longest_question_list_takes_at_most_nine_sides_and_six_without_lines()
    {
        var page = browser.Guide.Pages.Single(p => p.Url == "/questions/specialist/");
        var faults = await browser.Look(browser.Guide, [page], async (window, _) =>
        {
            using var lines = await Pdf.Print(window);
            await window.Locator("#no-lines").CheckAsync();
            using var without = await Pdf.Print(window);
            var (with, less) = (await lines.Sides(), await without.Sides());
            return with <= 9 && less <= 6 ? [] : [$"{with} sides with lines, {less} without"];
        });
        faults.ShouldBeNone();
    }
}
