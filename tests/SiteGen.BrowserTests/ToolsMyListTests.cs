// One's own questions and one's own list: what is typed stays, and it is edited, removed, cleared and carried to
// another device.
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

public sealed class ToolsMyListTests(BrowserFixture browser)
{
    private const string Specialist = "/questions/specialist/";
    private const string MyList = "/my-list/";

    [Fact]
    public async Task INT_04_an_own_question_is_first_in_its_group_marked_mine_can_be_edited_removed_and_brought_back()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Specialist);
        await page.Locator(".own-group select").SelectOptionAsync(new SelectOptionValue { Label = "My options" });
        await page.FillAsync("#own-question", "May I  travel?");
        await Expect(page.Locator("#own-count")).ToHaveTextAsync("Letters left: 286");
        await reader.Press("Add my question");
        await reader.Hears("Your question was added");
        var mine = page.Locator(".ask-group", new() { HasText = "My options" }).Locator(".question").First;
        await Expect(mine).ToContainTextAsync("May I travel? mine");
        await Expect(mine.Locator(".ask")).ToBeFocusedAsync();
        await mine.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await mine.Locator(".own-form textarea").FillAsync("May I fly?");
        await reader.Hears("Letters left: 290");
        await reader.Press("Save the change");
        await Expect(mine).ToContainTextAsync("May I fly? mine");
        await mine.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(page.Locator("text=May I fly?")).ToHaveCountAsync(0);
        await reader.Press("Undo");
        await Expect(mine).ToContainTextAsync("May I fly?");
        await page.ReloadAsync();
        await Expect(mine).ToContainTextAsync("May I fly?");
    }

    [Theory]
    [InlineData("", "Write your question first.")]
    [InlineData("x", "10 letters too long")]
    public async Task INT_16_an_own_question_that_is_empty_or_too_long_says_so_and_keeps_the_words(string text,
        string says)
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(MyList);
        var typed = text.Length == 0 ? "" : new string('x', 310);
        await page.FillAsync("#own-question", typed);
        await reader.Press("Add my question");
        await Expect(page.Locator(".problem")).ToBeFocusedAsync();
        await Expect(page.Locator(".problem")).ToContainTextAsync(says);
        await Expect(page.Locator("#own-question-problem")).ToContainTextAsync(says);
        (await page.InputValueAsync("#own-question")).ShouldBe(typed);
    }

    [Theory]
    [InlineData(Specialist)]
    [InlineData(MyList)]
    public async Task A_reload_in_the_middle_of_an_own_question_or_of_a_change_to_it_loses_no_word(string path)
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(path);
        await page.Locator("#own-question").PressSequentiallyAsync("May I tra");
        await page.ReloadAsync();
        (await page.InputValueAsync("#own-question")).ShouldBe("May I tra");
        await reader.Press("Add my question");
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await page.Keyboard.TypeAsync("vel");
        await page.ReloadAsync();
        await Expect(page.Locator("[data-key] .own-form textarea")).ToHaveValueAsync("May I travel");
        (await page.InputValueAsync("#own-question")).ShouldBe("");
        await reader.Press("Save the change");
        await Expect(page.Locator("[data-key] .question-text")).ToHaveTextAsync("May I travel");
        (await reader.Kept()).ShouldNotContain("edit-own");
    }

    [Fact]
    public async Task INT_10_clearing_my_list_takes_the_questions_off_it_and_leaves_answers_on_sheets_and_lists()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Specialist);
        await page.CheckAsync("#Q01-all-options-tick");
        await page.CheckAsync("#Q01-all-options-star");
        await page.CheckAsync("#Q01-has-it-spread-tick");
        await page.FillAsync("#Q01-has-it-spread", "Not yet");
        await page.UncheckAsync("#Q01-has-it-spread-tick");
        await reader.Open(MyList);
        await page.FillAsync("#own-question", "May I travel?");
        await reader.Press("Add my question");
        await reader.Press("Clear this page");
        await Expect(page.Locator(".confirm li"))
            .ToHaveTextAsync(["Q01 Questions for the sarcoma specialist: 2 answers and ticks", "Own questions: 1"]);
        await reader.Press("Yes, clear this page");
        await Expect(page.Locator("main h1")).ToBeFocusedAsync();
        (await reader.MyList()).ShouldBeEmpty();
        var kept = await reader.Kept();
        kept.ShouldContain("Not yet");
        kept.ShouldNotContain("Q01-all-options");
        kept.ShouldNotContain("travel");
    }

    [Fact]
    public async Task INT_09_a_saved_file_brings_every_tick_star_order_note_and_own_question_to_another_device()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Specialist);
        await page.CheckAsync("#Q01-name-of-diagnosis-tick");
        await page.CheckAsync("#Q01-all-options-tick");
        await page.CheckAsync("#Q01-all-options-star");
        await page.FillAsync("#Q01-all-options", "Surgery\nor waiting");
        await page.FillAsync("#Q01-all-options-order", "2");
        await reader.Open(MyList);
        await page.FillAsync("#own-question", "May I travel?");
        await reader.Press("Add my question");
        await page.Locator(".mine:visible").Locator("xpath=ancestor::li").Locator(".star-box").CheckAsync();
        await page.Locator("[data-key='Q01-all-options'] .down").ClickAsync();
        var before = await Shown(page);
        var (_, file) = await reader.Save("Save a file");
        await reader.Press("Clear everything");
        await reader.Press("Yes, clear everything");
        (await reader.Kept()).ShouldBe("");
        (await reader.MyList()).ShouldBeEmpty();

        await using var other = await Reader.Come(browser);
        var there = await other.Open(MyList);
        await other.OpenFile(file);
        await other.Press("Add the file to what is here");
        (await Shown(there)).ShouldBe(before);
        await other.Open(Specialist);
        (await there.IsCheckedAsync("#Q01-name-of-diagnosis-tick")).ShouldBeTrue();
        (await there.IsCheckedAsync("#Q01-all-options-star")).ShouldBeTrue();
        (await there.InputValueAsync("#Q01-all-options")).ShouldBe("Surgery\nor waiting");
        (await there.InputValueAsync("#Q01-all-options-order")).ShouldBe("2");
    }

    private static async Task<string> Shown(IPage page) =>
        string.Join('\n', await page.Locator("[data-key]")
            .EvaluateAllAsync<string[]>(
            "all => all.map(e => [e.querySelector('.question-text').textContent, e.querySelector('.ask').checked, "
            + "e.querySelector('.star-box').checked, e.querySelector('textarea').value].join('|'))"));
}
