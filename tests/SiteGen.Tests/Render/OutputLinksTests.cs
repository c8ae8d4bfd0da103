// Addresses from the root become relative to their page, so that a copy of the site works anywhere.
using SiteGen.Render;

namespace SiteGen.Tests.Render;

public sealed class OutputLinksTests
{
    [Theory]
    [InlineData("/", "<a href=\"/\">", "<a href=\"index.html\">")]
    [InlineData("/", "<a href=\"/a/\">", "<a href=\"a/index.html\">")]
    [InlineData("/a/", "<a href=\"/\">", "<a href=\"../index.html\">")]
    [InlineData("/a/b/", "<a href=\"/a/c/#d\">", "<a href=\"../../a/c/index.html#d\">")]
    [InlineData("/a/", "<img src=\"/assets/x.svg\">", "<img src=\"../assets/x.svg\">")]
    [InlineData("/a/", "<form action=\"/search/\">", "<form action=\"../search/index.html\">")]
    [InlineData("/a/", "<html data-root=\"/\">", "<html data-root=\"../\">")]
    [InlineData("/", "<html data-root=\"/\">", "<html data-root=\"./\">")]
    [InlineData("/a/", "<a href='/b/'>", "<a href='../b/index.html'>")]
    [InlineData("/a/", "<a href = \"/b/\">", "<a href = \"../b/index.html\">")]
    [InlineData("/a/", "<a href=\" /b/\">", "<a href=\" ../b/index.html\">")]
    [InlineData("/a/", "<a HREF=\"/b/\">", "<a HREF=\"../b/index.html\">")]
    [InlineData("/a/", "<a title=\"1 > 0\" href=\"/b/\">", "<a title=\"1 > 0\" href=\"../b/index.html\">")]
    public void An_address_from_the_root_becomes_relative(string page, string html, string expected) =>
        Run(html, page).Html.ShouldBe(expected);

    [Theory]
    [InlineData("<a href=\"#here\">")]
    [InlineData("<a href=\"https://example.org/\">")]
    [InlineData("<a href=\"//example.org/\">")]
    [InlineData("<a href=\"mailto:a@b.org\">")]
    [InlineData("<a href=\"other.html\">")]
    [InlineData("<p>write href=\"/a/\" in a template</p>")]
    [InlineData("<p data-href=\"/a/\">")]
    [InlineData("<script>a = \"<!-- x -->\"</script>")]
    [InlineData("<!-- never closed <a href=\"/a/\">")]
    [InlineData("<p title=\"a>b\">1 < 2</p>")]
    [InlineData("<a href=\"/never closed")]
    public void Everything_else_stays_as_it_is(string html) => Run(html, "/b/").Html.ShouldBe(html);

    [Theory]
    [InlineData("a<!-- <a href=\"/a/\"> -->b")]
    [InlineData("a<!-->b")]
    [InlineData("a<!-- x --><!--[if IE]> y <![endif]-->b")]
    public void Comments_of_templates_are_left_out(string html) => Run(html, "/b/").Html.ShouldBe("ab");

    [Fact]
    public void The_page_for_any_address_keeps_absolute_links() =>
        OutputLinks.Run("<a href=\"/a/\">", "/404.html", keepAbsolute: true).Html.ShouldBe("<a href=\"/a/\">");

    [Fact]
    public void Links_and_ids_are_noted_decoded_and_in_order()
    {
        var links = Run(
            "<p id=\"a\"><a href=\"/x/?a=1&amp;b=2\"></a><a href=\"#a\"></a><img src=\"/p.png\"><p id='a'><p "
            + "id=\"gr&#246;&#223;e\">", "/");
        links.Targets.ShouldBe(["/x/?a=1&b=2", "#a"]);
        links.Ids.Order(StringComparer.Ordinal).ShouldBe(["a", "größe"]);
        links.DuplicateIds.ShouldBe(["a"]);
    }

    [Fact]
    public void An_id_in_text_is_no_id() => Run("<p>the id=\"x\" of a thing</p>", "/").Ids.ShouldBeEmpty();

    private static PageLinks Run(string html, string page) => OutputLinks.Run(html, page, keepAbsolute: false);
}
