// A folder of Markdown as people have it: a README for an index.
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Parse;

public sealed class PlainMarkdownTests
{
    [Fact]
    public void A_README_is_the_index_of_its_folder_and_links_lead_to_it() =>
        new SiteFixture().WithMain("{{ page.content }}")
            .With("input/guide/README.md", "# The guide\n\n[Home](../index.md)\n")
            .WithPage("a.md", "[](guide/README.md)\n").BuildCleanly()
            .Main("a/index.html").ShouldContain("<a href=\"../guide/index.html\">The guide</a>");

    [Fact]
    public void A_README_beside_an_index_is_a_file_name_that_makes_no_address() =>
        new SiteFixture().With("input/guide/README.md", "# The guide\n").With("input/guide/index.md", "# Index\n")
            .Build().Codes.ShouldBe(["SG106"]);
}
