// A page may be plain Markdown: its title is its first heading, and its keys are its writer's own.
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Parse;

public sealed class PageTitleTests
{
    [Theory]
    [InlineData("# The *whole* `title`\n\nText.\n")]
    [InlineData("\n\n<!-- note -->\n\n# The *whole* `title` #\n\nText.\n")]
    [InlineData("The whole title\n===\n\nText.\n")]
    [InlineData("---\ndescription: x\n---\n# The whole title\n\nText.\n")]
    [InlineData("---\n---\n\n# The whole title\nText.\n")]
    public void The_first_heading_is_the_title_and_no_part_of_the_text(string text)
    {
        var main = new SiteFixture().With("input/a.md", text).WithMain("{{ page.title }}|{{ page.content }}")
            .BuildCleanly().Main("a/index.html").Trim();
        main.ShouldStartWith("The whole title|");
        main.ShouldContain("<p>Text.</p>");
        main.ShouldNotContain("<h1");
    }

    [Theory]
    [InlineData("# The title\n\n## Part\n", "a.md#the-title")]
    [InlineData("# The title {#top-part}\n", "a.md#top-part")]
    [InlineData("# The title\n\n## The title\n", "a.md#the-title-2")]
    public void Its_place_can_be_linked_to(string text, string link) => new SiteFixture().With("input/a.md", text)
        .WithPage("index.md", $"[x]({link})").BuildCleanly();

    [Fact]
    public void A_title_in_front_matter_counts_and_a_second_one_is_a_finding() => new SiteFixture()
        .With("input/a.md", "---\ntitle: One\n---\n# Two\n").Build().Codes.ShouldBe(["SG147"]);

    [Theory]
    [InlineData("Text.\n")]
    [InlineData("## Part\n")]
    public void Where_a_schema_asks_for_a_title_a_page_without_any_is_a_finding(string text) =>
        new SiteFixture().With("input/a.md", text).With("input/page.schema.json",
            """{ "type": "object", "required": ["title"], "properties": { "title": { "type": "string" } } }""")
            .Build().Codes.ShouldContain("SG115");

    [Theory]
    [InlineData("first_steps.md", "Text.\n", "First steps")]
    [InlineData("first-steps/index.md", "Text.\n", "First steps")]
    [InlineData("index.md", "Text.\n", "A small site")]
    [InlineData("a.md", "## Part\n", "A")]
    [InlineData("a.md", "---\norder: 2\n---\nText.\n", "A")]
    public void Where_no_schema_asks_for_a_title_a_page_is_called_after_its_file(
        string path, string text, string title) => new SiteFixture().With($"input/{path}", text)
        .WithSite("").BuildCleanly().Sites[0].Plan.Pages.Single(p => p.Document?.Path == path).Title.ShouldBe(title);

    [Fact]
    public void Front_matter_of_another_kind_is_no_text() =>
        new SiteFixture().With("input/a.md", "+++\ntitle = \"x\"\n+++\n# Title\n").Build()
            .Report.ShouldStartWith("input/a.md:1:1: error SG115: front matter between lines of \"+++\" is TOML");

    [Fact]
    public void A_heading_without_words_is_no_title() =>
        new SiteFixture().With("input/a.md", "#\n\nText.\n").Build().Codes.ShouldContain("SG149");

    [Fact]
    public void Keys_of_ones_own_are_read_where_no_schema_lists_all() => new SiteFixture()
        .WithPage("index.md", "x", front: "mood: good\n").WithMain("{{ page.mood }}").BuildCleanly().Main().Trim()
        .ShouldBe("good");

    [Theory]
    [InlineData("Draft: true\n", "draft")]
    [InlineData("descripton: x\n", "description")]
    public void A_slip_in_a_key_is_none_of_ones_own(string front, string meant)
    {
        var finding = new SiteFixture().WithPage("index.md", "x", front: front).Build().Diagnostics
            .ShouldHaveSingleItem();
        (finding.Code, finding.Hint).ShouldBe(("SG203", $"did you mean \"{meant}\"?"));
    }

    [Theory]
    [InlineData("~~gone~~", "<del>gone</del>")]
    [InlineData("See https://example.org/a_b_c.", "href=\"https://example.org/a_b_c\">https://example.org/a_b_c</a>")]
    [InlineData("See www.example.org.", "href=\"https://www.example.org\">www.example.org</a>")]
    [InlineData("Write `~~x~~` and `https://example.org`.", "<code>https://example.org</code>")]
    public void Deleted_text_and_bare_addresses_are_what_readers_expect(string text, string html) =>
        new SiteFixture().WithPage("index.md", text).WithMain("{{ page.content }}").BuildCleanly().Main()
            .ShouldContain(html);
}
