// The center finder: filters, results that are said, nothing found, distance, shortlist and the first call.
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

[Collection(Support.BrowserTests.Name)]
public sealed class ToolsCenterTests(BrowserFixture browser)
{
    private const string Centers = "/centers/";

    [Fact]
    public async Task CTR_02_what_is_not_known_reads_so_and_never_as_no()
    {
        foreach (var center in browser.Guide.Pages.Where(p => p.Layout is "center" or "place"))
        {
            var html = browser.Guide.Read(center);
            html.ShouldNotContain("<dd>No</dd>");
            html.ShouldNotContain("<dd></dd>");
        }
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Centers);
        await page.CheckAsync("#filter-remote");
        await Expect(page.Locator(".finder-count")).ToContainTextAsync("Not known, so ask them");
    }

    [Theory]
    [InlineData("remote-opinions", "remote")]
    [InlineData("children-and-teens", "children")]
    [InlineData("sarcoma-teams", "program")]
    [InlineData("named-by-nci", "listed")]
    public async Task CTR_03_without_script_each_state_and_each_main_filter_is_a_page_with_the_same_centers_as_the_filter(string path, string filter)
    {
        await using var without = await Reader.Come(browser, scripts: false);
        var page = await without.Open(Centers);
        await Expect(page.Locator("#filter-remote")).ToHaveCountAsync(0);
        await page.Locator($"main a[href*='{path}']").First.ClickAsync();
        var still = await Shown(page);
        await using var with = await Reader.Come(browser);
        var finder = await with.Open(Centers);
        await finder.CheckAsync("#filter-" + filter);
        (await Shown(finder)).Order().ShouldBe(still.Order());
        still.Length.ShouldBeGreaterThanOrEqualTo(10, "fewer known facts make no filter");
    }

    [Fact]
    public async Task CTR_03_filters_work_together_at_once()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Centers);
        var all = (await Shown(page)).Length;
        await page.SelectOptionAsync("#filter-place", "california");
        var state = (await Shown(page)).Length;
        await page.CheckAsync("#filter-program");
        var both = (await Shown(page)).Length;
        state.ShouldBeInRange(2, all - 1);
        both.ShouldBeInRange(1, state - 1);
    }

    [Fact]
    public async Task CTR_04_the_count_is_said_filters_are_buttons_to_remove_and_the_state_is_in_the_fragment_only()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Centers);
        await page.SelectOptionAsync("#filter-place", "california");
        await page.CheckAsync("#filter-program");
        await reader.Hears($"Centers that fit: {(await Shown(page)).Length}.");
        new Uri(page.Url).Fragment.ShouldBe("#place=california&program=yes");
        new Uri(page.Url).Query.ShouldBe("");
        await page.ReloadAsync();
        (await page.IsCheckedAsync("#filter-program")).ShouldBeTrue();
        await reader.Press("Take away: California");
        (await page.InputValueAsync("#filter-place")).ShouldBe("");
        await Expect(page.Locator("#filter-place")).ToBeFocusedAsync();
        new Uri(page.Url).Fragment.ShouldBe("#program=yes");
        (await reader.Kept()).ShouldBe("", "a search is not kept");
    }

    [Fact]
    public async Task CTR_05_nothing_found_names_the_filter_to_drop_drops_it_in_one_press_and_shows_centers_with_remote_opinions()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Centers + "#place=alabama&remote=yes&children=yes");
        (await Shown(page)).ShouldBeEmpty();
        await Expect(page.Locator(".finder-none")).ToContainTextAsync("“Alabama” takes out the most");
        (await page.Locator(".finder-none li").CountAsync()).ShouldBeGreaterThanOrEqualTo(10);
        await page.Locator(".finder-none button").ClickAsync();
        (await Shown(page)).ShouldNotBeEmpty();
        await Expect(page.Locator(".finder-none")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task CTR_06_distance_is_about_so_many_miles_from_a_chosen_state_and_sorts_the_list()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Centers);
        await page.SelectOptionAsync("#filter-near", "ohio");
        var distances = await page.Locator(".distance").AllTextContentsAsync();
        distances[0].ShouldMatch("^About [0-9]{2} miles from the middle of Ohio$");
        var miles = await page.Locator(".center-card").EvaluateAllAsync<double[]>("all => all.map(c => Number(c.dataset.miles))");
        miles.ShouldBe(miles.Order());
        (await page.Locator(".center-card").First.TextContentAsync())!.ShouldContain("Ohio");
        (await reader.Kept()).ShouldBe("");
    }

    [Theory]
    [InlineData(2027, false)]
    [InlineData(2028, true)]
    public async Task CTR_08_a_center_not_checked_for_a_year_says_call_first(int year, bool stale)
    {
        await using var reader = await Reader.Come(browser);
        await reader.Page.Clock.SetFixedTimeAsync(new DateTime(year, 1, 15, 12, 0, 0, DateTimeKind.Utc));
        var page = await reader.Open("/centers/mayo-clinic/");
        var notes = page.Locator(".stale");
        await Expect(notes).ToHaveCountAsync(stale ? 1 : 0);
        if (stale)
            await Expect(notes).ToHaveTextAsync("Call first: we last checked on November 22, 2026.");
    }

    [Fact]
    public async Task CTR_09_the_first_call_sheet_comes_with_name_and_phone_and_nothing_of_it_in_the_address()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open("/centers/mayo-clinic/");
        await Expect(page.Locator(".call a")).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^tel:"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Print first-call sheet" }).ClickAsync();
        await Expect(page.Locator("#S08-center")).ToHaveValueAsync("Mayo Clinic Comprehensive Cancer Center");
        (await page.InputValueAsync("#S08-center-phone")).ShouldNotBe("");
        new Uri(page.Url).Fragment.ShouldBe("");
        (await page.TitleAsync()).ShouldNotContain("Mayo");
        await reader.Open("/centers/city-of-hope/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Print first-call sheet" }).ClickAsync();
        (await page.InputValueAsync("#S08-center")).ShouldStartWith("Mayo", Case.Sensitive, "what stands there is not written over");
        await page.Locator(".offer").First.ClickAsync();
        (await page.InputValueAsync("#S08-center")).ShouldStartWith("City of Hope");
    }

    [Fact]
    public async Task CTR_10_up_to_four_centers_go_onto_the_shortlist_and_a_fifth_says_that_it_is_full()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Centers + "#near=ohio");
        var boxes = page.Locator(".on-shortlist");
        for (var n = 0; n < 4; n++)
            await boxes.Nth(n).CheckAsync();
        await boxes.Nth(4).ClickAsync();
        await reader.Hears("Your shortlist has four centers");
        (await boxes.Nth(4).IsCheckedAsync()).ShouldBeFalse();
        await boxes.Nth(1).UncheckAsync();
        await boxes.Nth(4).CheckAsync();
        var names = await page.Locator(".center-card:has(.on-shortlist:checked)").EvaluateAllAsync<string[]>("all => all.map(c => c.dataset.name)");
        await reader.Open("/sheets/center-shortlist/");
        var written = await Task.WhenAll(new[] { "one", "two", "three", "four" }.Select(c => page.InputValueAsync($"#S21-centers-name-{c}")));
        written.Order().ShouldBe(names.Order());
        (await page.InputValueAsync("#S21-centers-distance-one")).ShouldStartWith("About ");
    }

    [Fact]
    public async Task The_map_of_states_is_a_group_of_links_with_names_and_counts_for_the_keyboard()
    {
        await using var reader = await Reader.Come(browser, scripts: false);
        var page = await reader.Open(Centers);
        var tile = page.GetByRole(AriaRole.Link, new() { NameRegex = new("^CA [0-9]+: California, [0-9]+ centers$") });
        await tile.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        (await page.TitleAsync()).ShouldContain("California");
    }

    [Fact]
    public async Task From_home_a_center_with_remote_opinions_in_ones_state_takes_six_actions_at_most()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open("/");
        var actions = 0;
        async Task Act(Task action) { await action; actions++; }
        await Act(page.Locator("main a[href*='find/']").First.ClickAsync());
        await Act(page.Locator("a[href$='centers/index.html']:visible").First.ClickAsync());
        if (!await page.Locator("#filter-place").IsVisibleAsync())
            await Act(page.Locator("main a[href$='/centers/index.html']:visible").First.ClickAsync());
        await Act(page.SelectOptionAsync("#filter-place", "ohio"));
        await Act(page.CheckAsync("#filter-remote"));
        await Act(page.Locator(".center-card:visible > a").First.ClickAsync());
        await Expect(page.Locator("main")).ToContainTextAsync("from a distance");
        actions.ShouldBeLessThanOrEqualTo(6);
    }

    [Fact]
    public async Task Two_hundred_centers_are_filtered_within_100_ms_on_a_slow_device()
    {
        await using var reader = await Reader.Come(browser);
        await reader.Page.RouteAsync("**" + Centers, async route =>
        {
            var answer = await route.FetchAsync();
            var html = await answer.TextAsync();
            var first = html.IndexOf("<li class=\"card center-card\"", StringComparison.Ordinal);
            var card = html[first..(html.IndexOf("</li>", first, StringComparison.Ordinal) + 5)];
            await route.FulfillAsync(new() { Response = answer, Body = html.Insert(first, string.Concat(Enumerable.Repeat(card, 60))) });
        });
        var page = await reader.Open(Centers);
        (await Shown(page)).Length.ShouldBe(200);
        var session = await reader.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        var quickest = await page.EvaluateAsync<double>("""
            async () => {
              const box = document.querySelector('#filter-program');
              const times = [];
              for (let n = 0; n < 5; n++) {
                await new Promise(r => setTimeout(r, 50));
                const start = performance.now();
                box.click();
                document.body.getBoundingClientRect();
                times.push(performance.now() - start);
              }
              return Math.min(...times);
            }
            """);
        quickest.ShouldBeLessThan(100, "the quickest of five, so that other work of the machine does not count");
    }

    private static Task<string[]> Shown(IPage page) =>
        page.Locator(".center-card").EvaluateAllAsync<string[]>("all => all.filter(c => !c.hidden).map(c => c.querySelector('a').textContent)");
}
