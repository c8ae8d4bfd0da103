// What a branded copy promises in a real browser: readable colours, no other host, any path, a folder, frames on other
// sites.
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

public sealed class BrandTests(BrowserFixture browser, BrandSites brands) : IClassFixture<BrandSites>
{
    private const string Results = ".search-results";

    [Theory]
    [InlineData("North")]
    [InlineData("River")]
    public async Task Axe_finds_nothing_in_a_brand_by_day_and_by_night_and_no_page_asks_another_host(string name)
    {
        var site = name == "North" ? brands.North : brands.River;
        var asked = new System.Collections.Concurrent.ConcurrentQueue<string>();

        // The page for unknown addresses alone is absolute: it has its style only at the brand's own address.
        var pages = Samples.OfEachLayout(site).Where(p => p.Url != "/404.html");
        var faults = await browser.Look(site, pages, async (window, _) =>
        {
            var byDay = await Axe.Violations(window);
            await window.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            var byNight = await Axe.ColourViolations(window);
            await window.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            return byDay.Concat(byNight.Select(f => $"in the dark: {f}"));
        }, before: window => window.Request += (_, request) => asked.Enqueue(request.Url));

        faults.ShouldBeNone();
        asked.Where(r =>
            !r.StartsWith(site.Server.Root + "/", StringComparison.Ordinal)
            && !r.StartsWith("data:", StringComparison.Ordinal)).ShouldBeNone();
    }

    [Fact]
    public async Task A_copy_under_a_path_of_its_host_reads_and_searches_without_an_address_that_fails()
    {
        var window = await browser.Open();
        List<string> faults = [];
        window.Response += (_, response) =>
            faults.AddRange(response.Status == 200 ? [] : [$"{response.Status} {response.Url}"]);
        await window.GotoAsync(brands.River.Server.Root + "/prepare/records/");
        await window.Locator("main a[href*='sheets/records-checklist']").First.ClickAsync();
        (await window.Locator("h1").InnerTextAsync()).ShouldContain("Records checklist");

        await Search(window, "pathology report");

        new Uri(window.Url).AbsolutePath.ShouldStartWith("/a/b/");
        (await window.Locator("header .brand").InnerTextAsync()).ShouldContain("River Valley Sarcoma Circle");
        faults.ShouldBeNone();
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task A_copy_opened_from_a_folder_reads_searches_takes_notes_and_prints_them()
    {
        var window = await browser.Open();
        List<string> outside = [];
        window.Request += (_, request) =>
            outside.AddRange(request.Url.StartsWith("file:", StringComparison.Ordinal)
            || request.Url.StartsWith("data:", StringComparison.Ordinal) ? [] : [request.Url]);
        await window.GotoAsync(new Uri(Path.Combine(brands.North.Folder, "index.html")).AbsoluteUri);
        await window.Locator("main a[href$='index.html']").First.ClickAsync();
        await Search(window, "pathology report");
        await window.GotoAsync(new Uri(Path.Combine(brands.North.Folder, "sheets/records-checklist/index.html"))
            .AbsoluteUri);
        await window.Locator(".paper textarea").First.FillAsync("Reader with a long name");
        await window.Locator(".paper input[type=checkbox]").First.CheckAsync(new() { Force = true });

        using var paper = await Pdf.Print(window, "A4");

        var text = await paper.Line();
        text.ShouldContain("Reader with a long name");
        text.ShouldContain("North Coast");
        outside.ShouldBeNone();
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task BRD_08_Another_site_can_show_a_sheet_in_a_frame_but_no_page_of_the_copy()
    {
        var host = Directory.CreateTempSubdirectory("sitegen-host-").FullName;
        var root = brands.North.Server.Root;
        await File.WriteAllTextAsync(Path.Combine(host, "index.html"), $"""
            <!doctype html><html lang="en"><title>Another site</title>
            <iframe id="sheet" src="{root}/embed/records-checklist/"
              title="Records checklist" width="600" height="400"></iframe>
            <iframe id="page" src="{root}/sheets/records-checklist/"
              title="No" width="600" height="400"></iframe></html>
            """);
        await using var server = await SiteServer.Start(host);
        var window = await browser.Open();
        await window.GotoAsync(server.Root + "/", new() { WaitUntil = WaitUntilState.Load });

        var frame = window.FrameLocator("#sheet");
        (await frame.Locator("h1").InnerTextAsync()).ShouldContain("Records checklist");
        (await frame.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");
        (await frame.Locator("title").TextContentAsync()).ShouldBe("Records checklist - Second opinions in sarcoma");
        (await frame.Locator("script").CountAsync()).ShouldBe(0);
        (await frame.Locator(".paper input[type=checkbox]").First.IsDisabledAsync())
            .ShouldBeTrue("what is typed in a frame would be lost");
        (await window.FrameLocator("#page").Locator("h1", new() { HasText = "Records checklist" }).CountAsync())
            .ShouldBe(0, "pages refuse frames of other sites");
        var opened = await window.RunAndWaitForPopupAsync(() =>
            frame.GetByRole(AriaRole.Link, new() { Name = "Fill in or print: Records checklist" }).ClickAsync());
        await opened.Arrives(root + "/sheets/records-checklist/index.html");
        await window.Context.CloseAsync();
        Directory.Delete(host, recursive: true);
    }

    [Fact]
    public async Task BRD_05_The_report_for_the_staff_can_be_read_by_everybody()
    {
        var window = await browser.Open(360);
        await window.GotoAsync(new Uri(brands.River.Folder + "-report.html").AbsoluteUri);

        (await Axe.Violations(window)).Where(f => !f.StartsWith("color-contrast-enhanced", StringComparison.Ordinal))
            .ShouldBeNone();
        (await window.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"))
            .ShouldBeTrue("nothing is wider than a phone");
        await window.Context.CloseAsync();
    }

    private static async Task Search(IPage window, string words)
    {
        await window.Locator("a[data-search], button[data-search]").First.ClickAsync();
        await window.Locator("#search-field").FillAsync(words);
        await window.Locator(Results + " a").First.ClickAsync();
        await window.Locator("h1").First.WaitForAsync();
    }
}
