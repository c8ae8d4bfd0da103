// My print pack: chosen sheets and lists in one print job, each on a side of its own, with script and without.
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

public sealed class ToolsPackTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task INT_15_the_chosen_sheets_print_in_one_job_each_on_a_new_side(bool scripts)
    {
        await using var reader = await Reader.Come(browser, scripts);
        var page = await reader.Open("/my-pack/");
        await page.CheckAsync("#pick-S01");
        await page.CheckAsync("#pick-S08");
        await page.CheckAsync("#pick-Q04");
        using var pdf = await Pdf.Print(page);
        var text = await pdf.Text();
        var sides = text.TrimEnd('\f').Split('\f');
        sides[0].ShouldContain("First call to a center");
        sides[1].ShouldContain("Side 2 of 2");
        sides[2].ShouldContain("Records checklist");
        sides[3].ShouldContain("Side 2 of 2");
        sides[4].ShouldContain("Q04");
        sides[..4].ShouldAllBe(side => !side.Contains("Q04", StringComparison.Ordinal));
        sides.ShouldAllBe(side => side.Trim().Length > 0);
        text.ShouldNotContain("Visit notes");
        text.ShouldNotContain("How this works");
    }

    [Fact]
    public async Task Ticking_says_how_many_sheets_and_sides_are_chosen_beside_a_print_button_that_stays_in_sight()
    {
        await using var reader =
            await Reader.Come(browser, width: 360,
            before: "window.print = () => { window.dispatchEvent(new Event('beforeprint')); window.printed = true; };");
        var page = await reader.Open("/my-pack/");
        foreach (var sheet in new[] { "S01", "S08", "S16" })
            await page.CheckAsync("#pick-" + sheet);
        await reader.Hears("Chosen: 3. Sides of paper: 6.");
        await page.CheckAsync("#pick-Q04");
        await reader.Hears("Chosen: 4. Sides of paper: 6, and the question lists.");
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Print", Exact = true });
        await page.CheckAsync("#pick-S06");
        await Expect(button).ToBeInViewportAsync(new() { Ratio = 0.99f });
        await button.ClickAsync();
        (await page.EvaluateAsync<bool>("printed")).ShouldBeTrue();
    }

    [Fact]
    public async Task The_pack_prints_what_was_typed_on_a_sheet_in_this_tab_and_the_ticked_questions_only()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open("/sheets/first-call-to-a-center/");
        await page.FillAsync("#S08-center", "Anywhere Clinic");
        await reader.Open("/questions/first-call/");
        await page.Locator(".ask").First.CheckAsync();
        await reader.Open("/my-pack/");
        await page.CheckAsync("#pick-S08");
        await page.CheckAsync("#pick-Q04");
        await page.CheckAsync("#only-ticked");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (await page.InputValueAsync("#S08-center")).ShouldBe("Anywhere Clinic");
        await Expect(page.Locator("form[data-list='Q04'] .question >> visible=true")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_pack_offers_ones_own_question_list_once_a_question_is_ticked()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open("/my-pack/");
        await Expect(page.Locator("#pick-my-list")).ToHaveCountAsync(0);
        await reader.Open("/questions/first-call/");
        await page.Locator(".ask").First.CheckAsync();
        await page.Locator(".question textarea").First.FillAsync("They said yes");
        await reader.Open("/my-pack/");
        await page.CheckAsync("#pick-my-list");
        using var pdf = await Pdf.Print(page);
        (await pdf.Sides()).ShouldBe(1);
        var text = await pdf.Line();
        text.ShouldContain("My question list");
        text.ShouldContain("They said yes");
        (await Axe.Violations(page)).ShouldBeEmpty();
    }
}
