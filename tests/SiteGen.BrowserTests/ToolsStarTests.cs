// A star ticks its question, so that what matters most is on the paper; the way to one's own list is at hand.
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

public sealed class ToolsStarTests(BrowserFixture browser)
{
    private const string Specialist = "/questions/specialist/";

    [Fact]
    public async Task A_star_ticks_its_question_and_a_question_that_is_no_longer_ticked_has_no_star()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Specialist);
        await page.CheckAsync("#Q01-has-it-spread-star");
        await Expect(page.Locator("#Q01-has-it-spread-tick")).ToBeCheckedAsync();
        await reader.Open("/my-list/");
        var mine = page.Locator("[data-key='Q01-has-it-spread']");
        await Expect(mine.Locator(".ask")).ToBeCheckedAsync();
        await mine.Locator(".ask").UncheckAsync();
        await Expect(mine.Locator(".star-box")).Not.ToBeCheckedAsync();
        await reader.Hears("no longer in your top 3");
        await mine.Locator(".star-box").CheckAsync();
        await Expect(mine.Locator(".ask")).ToBeCheckedAsync();
        await reader.Open(Specialist);
        await page.UncheckAsync("#Q01-has-it-spread-tick");
        await page.ReloadAsync();
        await Expect(page.Locator("#Q01-has-it-spread-star")).Not.ToBeCheckedAsync();
    }

    [Theory]
    [InlineData(true, Specialist, "#only-ticked", "")]
    [InlineData(false, Specialist, "#only-ticked", "")]
    [InlineData(false, "/my-pack/", "#only-ticked", "#pick-Q01")]
    [InlineData(true, "/my-pack/", "#only-ticked", "#pick-Q01")]
    public async Task A_question_with_a_star_alone_prints_with_its_box_ticked_among_the_ticked_ones(
        bool scripts, string path, string choice, string pick)
    {
        await using var reader = await Reader.Come(browser, scripts);
        var page = await reader.Open(scripts ? Specialist : path);
        var star = page.Locator("#Q01-has-it-spread-star");
        // The pack shows its lists on paper alone, where a reader without script cannot press them.
        if (!scripts && pick.Length > 0)
            await star.EvaluateAsync("box => { box.checked = true; }");
        else
            await star.CheckAsync();
        if (scripts)
            await reader.Open(path);
        if (pick.Length > 0)
            await page.CheckAsync(pick);
        await page.CheckAsync(choice);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator("form[data-list='Q01'] .question >> visible=true")).ToHaveCountAsync(1);
        var box = page.Locator("#Q01-has-it-spread-tick");
        var drawn = await box.EvaluateAsync<string>("""
            box => {
                const tick = getComputedStyle(box, '::before');
                return `${tick.content} ${tick.borderRightStyle} ${parseFloat(tick.borderRightWidth) > 1}`;
            }
            """);
        drawn.ShouldBe("\"\" solid true", "the box shows a tick");
        using var pdf = await Pdf.Print(page);
        (await pdf.Line()).ShouldContain("Has it spread?");
    }

    [Fact]
    public async Task Every_list_leads_to_ones_own_from_the_top_and_wherever_one_ticks_and_says_how_many_are_on_it()
    {
        await using var reader = await Reader.Come(browser, width: 360);
        var page = await reader.Open("/my-list/");
        await page.FillAsync("#own-question", "May I travel?");
        await reader.Press("Add my question");
        await reader.Open("/questions/insurer/");
        await page.Locator(".ask").First.CheckAsync();
        await reader.Open("/sheets/questions-for-the-specialist/");
        await page.Locator("input[id$=-tick]").First.CheckAsync();
        await reader.Open(Specialist);
        var top = page.Locator(".list-ways .see-list");
        await Expect(top).ToHaveTextAsync("See my list (2)");
        (await Top(top)).ShouldBeLessThan(await Top(page.Locator(".question").First));
        await page.CheckAsync("#Q01-runs-in-family-tick");
        await page.CheckAsync("#Q01-all-options-star");
        await Expect(top).ToHaveTextAsync("See my list (4)");
        var bar = page.Locator(".bar .see-list");
        await Expect(bar).ToHaveTextAsync("See my list (4)");
        await Expect(bar).ToBeInViewportAsync();
        await reader.Follow(bar);
        await Expect(page.Locator("[data-key]")).ToHaveCountAsync(4);
    }

    [Theory]
    [InlineData(Specialist)]
    [InlineData("/questions/first-call/")]
    public async Task An_own_question_can_be_added_above_the_questions_and_below_them(string path)
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(path);
        await Expect(page.Locator("#own-question")).ToBeVisibleAsync();
        await reader.Press("Add your own question");
        var field = page.Locator("#own-question");
        await Expect(field).ToBeFocusedAsync();
        var first = page.Locator(".question").First;
        (await Top(field)).ShouldBeLessThan(await Top(first));
        await field.FillAsync("May I travel?");
        await reader.Press("Add your own question");
        await Expect(field).ToHaveValueAsync("May I travel?");
        (await Top(field)).ShouldBeGreaterThan(await Top(first));
        await reader.Press("Add my question");
        await Expect(page.Locator("[data-key]")).ToContainTextAsync("May I travel?");
        await reader.Open("/my-list/");
        (await Top(field)).ShouldBeLessThan(await Top(first));
    }

    private static async Task<float> Top(ILocator element) => (await element.BoundingBoxAsync())!.Y;

    [Fact]
    public async Task What_stays_in_sight_never_covers_what_has_the_focus()
    {
        await using var reader = await Reader.Come(browser, width: 360);
        foreach (var path in new[] { Specialist, "/my-pack/" })
        {
            var page = await reader.Open(path);
            await page.Locator(".ask:visible, .pick").First.CheckAsync();
            await Expect(page.Locator(".bar")).ToBeVisibleAsync();
            for (var n = 0; n < 40; n++)
            {
                await page.Keyboard.PressAsync("Tab");
                (await page.EvaluateAsync<string>("""
                    () => {
                        const at = document.activeElement, bar = document.querySelector('.bar');
                        const [a, b] = [at, bar].map(e => e.getBoundingClientRect());
                        const isFree = a.bottom <= b.top || a.top >= b.bottom;
                        return at === document.body || bar.contains(at) || isFree ? '' : at.outerHTML;
                    }
                    """)).ShouldBe("", path);
            }
        }
    }
}
