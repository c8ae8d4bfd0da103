// Where are you? What people type into the finder, what it answers, and how few steps it takes to a number to call.
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

public sealed class ToolsFinderTests(BrowserFixture browser)
{
    private const string Centers = "/centers/";

    [Theory]
    [InlineData("43210", "ohio")]
    [InlineData("59801-1234", "montana")]
    [InlineData("599", "montana")]
    [InlineData("00901", "puerto-rico")]
    [InlineData("96910", "pacific-islands")]
    [InlineData("Guam", "pacific-islands")]
    [InlineData("MT", "montana")]
    [InlineData("new york", "new-york")]
    [InlineData("Billings", "montana")]
    [InlineData("st louis", "missouri")]
    [InlineData("Springfield, IL", "illinois")]
    [InlineData("springfield ohio", "ohio")]
    [InlineData("Washington DC", "district-of-columbia")]
    [InlineData("England", "united-kingdom")]
    [InlineData("deutschland germany", null)]
    public async Task A_ZIP_code_a_state_or_a_city_leads_to_its_place_and_its_page(string typed, string? place)
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Centers);
        await Type(page, typed);
        if (place is null)
        {
            await reader.Hears($"We do not know “{typed}”. Choose your state");
            await Expect(page.Locator(".finder-answer")).ToContainTextAsync($"We do not know “{typed}”");
            (await page.InputValueAsync("#filter-place")).ShouldBe("");
            return;
        }
        await Expect(page.Locator(".finder-answer a")).ToHaveAttributeAsync("href", new Regex($"in-{place}/"));
        (await page.InputValueAsync("#filter-place")).ShouldBe(place);
        new Uri(page.Url).Fragment.ShouldBe($"#place={place}");
        (await page.Locator(".finder .center-card").CountAsync()).ShouldBeGreaterThan(2);
        (await reader.Kept()).ShouldBe("");
        reader.Requests.ShouldAllBe(request => request.StartsWith(browser.Guide.Server.Root));
    }

    [Fact]
    public async Task A_ZIP_code_sorts_by_miles_from_its_own_area_and_not_from_the_middle_of_the_state()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Centers);
        await Type(page, "45202");
        await Expect(page.Locator(".center-teams .distance").First)
            .ToContainTextAsync("from the ZIP codes that begin with 452");
        await Expect(page.Locator(".center-teams .where").First).ToContainTextAsync("Cincinnati");
    }

    [Fact]
    public async Task From_a_place_in_the_US_only_the_US_is_near()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Centers);
        await page.SelectOptionAsync("#filter-place", "pacific-islands");
        await Expect(page.Locator(".near-centers .center-card")).ToHaveCountAsync(6);
        await Expect(page.Locator(".near-centers .center-card[data-id='ncch-tokyo']")).ToHaveCountAsync(0);
        await page.SelectOptionAsync("#filter-place", "germany");
        await Expect(page.Locator(".near-centers .where").First).Not.ToContainTextAsync("Germany");
    }

    [Fact]
    public async Task A_name_that_several_states_have_is_asked_about()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Centers);
        await Type(page, "Springfield");
        await reader.Hears("Which one do you mean?");
        await reader.Press("Springfield, Missouri");
        (await page.InputValueAsync("#filter-place")).ShouldBe("missouri");
        await Expect(page.Locator(".distance").First).ToContainTextAsync("from Springfield");
    }

    [Theory]
    [InlineData("md anderson", "md-anderson")]
    [InlineData("Mayo", "mayo-clinic")]
    [InlineData("sloan kettering", "msk")]
    public async Task A_hospital_is_found_by_a_part_of_its_name(string typed, string id)
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Centers);
        await Type(page, typed);
        await Expect(page.Locator($".center-card[data-id='{id}']")).ToBeVisibleAsync();
        await Expect(page.Locator(".finder-answer"))
            .ToContainTextAsync($"Centers with “{typed}” in their name or city");
        (await page.Locator(".finder .center-card").CountAsync()).ShouldBeLessThan(8);
        await reader.Press("Take away: " + typed);
        (await page.Locator(".finder .center-card").CountAsync()).ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData("4", "Type at least the first three digits of your ZIP code.")]
    [InlineData("00000", "We do not know the ZIP code 00000. Check it, or choose your state.")]
    [InlineData("Xyzzy",
        "We do not know “Xyzzy”. Choose your state or country from the list, or type a larger city near you.")]
    [InlineData("09012", "Military mail has no place on the map. Choose the state or country where you are.")]
    public async Task What_nobody_knows_is_answered_on_the_page(string typed, string answer)
    {
        await using var reader = await Reader.Come(browser, width: 360);
        var page = await reader.Open(Centers);
        await Type(page, typed);
        await Expect(page.Locator(".finder-answer")).ToContainTextAsync(answer);
        (await page.Locator(".finder .center-card").CountAsync()).ShouldBeGreaterThan(100, "the list stays");
        (await Axe.Violations(page)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_the_list_of_ZIP_codes_states_and_hospitals_are_still_found()
    {
        await using var reader = await Reader.Come(browser);
        await reader.Page.RouteAsync("**/places.js", route => route.AbortAsync());
        var page = await reader.Open(Centers);
        await Type(page, "Ohio");
        await Expect(page.Locator("#filter-place")).ToHaveValueAsync("ohio");
        await Type(page, "Huntsman");
        await Expect(page.Locator(".center-card[data-id='huntsman']")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("massachusetts", false)]
    [InlineData("rhode-island", true)]
    public async Task A_center_is_not_offered_from_a_distance_to_people_whom_it_does_not_take(string place,
        bool offered)
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Centers);
        await page.SelectOptionAsync("#filter-place", place);
        await page.CheckAsync("#filter-remote");
        await Expect(page.Locator(".finder .center-card[data-id='dana-farber']")).ToHaveCountAsync(offered ? 1 : 0);
        await Expect(page.Locator(".finder .center-card[data-id='osu-james']")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task The_first_field_of_the_finder_is_twelve_Tab_presses_away_at_most_and_first_on_its_page(int width)
    {
        await using var reader = await Reader.Come(browser, width: width);
        var page = await reader.Open(Centers);
        var presses = 0;
        while (await page.EvaluateAsync<string>("document.activeElement.id") != "finder-where")
        {
            (++presses).ShouldBeLessThanOrEqualTo(12);
            await page.Keyboard.PressAsync("Tab");
        }
        (await page.Locator("#finder-where").BoundingBoxAsync())!.Y.ShouldBeLessThan(640);
    }

    [Fact]
    public async Task Without_script_a_state_is_twelve_Tab_presses_away_at_most()
    {
        await using var reader = await Reader.Come(browser, scripts: false);
        var page = await reader.Open(Centers);
        for (var presses = 0; presses < 12
            && await page.EvaluateAsync<string>("document.activeElement.tagName") != "SUMMARY"
            || await page.EvaluateAsync<bool>("Boolean(document.activeElement.closest('.menu'))"); presses++)
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".finder-map .places a").First).ToBeVisibleAsync();
    }

    /// <summary>A tap opens a menu, follows a link, opens a list of choices, takes one of them, ticks a box or
    /// calls.</summary>
    [Theory]
    [InlineData("ohio", false, 5)]
    [InlineData("ohio", true, 5)]
    [InlineData("montana", true, 6)]
    public async Task From_home_to_a_number_to_call_takes_few_taps(string state, bool scripts, int most)
    {
        await using var reader = await Reader.Come(browser, scripts, width: 360);
        var page = await reader.Open("/");
        var taps = 0;
        async Task Tap(ILocator what, int count = 1) { await what.ClickAsync(); taps += count; }
        await Tap(page.Locator(".menu > summary"));
        await Tap(page.Locator(".menu-panel a[href$='centers/index.html']:not([href*='find'])"));
        if (scripts)
        {
            await page.SelectOptionAsync("#filter-place", state);
            taps += 2;
            if (state == "montana")
                await Tap(page.Locator("label", new() { Has = page.Locator("#filter-remote") }));
        }
        else
        {
            await Tap(page.Locator(".finder-map > summary"));
            await Tap(page.Locator($".places a[href*='in-{state}/']"));
        }
        var call = page.Locator(".center-card .reach a[href^='tel:']:visible").First;
        await Expect(call).ToBeVisibleAsync();
        (taps + 1).ShouldBeLessThanOrEqualTo(most);
        if (state == "montana")
            (await page.Locator(".near-centers .center-card .limit").CountAsync()).ShouldBeGreaterThan(4);
    }

    [Fact]
    public async Task On_a_wide_screen_the_list_stands_beside_the_form_and_uses_the_width()
    {
        await using var reader = await Reader.Come(browser, width: 1600);
        var page = await reader.Open(Centers);
        var form = (await page.Locator(".finder-place form").BoundingBoxAsync())!;
        var list = (await page.Locator(".center-teams > .cards").BoundingBoxAsync())!;
        list.X.ShouldBeGreaterThan(form.X + form.Width);
        (list.X + list.Width - form.X).ShouldBeGreaterThan(1250);
    }

    [Fact]
    public async Task A_narrowed_list_prints_alone_with_the_sentences_that_limit_it()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Centers + "#place=ohio&remote=yes");
        await Expect(page.Locator(".finder-count")).ToContainTextAsync("Centers that fit: 2");
        using var pdf = await Pdf.Print(page);
        (await pdf.Sides()).ShouldBeLessThanOrEqualTo(3);
        var text = await pdf.Line();
        text.ShouldContain("Anyone can sign up online.");
        text.ShouldContain("866-275-7496");
        text.ShouldNotContain("Oslo");
        text.ShouldNotContain("How a center gets on this list");
    }

    private static async Task Type(IPage page, string text)
    {
        await page.FillAsync("#finder-where", text);
        await page.Locator("#finder-where").PressAsync("Enter");
    }
}
