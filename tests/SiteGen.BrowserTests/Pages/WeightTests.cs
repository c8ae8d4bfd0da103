// What a first view costs: bytes, requests, and text that jumps while it loads.
using System.Collections.Concurrent;
using System.IO.Compression;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Pages;

public sealed class WeightTests(BrowserFixture browser)
{
    /// <summary>The whole guide on one page, the list of all sources and the records of changes and checks are books,
    /// not first views.</summary>
    private static bool IsGuidePage(SitePage page) =>
        page.Layout is "home" or "hub" or "page"
        && page.Url is not ("/all/" or "/about/sources/" or "/about/facts-checked/" or "/about/changes/");

    [Fact]
    public async Task The_first_view_of_a_guide_page_takes_under_20_kilobytes_and_three_requests_at_most()
    {
        List<string> faults = [];
        foreach (var visit in (await browser.Visits).Where(v => IsGuidePage(v.Page)))
        {
            var paths = visit.Requests.Select(r => new Uri(r).AbsolutePath).Where(p => !IsPicture(p) && !IsForPaper(p))
                .ToList();
            var bytes = paths.Distinct().Sum(p => Compressed(p == visit.Page.Url ? visit.Page.File : p[1..]));
            if (paths.Count(p => !IsForCode(p)) > 3)
                faults.Add($"{visit.Page.Url}: {paths.Count} requests: {string.Join(' ', paths)}");
            var pictures = visit.Requests.Select(r => new Uri(r).AbsolutePath).Where(IsPicture).Distinct()
                .Sum(p => Compressed(p[1..]));
            if (pictures > 60 * 1024)
                faults.Add($"{visit.Page.Url}: {pictures} bytes of pictures");
            if (bytes >= 20 * 1024)
                faults.Add($"{visit.Page.Url}: {bytes} bytes compressed");
        }
        faults.ShouldBeNone();
    }

    [Fact]
    public async Task Nothing_moves_while_a_page_loads_on_a_desktop() =>
        await ShouldStandStill((await browser.Visits).Where(v => v.Moved > 0).Select(v => v.Page), 1280);

    [Fact]
    public async Task Nothing_moves_while_a_page_loads_on_a_phone() =>
        await ShouldStandStill(Samples.OfEveryType(browser.Guide), 360);

    /// <summary>A page fails when it moves on each of three visits: on a busy machine a paint can fall between two
    /// steps of the parser.</summary>
    private async Task ShouldStandStill(IEnumerable<SitePage> pages, int width)
    {
        var (moving, faults) = (pages.ToList(), (IReadOnlyList<string>)[]);
        for (var visit = 0; visit < 3 && moving.Count > 0; visit++)
        {
            ConcurrentBag<SitePage> moved = [];
            faults = await browser.Look(browser.Guide, moving, async (window, page) =>
            {
                var shift = await window.EvaluateAsync<double>("probe.moved()");
                if (shift > 0)
                    moved.Add(page);
                return shift > 0 ? [$"layout shift of {shift:0.0000} at {width} px"] : [];
            }, width);
            moving = [.. moved];
        }
        faults.ShouldBeNone();
    }

    /// <summary>Browsers ask for the sheet of paper when the screen has what it needs.</summary>
    private static bool IsForPaper(string path) =>
        Path.GetFileName(path).StartsWith("paper.", StringComparison.Ordinal);

    /// <summary>Only pages with blocks of code ask for their colours and their button.</summary>
    private static bool IsForCode(string path) => Path.GetFileName(path).StartsWith("code.", StringComparison.Ordinal);

    private static bool IsPicture(string path) => Path.GetExtension(path) is ".webp" or ".png" or ".svg";

    private int Compressed(string file)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(Path.Combine(browser.Guide.Folder, file)));
        return (int)buffer.Length;
    }
}
