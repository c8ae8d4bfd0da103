// What the base theme makes of a site that uses what it offers: versions, words, sources, everything on one page.
using SiteGen.Commands;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Render;

public sealed class BasePagesTests : IDisposable
{
    private readonly TempFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Versions_are_plain_links_and_the_one_that_is_read_is_marked()
    {
        _place.With("input/index.md", "# Home\n").With("input/site.yaml",
            "title: Kettle\nversion: \"2.0\"\nversions:\n  - { title: \"2.0\", url: \"https://kettle.example.org/\" }\n"
            + "  - { title: \"1.0\", url: \"https://kettle.example.org/1.0/\" }\n");
        Build().ShouldBe(ExitCode.Done);

        var page = Page("index.html");
        page.ShouldContain("<a href=\"https://kettle.example.org/\" aria-current=\"true\">2.0</a>");
        page.ShouldContain("<a href=\"https://kettle.example.org/1.0/\">1.0</a>");
    }

    [Theory]
    [InlineData("[{ title: \"1.0\" }]")]
    [InlineData("[{ title: \"1.0\", url: kettle.example.org }]")]
    [InlineData("\"1.0\"")]
    public void A_version_without_a_whole_address_is_a_finding(string versions)
    {
        _place.With("input/index.md", "# Home\n").With("input/site.yaml", $"title: Kettle\nversions: {versions}\n");

        Build().ShouldBe(ExitCode.Findings);
    }

    [Fact]
    public void Everything_stands_on_one_page_with_places_of_its_own()
    {
        _place.With("input/index.md", "# Home\n\nWelcome.\n")
            .With("input/a.md", "# A\n\n## Part\n\nSee [the part](#part).[^1]\n\n[^1]: A note.\n")
            .With("input/b.md", "# B\n\n## Part\n\nMore.[^1]\n\n[^1]: Another.\n");
        Build().ShouldBe(ExitCode.Done);

        var page = Page("print/index.html");
        page.ShouldContain("<h3 id=\"p-a-part\">");
        page.ShouldContain("<a href=\"#p-a-part\">the part</a>");
        page.ShouldContain("<h3 id=\"p-b-part\">");
        var ids = System.Text.RegularExpressions.Regex.Matches(page, " id=\"([^\"]+)\"").Select(m => m.Value).ToList();
        ids.ShouldBeUnique();
        Page("a/index.html").ShouldContain("href=\"../print/index.html\"");
    }

    [Fact]
    public void Words_and_sources_of_any_set_stand_at_the_end_of_the_page_and_in_lists()
    {
        _place.With("input/site.yaml", "title: Kettle\nglossary: { set: terms, term: name }\ncitations: books\n"
            + "rows:\n  terms: { path: \"/terms/#{id}\", title: \"{name}\" }\n")
            .With("input/index.md", "# Home\n\nMind the spout.[@one]\n")
            .With("input/terms.md", "# Terms\n\n::: words\n:::\n\n::: sources\n:::\n")
            .With("input/data/terms.schema.json", Schema("name", "meaning"))
            .With("input/data/terms.yaml", "- { id: spout, name: spout, meaning: Where the water comes out. }\n")
            .With("input/data/books.schema.json", Schema("title", "publisher"))
            .With("input/data/books.yaml", "- { id: one, title: On kettles, publisher: Kettle Press }\n");
        Build("--strict").ShouldBe(ExitCode.Done);

        var page = Page("index.html");
        page.ShouldContain("<summary>1 word on this page explained</summary>");
        page.ShouldContain("<dd>Where the water comes out.</dd>");
        page.ShouldContain("On kettles. Kettle Press.");
        Page("terms/index.html").ShouldContain("<div id=\"spout\"><dt>spout</dt>");
    }

    private static string Schema(params string[] fields) =>
        """{ "type": "object", "x-key": "id", "properties": { "id": { "type": "string" } """
        + string.Concat(fields.Select(f => $", \"{f}\": {{ \"type\": \"string\" }}")) + " } }";

    private int Build(params string[] more)
    {
        var (code, output, errors) = SitegenProgram.Run(_place.Path, ["build", .. more]);
        (code is ExitCode.Done or ExitCode.Findings).ShouldBeTrue(output + errors);
        return code;
    }

    private string Page(string path) => File.ReadAllText(_place["output/" + path]);
}
