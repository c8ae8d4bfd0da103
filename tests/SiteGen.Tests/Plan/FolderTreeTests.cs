// The menu of a site that writes none: its folders, in an order that people can set.
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Plan;

public sealed class FolderTreeTests
{
    private const string Level =
        "{{ for entry in $entries }}[{{ entry.title }}{{ if entry.url }} {{ entry.url }}{{ end }}{{ if entry.open "
            + "}} open"
        + "{{ end }}{{ if entry.current }} here{{ end }}{{ include 'level' entries: entry.children }}]{{ end }}";

    private static SiteFixture Site(string site = "") => new SiteFixture().WithSite(site)
        .With("themes/default/partials/level.sbnhtml", Level)
        .WithMain("{{ for menu in nav.menus }}{{ menu.name }}: {{ include 'level' entries: menu.items }};{{ end }}"
            + "{{ for entry in nav.below }}<{{ entry.title }}>{{ end }}"
            + "{{ page.previous?.title }} < > {{ page.next?.title }}")
        .With("input/index.md", "# Home\n")
        .With("input/guide/index.md", "---\norder: 1\n---\n# Guide\n")
        .With("input/guide/b.md", "# B\n").With("input/guide/a.md", "# A\n")
        .With("input/guide/first.md", "---\norder: -2\n---\n# Zero\n")
        .With("input/guide/deep/er/one.md", "# One\n")
        .With("input/notes/x.md", "# X\n").With("input/404.md", "# Gone\n")
        .With("input/hidden.md", "---\nnav: false\n---\n# Hidden\n");

    private static string Shown(SiteFixture site, string url) =>
        site.BuildCleanly().Main(url.TrimStart('/') + "index.html").TrimEnd('\n');

    [Fact]
    public void Folders_and_pages_stand_by_order_then_title_with_the_folders_own_page_first() =>
        Shown(Site(), "/guide/a/").ShouldStartWith("pages_by_folder: [Home /]"
            + "[Guide /guide/ open[Zero /guide/first/][A /guide/a/ open here][B /guide/b/]"
            + "[Deep[Er[One /guide/deep/er/one/]]]][Notes[X /notes/x/]];");

    [Fact]
    public void A_folder_without_a_page_has_its_title_and_order_from_its_defaults() =>
        Shown(Site().With("input/notes/_defaults.yaml", "title: My notes\norder: 0\n"), "/")
            .ShouldContain("[My notes[X /notes/x/]][Guide ");

    [Fact]
    public void Reading_goes_from_page_to_page_in_the_order_of_the_menu() =>
        Shown(Site(), "/guide/b/").ShouldEndWith("A < > One");

    [Fact]
    public void A_page_lists_what_is_below_it() =>
        Shown(Site(), "/guide/").ShouldContain("<Zero><A><B><Deep>");

    [Fact]
    public void A_menu_may_name_a_folder() =>
        Shown(Site("menus:\n  main:\n    items: [{ page: index.md }, { folder: guide/deep }]\n"), "/")
            .ShouldStartWith("main: [Home / open here][Deep[Er[One /guide/deep/er/one/]]];");

    [Theory]
    [InlineData("{ folder: gide }", "did you mean \"guide\"?")]
    [InlineData("{ folder: nowhere-at-all }", "known are")]
    public void A_menu_that_names_a_folder_without_a_page_is_told_so(string entry, string hint)
    {
        var finding = Site($"menus:\n  main:\n    items: [{entry}]\n").Build().Diagnostics.ShouldHaveSingleItem();
        finding.Code.ShouldBe("SG513");
        finding.Span.Line.ShouldBe(4);
        finding.Hint!.ShouldContain(hint);
    }

    [Theory]
    [InlineData(100, 1, "0 100 0")]
    [InlineData(101, 1, "0 50 51")]
    [InlineData(300, 150, "124 50 126")]
    [InlineData(300, 300, "250 50 0")]
    public void Of_a_long_folder_a_page_can_show_what_lies_around_it(int pages, int at, string shown)
    {
        var site = new SiteFixture().WithSite("").With("input/index.md", "# Home\n")
            .WithMain("{{ for entry in nav.menus[0].items; if entry.open; near = entry.near }}{{ near.before }} "
                + "{{ near.items.size }} {{ near.after }}{{ end; end }}");
        for (var i = 1; i <= pages; i++)
            site.With($"input/many/p{i:000}.md", $"# Page {i:000}\n");
        Shown(site, $"/many/p{at:000}/").ShouldBe(shown);
    }

    [Fact]
    public void A_folder_without_a_page_knows_its_first() =>
        Shown(Site().WithMain("{{ for entry in nav.pages_by_folder }}{{ entry.first_url }} {{ end }}"), "/")
            .ShouldBe("/ /guide/ /notes/x/ ");
}
