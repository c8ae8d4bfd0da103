// Menus: a page stands in each once, and previous and next follow one order.
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Plan;

public sealed class NavigationTests
{
    private const string Shown =
        "{{ for item in nav.way }}[{{ item.title }}{{ for one in item.children }} {{ one.title }}{{ end }}]{{ end }}";

    private static SiteFixture Site(string menus) => new SiteFixture().WithSite($"menus:\n{menus}")
        .WithPage("a.md", "Text.\n", "A").WithPage("b.md", "Text.\n", "B").WithPage("c.md", "Text.\n", "C");

    [Fact]
    public void A_page_that_a_menu_has_below_another_does_not_come_again_where_it_names_the_menu_itself() =>
        Site("  way:\n    items:\n      - page: a.md\n        pages: [b.md]\n")
            .WithPage("b.md", "Text.\n", "B", "menu: way").WithMain(Shown).Build().Main().Trim().ShouldBe("[A B]");

    [Fact]
    public void Previous_and_next_follow_the_numbered_menu_also_where_a_plain_one_comes_first()
    {
        const string Foot = "  foot:\n    items: [ { page: c.md }, { page: b.md }, { page: a.md } ]\n";
        const string Way =
            "  way:\n    numbered: true\n    items: [ { page: a.md }, { page: b.md }, { page: c.md } ]\n";
        var site = Site(Foot + Way)
            .WithMain("{{ page.previous?.title }}-{{ page.next?.title }}").BuildCleanly();
        site.Main("b/index.html").Trim().ShouldBe("A-C");
        site.Main("a/index.html").Trim().ShouldBe("-B");
    }
}
