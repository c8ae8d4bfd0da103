// From links as authors write them to addresses of the edition.
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Render;

public sealed class LinkResolverTests
{
    [Theory]
    [InlineData("[x](../index.md)", "../../index.html")]
    [InlineData("[x](start.md)", "../../guide/start/index.html")]
    [InlineData("[x](./start.md#first)", "../../guide/start/index.html#first")]
    [InlineData("[x](/guide/start.md)", "../../guide/start/index.html")]
    [InlineData("[x](deep/end.md)", "../../guide/deep/end/index.html")]
    [InlineData("[x](index.md)", "../../guide/index.html")]
    [InlineData("[x](#here)", "#here")]
    [InlineData("[x](words:biopsy)", "../../words/biopsy/index.html")]
    [InlineData("[x](/assets/form.pdf)", "../../assets/form.")]
    [InlineData("[x](mailto:a@example.org)", "mailto:a@example.org")]
    [InlineData("[x](tel:+1-555-0100)", "tel:+1-555-0100")]
    [InlineData("[x](sms:988)", "sms:988")]
    public void A_link_leads_to(string markdown, string address) =>
        Page(markdown + "\n\n## Here").ShouldContain($"<a href=\"{address}");

    [Fact]
    public void A_link_without_text_takes_the_title_of_what_it_leads_to() =>
        Page("[](words:biopsy) and [](start.md)")
            .ShouldContain("<a href=\"../../words/biopsy/index.html\">A &lt;biopsy&gt;</a> and <a "
            + "href=\"../../guide/start/index.html\">The start</a>");

    [Fact]
    public void A_link_to_the_world_outside_is_marked_and_numbered() =>
        Page("[x](https://example.org/a?b=1&c=2)")
            .ShouldContain("<a class=\"external\" rel=\"noopener noreferrer\" "
            + "href=\"https://example.org/a?b=1&amp;c=2\">x</a><sup class=\"web-number\">[1]</sup>");

    [Fact]
    public void A_bare_address_is_marked_like_any_other() =>
        Page("<https://example.org/>")
            .ShouldContain("<a class=\"external\" rel=\"noopener noreferrer\" "
            + "href=\"https://example.org/\">https://example.org/</a><sup class=\"web-number\">[1]</sup>");

    [Theory]
    [InlineData("<javascript:alert(1)>", "SG154")]
    [InlineData("[x](javascript:alert(1))", "SG154")]
    [InlineData("[x](JavaScript:alert(1))", "SG154")]
    [InlineData("[x](data:text/html,x)", "SG154")]
    [InlineData("[x](file:///etc/passwd)", "SG154")]
    [InlineData("<file:///etc/passwd>", "SG154")]
    [InlineData("[x]()", "SG609")]
    [InlineData("[x](../../index.md)", "SG601")]
    [InlineData("[x](/guide/start/)", "SG610")]
    [InlineData("[x](start)", "SG610")]
    [InlineData("[x](/start.md)", "SG601")]
    [InlineData("![x](/assets/from.png)", "SG601")]
    public void A_link_that_leads_nowhere_is_a_finding(string markdown, string code) =>
        Fixture(markdown).Build().Codes.ShouldBe([code]);

    [Fact]
    public void Every_place_with_a_dead_link_is_reported() =>
        Fixture("[a](nowhere.md)\n\n[b](nowhere.md)\n").Build().Diagnostics.Select(d => $"{d.Code} {d.Span.Line}")
            .ShouldBe(["SG601 4", "SG601 6"]);

    [Fact]
    public void Every_place_with_a_dead_anchor_is_reported() =>
        Fixture("[a](start.md#nowhere)\n\n[b](start.md#nowhere)\n").Build()
            .Diagnostics.Select(d => $"{d.Code} {d.Span.Line}").ShouldBe(["SG602 4", "SG602 6"]);

    [Fact]
    public void Links_of_a_body_that_its_layout_does_not_print_are_checked_too() =>
        Fixture("[a](nowhere.md)").WithMain("<p></p>").Build().Codes.ShouldBe(["SG601"]);

    private static string Page(string markdown) => Fixture(markdown).BuildCleanly().Main("guide/more/index.html");

    private static SiteFixture Fixture(string markdown) => new SiteFixture()
        .WithSite("rows:\n  words: { path: \"/words/{id}/\", layout: row, title: \"A <{id}>\" }\n")
        .With("input/data/words.schema.json",
            """{ "type": "object", "x-key": "id", "properties": { "id": { "type": "string" } } }""")
        .With("input/data/words.yaml", "- id: biopsy\n")
        .With("input/assets/form.pdf", "a form")
        .WithPage("guide/index.md", "", title: "The guide")
        .WithPage("guide/start.md", "## First\n", title: "The start")
        .WithPage("guide/deep/end.md", "", title: "The end")
        .WithPage("guide/more.md", markdown, title: "More");
}
