// What brands promise to the people who run and read them (BRD-01 to BRD-07).
using System.Text.RegularExpressions;
using SiteGen.Model;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Brands;

public sealed class BrandTests
{
    private const string Club = "themes/club/theme.yaml";
    private const string Words = """
        {
          "type": "object",
          "x-key": "id",
          "properties": {
            "id": { "type": "string" },
            "title": { "type": "string" },
            "like": { "type": "array", "items": { "type": "string", "x-ref": "words" } },
            "parts": { "type": "array", "items": { "type": "object", "properties": { "text": { "type": "string" } } } }
          }
        }
        """;

    [Fact]
    public void BRD_07_A_link_to_a_hidden_page_becomes_its_text()
    {
        var site = Branded("hide: [guide/a.md]\n").WithPage("guide/a.md", "Text.\n", "First")
            .WithPage("b.md", "See [the *first* page](guide/a.md) and [](guide/a.md) and [home](index.md).\n")
            .BuildCleanly();

        site.Main("b/index.html")
            .ShouldContain("See the <em>first</em> page and First and <a href=\"../index.html\">home</a>.");
        site.Files.Keys.ShouldNotContain("guide/a/index.html");
    }

    [Fact]
    public void BRD_07_A_hidden_page_leaves_no_entry_in_menus_or_lists_of_pages()
    {
        var site = Branded("hide: [guide/a.md]\n")
            .WithSite("menus:\n  main:\n    items:\n      - page: guide/a.md\n      - page: index.md\n")
            .WithPage("guide/a.md", "Text.\n", "First")
                .WithMain("{{ for item in nav.main }}[{{ item.title }}]{{ end }}{{ nav.pages.size }}{{ has_link "
                + "'guide/a.md' }}").BuildCleanly();

        site.Main().Trim().ShouldBe("[Home]1false");
        site["pages.json"].ShouldNotContain("guide/a");
    }

    [Fact]
    public void BRD_07_References_to_a_hidden_row_drop_out_of_lists_and_links_to_it_become_its_title()
    {
        var site = WithWords(Branded("hide: [\"words:two\"]\n")).WithPage("b.md", "See [](words:two).\n")
            .WithMain("{{ page.content }}{{ for row in data.words }}[{{ row.id }}{{ for other in row.like }} {{ "
                + "other.id }}{{ end }}]{{ end }}{{ if data.words.two }}there{{ end }}").BuildCleanly();

        site.Main("b/index.html").ShouldContain("See Two.");
        site.Main("b/index.html").ShouldEndWith("[one three][three]\n");
    }

    [Fact]
    public void BRD_04_What_a_brand_adds_says_who_added_it_and_what_the_site_has_does_not()
    {
        var site = WithWords(Branded(""))
            .With("themes/club/input/data/words.yaml",
            "- id: own\n  title: Own\n- id: one\n  title: One, changed\n  add: { parts: [ { text: more } ] }\n")
            .WithMain("{{ for row in data.words }}[{{ row.title }}: {{ row.added_by }}{{ for part in row.parts }} "
                + "{{ part.text }}/{{ part.added_by }}{{ end }}]{{ end }}").BuildCleanly();

        site.Main().Trim().ShouldBe("[One, changed:  first/ more/The club][Two: ][Three: ][Own: The club]");
    }

    [Fact]
    public void BRD_04_A_page_of_a_brand_stands_in_the_menu_that_it_names()
    {
        var site = Branded("").WithSite("menus:\n  about:\n    items:\n      - page: index.md\n")
            .With("themes/club/input/our-group.md", "---\ntitle: Our group\nmenu: about\n---\nText.\n")
            .WithMain("{{ for item in nav.about }}[{{ item.title }}]{{ end }}{{ page.added_by }}").BuildCleanly();

        site.Main().Trim().ShouldBe("[Home][Our group]");
        site.Main("our-group/index.html").Trim().ShouldBe("[Home][Our group]The club");
    }

    [Fact]
    public void BRD_03_Locked_rows_may_be_added_to_but_neither_changed_nor_hidden()
    {
        var locked = WithWords(Branded(""))
            .WithSite("locked:\n  - keep: [\"words:*\"]\n    why: it protects readers\n");

        locked.With("themes/club/input/data/words.yaml", "- id: own\n  title: Own\n").BuildCleanly();
        locked.With("themes/club/input/data/words.yaml", "- id: one\n  title: Other\n").Build()
            .Codes.ShouldBe(["SG185"]);
        locked.With("themes/club/input/data/words.yaml", "- id: one\n  hidden: true\n").Build()
            .Codes.ShouldBe(["SG183"]);
    }

    [Fact]
    public void The_not_found_page_leads_home_from_any_address_under_the_path_of_its_host()
    {
        var site = Branded("host: https://example.org/guide/\n").WithPage("404.md", "[home](index.md)\n", "Not found")
            .BuildCleanly();

        site["404.html"].ShouldContain("<a href=\"/guide/\">home</a>");
        site["sitemap.xml"].ShouldContain("https://example.org/guide/");
        site["index.html"].ShouldNotContain("/guide/");
    }

    [Fact]
    public void A_brand_in_the_same_run_changes_no_byte_of_the_default_site()
    {
        var alone = Coloured().ForThemes("default").BuildCleanly();
        var beside = Coloured()
            .With(Club, "extends: default\nname: The club\ncolours: { main: \"#5b2a6e\" }\nhide: [guide/a.md]\n")
            .ForThemes("default", "club").BuildCleanly();

        foreach (var (path, bytes) in alone.Files)
            beside.Files[$"default/{path}"].ToArray().ShouldBe(bytes.ToArray(), path);
        beside.Files.Keys.Count(p => p.StartsWith("default/", StringComparison.Ordinal)).ShouldBe(alone.Files.Count);
    }

    [Fact]
    public void Two_brands_differ_only_in_their_branded_parts()
    {
        var site = Coloured()
            .WithMain("<h1>{{ page.title }}</h1><p>{{ theme.name }}</p>{{ page.content }}<link href=\"{{ asset "
            + "'site.css' }}\">")
            .With(Club, "extends: default\nname: The club\ncolours: { main: \"#5b2a6e\" }\n")
                .With("themes/trust/theme.yaml", "extends: default\nname: A trust\ncolours: { main: \"#1f4fa0\" }\n")
                .ForThemes("club", "trust").BuildCleanly();

        static string Plain(string html) =>
            Regex.Replace(html.Replace("The club", "NAME", StringComparison.Ordinal)
            .Replace("A trust", "NAME", StringComparison.Ordinal), @"site\.[0-9a-f]{10}\.css", "site.css");
        foreach (var path in site.Files.Keys.Where(p =>
            p.StartsWith("club/", StringComparison.Ordinal) && p.EndsWith(".html", StringComparison.Ordinal)))
            Plain(site[path]).ShouldBe(Plain(site[path.Replace("club/", "trust/", StringComparison.Ordinal)]), path);
    }

    [Fact]
    public void The_palette_stands_behind_the_one_style_sheet_and_leaves_paper_alone()
    {
        var site = Coloured().With(Club, "extends: default\nname: The club\ncolours: { main: \"#5b2a6e\" }\n")
            .ForThemes("club").BuildCleanly();

        var sheet = site[site.Files.Keys.Single(p => p.EndsWith(".css", StringComparison.Ordinal))];
        sheet.ShouldStartWith("body{color:var(--ink)}");
        sheet.ShouldContain("@media screen{:root{--brand:#5b2a6e;");
        sheet.ShouldContain("prefers-color-scheme:dark");
        sheet.ShouldNotContain("--urgent");
    }

    [Fact]
    public void BRD_10_A_text_that_changed_since_the_group_read_it_is_told_from_one_that_was_only_gone_over()
    {
        var before = Texts(Branded("").WithSite("version: '1'\nlocked:\n  - keys: [description]\n    why: dates\n")
            .WithPage("a.md", "Text.\n", "First", "description: gone over in January")
            .WithPage("b.md", "Text.\n", "Second"));
        var after = Texts(Branded("").WithSite("version: '1'\nlocked:\n  - keys: [description]\n    why: dates\n")
            .WithPage("a.md", "Text.\n", "First", "description: gone over in May")
            .WithPage("b.md", "Other text.\n", "Second")
            .With("themes/club/input/own.md", "---\ntitle: Own\n---\nText.\n")
                .With("themes/club/input/b.md", "---\ntitle: Ours\ndescription: gone over in June\n---\nOurs.\n"));

        after["a.md"].ShouldBe(before["a.md"], "only its date is new");
        after["b.md"].ShouldNotBe(before["b.md"], "the guide's text below the group's own has changed");
        after.Keys.ShouldNotContain("own.md");
    }

    [Fact]
    public void BRD_10_The_report_lists_texts_that_are_new_or_other_than_those_the_group_has_read()
    {
        var site = Branded("").WithThemeFiles(Report.Files).WithSite("version: '2'\n")
            .WithPage("a.md", "Text.\n", "First")
            .WithPage("b.md", "Text.\n", "Second");
        var read = Texts(site);
        var edition = site.With("themes/club/texts-read.yaml",
            $"date: 2026-01-02\nversion: '1'\ntexts: {{ index.md: {read["index.md"]}, a.md: 0123456789abcdef, "
            + $"gone.md: 0123456789abcdef }}\n").BuildCleanly().Sites[0].Plan;

        var report = Report.Of(edition.Site.Config, edition.Edition, []);

        report.ShouldContain("read version 1 on 2026-01-02. This is version 2.");
        report.ShouldContain("changed</h3>\n<ul>\n<li>First (a.md)</li>\n</ul>");
        report.ShouldContain("New texts</h3>\n<ul>\n<li>Second (b.md)</li>\n</ul>");
        report.ShouldContain("no longer there</h3>\n<ul>\n<li>gone.md</li>\n</ul>");
    }

    [Fact]
    public void BRD_06_The_report_of_the_guides_theme_says_in_whole_sentences_what_the_build_has_found()
    {
        const string Settings = "colours: { main: \"#5b2a6e\" }\nhide: [a.md]\nphone: 1 800\n";
        const string Schema = "type: object\nproperties:\n  phone: { type: string, examples: [1-800] }\n";
        var site = Branded(Settings).WithThemeFiles([.. Report.Files, "palette.yaml"])
            .With("themes/default/theme.schema.json", Schema)
            .WithPage("a.md", "Text.\n", "First").WithPage("b.md", "Text.\n", "Second")
            .With("themes/club/input/b.md", "---\ntitle: Ours\n---\nOurs.\n")
            .With("themes/club/input/c.md", "---\ntitle: \"Us & them\"\n---\nUs.\n").Build();

        var plan = site.Sites[0].Plan;
        Golden.Compare(
            Path.Combine(TestFolders.Tests, "Brands", "report.html"),
            Report.Of(plan.Site.Config, plan.Edition, site.Diagnostics));
    }

    private static IReadOnlyDictionary<string, string> Texts(SiteFixture site) =>
        site.BuildCleanly().Sites[0].Plan is var plan ? ReadTexts.Of(plan.Site.Config, [plan.Edition])
            .ToDictionary(t => t.Name, t => t.Print) : throw new InvalidOperationException();

    [Theory]
    [InlineData("main: \"#5b2a6e\"", true)]
    [InlineData("accent: \"#7fb3e0\"", true)]
    [InlineData("main: \"#0b4a52\", accent: \"#f0b13c\"", false)]
    public void BRD_02_One_colour_of_a_brand_that_differs_is_enough_for_a_palette_of_its_own(string colours, bool own)
    {
        var site = Coloured().With(Club, $"extends: default\nname: The club\ncolours: {{ {colours} }}\n")
            .ForThemes("club").BuildCleanly();
        site[site.Files.Keys.Single(k => k.EndsWith(".css", StringComparison.Ordinal))]
            .Contains("@media screen{:root{--brand:", StringComparison.Ordinal).ShouldBe(own);
    }

    [Fact]
    public void A_brand_replaces_one_part_of_the_style_sheet_and_readers_still_ask_for_one() =>
        new SiteFixture().With(Club, "extends: default\nname: The club\n").ForThemes("club")
            .With("themes/default/assets/site.css",
                "@import 'css/ink.css';\n@import url(css/paper.css) print;\nb { top: 0 }\n")
            .With("themes/default/assets/css/ink.css", "a { color: black }\n")
            .With("themes/default/assets/css/paper.css", "a { color: white }\n")
            .With("themes/club/assets/css/ink.css", "/* @import 'none.css'; */ a { color: red }\n")
            .WithPage("index.md", "Text.\n", "Home")
            .BuildCleanly().Files.Where(f => f.Key.EndsWith(".css", StringComparison.Ordinal))
            .Select(f => System.Text.Encoding.UTF8.GetString(f.Value.Span)).ShouldHaveSingleItem()
            .ShouldBe("a{color:red}@media print{a{color:white}}b{top:0}");

    private static SiteFixture Branded(string settings) =>
        new SiteFixture().With(Club, $"extends: default\nname: The club\n{settings}").ForThemes("club");

    private static SiteFixture Coloured() =>
        new SiteFixture()
        .With("themes/default/theme.yaml",
        "name: A plain theme\ncolours: { main: \"#0b4a52\", accent: \"#f0b13c\" }\n")
        .With("themes/default/assets/site.css", "body { color: var(--ink) }\n")
            .WithPage("guide/a.md", "Text.\n", "First");

    private static SiteFixture WithWords(SiteFixture site) =>
        site.WithSite("rows:\n  words: { path: \"/#{id}\", title: \"{title}\" }\n")
        .With("input/data/words.schema.json", Words)
        .With("input/data/words.yaml",
            "- { id: one, title: One, like: [two, three], parts: [ { text: first } ] }\n- { id: two, title: Two "
            + "}\n- { id: three, title: Three }\n");
}
