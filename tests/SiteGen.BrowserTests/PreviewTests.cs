// An editor's minutes in a real browser: edit, see, break, see the overlay, mend, see it go.
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

public sealed class PreviewTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Overlay = "sitegen-preview .overlay";
    private const string Bar = "sitegen-preview .bar";
    private PreviewedSite _site = null!;
    private IPage _window = null!;
    private readonly List<string> _said = [];

    public async Task InitializeAsync()
    {
        _site = await PreviewedSite.Start();
        _window = await browser.Open();
        _window.Console += (_, message) => _said.Add($"{message.Type}: {message.Text}");
        await Open("/a/");
    }

    public async Task DisposeAsync()
    {
        await _window.Context.CloseAsync();
        await _site.DisposeAsync();
    }

    private async Task Open(string path)
    {
        await _window.GotoAsync(_site.Root + path);
        await _window.WaitForSelectorAsync("html[data-preview]");
    }

    [Fact]
    public async Task Edit_see_break_see_the_overlay_mend_see_it_go()
    {
        _site.Save("input/a.md", "---\ntitle: A\n---\nSecond version.\n");
        await Assertions.Expect(_window.Locator("main")).ToContainTextAsync("Second version.");
        _site.Save("input/a.md", "---\ntitle: A\n---\nSecond version, [lost](nowhere.md).\n");
        await Assertions.Expect(_window.Locator(Overlay)).ToBeVisibleAsync();
        var text = await _window.Locator(Overlay).InnerTextAsync();
        foreach (var part in new[] { "One fault", "input/a.md:4:", "SG601", "[lost](nowhere.md)", "^^^", "Hint:" })
            text.ShouldContain(part);
        await Assertions.Expect(_window.Locator("main")).ToContainTextAsync("Second version.");
        _site.Save("input/a.md", "---\ntitle: A\n---\nThird version.\n");
        await Assertions.Expect(_window.Locator("main")).ToContainTextAsync("Third version.");
        await Assertions.Expect(_window.Locator(Overlay)).ToBeHiddenAsync();
        _said.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fault_that_is_mended_to_the_same_page_takes_its_overlay_away_without_a_reload()
    {
        await _window.EvaluateAsync("window.mark = 1");
        _site.Save("input/b.md", "no front matter\n");
        await Assertions.Expect(_window.Locator(Overlay)).ToBeVisibleAsync();
        await _window.Keyboard.PressAsync("Escape");
        await Assertions.Expect(_window.Locator(Overlay)).ToBeHiddenAsync();
        await Assertions.Expect(_window.Locator(Bar)).ToContainTextAsync("one fault");
        _site.Save("input/b.md", "---\ntitle: B\n---\nB.\n");
        await Assertions.Expect(_window.Locator(Bar)).Not.ToContainTextAsync("one fault");
        (await _window.EvaluateAsync<int>("window.mark")).ShouldBe(1);
    }

    [Fact]
    public async Task A_style_sheet_changes_without_a_reload_and_the_next_edit_still_arrives()
    {
        await _window.EvaluateAsync("window.mark = 1");
        _site.Save("themes/default/assets/site.css", "main { color: rgb(1, 2, 3); min-height: 4000px }\n");
        await Assertions.Expect(_window.Locator("main")).ToHaveCSSAsync("color", "rgb(1, 2, 3)");
        (await _window.EvaluateAsync<int>("window.mark")).ShouldBe(1);
        _site.Save("input/a.md", "---\ntitle: A\n---\nAfter the style.\n");
        await Assertions.Expect(_window.Locator("main")).ToContainTextAsync("After the style.");
        await Assertions.Expect(_window.Locator("main")).ToHaveCSSAsync("color", "rgb(1, 2, 3)");
    }

    [Fact]
    public async Task The_place_on_the_page_outlives_a_reload()
    {
        await _window.EvaluateAsync("scrollTo(0, 1500)");
        _site.Save("input/a.md", "---\ntitle: A\n---\nSecond version.\n");
        await Assertions.Expect(_window.Locator("main")).ToContainTextAsync("Second version.");
        await _window.WaitForFunctionAsync("scrollY > 1400");
    }

    [Fact]
    public async Task The_bar_says_where_the_page_comes_from_and_is_not_printed()
    {
        await _window.Locator($"{Bar} summary").ClickAsync();
        var text = await _window.Locator(Bar).InnerTextAsync();
        foreach (var part in new[] { "input/a.md", "things:one", "themes/default/layouts/page.sbnhtml",
            "themes/default/partials/head.sbnhtml", "reviewed: 2026-11-02", "reviewer: nobody yet", "Print view" })
            text.ShouldContain(part);
        (await _window.Locator($"{Bar} a", new() { HasTextString = "input/a.md" }).GetAttributeAsync("href"))
            .ShouldBe("edit:input/a.md:2");
        await _window.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(_window.Locator(Bar)).ToBeHiddenAsync();
        await _window.EmulateMediaAsync(new() { Media = Media.Screen });
        await _window.Locator($"{Bar} a", new() { HasTextString = "Print view" }).ClickAsync();
        await Assertions.Expect(_window.Locator("header")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Overlay_and_bar_can_be_read_by_everybody(int width, ColorScheme scheme)
    {
        await _window.SetViewportSizeAsync(width, 800);
        await _window.EmulateMediaAsync(new() { ColorScheme = scheme });
        await _window.Locator($"{Bar} summary").ClickAsync();
        (await Axe.ColourViolations(_window)).ShouldBeNone();
        _site.Save("input/b.md", "no front matter\n");
        await Assertions.Expect(_window.Locator(Overlay)).ToBeVisibleAsync();
        (await Axe.ColourViolations(_window)).ShouldBeNone();
        (await _window.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
    }
}
