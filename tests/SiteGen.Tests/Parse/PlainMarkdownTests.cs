// A folder of Markdown as people have it: the anchor of a title, a README for an index.
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Parse;

public sealed class PlainMarkdownTests
{
    private const string Shows = "<h1 id=\"{{ page.title_id }}\">{{ page.title }}</h1>{{ page.content }}";

    [Fact]
    public void The_heading_that_names_the_page_keeps_its_anchor()
    {
        var site = new SiteFixture().WithMain(Shows)
            .With("input/a.md", "# Install *it* {#start}\n\n## On Linux\n\nText.\n").BuildCleanly();
        site.Main("a/index.html").ShouldContain("<h1 id=\"start\">Install it</h1>");
        site.Main("a/index.html").Split("Install it").Length.ShouldBe(2);
    }

    [Fact]
    public void A_README_is_the_index_of_its_folder_and_links_lead_to_it() =>
        new SiteFixture().WithMain(Shows).With("input/guide/README.md", "# The guide\n\n[Home](../index.md)\n")
            .WithPage("a.md", "[](guide/README.md)\n").BuildCleanly()
            .Main("a/index.html").ShouldContain("<a href=\"../guide/index.html\">The guide</a>");

    [Fact]
    public void A_README_beside_an_index_is_a_file_name_that_makes_no_address() =>
        new SiteFixture().With("input/guide/README.md", "# The guide\n").With("input/guide/index.md", "# Index\n")
            .Build().Codes.ShouldBe(["SG106"]);
}
