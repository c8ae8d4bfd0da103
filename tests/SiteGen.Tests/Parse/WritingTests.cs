// What writers of documentation take for granted in Markdown, as it comes out.
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Parse;

public sealed class WritingTests
{
    private const string Picture =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 100\"><path d=\"M0 0h400v100z\"/></svg>";

    private static string Made(string body, string site = "") => Site(body, site).BuildCleanly().Main().Trim();

    private static SiteFixture Site(string body, string site = "") => new SiteFixture().WithSite(site)
        .WithPage("index.md", body).With("input/assets/wide.svg", Picture).WithMain("{{ page.content }}");

    [Theory]
    [InlineData("~~old~~", "<p><del>old</del></p>")]
    [InlineData("See https://example.org now.", "<p>See <a class=\"external\" rel=\"noopener noreferrer\" "
        + "href=\"https://example.org\">https://example.org</a><sup class=\"web-number\">[1]</sup> now.</p>")]
    [InlineData(":smile: and 😀", "<p>:smile: and 😀</p>")]
    [InlineData("Word\n:   What it means", "<dl>\n<dt>Word</dt>\n<dd>What it means</dd>\n</dl>")]
    [InlineData("- [x] Done\n", "<ul class=\"contains-task-list\">\n<li class=\"task-list-item\"><label>"
        + "<input type=\"checkbox\" checked> Done</label></li>\n</ul>")]
    public void Small_marks_become_HTML(string text, string html) => Made(text).ShouldBe(html);

    [Theory]
    [InlineData("> [!NOTE]\n> Read *this*.", "::: note\nRead *this*.\n:::")]
    [InlineData("> [!note] Before you begin\n>\n> Read this.", "::: note Before you begin\nRead this.\n:::")]
    [InlineData("- a\n\n  > [!NOTE]\n  > b", "- a\n\n  ::: note\n  b\n  :::")]
    public void An_alert_is_the_directive_of_its_kind(string alert, string directive) =>
        Made(alert).ShouldBe(Made(directive));

    [Fact]
    public void A_quotation_with_brackets_in_front_stays_one() =>
        Made("> [NOTE] of the editor").ShouldBe("<blockquote>\n<p>[NOTE] of the editor</p>\n</blockquote>");

    [Fact]
    public void An_alert_of_an_unknown_kind_names_the_nearest()
    {
        var site = Site("> [!CAUTON]\n> x").Build();
        site.Codes.ShouldBe(["SG157"]);
        site.Report.ShouldContain("did you mean \"caution\"?");
    }

    [Fact]
    public void A_directive_knows_its_place_in_the_one_around_it() =>
        new SiteFixture().WithPage("index.md", ":::: box\n::: item a\n:::\n::: item b\n:::\n::::\n::: item c\n:::")
            .With("themes/default/directives/box.sbnhtml", "[{{ directive.number }}:{{ content }}]")
            .With("themes/default/directives/box/item.sbnhtml",
                "<{{ directive.group }}.{{ directive.position }}.{{ directive.number }} {{ args.list[0] }}>")
            .With("themes/default/directives/item.sbnhtml", "alone {{ directive.position }}")
            .WithMain("{{ page.content }}").BuildCleanly().Main().Replace("\n", "", StringComparison.Ordinal)
            .ShouldBe("[1:<1.1.2 a><1.2.3 b>]alone 2");

    [Theory]
    [InlineData("![A line](assets/wide.svg)", "width=\"400\" height=\"100\" alt=\"A line\" loading=\"lazy\">")]
    [InlineData("![A line](assets/wide.svg){width=200}",
        "width=\"200\" height=\"50\" alt=\"A line\" loading=\"lazy\">")]
    [InlineData("![A line](assets/wide.svg){#line .wide}",
        "width=\"400\" height=\"100\" alt=\"A line\" loading=\"lazy\" id=\"line\" class=\"wide\">")]
    [InlineData("x ![A line](assets/wide.svg \"Seen\")", "alt=\"A line\" loading=\"lazy\" title=\"Seen\">")]
    public void A_picture_has_its_size_and_what_its_writer_gives_it(string text, string html) =>
        Made(text).ShouldContain(html);

    [Fact]
    public void A_picture_alone_with_a_title_is_a_figure_with_a_caption()
    {
        var main = Made("![A line](assets/wide.svg \"As seen from *above*\")");
        main.ShouldStartWith("<figure><img src=");
        main.ShouldEndWith("><figcaption>As seen from *above*</figcaption></figure>");
        main.ShouldNotContain("title=");
    }

    [Theory]
    [InlineData("onclick=x")]
    [InlineData("width=wide")]
    [InlineData("style=x")]
    public void A_picture_takes_no_other_attributes(string attribute) =>
        Site($"![A line](assets/wide.svg){{{attribute}}}").Build().Codes.ShouldBe(["SG143"]);

    [Fact]
    public void Links_keep_the_class_and_id_that_they_are_given()
    {
        Made("[Home](index.md){#home .button}").ShouldContain("id=\"home\" class=\"button\">Home</a>");
        Made("[x](https://example.org){.button}").ShouldContain("<a class=\"external button\" rel");
    }

    [Fact]
    public void A_site_may_allow_more_elements_and_their_addresses_are_looked_up()
    {
        const string Allow = "markdown:\n  allow: [div, details, summary, img, a]\n";
        var main = Made("<details open><summary>More</summary>\n\n<div>x</div>\n\n</details>\n\n"
            + "<img src=\"assets/wide.svg\" alt=\"A line\">\n\n<a href=\"index.md#top\">Top</a>", Allow);
        main.ShouldContain("<details open><summary>More</summary>");
        main.ShouldContain("width=\"400\" height=\"100\" alt=\"A line\">");
        main.ShouldContain("<a href=\"index.html#top\">Top</a>");
    }

    [Theory]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<a href=\"java&#115;cript:alert(1)\">x</a>")]
    [InlineData("<a href=\"nowhere.md\">x</a>")]
    [InlineData("<img src=\"https://example.org/a.png\" alt=\"x\">")]
    [InlineData("<img src=\"//example.org/a.png\" alt=\"x\">")]
    [InlineData("<img src=\"gone.png\" alt=\"x\">")]
    [InlineData("<div onclick=\"x()\">x</div>")]
    [InlineData("<div style=\"color: red\">x</div>")]
    [InlineData("<script>x</script>")]
    [InlineData("<IFRAME src=x></IFRAME>")]
    public void What_runs_calls_out_or_leads_nowhere_is_an_error_in_what_a_site_allows(string html) =>
        Site(html, "markdown:\n  allow: [div, img, a]\n").Build().Diagnostics
            .ShouldAllBe(d => d.Severity == Diagnostics.Severity.Error, html);
}
