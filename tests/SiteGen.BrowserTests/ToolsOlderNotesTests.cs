// Notes that an older version of the site wrote still open, and no word of them is lost. `Notes/` holds one of its own.
using System.Text.Json;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

public sealed class ToolsOlderNotesTests(BrowserFixture browser)
{
    private static readonly string Older =
        File.ReadAllText(Path.Combine(BuiltSite.Repository, "tests/SiteGen.BrowserTests/Notes/2026-11-28.json"));

    [Theory]
    [InlineData("sessionStorage")]
    [InlineData("localStorage")]
    [InlineData("file")]
    public async Task Every_word_tick_and_star_of_the_older_notes_is_there_and_comes_out_again(string from)
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open("/my-list/");
        if (from == "file")
        {
            await reader.OpenFile(Older);
            await reader.Press("Replace what is here");
        }
        else
        {
            await page.EvaluateAsync($"notes => {from}.setItem('my-notes', notes)", Older);
            await page.ReloadAsync();
        }
        await Expect(page.Locator("[data-key] .question-text")).ToHaveTextAsync(
        [
            "Who looks after my dog?", "What are all the treatments that fit my type and stage?", "May I travel?",
            "Has it spread?", "Do you agree with my diagnosis, or would you give it another name?",
            "Do you see children?", "Do your doctors treat my type of sarcoma?",
        ]);
        await Expect(page.Locator("[data-key] .ask:checked")).ToHaveCountAsync(7);
        await Expect(page.Locator("[data-key] .star-box:checked")).ToHaveCountAsync(3);
        await Expect(Field(page, ".own-form")).ToHaveValueAsync("Who looks after my dog? And my cat");
        await Expect(Field(page, ".answer", "='Q01-all-options'")).ToHaveValueAsync("Surgery\nor waiting");
        using var notes = JsonDocument.Parse(Older);
        var pages = notes.RootElement.GetProperty("pages");
        foreach (var answers in pages.EnumerateObject().Where(p => p.Name != "my-list"))
            await Holds(await reader.Open(AddressOf(answers.Name)), answers.Value);
        using var saved = JsonDocument.Parse((await reader.Save("Save a file")).Text);
        var there = Texts(saved.RootElement).ToHashSet();
        Texts(pages).Concat(Texts(notes.RootElement.GetProperty("own"))).ShouldAllBe(text => there.Contains(text));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_written_beside_a_field_or_a_question_that_is_gone_stays_in_sight_and_on_paper(bool kept)
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open("/sheets/first-call-to-a-center/");
        const string Gone = """
            {"format": "my-notes", "version": 1, "pages": {
              "S08": {"S08-gone-field": "Older words"},
              "Q01": {"Q01-gone-tick": "A question that left?", "Q01-gone": "Its answer"},
              "Q99": {"Q99-x-star": "A list that left?"}}}
            """;
        var place = kept ? "localStorage" : "sessionStorage";
        await page.EvaluateAsync($"notes => {place}.setItem('my-notes', notes)", Gone);
        await page.ReloadAsync();
        await Expect(page.Locator(".left-over")).ToContainTextAsync("gone field: Older words");
        using (var pdf = await Pdf.Print(page))
            (await pdf.Line()).ShouldContain("Older words");
        await reader.Open("/questions/specialist/");
        await Expect(page.Locator(".left-over")).ToContainTextAsync("Its answer");
        await Expect(page.Locator(".list-ways .see-list")).ToHaveTextAsync("See my list (2)");
        await reader.Open("/my-list/");
        await Expect(page.Locator("[data-key] .question-text"))
            .ToHaveTextAsync(["A question that left?", "A list that left?"]);
        await Expect(Field(page, ".answer", "='Q01-gone'")).ToHaveValueAsync("Its answer");
        using var list = await Pdf.Print(page);
        (await list.Line()).ShouldContain("A list that left?");
        (await reader.Save("Save this page as plain text")).Text.ShouldContain("1. A question that left?");
    }

    [Fact]
    public async Task Names_in_a_file_that_a_language_gives_to_its_own_things_are_names_like_any_other()
    {
        string[] names = ["constructor", "toString", "valueOf", "hasOwnProperty", "isPrototypeOf"];
        var answers = string.Join(',', names.Select(n => $"\"{n}\": \"answer of {n}\""));
        var pages = string.Join(',', names.Append("S08").Select(n => $"\"{n}\": {{{answers}}}"));
        var file = $$"""
            {"format": "my-notes", "version": 1, "pages": { {{pages}} }, "shared": { {{answers}} },
             "settings": { {{answers}} }, "constructor": { {{answers}} },
             "own": [{"id": "constructor", "list": "Q01", "group": "constructor", "text": "Mine?"},
                     {"id": "own-2", "list": {"a": 1}, "text": "And mine?"}]}
            """;
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open("/my-list/");
        await page.FillAsync("#own-question", "One of mine?");
        await reader.Press("Add my question");
        const string Globals = "[Object, Object.prototype].map(o => Object.getOwnPropertyNames(o)).join()";
        var before = await page.EvaluateAsync<string>(Globals);
        const string Add = "Add the file to what is here";
        foreach (var button in new[] { Add, "Replace what is here", Add })
        {
            await reader.OpenFile(file);
            await reader.Press(button);
        }
        await reader.Open("/questions/specialist/");
        await Expect(page.Locator("[data-key] .question-text")).ToHaveTextAsync("Mine?");
        await reader.Open("/sheets/first-call-to-a-center/");
        await Expect(page.Locator(".left-over")).ToContainTextAsync("toString: answer of toString");
        (await page.EvaluateAsync<string>(Globals)).ShouldBe(before);
        using var notes = JsonDocument.Parse((await reader.Save("Save a file")).Text);
        var saved = notes.RootElement.GetProperty("pages");
        names.ShouldAllBe(n => saved.GetProperty(n).GetProperty(n).GetString() == "answer of " + n);
        reader.Said.ShouldBeEmpty();
    }

    /// <summary>The address of the sheet or question list with this code.</summary>
    private string AddressOf(string code) => browser.Guide.Pages.First(page => page.Layout is "sheet" or "question-list"
        && browser.Guide.Read(page).Contains($"data-notes=\"{code}\"", StringComparison.Ordinal)).Url;

    private static ILocator Field(IPage page, string place, string key = "") =>
        page.Locator($"[data-key{key}] {place} textarea");

    private static async Task Holds(IPage page, JsonElement answers)
    {
        foreach (var answer in answers.EnumerateObject().Where(a => a.Name != "order"))
        {
            var field = page.Locator("#" + answer.Name);
            if (await field.GetAttributeAsync("type") is "checkbox" or "radio")
                await Expect(field).ToBeCheckedAsync();
            else
                await Expect(field).ToHaveValueAsync(answer.Value.GetString()!);
        }
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Texts(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}
