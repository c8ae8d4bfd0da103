// What a screen reader is told of the tools: roles, names and states, read from the accessibility tree.
using SiteGen.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

public sealed class ToolsNamesTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_question_of_my_list_has_a_named_box_star_answer_and_moves()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open("/my-list/");
        await page.FillAsync("#own-question", "May I travel?");
        await reader.Press("Add my question");
        await Expect(page.Locator("[data-key]")).ToMatchAriaSnapshotAsync("""
            - checkbox "May I travel? mine" [checked]
            - checkbox "My top 3 May I travel?"
            - button "Edit"
            - button "Remove"
            - button "Move up May I travel?" [disabled]
            - button "Move down May I travel?" [disabled]
            - textbox /Answer.*May I travel/
            """);
        await Expect(page.Locator("[data-own]")).ToMatchAriaSnapshotAsync("""
            - paragraph:
              - textbox "Add your own question"
              - text: /Letters left/
            - paragraph:
              - button "Add my question"
            """);
    }

    [Fact]
    public async Task The_notes_panel_and_its_question_before_clearing_are_named_groups()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open("/sheets/first-call-to-a-center/");
        await page.FillAsync("#S08-center", "Anywhere");
        await reader.Press("Clear everything");
        await Expect(page.Locator(".notes-panel")).ToMatchAriaSnapshotAsync("""
            - region "My notes":
              - heading "My notes" [level=2]
              - checkbox "Keep on this device"
              - checkbox "Offer what I wrote on other sheets" [checked]
              - heading "Save or open a file" [level=3]
              - paragraph:
                - button "Save a file"
                - button "Save this page as plain text"
              - paragraph:
                - button "Open a file that you saved here"
              - heading "Clear" [level=3]
              - paragraph:
                - button "Clear this page"
                - button "Clear everything"
              - group "This takes out all your notes on this site. It cannot be undone.":
                - list:
                  - listitem: /S08 First call to a center/
                - paragraph:
                  - button "Yes, clear everything"
                  - button "Cancel"
            """);
    }

    [Fact]
    public async Task The_finder_is_a_named_form_with_a_name_on_every_filter_and_center()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open("/centers/#place=ohio");
        await Expect(page.Locator(".finder form")).ToMatchAriaSnapshotAsync("""
            - form "Find a center":
              - heading "Find a center" [level=2]
              - paragraph:
                - textbox "State, ZIP code, city or hospital"
                - button "Find"
              - paragraph:
                - 'link "Sarcoma centers: Ohio"'
              - paragraph:
                - combobox "Or choose a state or country"
            """);
        await page.Locator(".on-shortlist >> visible=true").First.CheckAsync();
        var name = await page.Locator(".center-card:has(.on-shortlist:checked)").GetAttributeAsync("data-name");
        await Expect(page.Locator(".on-shortlist:checked")).ToHaveAccessibleNameAsync("Put on my shortlist : " + name);
        await Expect(page.Locator(".compare thead button")).ToHaveAccessibleNameAsync("Take off: " + name);
        await Expect(page.Locator(".compare table")).ToHaveAccessibleNameAsync("My shortlist side by side");
    }

    [Fact]
    public async Task Every_tool_page_begins_with_how_it_works_in_three_steps_that_are_always_visible()
    {
        foreach (var scripts in new[] { true, false })
        {
            await using var reader = await Reader.Come(browser, scripts, width: 360);
            foreach (var path in new[] { "/my-list/", "/my-pack/", "/search/" })
            {
                var page = await reader.Open(path);
                await Expect(page.Locator("main h2").First).ToHaveTextAsync("How this works");
                var steps = page.Locator("main h2").First.Locator("xpath=following-sibling::ol[1]/li");
                (await steps.CountAsync()).ShouldBeInRange(1, 3, path);
                await Expect(steps.Last).ToBeVisibleAsync();
                (await page.Locator("main details h2", new() { HasText = "How this works" }).CountAsync())
                    .ShouldBe(0, path);
            }
        }
    }
}
