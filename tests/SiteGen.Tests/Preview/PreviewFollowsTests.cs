// The preview follows whatever happens to the files, and survives it.
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Preview;

public sealed class PreviewFollowsTests : IAsyncLifetime
{
    private RunningPreview _preview = null!;

    public async Task InitializeAsync() =>
        _preview = await RunningPreview.Start(new SiteFixture().WithPage("a.md", "First.\n", "A")
        .WithPage("part/b.md", "B.\n", "B"));

    public async Task DisposeAsync() => await _preview.DisposeAsync();

    private void Save(string path, string text) => _preview.Folder.With(path, text);

    private void Page(string path, string body) => Save($"input/{path}", $"---\ntitle: A page\n---\n{body}\n");

    [Fact]
    public async Task A_saved_page_is_shown_and_told_of_in_one_line()
    {
        Page("a.md", "Second.");
        await _preview.Wait("/a/", "Second.");
        _preview.Lines.Last().ShouldMatch(@"^input/a\.md changed: 1 page in \d+ ms$");
    }

    [Fact]
    public async Task A_page_and_a_table_that_are_links_are_followed_by_what_they_lead_to()
    {
        Save("input/data/rows.schema.json",
            """{ "type": "object", "x-key": "id", "properties": { "id": { "type": "string" } } }""");
        Page("real/page.md", "First behind a link.");
        Save("input/real/rows.txt", "id\none\n");
        File.CreateSymbolicLink(_preview.Folder["input/linked.md"], _preview.Folder["input/real/page.md"]);
        File.CreateSymbolicLink(_preview.Folder["input/data/rows.csv"], _preview.Folder["input/real/rows.txt"]);
        Save("themes/default/layouts/page.sbnhtml",
            "<main>{{ page.content }}{{ for row in data.rows }}[{{ row.id }}]{{ end }}</main>");
        (await _preview.Wait("/linked/", "First behind a link.")).ShouldContain("[one]");

        Page("real/page.md", "Second behind a link.");
        await _preview.Wait("/linked/", "Second behind a link.");
        Save("input/real/rows.txt", "id\ntwo\n");
        await _preview.Wait("/linked/", "[two]");
    }

    [Fact]
    public async Task After_a_fault_the_last_good_pages_stay_until_it_is_mended()
    {
        Page("a.md", "See [nothing](nowhere.md).");
        await _preview.WaitForFinding("SG601");
        (await _preview.Wait("/a/", "First.")).ShouldNotContain("nothing");
        Save("input/a.md", "---\ntitle: [\n---\n");
        await _preview.WaitForFinding("SG110");
        Page("a.md", "Mended.");
        await _preview.Wait("/a/", "Mended.");
        await _preview.WaitUntilMended();
    }

    [Fact]
    public async Task Templates_and_texts_are_followed_too()
    {
        Save("themes/default/partials/header.sbnhtml", "<header>New head {{ strings.print }}</header>\n");
        await _preview.Wait("/a/", "New head Print");
        Save("themes/default/strings/en.yaml", "print: Paper\nsources: Sources\n");
        await _preview.Wait("/part/b/", "New head Paper");
        Save("themes/default/partials/header.sbnhtml", "<header>{{ if }}</header>\n");
        await _preview.WaitForFinding("SG410");
    }

    [Fact]
    public async Task Pages_come_go_and_change_their_names()
    {
        Page("new.md", "Fresh.");
        await _preview.Wait("/new/", "Fresh.");
        File.Move(_preview.Folder["input/new.md"], _preview.Folder["input/other.md"]);
        await _preview.Wait("/other/", "Fresh.");
        await _preview.WaitUntilGone("/new/");
        Directory.Delete(_preview.Folder["input/part"], recursive: true);
        Page("after.md", "After.");
        await _preview.Wait("/after/", "After.");
        await _preview.WaitUntilGone("/part/b/");
    }

    [Fact]
    public async Task The_whole_content_may_go_and_come_back()
    {
        Directory.Move(_preview.Folder["input"], _preview.Folder["away"]);
        await _preview.WaitForFinding("SG102");
        (await _preview.Wait("/a/", "First.")).ShouldNotBeEmpty();
        Directory.Move(_preview.Folder["away"], _preview.Folder["input"]);
        await _preview.WaitUntilMended();
        Page("a.md", "Still followed.");
        await _preview.Wait("/a/", "Still followed.");
    }

    [Fact]
    public async Task What_editors_leave_lying_about_is_no_change()
    {
        foreach (var name in new[] { ".a.md.swp", "4913", "a.md~", "a.tmp", "#a.md#", ".#a.md" })
            Save($"input/{name}", "rubbish");
        await Task.Delay(300);
        _preview.Lines.ShouldBeEmpty();
        Save("input/a.md.tmp", "---\ntitle: A\n---\nBy way of another file.\n");
        File.Move(_preview.Folder["input/a.md.tmp"], _preview.Folder["input/a.md"], overwrite: true);
        await _preview.Wait("/a/", "By way of another file.");
    }

    [Fact]
    public async Task Two_hundred_changes_in_a_second_end_in_the_last_one()
    {
        for (var i = 0; i < 200; i++)
        {
            Page(i % 2 == 0 ? "a.md" : "part/b.md", $"Turn {i}.");
            if (i % 10 == 0)
                await Task.Delay(40);
        }
        await _preview.Wait("/a/", "Turn 198.");
        await _preview.Wait("/part/b/", "Turn 199.");
        _preview.Lines.Count.ShouldBeLessThan(100, "changes that come together are built together");
    }

    [Fact]
    public async Task Another_branch_may_be_checked_out()
    {
        for (var i = 0; i < 40; i++)
            Page($"branch/p{i}.md", $"Page {i}, see [the next](p{(i + 1) % 40}.md).");
        File.Delete(_preview.Folder["input/a.md"]);
        Directory.Delete(_preview.Folder["input/part"], recursive: true);
        await _preview.Wait("/branch/p39/", "Page 39");
        await _preview.WaitUntilMended();
        Directory.Delete(_preview.Folder["input/branch"], recursive: true);
        Page("a.md", "Back.");
        await _preview.Wait("/a/", "Back.");
        await _preview.WaitUntilMended();
        await _preview.WaitUntilGone("/branch/p39/");
    }
}
