// Which rows of a set of sources count as cited.
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Check;

public sealed class CitedSourceRuleTests
{
    private const string Brand = "themes/river/theme.yaml";

    [Fact]
    public void A_source_that_no_page_cites_and_no_row_names_is_found_at_its_line()
    {
        var finding = Site().WithPage("index.md", "One says so.[@one]").Build().Diagnostics.Single();
        (finding.Code, finding.Span.ToString()).ShouldBe(("SG645", "input/data/sources.yaml:3:3"));
        finding.Hint!.ShouldContain("[@two]");
    }

    [Fact]
    public void A_source_that_front_matter_cites_or_a_row_names_is_cited() => Site()
        .With("input/page.schema.json", """
            {
              "type": "object",
              "properties": {
                "title": { "type": "string" },
                "message": { "type": "string", "format": "markdown" }
              }
            }
            """)
        .WithPage("index.md", "Text.", front: "message: One says so.[@one]")
        .With("input/data/facts.yaml", "- id: a\n  source: two\n")
        .With("input/data/facts.schema.json", """
            {
              "type": "object",
              "x-key": "id",
              "required": ["id"],
              "properties": { "id": { "type": "string" }, "source": { "type": "string", "x-ref": "sources" } }
            }
            """)
        .With("themes/default/layouts/page.sbnhtml",
            "<main>{{ page.message }}{{ page.content }}{{ for c in page.citations }}<p id=\"{{ c.id }}\">{{ "
            + "c.source.title }}</p>{{ end }}</main>")
        .BuildCleanly();

    [Fact]
    public void A_brand_that_leaves_out_a_page_is_not_asked_to_cite_its_sources() => Site()
        .WithPage("index.md", "One says so.[@one]").WithPage("more.md", "Two says so.[@two]")
        .With(Brand, "name: River\nextends: default\nhide: [more.md]\n").ForThemes("river")
        .BuildCleanly();

    [Fact]
    public void A_brand_that_puts_a_page_of_its_own_in_the_place_of_one_is_asked_for_its_own_sources_only()
    {
        var site = Site().WithPage("index.md", "One says so.[@one] Two too.[@two]").ForThemes("river")
            .With(Brand, "name: River\nextends: default\n")
            .With("themes/river/input/index.md", "---\ntitle: Ours\n---\nText.\n")
            .With("themes/river/input/data/sources.yaml", "- id: ours\n  title: Our study\n").Build();
        site.Diagnostics.Select(d => $"{d.Code} {d.Message}")
            .ShouldBe(["SG645 the row \"ours\" of \"sources\" is cited nowhere"]);
    }

    private static SiteFixture Site() => new SiteFixture().WithSite("citations: sources\n")
        .With("input/data/sources.yaml", "- id: one\n  title: A study\n- id: two\n  title: Another\n")
        .With("input/data/sources.schema.json", """
            {
              "type": "object",
              "x-key": "id",
              "required": ["id", "title"],
              "properties": { "id": { "type": "string" }, "title": { "type": "string" } }
            }
            """);
}
