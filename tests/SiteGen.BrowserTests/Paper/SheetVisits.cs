// One visit to each sheet that prints it, the shortest and the longest in every way, and asks each print all that is
// asked of it.
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Paper;

/// <summary>What a sheet is asked on paper.</summary>
internal enum OnPaper
{
    HasItsSides, SaysWhatItIs, ShowsTicks, HasRoomForAHand, IsTheSameFromEveryWindow, GrowsForLargePrint,
}

public sealed class SheetVisits(BrowserFixture browser)
{
    private const string Ticks = "main form input[type=checkbox], main form input[type=radio]";
    private Task<ILookup<OnPaper, string>>? _faults;

    internal Task<ILookup<OnPaper, string>> Faults => _faults ??= browser.Ask(browser.Guide, Sheets, Ask);

    internal IReadOnlyList<SitePage> Sheets => [.. browser.Guide.Pages.Where(p => p.Layout == "sheet")];

    /// <summary>The shortest sheet, the longest and one between; all of them in a thorough run.</summary>
    internal IReadOnlyList<SitePage> Ends { get; } =
        [.. Samples.OfEveryType(browser.Guide).Where(p => p.Layout == "sheet")];

    /// <summary>Each sheet on Letter, the shorter side, where lines run over first; the ends on A4 too, ticked, and
    /// from a phone.</summary>
    private async IAsyncEnumerable<(OnPaper Question, IEnumerable<string> Faults)> Ask(IPage window, SitePage page)
    {
        var declared = Declared(page);
        var isEnd = Ends.Contains(page);
        using var letter = await Pdf.Print(window);
        yield return (OnPaper.HasItsSides, await Unfit(letter, "Letter", declared));
        yield return (OnPaper.SaysWhatItIs,
            [.. NotPrinted(await letter.Line(), page, declared), .. await letter.DarkSides()]);
        yield return (OnPaper.HasRoomForAHand, await TooSmall(window, 5, 9));
        if (isEnd)
        {
            using var a4 = await Pdf.Print(window, "A4");
            yield return (OnPaper.HasItsSides, await Unfit(a4, "A4", declared));
            yield return (OnPaper.ShowsTicks, await TicksThatDoNotShow(window, letter));
            await window.SetViewportSizeAsync(375, 700);
            using var phone = await Pdf.Print(window);
            await window.SetViewportSizeAsync(1280, 900);
            yield return (OnPaper.IsTheSameFromEveryWindow, await phone.DiffersFrom(letter));
        }
        await window.Locator("#large-print").CheckAsync();
        yield return (OnPaper.HasRoomForAHand, await TooSmall(window, 7, 12));
        foreach (var paper in isEnd ? ["Letter", "A4"] : new[] { "Letter" })
        {
            using var large = await Pdf.Print(window, paper);
            var sides = await large.Sides();
            yield return (OnPaper.GrowsForLargePrint, sides <= 2 * declared
                ? []
                : [$"{sides} sides on {paper}, {declared} declared"]);
            yield return (OnPaper.GrowsForLargePrint,
                [.. await large.SmallType(18), .. await large.OutsideMargins(), .. await large.Overprinted()]);
        }
    }

    private static async Task<IEnumerable<string>> Unfit(Pdf pdf, string paper, int declared)
    {
        var sides = await pdf.Sides();
        return [.. sides == declared ? Array.Empty<string>() : [$"{sides} sides on {paper}, {declared} declared"],
            .. await pdf.SmallType(11), .. await pdf.OutsideMargins()];
    }

    private IEnumerable<string> NotPrinted(string text, SitePage page, int declared)
    {
        var code = Row(page).Text("code")!;
        var wanted = Enumerable.Range(1, declared).Select(n => declared == 1 ? code : $"Side {n} of {declared}")
            .Append("Not medical advice");
        return wanted.Where(t => !text.Contains(t, StringComparison.OrdinalIgnoreCase))
            .Select(t => $"\"{t}\" is not printed");
    }

    /// <summary>Boxes are ticked without telling the page, printed without background graphics, and as they were
    /// again.</summary>
    private static async Task<IEnumerable<string>> TicksThatDoNotShow(IPage window, Pdf blank)
    {
        var marked = await window.EvaluateAsync<int>(
            "boxes => { const all = [...document.querySelectorAll(boxes)]; all.forEach(b => { b.checked = true; }); "
                + "return all.filter(b => b.checked).length; }", Ticks);
        using var full = await Pdf.Print(window);
        await window.EvaluateAsync(
            "boxes => document.querySelectorAll(boxes).forEach(b => { b.checked = b.defaultChecked; })", Ticks);
        var more = (await full.Pixels()).Sum(s => s.Dark) - (await blank.Pixels()).Sum(s => s.Dark);
        return more >= 21 * marked ? [] : [$"{marked} ticks give {more} dark pixels more"];
    }

    private static async Task<IEnumerable<string>> TooSmall(IPage window, double box, double row)
    {
        await window.EmulateMediaAsync(new() { Media = Media.Print });
        var faults = await window.Faults("handwriting", new[] { box, row });
        await window.EmulateMediaAsync(new() { Media = Media.Null });
        return faults;
    }

    private SiteGen.Model.Fields Row(SitePage page) =>
        browser.Guide.Rows("sheets").Single(r => page.Url == $"/sheets/{r.Fields.Text("slug")}/").Fields;

    private int Declared(SitePage page) => (int)Row(page).Number("sides")!.Value;
}
