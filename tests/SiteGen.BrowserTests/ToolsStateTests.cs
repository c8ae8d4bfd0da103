// Every tool in every state: nothing for axe to find, nothing sent, nothing typed in an address, title or file name,
// small scripts.
using System.IO.Compression;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

public sealed class ToolsStateTests(BrowserFixture browser)
{
    private const string Secret = "Zebrafish";

    [Fact]
    public async Task Axe_finds_nothing_in_a_sheet_that_is_empty_filled_offered_confirmed_or_faulty()
    {
        await using var reader = await Reader.Come(browser, width: 360);
        var page = await reader.Open("/sheets/first-call-to-a-center/");
        (await Axe.Violations(page)).ShouldBeEmpty();
        await page.FillAsync("#S08-Name", Secret);
        await reader.Open("/sheets/appointment-day/");
        (await Axe.Violations(page)).ShouldBeEmpty();
        await reader.Press("Clear everything");
        (await Axe.Violations(page)).ShouldBeEmpty();
        await reader.Press("Cancel");
        await reader.OpenFile("{}");
        await Expect(page.Locator(".problem")).ToBeVisibleAsync();
        (await Axe.Violations(page)).ShouldBeEmpty();
        await reader.OpenFile("{\"format\": \"my-notes\", \"version\": 1}");
        await Expect(page.Locator(".summary")).ToBeVisibleAsync();
        (await Axe.Violations(page)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Axe_finds_nothing_in_the_lists_that_are_empty_filled_choosing_or_faulty()
    {
        await using var reader = await Reader.Come(browser, width: 360);
        var page = await reader.Open("/my-list/");
        (await Axe.Violations(page)).ShouldBeEmpty();
        await reader.Press("Add my question");
        (await Axe.Violations(page)).ShouldBeEmpty();
        await reader.Open("/questions/first-call/");
        for (var n = 0; n < 3; n++)
            await page.Locator(".star-box").Nth(n).CheckAsync();
        await page.Locator(".star-box").Nth(3).ClickAsync();
        await Expect(page.Locator(".choose")).ToBeVisibleAsync();
        (await Axe.Violations(page)).ShouldBeEmpty();
        await page.FillAsync("#own-question", Secret);
        await reader.Press("Add my question");
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit" }).First.ClickAsync();
        (await Axe.Violations(page)).ShouldBeEmpty();
        await reader.Open("/my-list/");
        (await Axe.Violations(page)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Axe_finds_nothing_in_the_pack_and_in_the_finder_with_results_and_without()
    {
        await using var reader = await Reader.Come(browser, width: 360);
        var page = await reader.Open("/my-pack/");
        await page.CheckAsync("#pick-S01");
        (await Axe.Violations(page)).ShouldBeEmpty();
        await reader.Open("/centers/#place=california&near=ohio");
        await page.Locator(".on-shortlist:visible").First.CheckAsync();
        (await Axe.Violations(page)).ShouldBeEmpty();
        await page.SelectOptionAsync("#filter-place", "alabama");
        await page.CheckAsync("#filter-remote");
        (await Axe.Violations(page)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_typed_leaves_the_device_or_shows_in_an_address_title_or_file_name()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open("/sheets/first-call-to-a-center/");
        await page.FillAsync("#S08-center", Secret);
        await page.FillAsync("#S08-center-phone", Secret);
        await page.Locator("#S08-center-phone").PressAsync("Enter");
        await page.CheckAsync("#keep");
        var (name, _) = await reader.Save("Save a file");
        name.ShouldNotContain(Secret);
        await reader.Open("/my-list/");
        await page.FillAsync("#own-question", Secret);
        await reader.Press("Add my question");
        (page.Url + await page.TitleAsync()).ShouldNotContain(Secret);
        await reader.Open("/my-pack/");
        await reader.Open("/centers/");
        await page.CheckAsync("#filter-remote");
        reader.Requests.ShouldAllBe(r => r.StartsWith(browser.Guide.Server.Root + "/", StringComparison.Ordinal)
            || r.StartsWith("blob:", StringComparison.Ordinal) || r.StartsWith("data:", StringComparison.Ordinal));
        reader.Requests.ShouldAllBe(r => !r.Contains(Secret, StringComparison.Ordinal));
        (await page.Context.CookiesAsync()).ShouldBeEmpty();
        reader.Said.ShouldBeEmpty();
    }

    [Fact]
    public async Task With_the_network_gone_an_open_page_keeps_remembering_saving_and_clearing()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open("/questions/first-call/");
        await reader.Context.SetOfflineAsync(true);
        await page.Locator(".ask").First.CheckAsync();
        await page.FillAsync("#own-question", Secret);
        await reader.Press("Add my question");
        (await reader.Save("Save a file")).Text.ShouldContain(Secret);
        await reader.Press("Clear everything");
        await reader.Press("Yes, clear everything");
        (await reader.Kept()).ShouldBe("");
    }

    [Fact]
    public async Task From_home_a_printed_list_of_five_questions_takes_twelve_actions_at_most()
    {
        await using var reader =
            await Reader.Come(browser,
            before: "window.printed = 0; window.print = () => { window.dispatchEvent(new Event('beforeprint')); "
            + "window.printed++; };");
        var page = await reader.Open("/");
        var actions = 0;
        async Task Act(Task action) { await action; actions++; }
        await Act(page.Locator("main a[href*='prepare/']").First.ClickAsync());
        await Act(page.Locator("main a[href*='prepare/questions/']").First.ClickAsync());
        await Act(page.Locator("main a[href*='questions/specialist/']").First.ClickAsync());
        for (var n = 0; n < 5; n++)
            await Act(page.Locator(".ask").Nth(n).CheckAsync());
        await Act(page.CheckAsync("#only-ticked"));
        await Act(reader.Press("Print"));
        (await page.EvaluateAsync<int>("printed")).ShouldBe(1);
        actions.ShouldBeLessThanOrEqualTo(12);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (await page.Locator(".question >> visible=true").CountAsync()).ShouldBe(5);
    }

    [Fact]
    public async Task From_home_a_printed_list_of_five_questions_of_ones_own_takes_twelve_actions_at_most()
    {
        await using var reader =
            await Reader.Come(browser,
            before: "window.printed = 0; window.print = () => { window.dispatchEvent(new Event('beforeprint')); "
            + "window.printed++; };");
        var page = await reader.Open("/");
        var actions = 0;
        async Task Act(Task action) { await action; actions++; }
        await Act(page.Locator("main a[href*='my-list/']").First.ClickAsync());
        for (var n = 1; n <= 5; n++)
        {
            await Act(page.Locator("#own-question").PressSequentiallyAsync($"Question {n}?"));
            await Act(reader.Press("Add my question"));
            await Expect(page.Locator("#own-question")).ToBeFocusedAsync();
        }
        await Act(reader.Press("Print"));
        (await page.EvaluateAsync<int>("printed")).ShouldBe(1);
        actions.ShouldBeLessThanOrEqualTo(12);
        using var pdf = await Pdf.Print(page);
        (await pdf.Line()).ShouldContain("Question 5?");
    }

    [Fact]
    public void Every_tool_script_is_under_ten_kilobytes_compressed_strict_and_without_ways_to_send_or_run_text()
    {
        var scripts = Directory.GetFiles(Path.Combine(BuiltSite.Repository, "themes/guide/assets/tools"), "*.js");
        scripts.Length.ShouldBeGreaterThan(5);
        foreach (var script in scripts)
        {
            var text = File.ReadAllText(script);
            text.ShouldContain("'use strict'");
            foreach (var way in new[] { "innerHTML", "eval(", "fetch(", "XMLHttpRequest", "sendBeacon",
                "document.write", "new Function", "geolocation", "document.cookie" })
                text.ShouldNotContain(way, Case.Sensitive, Path.GetFileName(script));
            using var small = new MemoryStream();
            using (var gzip = new GZipStream(small, CompressionLevel.Optimal, leaveOpen: true))
                gzip.Write(File.ReadAllBytes(script));
            small.Length.ShouldBeLessThan(10 * 1024);
        }
    }
}
