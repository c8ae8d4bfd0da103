// Nothing that says who wrote, read or checked a text reaches a text that a brand or a translator has written.
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Brands;

public sealed class ClaimTests
{
    private const string Pages = """
        {
          "type": "object",
          "required": ["title"],
          "additionalProperties": false,
          "properties": {
            "title": { "type": "string" },
            "topic": { "type": "string" },
            "author": { "type": "string", "x-claim": "text" },
            "reviewer": { "type": "object", "x-claim": "text" },
            "reviewed": { "type": "string", "format": "date", "x-claim": "text" }
          }
        }
        """;

    private const string Rows = """
        {
          "type": "object",
          "x-key": "id",
          "required": ["id"],
          "properties": {
            "id": { "type": "string" },
            "title": { "type": "string" },
            "phone": { "type": "string" },
            "reviewed": { "type": "string", "format": "date", "x-claim": "text" },
            "checked": { "type": "string", "format": "date", "x-claim": "facts" },
            "parts": { "type": "array", "items": { "type": "string" } }
          }
        }
        """;

    private const string Shown =
        "{{ page?.topic }}|{{ page?.author }}|{{ page?.reviewed | date.to_string '%Y' }}|{{ page?.reviewer?.name "
        + "}}|{{ page.overlaid }}";

    [Fact]
    public void A_page_of_a_brand_inherits_what_a_folder_says_and_nothing_that_it_claims()
    {
        var site = Site().With("themes/club/input/own.md", "---\ntitle: Own\n---\nText.\n")
            .With("themes/club/input/start.md", "---\ntitle: Ours\nauthor: The club\n---\nText.\n").BuildCleanly();

        site.Main("own/index.html").Trim().ShouldBe("general||||true");
        site.Main("start/index.html").Trim().ShouldBe("general|The club|||true");
        site.Main("a/index.html").Trim().ShouldBe("general|The writers|2026|Ada|false");
    }

    [Fact]
    public void A_translation_inherits_no_claim_and_what_is_not_translated_keeps_its_own()
    {
        var site = Spanish(Site()).With("input/es/start.md", "---\ntitle: Inicio\n---\nTexto.\n")
            .With("input/es/_defaults.yaml", "author: Una traductora\n").ForThemes("default").BuildCleanly();

        site.Main("es/start/index.html").Trim().ShouldBe("general|Una traductora|||true");
        site.Main("es/a/index.html").Trim().ShouldBe("general|The writers|2026|Ada|false");
        site.Main("start/index.html").Trim().ShouldBe("general|The writers|2026|Ada|false");
    }

    [Fact]
    public void What_a_brand_claims_for_all_its_pages_holds_for_no_page_of_the_site()
    {
        var site = Site().With("themes/club/input/_defaults.yaml", "author: The club\nreviewed: 2030-01-01\n")
            .With("themes/club/input/own.md", "---\ntitle: Own\n---\nText.\n").BuildCleanly();

        site.Main("own/index.html").Trim().ShouldBe("general|The club|2030||true");
        site.Main("a/index.html").Trim().ShouldBe("general|The writers|2026|Ada|false");
    }

    [Theory]
    [InlineData("- { id: one, title: Changed }", "Changed||")]
    [InlineData("- { id: one, title: Changed, reviewed: 2030-01-01, checked: 2031-01-01 }", "Changed|2030|2031")]
    [InlineData("- { id: one, add: { parts: [more] } }", "One|2026|2027")]
    [InlineData("- { id: one, phone: null }", "One|2026|2027")]
    public void A_row_that_a_brand_changes_keeps_no_claim_and_one_that_it_adds_to_keeps_all(string over,
        string shown) =>
        WithRows(Site()).With("themes/club/input/data/things.yaml", over + "\n").BuildCleanly().Main().Trim()
            .ShouldBe(shown);

    [Fact]
    public void A_row_that_is_translated_keeps_what_was_checked_of_its_facts_alone() =>
        Spanish(WithRows(Site())).With("input/es/data/things.yaml", "- { id: one, title: Uno }\n").ForThemes("default")
            .BuildCleanly()
            .Main("es/index.html").Trim().ShouldBe("Uno||2027");

    [Fact]
    public void A_brand_cannot_claim_for_a_row_of_the_site_that_it_leaves_as_it_is()
    {
        var site = WithRows(Site()).WithSite("locked:\n  - keys: [reviewed, reviewer]\n    why: it says who checked\n");

        site.With("themes/club/input/data/things.yaml", "- { id: one, reviewed: 2030-01-01 }\n").Build()
            .Codes.ShouldBe(["SG185"]);
        site.With("themes/club/input/data/things.yaml", "- { id: one, title: Changed, reviewed: 2030-01-01 }\n")
            .BuildCleanly().Main().Trim().ShouldBe("Changed|2030|");
    }

    private static SiteFixture Site() =>
        new SiteFixture().With("themes/club/theme.yaml", "extends: default\nname: The club\n").ForThemes("club")
        .WithMain(Shown)
        .With("input/page.schema.json", Pages)
            .With("input/_defaults.yaml",
            "topic: general\nauthor: The writers\nreviewed: 2026-11-22\nreviewer: { name: Ada }\n")
        .WithPage("start.md", "Text.\n").WithPage("a.md", "Text.\n");

    private static SiteFixture WithRows(SiteFixture site) =>
        site.With("input/data/things.schema.json", Rows)
        .With("input/data/things.yaml",
        "- { id: one, title: One, phone: '1', reviewed: 2026-01-01, checked: 2027-01-01, parts: [first] }\n")
        .WithMain("{{ row = data.things.one }}{{ row.title }}|{{ row.reviewed | date.to_string '%Y' }}|{{ "
            + "row.checked | date.to_string '%Y' }}");

    private static SiteFixture Spanish(SiteFixture site) =>
        site.WithSite("languages: [en, es]\n").With("themes/default/strings/es.yaml", "a: b\n");
}
