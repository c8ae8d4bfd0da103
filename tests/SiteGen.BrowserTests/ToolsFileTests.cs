// Notes as files: a round trip to another device, and files and storage that are not as they should be.
using System.Text.Json;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

public sealed class ToolsFileTests(BrowserFixture browser)
{
    private const string FirstCall = "/sheets/first-call-to-a-center/";

    [Fact]
    public async Task INT_08_a_saved_file_has_a_version_readable_words_and_a_name_with_only_the_date()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(FirstCall);
        await page.FillAsync("#S08-center", "Anywhere Clinic");
        var (name, text) = await reader.Save("Save a file");
        name.ShouldMatch(@"^my-notes-\d{4}-\d\d-\d\d\.json$");
        using var notes = JsonDocument.Parse(text);
        notes.RootElement.GetProperty("version").GetInt32().ShouldBe(1);
        notes.RootElement.GetProperty("pages").GetProperty("S08").GetProperty("S08-center").GetString()
            .ShouldBe("Anywhere Clinic");
        var (plainName, plain) = await reader.Save("Save this page as plain text");
        plainName.ShouldMatch(@"^my-notes-\d{4}-\d\d-\d\d\.txt$");
        plain.ShouldContain("Center: Anywhere Clinic");
    }

    [Fact]
    public async Task INT_08_opening_a_file_changes_nothing_before_the_reader_chooses_and_adding_loses_no_word()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(FirstCall);
        await page.FillAsync("#S08-person", "Nurse here");
        await reader.OpenFile(Notes("""{"S08": {"S08-person": "Nurse of file", "S08-network": "yes"}}"""));
        await Expect(page.Locator(".summary")).ToContainTextAsync("In the file: 1 sheets and lists, 2 answers");
        await Expect(page.Locator(".summary")).ToContainTextAsync("places: 1");
        (await page.InputValueAsync("#S08-network")).ShouldBe("");
        await reader.Press("Add the file to what is here");
        (await page.InputValueAsync("#S08-person")).ShouldBe("Nurse here");
        (await page.InputValueAsync("#S08-network")).ShouldBe("yes");
        await reader.OpenFile(Notes("""{"S08": {"S08-person": "Nurse of file"}}"""));
        await reader.Press("Replace what is here");
        (await page.InputValueAsync("#S08-person")).ShouldBe("Nurse of file");
        (await page.InputValueAsync("#S08-network")).ShouldBe("");
    }

    [Fact]
    public async Task INT_08_an_answer_in_a_file_that_is_no_text_is_left_out()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open("/my-list/");
        await reader.OpenFile("""
            {
              "format": "my-notes",
              "version": 1,
              "own": [{"id": "own-1", "list": "my-list", "text": "Mine?", "note": {"a": 1}}]
            }
            """);
        await reader.Press("Replace what is here");
        (await page.InputValueAsync("#own-1")).ShouldBe("");
    }

    [Fact]
    public async Task INT_08_fields_that_this_version_does_not_know_come_out_again()
    {
        await using var reader = await Reader.Come(browser);
        await reader.Open(FirstCall);
        await reader.OpenFile("""
            {
              "format": "my-notes",
              "version": 1,
              "later": {"a": 1},
              "pages": {"S99": {"S99-x": "kept"}},
              "own": [{"id": "own-1", "list": "Q01", "text": "Mine?", "colour": "red"}]
            }
            """);
        await reader.Press("Replace what is here");
        var (_, text) = await reader.Save("Save a file");
        foreach (var part in new[] { "\"later\"", "S99-x", "\"colour\": \"red\"" })
            text.ShouldContain(part);
    }

    [Fact]
    public async Task INT_08_adding_a_file_brings_what_is_missing_to_a_question_that_is_here_and_takes_any_id()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open("/my-list/");
        await page.FillAsync("#own-question", "May I travel?");
        await reader.Press("Add my question");
        await reader.OpenFile(
            "{\"format\": \"my-notes\", \"version\": 1, \"own\": [{\"id\": \"1\", \"list\": \"my-list\", \"text\": "
            + "\"May I travel?\", \"note\": \"By train\", \"star\": true}, {\"id\": \"1\", \"list\": \"\", "
            + "\"text\": \"And fly?\"}]}");
        await reader.Press("Add the file to what is here");
        var lines = page.Locator("[data-key]");
        await Expect(lines.Locator(".question-text")).ToHaveTextAsync(["May I travel?", "And fly?"]);
        await Expect(lines.First.Locator("textarea")).ToHaveValueAsync("By train");
        await Expect(lines.First.Locator(".star-box")).ToBeCheckedAsync();
        await lines.Last.Locator(".ask").CheckAsync();
        await lines.Last.Locator("textarea").FillAsync("Ask the nurse");
        await page.ReloadAsync();
        await Expect(lines.Last.Locator("textarea")).ToHaveValueAsync("Ask the nurse");
    }

    [Fact]
    public async Task INT_08_script_in_the_strings_of_a_file_stays_text()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(FirstCall);
        await reader.OpenFile("""
            {
              "format": "my-notes",
              "version": 1,
              "__proto__": {"polluted": 1},
              "pages": {
                "__proto__": {"polluted": "1"},
                "S08": {"S08-center": "<img src=x onerror=alert(1)>", "S08-person": {"a": 1}, "S08-network": 5},
                "Q01": {"order": [1]}
              },
              "shared": {"center": "<script>alert(1)</script>"},
              "settings": {"call": {"sheet": "S08"}}
            }
            """);
        await reader.Press("Replace what is here");
        (await page.InputValueAsync("#S08-center")).ShouldBe("<img src=x onerror=alert(1)>");
        (await page.InputValueAsync("#S08-person")).ShouldBe("", "what is not text is left out");
        (await page.EvaluateAsync<bool>("({}).polluted === undefined")).ShouldBeTrue();
        await reader.Open("/sheets/two-opinions-side-by-side/");
        await reader.Open("/sheets/help-the-doctors-talk/");
        reader.Said.ShouldBeEmpty();
    }

    [Fact]
    public async Task INT_12_copy_as_text_says_what_it_means_and_copies_what_was_typed()
    {
        await using var reader =
            await Reader.Come(browser,
            before: "Object.defineProperty(navigator, 'share', { value: undefined }); "
            + "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async t => { window.copied = t; "
            + "} } });");
        var page = await reader.Open(FirstCall);
        await page.FillAsync("#S08-center", "Anywhere Clinic");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copy as text" }))
            .ToHaveAccessibleDescriptionAsync("This sends health details to the app you pick.");
        await reader.Press("Copy as text");
        await reader.Hears("Copied");
        (await page.EvaluateAsync<string>("copied")).ShouldContain("Center: Anywhere Clinic");
    }

    public static TheoryData<string, string> Unfit => new()
    {
        { new string('x', 5 * 1024 * 1024), "too big" },
        { "{\"format\": \"my-notes\", \"version\": 1, \"pages\": {\"S08\": {\"S08-cen", "cut off" },
        { "{\"hello\": 1}", "not a notes file of this site" },
        { "[1, 2]", "not a notes file of this site" },
        { "First call to a center\r\n\r\nCenter: Anywhere", "ends in .json" },
        { "{\"format\": \"my-notes\", \"version\": 2}", "newer version" },
        { "{\"format\": \"my-notes\", \"version\": 1, \"own\": ["
            + string.Join(',', Enumerable.Range(0, 10_000)
            .Select(n => $"{{\"id\":\"o{n}\",\"list\":\"Q01\",\"text\":\"Question {n}\"}}")) + "]}",
            "10000 own questions" },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public async Task INT_16_a_file_that_does_not_fit_gives_a_summary_of_the_problem_and_changes_nothing(string file,
        string says)
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(FirstCall);
        await page.FillAsync("#S08-person", "Nurse here");
        await reader.OpenFile(file);
        var problem = page.Locator(".problem");
        await Expect(problem).ToBeFocusedAsync();
        await Expect(problem).ToContainTextAsync("There is a problem");
        await Expect(problem).ToContainTextAsync(says);
        await Expect(page.Locator("#open-file-problem")).ToContainTextAsync(says);
        await Expect(page.Locator("#open-file")).ToHaveAttributeAsync("aria-invalid", "true");
        (await page.InputValueAsync("#S08-person")).ShouldBe("Nurse here");
        await problem.Locator("a").ClickAsync();
        await Expect(page.Locator("#open-file")).ToBeFocusedAsync();
    }

    public static TheoryData<string, string> Storages => new()
    {
        { "for (const n of ['localStorage', 'sessionStorage']) Object.defineProperty(window, n, { get() { throw new "
            + "DOMException('no', 'SecurityError'); } });", "does not let this site keep notes" },
        { "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
            "no more room" },
        { "localStorage.setItem('my-notes', '{\"version\": 7, \"pages\": {}}');", "newer version" },
        { "localStorage.setItem('my-notes', '{\"version\": 1, \"pag');", "cannot be read" },
    };

    [Theory]
    [MemberData(nameof(Storages))]
    public async Task INT_13_where_notes_cannot_be_kept_the_sheet_still_works_and_says_so(string before, string says)
    {
        await using var reader = await Reader.Come(browser, before: before);
        var page = await reader.Open(FirstCall);
        await page.FillAsync("#S08-center", "Anywhere");
        await Expect(page.Locator(".notes-trouble")).ToContainTextAsync(says);
        (await page.InputValueAsync("#S08-center")).ShouldBe("Anywhere");
        var (_, text) = await reader.Save("Save a file");
        text.ShouldContain("Anywhere");
        reader.Said.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_tabs_that_keep_notes_on_the_device_lose_no_word_of_each_other()
    {
        await using var reader = await Reader.Come(browser);
        var first = await reader.Open(FirstCall);
        await first.CheckAsync("#keep");
        var second = await reader.NewTab();
        await reader.Open(FirstCall);
        await first.FillAsync("#S08-center", "From the first");
        await second.FillAsync("#S08-person", "From the second");
        await Expect(first.Locator("#S08-person")).ToHaveValueAsync("From the second");
        await Expect(second.Locator("#S08-center")).ToHaveValueAsync("From the first");
        await second.ReloadAsync();
        (await second.InputValueAsync("#S08-center")).ShouldBe("From the first");
        (await second.InputValueAsync("#S08-person")).ShouldBe("From the second");
        await reader.Press("Clear everything");
        await reader.Press("Yes, clear everything");
        await Expect(first.Locator("#S08-center")).ToHaveValueAsync("");
        await first.ReloadAsync();
        (await first.EvaluateAsync<int>("localStorage.length + sessionStorage.length")).ShouldBe(0);
    }

    [Fact]
    public async Task A_reload_in_the_middle_of_typing_and_the_back_button_lose_no_word()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(FirstCall);
        await page.Locator("#S08-center").PressSequentiallyAsync("Any");
        await page.ReloadAsync();
        (await page.InputValueAsync("#S08-center")).ShouldBe("Any");
        await page.Locator("#S08-person").PressSequentiallyAsync("Nur");
        await reader.Open("/sheets/visit-notes/");
        await page.GoBackAsync();
        (await page.InputValueAsync("#S08-person")).ShouldBe("Nur");
    }

    private static string Notes(string pages) => "{\"format\": \"my-notes\", \"version\": 1, \"pages\": " + pages + "}";
}
