// The center finder: filters, results that are said, nothing found, distance, shortlist and the first call.
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

public sealed class ToolsCenterTests(BrowserFixture browser)
{
    private const string Centers = "/centers/";

    [Fact]
    public void CTR_01_every_center_tells_where_it_is_how_to_reach_it_what_is_known_who_says_so_and_since_when()
    {
        string[] facts = ["Sarcoma team", "Date on their pages", "We read their pages on"];
        foreach (var row in browser.Guide.Rows("centers"))
        {
            var page = new HtmlParser()
                .ParseDocument(browser.Guide.Read(browser.Guide.Pages.Single(p => p.Url == $"/centers/{row.Key}/")));
            page.QuerySelector("h1")!.TextContent.ShouldNotBeEmpty();
            page.QuerySelector(".message")!.TextContent.ShouldMatch(".+, .+", row.Key);
            var told = page.QuerySelectorAll("dl.facts > div").Select(d => d.QuerySelector("dt")!.TextContent);
            facts.ShouldBeSubsetOf(told, row.Key);
            var reach = page.QuerySelector("article > section")!;
            reach.QuerySelectorAll(".call a[href^='tel:'], a.button[href^='http'], .directory a")
                .ShouldNotBeEmpty(row.Key);
            page.QuerySelector("dl.facts time[datetime]").ShouldNotBeNull(row.Key);
            page.QuerySelectorAll(".addresses a[href^='http']").ShouldNotBeEmpty(row.Key);
        }
    }

    [Fact]
    public async Task CTR_07_and_CTR_11_the_finder_ranks_nothing_says_its_order_what_a_listing_means_how_to_correct()
    {
        await using var reader = await Reader.Come(browser, scripts: false);
        var page = await reader.Open(Centers);
        var main = page.Locator("main");
        foreach (var said in new[] { "The order is by name", "There are no stars, no ranks and no paid places",
            "How a center gets on this list", "How to send a correction", "A listing is not an endorsement" })
            await Expect(main).ToContainTextAsync(said);
        await Expect(main)
            .ToContainTextAsync(new Regex("Children.*bone tumors.*different center", RegexOptions.Singleline));
        var names = await page.Locator(".center-teams .center-card")
            .EvaluateAllAsync<string[]>("all => all.map(c => c.dataset.name)");
        names.ShouldBe(names.Order(StringComparer.InvariantCulture));
    }

    [Fact]
    public async Task CTR_02_what_no_page_says_is_to_be_asked_and_never_reads_as_no()
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
        await Expect(page.Locator(".finder-count")).ToContainTextAsync("others no page says, so ask them");
    }

    [Theory]
    [InlineData("remote-opinions", "remote")]
    [InlineData("second-opinions", "opinion")]
    [InlineData("children-and-teens", "children")]
    [InlineData("sarcoma-teams", "program")]
    [InlineData("named-by-nci", "listed")]
    public async Task CTR_03_without_script_each_state_and_main_filter_is_a_page_with_the_centers_of_the_filter(
        string path, string filter)
    {
        await using var without = await Reader.Come(browser, scripts: false);
        var page = await without.Open(Centers);
        await Expect(page.Locator("#filter-remote")).ToHaveCountAsync(0);
        await page.Locator(".finder-map > summary").ClickAsync();
        await page.Locator($"main a[href*='{path}']").First.ClickAsync();
        var still = await Shown(page);
        await using var with = await Reader.Come(browser);
        var finder = await with.Open(Centers);
        await finder.CheckAsync("#filter-" + filter);
        (await Shown(finder)).Order().ShouldBe(still.Order());
        still.Length.ShouldBeGreaterThan(4);
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
        await reader.Hears($"Centers that fit: {await page.Locator(".center-teams .center-card").CountAsync()}.");
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
    public async Task CTR_05_nothing_found_names_the_filter_to_drop_drops_it_in_one_press_and_shows_remote_opinions()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Centers);
        await page.FillAsync("#finder-where", "mayo");
        await page.Keyboard.PressAsync("Enter");
        await page.CheckAsync("#filter-remote");
        (await Shown(page)).ShouldBeEmpty();
        await Expect(page.Locator(".finder-none")).ToContainTextAsync("takes out the most");
        (await page.Locator(".finder-none li").CountAsync()).ShouldBeGreaterThan(4);
        await Expect(page.Locator(".finder-none li").First).ToContainTextAsync("From a distance:");
        await page.Locator(".finder-none button").ClickAsync();
        (await Shown(page)).ShouldNotBeEmpty();
        await Expect(page.Locator(".finder-none")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task CTR_06_distance_is_about_so_many_miles_from_a_chosen_state_and_sorts_the_lists()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Centers);
        await page.SelectOptionAsync("#filter-place", "ohio");
        var distances = await page.Locator(".center-teams .distance").AllTextContentsAsync();
        distances[0].ShouldMatch("^About [0-9]{2} miles from the middle of Ohio$");
        foreach (var list in new[] { ".center-teams", ".near-centers" })
        {
            var miles = await page.Locator($"{list} .center-card")
                .EvaluateAllAsync<double[]>("all => all.map(c => Number(c.dataset.miles))");
            miles.Length.ShouldBeGreaterThan(3);
            miles.ShouldBe(miles.Order());
        }
        await Expect(page.Locator(".near-centers h2")).ToHaveTextAsync("Nearest outside Ohio");
        (await page.Locator(".near-centers .where").AllTextContentsAsync())
            .ShouldAllBe(where => !where.Contains("Ohio"));
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
            await Expect(notes).ToHaveTextAsync("Call first: we last checked on November 28, 2026.");
    }

    [Theory]
    [InlineData(Centers)]
    [InlineData("/centers/in-ohio/")]
    [InlineData("/centers/remote-opinions/")]
    public async Task CTR_08_a_center_not_checked_for_two_years_leaves_the_list_and_waits_below_it(string path)
    {
        await using var reader = await Reader.Come(browser);
        await reader.Page.Clock.SetFixedTimeAsync(new DateTime(2028, 6, 1, 12, 0, 0, DateTimeKind.Utc));
        await reader.Page.RouteAsync("**" + path, async route =>
        {
            var answer = await route.FetchAsync();
            var html = await answer.TextAsync();
            await route.FulfillAsync(
                new()
                {
                    Response = answer,
                    Body = new Regex("data-checked=\"[^\"]*\"")
                .Replace(html, "data-checked=\"2026-01-15\"", 1)
                });
        });
        var page = await reader.Open(path);
        var old = page.Locator(".old-centers");
        await Expect(old.Locator("summary")).ToHaveTextAsync("Not checked for two years, centers: 1");
        await old.Locator("summary").ClickAsync();
        await Expect(old.Locator(".center-card .stale"))
            .ToHaveTextAsync("Call first: we last checked on January 15, 2026.");
        (await Axe.Violations(page)).ShouldBeEmpty();
        if (path == Centers)
        {
            await page.CheckAsync("#filter-program");
            (await page.Locator(".center-teams > .cards .center-card > a").AllTextContentsAsync())
                .ShouldNotContain(await old.Locator(".center-card > a").TextContentAsync());
        }
    }

    [Fact]
    public async Task The_map_of_states_is_a_group_of_links_with_names_and_counts_for_the_keyboard()
    {
        await using var reader = await Reader.Come(browser, scripts: false);
        var page = await reader.Open(Centers);
        await page.Locator(".finder-map > summary").ClickAsync();
        var tile = page.GetByRole(AriaRole.Link,
            new() { NameRegex = new("^CA [0-9]+: California, [0-9]+ sarcoma teams$") });
        await tile.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        (await page.TitleAsync()).ShouldContain("California");
    }

    private static Task<string[]> Shown(IPage page) => page.Locator(".center-card").EvaluateAllAsync<string[]>(
        "all => all.filter(c => !c.closest('.near-centers, .limited-centers, [hidden]')).map(c => "
            + "c.querySelector('a').textContent)");
}
