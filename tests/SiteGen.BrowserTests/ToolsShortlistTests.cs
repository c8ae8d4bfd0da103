// What a reader does with centers: the shortlist, side by side and on paper, and the sheet for the first call.
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

public sealed class ToolsShortlistTests(BrowserFixture browser)
{
    private const string Centers = "/centers/";

    [Fact]
    public async Task CTR_09_the_first_call_sheet_comes_with_name_and_phone_and_nothing_of_it_in_the_address()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open("/centers/mayo-clinic/");
        await Expect(page.Locator(".call a")).ToHaveAttributeAsync("href", new Regex("^tel:"));
        await Expect(page.Locator(".print-these a[href*='questions/first-call']")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Print first-call sheet" }).ClickAsync();
        await Expect(page.Locator("#S08-center")).ToHaveValueAsync("Mayo Clinic Comprehensive Cancer Center");
        (await page.InputValueAsync("#S08-center-phone")).ShouldNotBe("");
        new Uri(page.Url).Fragment.ShouldBe("");
        (await page.TitleAsync()).ShouldNotContain("Mayo");
        await reader.Open("/centers/city-of-hope/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Print first-call sheet" }).ClickAsync();
        (await page.InputValueAsync("#S08-center"))
            .ShouldStartWith("Mayo", Case.Sensitive, "what stands there is not written over");
        await page.Locator(".offer").First.ClickAsync();
        (await page.InputValueAsync("#S08-center")).ShouldStartWith("City of Hope");
    }

    [Fact]
    public async Task CTR_10_up_to_four_centers_go_onto_the_shortlist_and_a_fifth_says_that_it_is_full()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Centers + "#place=ohio");
        var boxes = page.Locator(".on-shortlist");
        for (var n = 0; n < 4; n++)
            await boxes.Nth(n).CheckAsync();
        await boxes.Nth(4).ClickAsync();
        await reader.Hears("Your shortlist has four centers");
        (await boxes.Nth(4).IsCheckedAsync()).ShouldBeFalse();
        await boxes.Nth(1).UncheckAsync();
        await boxes.Nth(4).CheckAsync();
        var names = await page.Locator(".finder .center-card:has(.on-shortlist:checked)")
            .EvaluateAllAsync<string[]>("all => all.map(c => c.dataset.name)");
        await reader.Open("/sheets/center-shortlist/");
        var written = await Task.WhenAll(new[] { "one", "two", "three", "four" }
            .Select(c => page.InputValueAsync($"#S21-centers-name-{c}")));
        written.Order().ShouldBe(names.Order());
        (await page.InputValueAsync("#S21-centers-distance-one")).ShouldStartWith("About ");
    }

    [Fact]
    public async Task CTR_10_the_shortlist_stands_side_by_side_and_what_nobody_knows_is_to_be_asked()
    {
        await using var reader = await Reader.Come(browser, width: 360);
        var page = await reader.Open(Centers + "#place=ohio");
        await Expect(page.Locator(".compare")).ToBeHiddenAsync();
        for (var n = 0; n < 2; n++)
            await page.Locator(".on-shortlist").Nth(n).CheckAsync();
        await reader.Press("Compare my shortlist, centers: 2");
        await Expect(page.Locator(".compare h3")).ToBeFocusedAsync();
        new Uri(page.Url).Fragment.ShouldBe("#place=ohio");
        var table = page.Locator(".compare table");
        await Expect(table.Locator("thead a").First).ToBeVisibleAsync();
        await Expect(table.Locator("tr", new() { HasText = "Distance" }).Locator("td"))
            .ToContainTextAsync(["About ", "About "]);
        await Expect(table.Locator("tr", new() { HasText = "Video visits" }).Locator("td").First)
            .ToContainTextAsync("Ask them");
        await Expect(table.Locator("tr", new() { HasText = "How to reach them" }).Locator("td a")).ToHaveCountAsync(2);
        (await Axe.Violations(page)).ShouldBeEmpty();
        await table.Locator("thead button").First.ClickAsync();
        await Expect(page.Locator(".compare h3")).ToBeFocusedAsync();
        await Expect(page.Locator(".on-shortlist:checked")).ToHaveCountAsync(1);
        await Expect(table.Locator("thead a")).ToHaveCountAsync(1);
        await table.Locator("thead button").ClickAsync();
        await Expect(page.Locator(".compare")).ToBeHiddenAsync();
        (await reader.Kept()).ShouldBe("");
    }

    [Fact]
    public async Task CTR_10_a_center_taken_off_takes_its_whole_column_along_and_undo_brings_every_word_back()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Centers);
        var card = page.Locator(".center-card").First;
        await card.Locator(".on-shortlist").CheckAsync();
        await reader.Follow(card.Locator(".shortlist-link a"));
        await page.FillAsync("#S21-centers-first-date-one", "May 4");
        await reader.Open(Centers);
        await card.Locator(".on-shortlist").UncheckAsync();
        (await reader.Kept()).ShouldBe("", "an answer about one center never stands below the name of another");
        await reader.Press("Undo");
        await Expect(card.Locator(".on-shortlist")).ToBeFocusedAsync();
        await reader.Follow(card.Locator(".shortlist-link a"));
        await Expect(page.Locator("#S21-centers-first-date-one")).ToHaveValueAsync("May 4");
    }

    [Fact]
    public async Task CTR_10_without_script_the_centers_with_a_tick_print_alone()
    {
        await using var reader = await Reader.Come(browser, scripts: false);
        var page = await reader.Open("/centers/in-ohio/");
        await Expect(page.Locator("main")).ToContainTextAsync("Only the centers with a tick print.");
        for (var n = 0; n < 2; n++)
            await page.Locator(".on-shortlist").Nth(n).CheckAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".center-card >> visible=true")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task The_sentence_that_limits_an_opinion_from_a_distance_stands_in_the_table_and_on_the_shortlist()
    {
        const string Limit = "Only a doctor at a hospital of the Mayo Clinic Care Network can ask";
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Centers);
        await page.Locator(".center-card[data-id='mayo-clinic'] .on-shortlist").CheckAsync();
        await Expect(page.Locator(".compare tr", new() { HasText = "Opinions from a distance" }).Locator("td"))
            .ToContainTextAsync(Limit);
        await reader.Open("/sheets/center-shortlist/");
        (await page.InputValueAsync("#S21-centers-remote-one")).ShouldContain(Limit);
        (await page.InputValueAsync("#S21-centers-checked-one")).ShouldBe("Their pages show no date");
    }

    [Fact]
    public async Task INT_13_where_storage_is_full_the_shortlist_says_so_and_still_compares()
    {
        await using var reader =
            await Reader.Come(browser,
            before: "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };");
        var page = await reader.Open(Centers);
        await page.Locator(".on-shortlist").First.CheckAsync();
        await Expect(page.Locator(".shortlist-note").First).ToContainTextAsync("no more room");
        await Expect(page.Locator(".compare thead a")).ToHaveCountAsync(1);
    }
}
