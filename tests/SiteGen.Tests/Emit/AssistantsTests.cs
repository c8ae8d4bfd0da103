// What assistants of readers get: a copy of each page in Markdown, their list, and all of them in one file.
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Emit;

public sealed class AssistantsTests
{
    [Fact]
    public void Each_page_has_a_copy_and_stands_in_the_list_and_in_the_whole()
    {
        var files = Site().Build();

        files["guides/a/index.md"].ShouldBe("---\ntitle: \"A \\\"pot\\\"\"\ndescription: \"Of pots.\"\n"
            + "page: \"../../guides/a/index.html\"\nlanguage: \"en\"\n---\n\nSee [home](../../index.md#top).\n");
        files["llms.txt"].ShouldContain("- [A \"pot\"](guides/a/index.md): Of pots.\n");
        files["llms.txt"].ShouldStartWith("# A small site\n");
        files["llms.txt"].ShouldContain("(llms-full.txt)");
        files["llms-full.txt"].ShouldContain("See [home](index.md#top).");
        files["llms-full.txt"].ShouldContain("page: \"guides/a/index.html\"");
    }

    [Fact]
    public void Where_the_host_is_known_the_lists_name_whole_addresses()
    {
        var files = Site().With("themes/default/theme.yaml", "name: Test\nhost: https://example.org/docs\n").Build();

        files["llms.txt"].ShouldContain("(https://example.org/docs/guides/a/index.md)");
        files["llms-full.txt"].ShouldContain("[home](https://example.org/docs/index.md#top)");
        files["guides/a/index.md"].ShouldContain("page: \"https://example.org/docs/guides/a/\"");
        files["guides/a/index.md"].ShouldContain("[home](../../index.md#top)");
    }

    [Fact]
    public void What_is_no_page_of_its_own_has_no_copy()
    {
        var files = Site().WithPage("404.md", "Gone.").WithPage("find.md", "Search.", front: "search: false")
            .WithPage("later.md", "Later.", front: "draft: true").Build();

        files.Files.Keys.Where(f => f.EndsWith(".md", StringComparison.Ordinal))
            .ShouldBe(["guides/a/index.md", "index.md"], ignoreOrder: true);
        files["llms-full.txt"].ShouldNotContain("Search.");
    }

    [Fact]
    public void A_language_has_its_own_and_none_of_what_is_not_translated()
    {
        var files = Site().With("input/es/index.md", "---\ntitle: Casa\n---\n[A](guides/a.md)\n")
            .WithSite("languages: [en, es]\n")
            .With("themes/default/strings/es.yaml", "sources: Fuentes\n").Build();

        files["es/index.md"].ShouldContain("language: \"es\"");
        files["es/index.md"].ShouldContain("[A](../es/guides/a/index.html)");
        files["es/llms.txt"].ShouldContain("[Casa](index.md)");
        files.Files.Keys.ShouldNotContain("es/guides/a/index.md");
    }

    [Fact]
    public void A_site_may_do_without()
    {
        var files = Site().WithSite("assistants: false\n").Build();

        files.Files.Keys.ShouldAllBe(f => !f.EndsWith(".md", StringComparison.Ordinal)
            && !f.StartsWith("llms", StringComparison.Ordinal));
    }

    [Fact]
    public void A_template_knows_where_the_copy_is()
    {
        var site = Site().WithMain("[{{ page.copy }}]").WithPage("find.md", "", front: "search: false").Build();

        site.Main("guides/a/index.html").ShouldBe("[/guides/a/index.md]\n");
        site.Main("find/index.html").ShouldBe("[]\n");
    }

    private static SiteFixture Site() => new SiteFixture().WithMain("{{ page.content }}")
        .WithPage("guides/a.md", "See [home](../index.md#top).\n", "'A \"pot\"'", front: "description: Of pots.");
}
