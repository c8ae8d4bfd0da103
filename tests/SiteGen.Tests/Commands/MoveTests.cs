// Sites of other generators, moved in: small trees with each construct of theirs, what becomes of them, and a first
// build without an error.
using SiteGen.Commands.Moving;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Commands;

public sealed class MoveTests : IDisposable
{
    private static readonly string Folder = Path.Combine(TestFolders.Tests, "Moving");
    private readonly TempFolder _place = new();

    public static TheoryData<string> Trees =>
        [.. Directory.GetDirectories(Folder).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    public void Dispose() => _place.Dispose();

    [Theory]
    [MemberData(nameof(Trees))]
    public void A_tree_becomes_a_site_that_builds_and_stays_as_it_was(string name)
    {
        TestFolders.Copy(Path.Combine(Folder, name, "from"), _place["old"]);
        var before = _place.Snapshot("old");

        SitegenProgram.Run(_place.Path, "new", "site", "docs", "--from", "old").Code.ShouldBe(0);

        _place.Snapshot("old").ShouldBe(before);
        var golden = Golden.In(Path.Combine(Folder, name, "to"));
        foreach (var path in TestFolders.Files(_place["docs"])
            .Where(p => Path.GetExtension(p) is ".md" or ".yaml"))
            golden.Compare(path, File.ReadAllText(_place["docs/" + path]));
        golden.Finish();
        var (code, _, errors) = SitegenProgram.Run(_place["docs"], "build");
        code.ShouldBe(0, errors);
    }

    [Fact]
    public void The_title_that_is_typed_counts_more_than_the_old_one()
    {
        TestFolders.Copy(Path.Combine(Folder, "mdbook", "from"), _place["old"]);
        SitegenProgram.Run(_place.Path, "new", "site", "docs", "--from", "old", "--title", "Tea: a book");
        File.ReadAllText(_place["docs/input/site.yaml"]).ShouldStartWith("title: \"Tea: a book\"\n");
    }

    [Fact]
    public void A_plain_folder_of_Markdown_is_moved_too()
    {
        _place.With("old/Read Me.md", "# Start\n\n[next](Next%20Page.md)\n").With("old/Next Page.md", "# Next\n");
        SitegenProgram.Run(_place.Path, "new", "site", "docs", "--from", "old").Code.ShouldBe(0);
        File.ReadAllText(_place["docs/input/read-me.md"]).ShouldContain("[next](next-page.md)");
        SitegenProgram.Run(_place["docs"], "build").Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<div onclick=\"x()\" style=\"a\">x</div>")]
    [InlineData("[a](javascript:alert(1)) and <a href=\"javascript:x\">b</a>")]
    [InlineData("![](https://example.org/a.png) ![x](//example.org/a.png) <img src=\"https://example.org/a.png\">")]
    [InlineData("::: unknown\ntext\n:::\n\n:::note\nnever closed")]
    [InlineData("# A\n\n# B\n\n###### C\n\n#\n\n## {#a}\n\n## X {#a}\n\n## Y {#a}")]
    [InlineData("A [@cite] and {{< ref x >}} <T> <!-- never closed")]
    [InlineData("<details>\n<summary>x</summary>\n\n<table><tr><td style=\"x\">a</td></tr></table>")]
    [InlineData("- a\n\n    ```js\n    <b>\n    ```\n\n      text\n")]
    [InlineData("[dead](a/b/c.md) ![dead](x.png) <a href=\"dead.md\">t\nu</a> [r]\n\n[r]: gone.md")]
    [InlineData("[![a](gone.png)](gone.md) [x](#nowhere) [y](index.md#nowhere) [](index.md)")]
    [InlineData("=== \"A\"\n\n    x\n\n=== \"B\"\n\n!!! bogus\n    y\n")]
    [InlineData("<Tabs>\n<TabItem>\n\n</Tabs>\n\n{{< tab >}}\n\n<Foo bar={{a: 1}} />")]
    [InlineData("\u0001 control \0 signs")]
    [InlineData("---\ntitle: [broken\n---\ntext")]
    [InlineData("+++\ntitle = \n+++\ntext")]
    [InlineData("```text file=\"../../secret\"\n```\n\n```\n{{#include ../../secret}}\n```")]
    public void Whatever_stands_on_a_page_the_first_build_ends_without_an_error(string text)
    {
        var tree = SourceTree.Of([("index.md", "# Home\n\n[p](page.md)\n"), ("page.md", text)]);
        var options = new BuildOptions { InputFolder = "/input", ThemesFolder = "/themes", OutputFolder = "/output" };
        var bag = new DiagnosticBag();
        var move = Move.Run(tree, "old", null, options, bag);
        bag.Sorted().ShouldBeEmpty();
        move!.Left.ShouldBe(0, string.Join('\n', move.Site.Notes));
        move.Site.Texts["page.md"].ShouldNotContain("draft: true");
    }

    [Theory]
    [InlineData("a.1 = 'x'\n[b]\nc = [1, {d = 'y'}]\n[[e]]\nf = 1\n[[e]]\nf = 2\n[e.g]\nh = true", "b.c")]
    public void TOML_is_read_into_the_tree_of_YAML(string text, string path)
    {
        var bag = new DiagnosticBag();
        var settings = new Settings(TomlTree.Read(new SourceText("a.toml", text), text, 0, bag));
        bag.Sorted().ShouldBeEmpty();
        settings.Text("a.1").ShouldBe("x");
        settings.Node(path).ShouldBeOfType<ListNode>().Items.Length.ShouldBe(2);
        ((ListNode)settings.Node("e")!).Items.Length.ShouldBe(2);
    }
}
