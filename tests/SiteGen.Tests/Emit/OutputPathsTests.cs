// All outputs are held against each other before anything is written.
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Emit;

public sealed class OutputPathsTests
{
    [Theory]
    [InlineData("/index.html", "SG504")]
    [InlineData("/a/index.html", "SG504")]
    [InlineData("/robots.txt/old/", "SG703")]
    [InlineData("/robots.txt", "SG703")]
    [InlineData("/pages.json", "SG703")]
    [InlineData("/_headers", "SG703")]
    [InlineData("/_REDIRECTS/x.html", "SG703")]
    [InlineData("/404.html", "SG504")]
    [InlineData("/ar/a/", "SG701")]
    [InlineData("/A/", "SG504")]
    [InlineData("/old/#x", "SG509")]
    [InlineData("/.htaccess", "SG509")]
    [InlineData("/.git/config", "SG509")]
    [InlineData("/a/%2e%2e/b", "SG509")]
    [InlineData("/a%2fb/", "SG509")]
    [InlineData("//evil.example/", "SG509")]
    [InlineData("/a/?from=b", "SG504")]
    public void An_old_address_that_another_output_needs_is_called_by_its_name(string alias, string code)
    {
        var site = Site(alias).Build();
        site.Codes.ShouldBe([code], site.Report);
        site.Diagnostics[0].Span.ToString().ShouldStartWith("input/b.md:3:11");
    }

    [Theory]
    [InlineData("/Old/Page.html", "Old/Page.html", "/Old/Page.html /b/ 301")]
    [InlineData("/old/page.htm", "old/page.htm", "/old/page.htm /b/ 301")]
    [InlineData("/page.php", "page.php/index.html", "/page.php /b/ 301")]
    [InlineData("/page.php?id=3&x=1", "page.php/index.html", "/page.php id=3 x=1 /b/ 301")]
    [InlineData("/%C3%BCber/", "über/index.html", "/%C3%BCber/ /b/ 301")]
    [InlineData("/über/uns", "über/uns/index.html", "/%C3%BCber/uns /b/ 301")]
    [InlineData("/a b/", "a b/index.html", "/a%20b/ /b/ 301")]
    [InlineData("/日本/", "日本/index.html", "/%E6%97%A5%E6%9C%AC/ /b/ 301")]
    [InlineData("/a+b,c/", "a+b,c/index.html", "/a+b,c/ /b/ 301")]
    public void An_old_address_is_kept_as_it_was(string alias, string file, string rule)
    {
        var site = Site(alias).BuildCleanly();
        site[file].ShouldContain("url=" + string.Concat(Enumerable.Repeat("../", file.Count(c => c == '/')))
            + "b/index.html");
        site["_redirects"].ShouldStartWith(rule + "\n");
    }

    [Fact]
    public void A_page_at_an_old_address_names_the_page_that_counts()
    {
        Site("/old/").BuildCleanly()["old/index.html"]
            .ShouldContain("<link rel=\"canonical\" href=\"../b/index.html\">");
        Site("/old/").With("themes/default/theme.yaml",
            "name: Small\nlanguages: [en, ar]\nhost: https://example.org/guide\n")
            .BuildCleanly()["old/index.html"]
                .ShouldContain("<link rel=\"canonical\" href=\"https://example.org/guide/b/\">");
    }

    [Fact]
    public void Old_addresses_that_differ_in_their_query_share_a_page_that_offers_all()
    {
        var site = Site("/page.php?id=1").WithPage("a.md", "", "First", "aliases: [\"/page.php?id=2\"]").BuildCleanly();
        site["page.php/index.html"].ShouldContain("../a/index.html\">→ First<");
        site["page.php/index.html"].ShouldContain("../b/index.html");
        site["page.php/index.html"].ShouldNotContain("refresh");
    }

    [Theory]
    [InlineData("index.html.md", "SG703")]
    [InlineData("robots.txt.md", "SG703")]
    [InlineData("pages.json.md", "SG703")]
    public void A_page_whose_folder_would_have_the_name_of_a_file_is_called_by_its_name(string page, string code)
    {
        var site = new SiteFixture().WithPage(page, "").Build();
        site.Codes.ShouldBe([code], site.Report);
        site.Diagnostics[0].Span.Source.Path.ShouldBe($"input/{page}");
    }

    private static SiteFixture Site(string alias) => new SiteFixture()
        .WithSite("languages: [en, ar]\n").With("themes/default/theme.yaml", "name: Small\nlanguages: [en, ar]\n")
        .With("themes/default/strings/ar.yaml",
            File.ReadAllText(Path.Combine(TestFolders.Minimal, "themes/default/strings/en.yaml")))
        .WithPage("404.md", "").WithPage("a.md", "").With("input/ar/a.md", "---\ntitle: A\n---\n")
        .With("input/b.md", $"---\ntitle: B\naliases: [\"{alias}\"]\n---\n");
}
