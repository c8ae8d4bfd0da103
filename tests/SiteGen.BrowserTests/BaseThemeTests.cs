// The base theme over a folder of plain Markdown: what every documentation site promises its readers.
using Microsoft.Playwright;
using SiteGen.BrowserTests.Paper;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>The folder <c>Sites/docs</c>, which has no file of ours in it.</summary>
public sealed class PlainDocs : IAsyncLifetime
{
    internal BuiltSite Site { get; private set; } = null!;

    public async Task InitializeAsync() =>
        Site = await BuiltSite.Build("tests/SiteGen.BrowserTests/Sites/docs", "base");

    public async Task DisposeAsync() => await Site.DisposeAsync();
}

public sealed class BaseThemeTests(BrowserFixture browser, PlainDocs docs) : IClassFixture<PlainDocs>
{
    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Axe_finds_nothing_by_day_and_by_night_and_nothing_is_cut_off(int width)
    {
        var pages = docs.Site.Pages.Where(p => p.Url != "/404.html");
        var faults = await browser.Look(docs.Site, pages, async (window, _) =>
        {
            var byDay = await Axe.Violations(window);
            await window.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            var byNight = await Axe.ColourViolations(window);
            await window.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            return [.. byDay, .. byNight.Select(f => $"in the dark: {f}"), .. await window.Faults("sideways")];
        }, width);
        faults.ShouldBeNone();
    }

    [Fact]
    public async Task A_slash_opens_the_search_which_finds_a_section()
    {
        var window = await browser.Open();
        await window.GotoAsync(docs.Site.Server.Root + "/guide/");
        await window.Keyboard.PressAsync("/");
        await window.Keyboard.TypeAsync("vinegar");
        await Assertions.Expect(window.Locator(".search-results a").First).ToContainTextAsync("Clean it");
        await window.Locator(".search-results a", new() { HasText = "With vinegar" }).First.ClickAsync();
        new Uri(window.Url).PathAndQuery.ShouldBe("/guide/deep/clean/index.html");
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task On_a_wide_screen_the_sidebar_shows_where_one_is_and_on_a_phone_it_is_one_line()
    {
        var wide = await browser.Open();
        await wide.GotoAsync(docs.Site.Server.Root + "/guide/deep/clean/");
        var here = wide.Locator(".sidebar a[aria-current=page]");
        await Assertions.Expect(here).ToBeVisibleAsync();
        (await here.InnerTextAsync()).ShouldBe("Clean it");
        await wide.SetViewportSizeAsync(360, 740);
        await Assertions.Expect(here).ToBeHiddenAsync();
        await wide.Locator(".menu > summary").ClickAsync();
        await Assertions.Expect(here).ToBeVisibleAsync();
        await wide.Context.CloseAsync();
    }

    [Fact]
    public async Task The_contents_mark_the_section_that_is_read_and_nothing_moves()
    {
        var window = await browser.Open();
        await window.SetViewportSizeAsync(1280, 500);
        await window.GotoAsync(docs.Site.Server.Root + "/guide/");
        var last = window.Locator(".contents > ul > li > a").Last;
        await Assertions.Expect(last).ToBeVisibleAsync();
        var before = await last.BoundingBoxAsync();
        await window.EvaluateAsync("scrollTo(0, document.documentElement.scrollHeight)");
        await Assertions.Expect(last).ToHaveAttributeAsync("aria-current", "location");
        (await last.BoundingBoxAsync())!.Width.ShouldBe(before!.Width);
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task Tabs_and_long_lines_of_code_work_with_keys_alone()
    {
        var window = await browser.Open();
        await window.SetViewportSizeAsync(360, 740);
        await window.GotoAsync(docs.Site.Server.Root + "/reference/everything/");
        await window.Locator(".tab-mark").First.FocusAsync();
        await window.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(window.GetByText("A hundred degrees.")).ToBeVisibleAsync();
        await Assertions.Expect(window.GetByText("Seventy degrees.")).ToBeHiddenAsync();
        var code = window.Locator("pre").First;
        await code.FocusAsync();
        await window.Keyboard.PressAsync("End");
        await window.Keyboard.PressAsync("ArrowRight");
        await window.WaitForFunctionAsync("document.querySelector('pre').scrollLeft > 0");
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task Numbers_and_signs_of_lines_stand_in_columns()
    {
        var window = await browser.Open();
        await window.GotoAsync(docs.Site.Server.Root + "/reference/everything/");
        var starts = await window.EvaluateAsync<double[]>("""
            [...document.querySelector('pre code').querySelectorAll('.line')].map(line => {
                const range = document.createRange();
                range.selectNodeContents(line);
                return Math.round(range.getClientRects()[0].left);
            })
            """);
        starts.Length.ShouldBe(4);
        starts.Distinct().ShouldHaveSingleItem();
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task The_size_of_the_text_is_that_of_the_next_page_too()
    {
        var window = await browser.Open();
        await window.GotoAsync(docs.Site.Server.Root + "/guide/");
        await window.CheckAsync("#size-large");
        await window.GotoAsync(docs.Site.Server.Root + "/");
        await Assertions.Expect(window.Locator("#size-large")).ToBeCheckedAsync();
        (await window.EvaluateAsync<string>("getComputedStyle(document.documentElement).fontSize")).ShouldBe("20px");
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task Paper_carries_the_text_whole_and_nothing_that_only_a_screen_needs()
    {
        var faults = await browser.Look(docs.Site, docs.Site.Pages.Where(p => p.Layout == "page"), async (window, _) =>
        {
            using var pdf = await Pdf.Print(window);
            var text = await pdf.Line();
            return
            [
                .. await pdf.OutsideMargins(), .. await pdf.Overprinted(),
                .. new[] { "On this page", "Next", "Search" }.Where(w => text.Contains(w, StringComparison.Ordinal))
                    .Select(w => $"\"{w}\" is on paper"),
            ];
        });
        faults.ShouldBeNone();
    }

    [Fact]
    public void The_first_view_of_a_page_is_under_14_kilobytes_compressed()
    {
        var faults = new List<string>();
        foreach (var page in docs.Site.Pages)
        {
            var html = docs.Site.Read(page);
            var files = System.Text.RegularExpressions.Regex
                .Matches(html, "(?:<link rel=\"stylesheet\" href|<script defer src)=\"([^\"]+)\"")
                .Select(m => Path.Combine(docs.Site.Folder, "assets", Path.GetFileName(m.Groups[1].Value)));
            var size = Compressed(System.Text.Encoding.UTF8.GetBytes(html))
                + files.Sum(f => Compressed(File.ReadAllBytes(f)));
            if (size > 14 * 1024)
                faults.Add($"{page.Url}: {size} bytes");
        }
        faults.ShouldBeEmpty();
    }

    private static long Compressed(byte[] bytes)
    {
        using var counted = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(counted,
            System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(bytes);
        return counted.Length;
    }
}
