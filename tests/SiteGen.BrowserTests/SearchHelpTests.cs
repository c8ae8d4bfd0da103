// What the search does for somebody who cannot wait: help at once, whatever has come of its parts, and the way to a
// place.
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using Xunit.Abstractions;

namespace SiteGen.BrowserTests;

public sealed class SearchHelpTests(BrowserFixture browser, ITestOutputHelper output)
{
    private const string Field = SearchPage.Field;
    private const string Results = SearchPage.Results;

    [Fact]
    public async Task What_cannot_wait_puts_help_above_everything_however_it_is_written()
    {
        var page = await Ready("/search/");
        foreach (var query in new[] { "I cant breath", "bleeding wont stop", "my legs went numb", "sucide",
            "want to die", "FEVER 102!!", "can't pee", "emergancy", "black stool", "coughing up blood" })
        {
            await page.Locator(Field).FillAsync(query);
            (await page.Locator(Results + " > :first-child").GetAttributeAsync("class")).ShouldNotBeNull(query)
                .ShouldContain("search-urgent", customMessage: query);
        }
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("coughing blood", "Call 911 now if:", "streaks of blood", "tel:911")]
    [InlineData("I want to die", "In a crisis: call 988", "ending your life", "tel:988")]
    [InlineData("cannot keep food down", "Call your cancer team today if:", "cannot keep food", "phone-card")]
    public async Task The_red_box_names_the_sign_and_whom_to_call_and_nothing_about_the_guide(string query,
        string title, string sign, string call)
    {
        var page = await Ready("/start/");
        await page.Locator(Field).FillAsync(query);
        var box = page.Locator(".search-urgent");
        await Assertions.Expect(box).ToContainTextAsync(title);
        await Assertions.Expect(box).ToContainTextAsync(sign);
        var calls = box.Locator(".call a");
        (await calls.CountAsync()).ShouldBe(3, "emergency, crisis line, care team");
        (await calls.First.GetAttributeAsync("href")).ShouldNotBeNull().ShouldContain(call);
        (await box.InnerTextAsync()).ShouldNotContain("About this guide");
        (await box.InnerTextAsync()).ShouldNotContain("A word you do not know");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("files.js", 700)]
    [InlineData("search-", 700)]
    [InlineData("search-titles", 1500)]
    public async Task Typed_and_entered_before_the_parts_have_come_it_says_so_and_then_finds(string slow, int wait)
    {
        var page = await browser.Open(360, 640);
        var faults = new List<string>();
        page.PageError += (_, fault) => faults.Add(fault);
        await page.RouteAsync($"**/*{slow}*", async route => { await Task.Delay(wait); await route.ContinueAsync(); });
        await page.GotoAsync(browser.Guide.Server.Root + "/search/");
        await page.Locator(Field).FillAsync("leiomyosarcoma");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Loading");
        await page.Locator(Results + " a[href*='#leiomyosarcoma']").First.WaitForAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("result");
        faults.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("search-titles")]
    [InlineData("search-ranking")]
    [InlineData("search-text")]
    public async Task Whatever_does_not_come_the_red_box_does_and_the_rest_is_tried_again(string lost)
    {
        var page = await browser.Open(360, 640);
        var isLost = true;
        await page.RouteAsync($"**/{lost}*", route => isLost ? route.AbortAsync() : route.ContinueAsync());
        await page.GotoAsync(browser.Guide.Server.Root + "/search/");
        await page.Locator(Field).FillAsync("coughing blood");
        await Assertions.Expect(page.Locator(".search-urgent")).ToContainTextAsync("Call 911 now if:");
        if (lost != "search-text")
            await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("did not load");

        isLost = false;
        await page.Locator(Field).FillAsync("zzzqqq");
        await page.Locator(Field).FillAsync("leiomyosarcoma");
        await page.Locator(Results + " a[href*='#leiomyosarcoma']").First.WaitForAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(360, 640)]
    [InlineData(1280, 900)]
    public async Task On_the_urgent_page_the_call_stands_in_the_first_view_right_below_its_heading(int width,
        int height)
    {
        var page = await browser.Open(width, height);
        await page.GotoAsync(browser.Guide.Server.Root + "/urgent/");
        var call = (await page.Locator(".urgent .call a").First.BoundingBoxAsync()).ShouldNotBeNull();
        output.WriteLine($"{width}: y = {call.Y:0}");
        (call.Y + call.Height).ShouldBeLessThan(height);
        (await page.EvaluateAsync<bool>(
            "() => { const box = document.querySelector('.urgent'); return box.previousElementSibling.className === "
            + "'message' && box.querySelector('h2').nextElementSibling.className === 'call'; }")).ShouldBeTrue();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("43210", "centers/in-ohio/")]
    [InlineData("99501", "centers/in-alaska/")]
    [InlineData("New Orleans", "centers/in-louisiana/")]
    public async Task A_zip_code_or_a_city_leads_to_its_state(string query, string page)
    {
        var open = await Ready("/search/");
        await open.Locator(Field).FillAsync(query);
        await open.Locator($"{Results} section:first-of-type a[href*='{page}']").First.WaitForAsync();
        await open.Context.CloseAsync();
    }

    [Fact]
    public async Task On_the_search_page_the_field_stands_above_how_it_works_and_above_the_fold_of_a_phone()
    {
        var page = await browser.Open(360, 640);
        await page.GotoAsync(browser.Guide.Server.Root + "/search/");
        var field = (await page.Locator(Field).BoundingBoxAsync()).ShouldNotBeNull();
        var how = (await page.Locator(".how-tool").BoundingBoxAsync()).ShouldNotBeNull();
        output.WriteLine($"field at y = {field.Y:0}");
        (field.Y + field.Height).ShouldBeLessThan(400, "a keyboard covers the lower third");
        how.Y.ShouldBeGreaterThan(field.Y);
        await page.Context.CloseAsync();
    }

    private Task<IPage> Ready(string address) => SearchPage.Ready(browser, address);
}
