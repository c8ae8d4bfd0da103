// The size of the text: first in the menu, kept for as long as the notes are, and asked of no one.
using SiteGen.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

public sealed class TextSizeTests(BrowserFixture browser)
{
    private const string FirstCall = "/sheets/first-call-to-a-center/";
    private const string Blocked = """
        for (const n of ['localStorage', 'sessionStorage'])
            Object.defineProperty(window, n, { get() { throw new DOMException('no', 'SecurityError'); } });
        """;
    private const string Size = "getComputedStyle(document.documentElement).fontSize";

    [Fact]
    public async Task The_chosen_size_holds_on_the_next_pages_of_the_tab_and_in_no_other()
    {
        await using var reader = await Reader.Come(browser, width: 360);
        var page = await reader.Open("/");
        await page.Locator(".menu summary").ClickAsync();
        await Expect(page.Locator(".menu-panel > :first-child")).ToHaveClassAsync("text-size");
        await page.CheckAsync("#size-largest");
        foreach (var path in new[] { "/start/", FirstCall, "/centers/", "/questions/specialist/" })
        {
            await reader.Open(path);
            (await page.EvaluateAsync<string>(Size)).ShouldBe("24px", path);
            await Expect(page.Locator("#size-largest")).ToBeCheckedAsync();
        }
        (await page.EvaluateAsync<int>("localStorage.length")).ShouldBe(0);
        var other = await reader.NewTab();
        await reader.Open("/");
        (await other.EvaluateAsync<string>(Size)).ShouldBe("16px");
        await page.Locator(".menu summary").ClickAsync();
        await page.CheckAsync("#size-normal");
        await page.ReloadAsync();
        (await page.EvaluateAsync<string>(Size)).ShouldBe("16px");
        (await page.EvaluateAsync<int>("sessionStorage.length")).ShouldBe(0);
        string[] ours = [browser.Guide.Server.Root + "/", "data:"];
        reader.Requests.ShouldAllBe(r => ours.Any(start => r.StartsWith(start, StringComparison.Ordinal)));
        reader.Said.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_goes_with_the_notes_to_the_device_and_is_cleared_with_them(bool chosenFirst)
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(FirstCall);
        await page.FillAsync("#S08-center", "Anywhere");
        if (!chosenFirst)
            await page.CheckAsync("#keep");
        await page.Locator(".menu summary").ClickAsync();
        await page.CheckAsync("#size-large");
        await page.Locator(".menu summary").ClickAsync();
        if (chosenFirst)
            await page.CheckAsync("#keep");
        var later = await reader.NewTab();
        await reader.Open("/start/");
        (await later.EvaluateAsync<string>(Size)).ShouldBe("20px");
        await reader.Open(FirstCall);
        await reader.Press("Clear everything");
        await reader.Press("Yes, clear everything");
        (await later.EvaluateAsync<int>("localStorage.length + sessionStorage.length")).ShouldBe(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_nothing_can_be_kept_the_size_still_holds_for_the_page(bool scripts)
    {
        await using var reader = await Reader.Come(browser, scripts, before: scripts ? Blocked : null);
        var page = await reader.Open("/start/");
        await page.Locator(".menu summary").ClickAsync();
        await page.CheckAsync("#size-largest");
        (await page.EvaluateAsync<string>(Size)).ShouldBe("24px");
        reader.Said.ShouldBeEmpty();
    }
}
