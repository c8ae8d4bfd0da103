// Sheets: what is typed is remembered in the tab, offered on other sheets, printed, and cleared for good.
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

public sealed class ToolsSheetTests(BrowserFixture browser)
{
    private const string FirstCall = "/sheets/first-call-to-a-center/";
    private const string AppointmentDay = "/sheets/appointment-day/";

    [Fact]
    public async Task INT_01_without_script_a_sheet_can_be_typed_on_and_no_button_that_needs_script_shows()
    {
        await using var reader = await Reader.Come(browser, scripts: false);
        var page = await reader.Open(FirstCall);
        await page.FillAsync("#S08-center", "Anywhere");
        (await page.Locator("main button:visible").CountAsync())
            .ShouldBe(0, "the only button without script is the one that empties the form, folded away");
        await page.Locator("details.clear summary").ClickAsync();
        await page.Locator("details.clear button").ClickAsync();
        (await page.InputValueAsync("#S08-center")).ShouldBe("");
        (await page.Locator("#keep").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task INT_02_without_script_no_tool_shows_a_control_that_needs_it_and_with_script_all_are_there()
    {
        string[] tools =
            [FirstCall, "/questions/first-call/", "/my-list/", "/my-pack/", "/centers/", "/centers/mayo-clinic/"];
        await using var without = await Reader.Come(browser, scripts: false);
        await using var with = await Reader.Come(browser);
        foreach (var path in tools)
        {
            var plain = await without.Open(path);
            (await plain.Locator("main :is(button, select, input[type=file], #keep, #offer) >> visible=true")
                .CountAsync()).ShouldBe(0, path);
            var page = await with.Open(path);
            (await page.Locator("main :is(button, select, .on-shortlist) >> visible=true").CountAsync())
                .ShouldBeGreaterThan(0, path);
        }
        await with.Open("/questions/first-call/");
        foreach (var name in new[] { "Add my question", "Print", "Save a file", "Save this page as plain text",
            "Copy as text", "Clear this page", "Clear everything" })
            await Expect(with.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task INT_03_what_is_typed_stays_in_this_tab_only_until_the_reader_chooses_to_keep_it()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(FirstCall);
        await page.FillAsync("#S08-center", "Anywhere");
        await page.ReloadAsync();
        (await page.InputValueAsync("#S08-center")).ShouldBe("Anywhere");
        (await page.EvaluateAsync<int>("localStorage.length")).ShouldBe(0);
        var other = await reader.NewTab();
        await reader.Open(FirstCall);
        (await other.InputValueAsync("#S08-center")).ShouldBe("");
        await other.FillAsync("#S08-center", "Kept center");
        await Expect(other.Locator("#keep"))
            .ToHaveAccessibleDescriptionAsync(
            "Other people who use this device can see it. Some browsers delete it after 7 days without a visit. "
            + "Print it or save a file.");
        await other.CheckAsync("#keep");
        await reader.Hears("kept on this device");
        var third = await reader.NewTab();
        await reader.Open(FirstCall);
        (await third.InputValueAsync("#S08-center")).ShouldBe("Kept center");
        await third.UncheckAsync("#keep");
        (await third.EvaluateAsync<int>("localStorage.length")).ShouldBe(0);
        (await third.InputValueAsync("#S08-center")).ShouldBe("Kept center");
    }

    [Fact]
    public async Task INT_10_clear_all_says_what_goes_moves_to_the_heading_and_leaves_nothing_behind()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(AppointmentDay);
        await page.Locator("form textarea").First.FillAsync("A. B.");
        await page.CheckAsync("#keep");
        await reader.Open(FirstCall);
        await page.FillAsync("#S08-center", "Anywhere");
        await reader.Press("Clear everything");
        var box = page.Locator(".confirm");
        await Expect(box).ToContainTextAsync("S08 First call to a center: 1");
        await Expect(box).ToContainTextAsync("S15 Appointment day on one page: 1");
        (await reader.Kept()).ShouldContain("Anywhere");
        await reader.Press("Yes, clear everything");
        await Expect(page.Locator("main h1")).ToBeFocusedAsync();
        await reader.Hears("Everything is clear");
        (await reader.Kept()).ShouldBe("");
        (await page.InputValueAsync("#S08-center")).ShouldBe("");
    }

    [Fact]
    public async Task INT_10_clear_this_page_leaves_the_other_sheets_alone_and_cancel_changes_nothing()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(AppointmentDay);
        await page.Locator("form textarea").First.FillAsync("A. B.");
        await reader.Open(FirstCall);
        await page.FillAsync("#S08-person", "Nurse");
        await reader.Press("Clear this page");
        await reader.Press("Cancel");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Clear this page", Exact = true }))
            .ToBeFocusedAsync();
        (await page.InputValueAsync("#S08-person")).ShouldBe("Nurse");
        await reader.Press("Clear this page");
        await reader.Press("Yes, clear this page");
        (await page.InputValueAsync("#S08-person")).ShouldBe("");
        var kept = await reader.Kept();
        kept.ShouldContain("A. B.");
        kept.ShouldNotContain("Nurse");
    }

    [Fact]
    public async Task INT_11_a_name_typed_once_is_offered_on_other_sheets_and_one_switch_turns_that_off()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(FirstCall);
        await page.FillAsync("#S08-Name", "A. B.");
        await reader.Open(AppointmentDay);
        var use = page.Locator(".offer").First;
        await Expect(use).ToHaveTextAsync("Use “A. B.”");
        (await page.InputValueAsync("#S15-Name")).ShouldBe("", "an answer is offered, not filled in");
        await use.ClickAsync();
        (await page.InputValueAsync("#S15-Name")).ShouldBe("A. B.");
        await reader.Open("/sheets/visit-notes/");
        await Expect(page.Locator(".offer")).Not.ToHaveCountAsync(0);
        await page.UncheckAsync("#offer");
        await Expect(page.Locator(".offer")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await Expect(page.Locator(".offer")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task INT_11_the_day_of_the_visit_is_offered_on_the_other_sheets_for_that_visit()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(AppointmentDay);
        await page.FillAsync("#S15-visit-date", "March 12");
        await reader.Open("/sheets/visit-notes/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use “March 12” for Date", Exact = true }).ClickAsync();
        (await page.InputValueAsync("#S16-Date")).ShouldBe("March 12");
    }

    [Fact]
    public async Task INT_17_opened_from_a_folder_a_sheet_remembers_saves_and_prints_and_the_lists_come_together()
    {
        await using var reader =
            await Reader.Come(browser,
            before: "window.print = () => { window.dispatchEvent(new Event('beforeprint')); window.printed = true; };");
        var page = reader.Page;
        string Address(string path) => new Uri(Path.Combine(browser.Guide.Folder, path, "index.html")).AbsoluteUri;
        await page.GotoAsync(Address("sheets/first-call-to-a-center"));
        await page.FillAsync("#S08-center", "Anywhere Clinic");
        (await reader.Save("Save a file")).Text.ShouldContain("Anywhere Clinic");
        await reader.Press("Print with my notes");
        (await page.EvaluateAsync<bool>("printed")).ShouldBeTrue();
        await page.ReloadAsync();
        (await page.InputValueAsync("#S08-center")).ShouldBe("Anywhere Clinic");
        await page.GotoAsync(Address("questions/first-call"));
        await page.Locator(".ask").First.CheckAsync();
        await page.GotoAsync(Address("my-list"));
        await Expect(page.Locator("[data-key]")).ToHaveCountAsync(1);
        await page.GotoAsync(Address("centers"));
        await page.CheckAsync("#filter-remote");
        await Expect(page.Locator(".finder-count")).ToContainTextAsync("Centers that fit");
    }

    [Fact]
    public async Task INT_14_the_print_button_prints_and_shows_written_steps_where_no_print_window_opens()
    {
        await using var reader =
            await Reader.Come(browser, before: "window.printed = 0; window.print = () => { window.printed++; };");
        var page = await reader.Open(FirstCall);
        await Expect(page.Locator(".print-steps")).ToBeHiddenAsync();
        await reader.Press("Print with my notes");
        (await page.EvaluateAsync<int>("printed")).ShouldBe(1);
        await Expect(page.Locator(".print-steps")).ToContainTextAsync("iPhone");
        await Expect(page.Locator(".print-steps summary")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task INT_14_no_steps_show_where_the_print_window_opens_and_a_blank_print_leaves_out_what_was_typed()
    {
        await using var reader =
            await Reader.Come(browser,
            before: "window.print = () => { window.dispatchEvent(new Event('beforeprint')); window.empty = "
            + "document.getElementById('print-empty').checked; window.dispatchEvent(new Event('afterprint')); };");
        var page = await reader.Open(FirstCall);
        await reader.Press("Print empty");
        (await page.EvaluateAsync<bool>("empty")).ShouldBeTrue();
        (await page.IsCheckedAsync("#print-empty")).ShouldBeFalse();
        await page.WaitForTimeoutAsync(600);
        await Expect(page.Locator(".print-steps")).ToBeHiddenAsync();
    }
}
