// Question lists and my question list: ticks, stars, own questions, order, and what comes out of the printer.
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

public sealed class ToolsQuestionTests(BrowserFixture browser)
{
    private const string Specialist = "/questions/specialist/";
    private const string MyList = "/my-list/";

    [Fact]
    public async Task INT_01_without_script_a_list_can_be_ticked_starred_numbered_and_printed_in_part()
    {
        await using var reader = await Reader.Come(browser, scripts: false);
        var page = await reader.Open(Specialist);
        await page.CheckAsync("#Q01-all-options-tick");
        await page.CheckAsync("#Q01-has-it-spread-star");
        await page.FillAsync("#Q01-all-options-order", "1");
        await page.CheckAsync("#only-ticked");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (await Visible(page, ".question")).ShouldBe(2, "a star chooses its question as a tick does");
        await Expect(page.Locator("#all-options")).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.CheckAsync("#only-starred");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (await Visible(page, ".question")).ShouldBe(1);
        await Expect(page.Locator("#has-it-spread")).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await reader.Open(MyList);
        (await page.Locator("main button:visible").CountAsync()).ShouldBe(0);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Questions for the sarcoma specialist" }).First)
            .ToBeVisibleAsync();
    }

    [Fact]
    public async Task INT_05_a_question_moves_by_buttons_that_name_it_keep_the_focus_and_say_the_new_place()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Specialist);
        foreach (var id in new[] { "name-of-diagnosis", "has-it-spread", "all-options" })
            await page.CheckAsync($"#Q01-{id}-tick");
        await reader.Open(MyList);
        (await reader.MyList()).ShouldBe(["Q01-name-of-diagnosis", "Q01-has-it-spread", "Q01-all-options"]);
        var down = page.Locator("[data-key='Q01-name-of-diagnosis'] .down");
        await Expect(down)
            .ToHaveAccessibleNameAsync("Move down Do you agree with my diagnosis, or would you give it another name?");
        await down.PressAsync("Enter");
        await reader.Hears("Question moved to 2 of 3");
        await Expect(down).ToBeFocusedAsync();
        await down.PressAsync("Enter");
        await reader.Hears("Question moved to 3 of 3");
        await Expect(down).ToBeFocusedAsync();
        await Expect(down).ToHaveAttributeAsync("aria-disabled", "true");
        await down.PressAsync("Enter");
        string[] moved = ["Q01-has-it-spread", "Q01-all-options", "Q01-name-of-diagnosis"];
        (await reader.MyList()).ShouldBe(moved);
        await page.ReloadAsync();
        (await reader.MyList()).ShouldBe(moved);
    }

    [Fact]
    public async Task INT_05_on_a_question_list_chosen_questions_move_among_each_other_and_my_list_and_paper_follow()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Specialist);
        string[] chosen = ["Q01-name-of-diagnosis", "Q01-has-it-spread", "Q01-runs-in-family"];
        foreach (var key in chosen)
            await page.CheckAsync($"#{key}-tick");
        await Expect(page.Locator(".moves >> visible=true")).ToHaveCountAsync(3);
        var up = page.Locator("#Q01-runs-in-family-up");
        await up.PressAsync("Enter");
        await reader.Hears("Question moved to 2 of 3");
        await Expect(up).ToBeFocusedAsync();
        await up.PressAsync("Enter");
        await reader.Hears("Question moved to 1 of 3");
        await Expect(up).ToBeFocusedAsync();
        await Expect(up).ToHaveAttributeAsync("aria-disabled", "true");
        string[] moved = ["Q01-runs-in-family", "Q01-name-of-diagnosis", "Q01-has-it-spread"];
        (await Chosen(page)).ShouldBe(moved);
        await page.ReloadAsync();
        (await Chosen(page)).ShouldBe(moved);
        await page.CheckAsync("#only-ticked");
        using var pdf = await Pdf.Print(page);
        var text = await pdf.Line();
        text.IndexOf("run in families", StringComparison.Ordinal)
            .ShouldBeInRange(0, text.IndexOf("Has it spread?", StringComparison.Ordinal), text);
        await reader.Open(MyList);
        (await reader.MyList()).ShouldBe(moved);
    }

    [Fact]
    public async Task INT_06_a_fourth_star_asks_which_of_the_three_it_replaces_also_from_another_list()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open("/questions/insurer/");
        await page.Locator(".star-box").First.CheckAsync();
        await reader.Open(Specialist);
        await page.CheckAsync("#Q01-has-it-spread-star");
        await page.CheckAsync("#Q01-all-options-star");
        var fourth = page.Locator("#Q01-name-of-diagnosis-star");
        await fourth.ClickAsync();
        await Expect(page.Locator(".choose legend")).ToBeFocusedAsync();
        await reader.Hears("Your top 3 is full");
        (await fourth.IsCheckedAsync()).ShouldBeFalse();
        (await page.Locator(".choose button").CountAsync()).ShouldBe(4);
        await reader.Press("Leave my top 3 as it is");
        await Expect(fourth).ToBeFocusedAsync();
        await fourth.ClickAsync();
        await reader.Press("Replace: Has it spread?");
        await Expect(fourth).ToBeFocusedAsync();
        (await fourth.IsCheckedAsync()).ShouldBeTrue();
        (await page.IsCheckedAsync("#Q01-has-it-spread-star")).ShouldBeFalse();
        await reader.Open(MyList);
        (await page.Locator(".star-box:checked").CountAsync()).ShouldBe(3);
        await Expect(page.Locator(".stars-so-far")).ToHaveTextAsync("Marked as top 3 so far: 3");
        await page.Locator(".star-box:checked").First.UncheckAsync();
        await Expect(page.Locator(".stars-so-far")).ToHaveTextAsync("Marked as top 3 so far: 2");
    }

    [Theory]
    [InlineData("#print-all", 5)]
    [InlineData("#only-ticked", 5)]
    [InlineData("#only-starred", 2)]
    public async Task INT_07_my_list_prints_all_the_ticked_or_the_top_three_with_or_without_answer_lines(string choice,
        int questions)
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Specialist);
        foreach (var id in new[] { "name-of-diagnosis", "has-it-spread", "all-options" })
            await page.CheckAsync($"#Q01-{id}-tick");
        await page.CheckAsync("#Q01-all-options-star");
        await page.CheckAsync("#Q01-goal-of-treatment-star");
        await reader.Open(MyList);
        await page.FillAsync("#own-question", "May I travel?");
        await reader.Press("Add my question");
        await page.CheckAsync(choice);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (await Visible(page, ".question")).ShouldBe(questions);
        (await Visible(page, ".answer")).ShouldBe(questions);
        (await Visible(page, "main h2, .how-tool, .cards, .own-form, main button"))
            .ShouldBe(0, "paper holds the questions only");
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.CheckAsync("#no-lines");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (await Visible(page, ".answer")).ShouldBe(0);
    }

    [Theory]
    [InlineData("A4", false)]
    [InlineData("Letter", true)]
    public async Task INT_07_the_top_three_print_on_one_side_in_large_print_too(string paper, bool large)
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Specialist);
        foreach (var id in new[] { "name-of-diagnosis", "has-it-spread", "all-options" })
        {
            await page.CheckAsync($"#Q01-{id}-star");
            await page.FillAsync($"#Q01-{id}", "A first line of an answer.\nA second line of it.");
        }
        foreach (var path in new[] { Specialist, MyList })
        {
            await reader.Open(path);
            await page.CheckAsync("#only-starred");
            await page.SetCheckedAsync("#large-print", large);
            using var pdf = await Pdf.Print(page, paper);
            (await pdf.Sides()).ShouldBe(1, path);
            (await pdf.Line()).Split("A second line of it.").Length.ShouldBe(4, path);
        }
    }

    [Fact]
    public async Task INT_07_the_same_choice_gives_the_same_order_whatever_was_ticked_first()
    {
        string[][] orders =
            [["name-of-diagnosis", "has-it-spread", "all-options"],
            ["all-options", "has-it-spread", "name-of-diagnosis"]];
        List<string> seen = [];
        foreach (var order in orders)
        {
            await using var reader = await Reader.Come(browser);
            var page = await reader.Open(Specialist);
            foreach (var id in order)
                await page.CheckAsync($"#Q01-{id}-tick");
            await reader.Open(MyList);
            seen.Add(string.Join(' ', await reader.MyList()));
        }
        seen[1].ShouldBe(seen[0]);
    }

    private static Task<int> Visible(IPage page, string selector) =>
        page.Locator(selector + ">> visible=true").CountAsync();

    private static Task<string[]> Chosen(IPage page) =>
        page.Locator(".ask:checked").EvaluateAllAsync<string[]>("all => all.map(box => box.id.slice(0, -5))");
}
