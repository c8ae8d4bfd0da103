// What the pages say about memory is what the browser does: kept in the tab, asked for at once, gone on closing.
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

public sealed partial class ToolsMemoryTests(BrowserFixture browser)
{
    private const string FirstCall = "/sheets/first-call-to-a-center/";
    private const string Specialist = "/questions/specialist/";
    private const string FullStorage =
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };";
    private const string Sentence = "What you type or tick stays in this browser tab and goes to no one. "
        + "When you close the tab it is gone, unless you choose Keep on this device.";

    [Fact]
    public async Task One_sentence_says_everywhere_how_long_words_are_kept_and_no_other_does()
    {
        await using var reader = await Reader.Come(browser);
        foreach (var path in new[] { FirstCall, Specialist, "/my-list/", "/my-pack/", "/about/privacy/" })
            (await (await reader.Open(path)).InnerTextAsync("main")).ShouldContain(Sentence, Case.Sensitive, path);
        var told = browser.Guide.Pages.SelectMany(page => Closing().Matches(browser.Guide.Read(page)));
        told.Select(m => m.Value.Trim()).Distinct().ShouldHaveSingleItem().ShouldBe(Sentence.Split(". ")[1]);
    }

    [Fact]
    public async Task Words_outlive_a_reload_and_other_pages_of_the_tab_and_are_gone_with_it_and_not_in_other_tabs()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(FirstCall);
        await page.FillAsync("#S08-center", "Anywhere");
        await page.ReloadAsync();
        await reader.Open("/start/");
        await reader.Open(FirstCall);
        (await page.InputValueAsync("#S08-center")).ShouldBe("Anywhere");
        var other = await reader.NewTab();
        await reader.Open(FirstCall);
        (await other.InputValueAsync("#S08-center")).ShouldBe("");
        await page.CloseAsync();
        await other.CloseAsync();
        var later = await reader.NewTab();
        await reader.Open(FirstCall);
        (await later.InputValueAsync("#S08-center")).ShouldBe("");
        (await reader.Kept()).ShouldBe("");
    }

    [Fact]
    public async Task Without_script_a_sheet_says_that_a_reload_empties_it_and_so_it_does()
    {
        await using var reader = await Reader.Come(browser, scripts: false);
        var page = await reader.Open(FirstCall);
        await Expect(page.Locator(".memory"))
            .ToContainTextAsync("In this browser it is also gone when you reload or leave the page");
        await page.FillAsync("#S08-center", "Anywhere");
        await page.ReloadAsync();
        (await page.InputValueAsync("#S08-center")).ShouldBe("");
    }

    [Theory]
    [InlineData(FirstCall, "#S08-center", 1280)]
    [InlineData(FirstCall, "#S08-center", 360)]
    [InlineData("/sheets/records-checklist/", "#S01-tissue-and-scans-biopsy-report-need", 1280)]
    [InlineData("/sheets/records-checklist/", "#S01-tissue-and-scans-biopsy-report-need", 360)]
    [InlineData(Specialist, "#Q01-has-it-spread-tick", 360)]
    [InlineData("/my-list/", "#own-question", 360)]
    public async Task The_first_field_asks_right_below_itself_whether_to_keep_this_on_the_device(
        string path, string field, int width)
    {
        await using var reader = await Reader.Come(browser, width: width);
        var page = await reader.Open(path);
        await Expect(page.Locator(".keep-ask")).ToHaveCountAsync(0);
        await Begin(page.Locator(field));
        var line = page.Locator(".keep-ask");
        await Expect(line).ToHaveCountAsync(1);
        await Expect(line).ToBeInViewportAsync(new() { Ratio = 0.99f });
        await reader.Hears("Keep this on this device?");
        var (above, below) = (await page.Locator(field).BoundingBoxAsync(), await line.BoundingBoxAsync());
        (below!.Y - above!.Y - above.Height).ShouldBeInRange(0, 400, "the line stands near the field");
        (await Axe.Violations(page)).ShouldBeEmpty();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(line).ToBeHiddenAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await reader.Press("Keep it");
        await Expect(line).ToHaveTextAsync("Your notes are now kept on this device.");
        await Expect(page.Locator(field)).ToBeFocusedAsync();
        await Expect(page.Locator("#keep")).ToBeCheckedAsync();
        (await page.EvaluateAsync<string?>("localStorage.getItem('my-notes')")).ShouldNotBeNull();
        await reader.Open(FirstCall);
        await page.FillAsync("#S08-person", "Nurse");
        await Expect(page.Locator(".keep-ask")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_does_not_keep_it_is_told_what_that_means_and_is_not_asked_again_in_this_tab()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(FirstCall);
        await page.FillAsync("#S08-center", "Anywhere");
        await page.FillAsync("#S08-person", "Nurse");
        await Expect(page.Locator(".keep-ask")).ToHaveCountAsync(1);
        await reader.Press("Do not keep it");
        await Expect(page.Locator(".keep-ask")).ToHaveTextAsync(Sentence);
        await reader.Open(Specialist);
        await page.CheckAsync("#Q01-has-it-spread-tick");
        await Expect(page.Locator(".keep-ask")).ToHaveCountAsync(0);
        (await page.EvaluateAsync<int>("localStorage.length")).ShouldBe(0);
    }

    [Fact]
    public async Task Where_words_cannot_be_kept_they_say_so_right_below_themselves_and_offer_a_file()
    {
        await using var reader = await Reader.Come(browser, before: FullStorage);
        var page = await reader.Open(FirstCall);
        await page.FillAsync("#S08-center", "Anywhere");
        await Expect(page.Locator(".keep-ask")).ToContainTextAsync("no more room");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".keep-ask button").ClickAsync());
        (await File.ReadAllTextAsync(await download.PathAsync())).ShouldContain("Anywhere");
    }

    [Fact]
    public async Task Closing_a_tab_with_words_that_are_kept_nowhere_else_asks_once_also_from_a_page_to_read()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(FirstCall);
        (await AsksOnClosing(page, press: true)).ShouldBeFalse("nothing was typed");
        page = await reader.NewTab();
        await reader.Open(FirstCall);
        await Begin(page.Locator("#S08-center"));
        await page.Locator(".site-header .brand").ClickAsync();
        await page.Leaves("/sheets/");
        (await AsksOnClosing(page, press: true)).ShouldBeTrue();
        (await AsksOnClosing(page)).ShouldBeFalse("who was asked and stays is not asked again");
    }

    [Fact]
    public async Task Closing_asks_no_more_once_the_words_are_kept_or_saved_and_asks_again_after_a_change()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(FirstCall);
        await Begin(page.Locator("#S08-center"));
        (await AsksOnClosing(page)).ShouldBeTrue();
        await Begin(page.Locator("#S08-person"));
        (await AsksOnClosing(page)).ShouldBeTrue("there are new words");
        await Begin(page.Locator("#S08-network"));
        await reader.Save("Save a file");
        (await AsksOnClosing(page)).ShouldBeFalse("a file holds them");
        page = await reader.NewTab();
        await reader.Open(FirstCall);
        await Begin(page.Locator("#S08-center"));
        await page.CheckAsync("#keep");
        (await AsksOnClosing(page)).ShouldBeFalse("the device keeps them");
    }

    [Fact]
    public async Task Where_nothing_can_be_kept_leaving_the_page_asks_even_on_the_way_to_another_page_of_the_guide()
    {
        await using var reader = await Reader.Come(browser, before: FullStorage);
        var page = await reader.Open(FirstCall);
        await Begin(page.Locator("#S08-center"));
        var asked = new TaskCompletionSource();
        page.Dialog += async (_, dialog) => { asked.SetResult(); await dialog.DismissAsync(); };
        await page.Locator(".site-header .brand").ClickAsync();
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(5));
        (await page.InputValueAsync("#S08-center")).ShouldBe("words");
    }

    /// <summary>Presses a tick, or types a word, as a reader does.</summary>
    private static async Task Begin(ILocator field)
    {
        if (await field.GetAttributeAsync("type") == "checkbox")
            await field.CheckAsync();
        else
            await field.PressSequentiallyAsync("words");
    }

    /// <summary>Closes the tab; when the browser asks, the reader stays.</summary>
    private static async Task<bool> AsksOnClosing(IPage page, bool press = false)
    {
        // Browsers only ask readers who touched the page.
        if (press)
            await page.Locator("main h1").ClickAsync();
        var asked = false;
        async void Stay(object? sender, IDialog dialog)
        {
            asked = dialog.Type == "beforeunload";
            await dialog.DismissAsync();
        }
        page.Dialog += Stay;
        await page.CloseAsync(new() { RunBeforeUnload = true });
        for (var n = 0; n < 20 && !asked && !page.IsClosed; n++)
            await Task.Delay(100);
        page.Dialog -= Stay;
        return asked;
    }

    [GeneratedRegex(@"(?<=[.>])[^.<>]*\b(?:close (?:the|this|your) tab|in this tab until)\b[^.<>]*\.")]
    private static partial Regex Closing();
}
