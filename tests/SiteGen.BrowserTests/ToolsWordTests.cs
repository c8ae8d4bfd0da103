// Words explained in place: a short note in the text, for mouse, keyboard and screen reader.
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

public sealed class ToolsWordTests(BrowserFixture browser)
{
    private const string Diagnosis = "/why/diagnosis/";

    [Fact]
    public async Task A_word_opens_its_meaning_in_the_text_and_closes_again_by_keyboard()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Diagnosis);
        var word = page.Locator("main a.word").First;
        await Expect(word).ToHaveRoleAsync(AriaRole.Button);
        await word.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var note = page.Locator(".word-note");
        await Expect(note).ToContainTextAsync((await word.TextContentAsync())!);
        await Expect(word).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(word).ToBeFocusedAsync();
        (await Axe.Violations(page)).ShouldBeEmpty();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Escape");
        await Expect(note).ToHaveCountAsync(0);
        await Expect(word).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(note).ToHaveCountAsync(1);
        await note.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(word).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [Fact]
    public async Task Without_script_a_word_leads_to_its_place_in_the_list_of_words()
    {
        await using var reader = await Reader.Come(browser, scripts: false);
        var page = await reader.Open(Diagnosis);
        await page.Locator("main a.word").First.ClickAsync();
        page.Url.ShouldContain("/words/index.html#");
    }
}
