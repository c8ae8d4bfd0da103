// What is meant is told from what only looks like it; signs in sentences stay; notes to oneself go.
using Markdig.Syntax.Inlines;
using SiteGen.Diagnostics;
using SiteGen.Parse.Markdown;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Parse;

public sealed class MeantMarkdownTests
{
    [Theory]
    [InlineData("A set {a, b} and {#x .y} in a sentence.")]
    [InlineData("Ratios such as 1::2::3 and C::D.")]
    [InlineData("Write `[x][y]`, `~~x~~` and `https://example.org`.")]
    [InlineData("\\[x\\]\\[y\\] and \\~~x~~ are meant as they stand.")]
    [InlineData("It costs $5 or $10, #1 of all, 50% off == nothing.")]
    [InlineData("Say :smile: and a | b.")]
    [InlineData("[x](https://example.org) and <https://example.org>.")]
    [InlineData("[x][y]\n\n[y]: https://example.org")]
    [InlineData("A note.[^1]\n\n[^1]: The text.")]
    [InlineData("```\n##NoBlank https://example.org\n[^1]: x\n```")]
    [InlineData("> A quotation.")]
    [InlineData("| a | b |\n|---|---|\n| `x \\| y` | 2 |")]
    public void What_is_fine_is_left_alone(string text) => new SiteFixture().WithPage("index.md", text).BuildCleanly();

    [Theory]
    [InlineData("[x][nowhere]", "a reference link")]
    [InlineData("Text.[^gone]", "a footnote")]
    [InlineData("[x](my file.pdf)", "a link")]
    [InlineData("![x](my file.png)", "a link")]
    [InlineData("##Word", "a heading")]
    [InlineData("> [!DANGER]\n> Text", "an alert of another tool")]
    [InlineData("??? tip\n    Text", "a box of another tool")]
    [InlineData("{% include x %}", "a shortcode of another tool")]
    [InlineData("==bright==", "a marked text")]
    [InlineData("$\\frac{1}{2}$", "a formula")]
    [InlineData("[[Page]]", "a link of a wiki")]
    [InlineData("A <!-- note\n\nof two paragraphs --> B", "a comment")]
    [InlineData("A <!-- note --!> B", "a comment")]
    [InlineData("<!-- note --> **bold**", "behind a comment")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\nSource: x", "a table")]
    [InlineData("| a | b |\n| 1 | 2 |", "a table")]
    public void What_did_not_become_what_it_was_meant_as_is_a_warning(string text, string what)
    {
        var site = new SiteFixture().WithPage("index.md", text).Build();
        site.Diagnostics.ShouldHaveSingleItem(site.Report).Message.ShouldContain(what);
        site.Diagnostics[0].Span.Line.ShouldBeGreaterThan(3);
    }

    [Theory]
    [InlineData("A <!-- TODO: ask --> B", "<p>A  B</p>")]
    [InlineData("<!-- all of it -->\n\nB", "<p>B</p>")]
    [InlineData("<!-- a\n\n<script>x</script> -->\n\nB", "<p>B</p>")]
    public void A_comment_never_reaches_the_output(string text, string html)
    {
        var main = new SiteFixture().WithPage("index.md", text).WithMain("{{ page.content }}").BuildCleanly().Main();
        main.Trim().ShouldBe(html);
    }

    [Theory]
    [InlineData("## Part {#p}", "<h2 id=\"p\">Part</h2>")]
    [InlineData("## Part {#my_own-id .wide}", "<h2 id=\"my_own-id\" class=\"wide\">Part</h2>")]
    [InlineData("## Part { id=\"a\" }", "<h2 id=\"a\">Part</h2>")]
    [InlineData("## The set {a, b}", "<h2 id=\"the-set-a-b\">The set {a, b}</h2>")]
    public void Braces_name_a_heading_and_nothing_else(string text, string html) =>
        new SiteFixture().WithPage("index.md", text).WithMain("{{ page.content }}").BuildCleanly().Main().Trim()
            .ShouldBe(html);

    [Theory]
    [InlineData("``` {.wide #c}\nx\n```", "id=\"c\"")]
    [InlineData("```js {.wide}\nx\n```", "language-js wide")]
    [InlineData("[x](https://example.org){.big}", ">x</a>")]
    public void Braces_at_fences_and_links_are_attributes(string text, string html)
    {
        var main = new SiteFixture().WithPage("index.md", text).WithMain("{{ page.content }}").BuildCleanly().Main();
        main.ShouldContain(html);
        main.ShouldNotContain("{");
    }

    [Theory]
    [InlineData("What is a MRI?", "what-is-a-mri")]
    [InlineData("See <https://example.org>", "see-https-example-org")]
    [InlineData("e\u0301te\u0301", "été")]
    [InlineData("हिन्दी में", "हिन्दी-में")]
    [InlineData("ภาษาไทย", "ภาษาไทย")]
    [InlineData("𝔘nicode", "𝔘nicode")]
    [InlineData("→", "section-2192")]
    [InlineData("🎉 !", "section-1f389-21")]
    public void The_id_of_a_heading_has_whole_letters(string title, string id)
    {
        var body = new MarkdownReader()
            .Body(new SourceText("a.md", $"## {title}\n\n*[MRI]: A scan\n"), 0, "a.md", null, new DiagnosticBag());
        body.Headings.ShouldHaveSingleItem().Id.ShouldBe(id.Normalize());
    }

    [Fact]
    public void The_bars_of_code_in_a_table_lose_their_backslash() =>
        new SiteFixture().WithPage("index.md", "| a | b |\n|---|---|\n| `x \\| y` | 2 |").BuildCleanly().Main()
            .ShouldContain("<code>x | y</code>");

    /// <summary>A new kind of inline, of a new Markdig or of ours, has to be given a text or be said to have
    /// none.</summary>
    [Fact]
    public void The_text_of_every_inline_is_known()
    {
        const string All =
            "*a* **b** `c` [d](e.md) ![f](g.png) <https://h.example> <i@j.example> k<br>l &amp; [m][n] o.[^1] MRI "
            + "[@p] \\* q  \nr\n\n- [ ] s\n\n| t |\n|---|\n| u |\n\nv\n:   w\n\n[n]: x.md\n[^1]: y\n\n*[MRI]: z\n";
        var bag = new DiagnosticBag();
        var body = new MarkdownReader().Body(new SourceText("a.md", All), 0, "a.md", null, bag);
        string.Join(' ', body.Blocks.Select(b => b.Text)).ShouldContain("MRI");
        var known = new[]
        {
            "LiteralInline", "CodeInline", "HtmlEntityInline", "AbbreviationInline", "AutolinkInline",
                "LineBreakInline", "FootnoteLink", "TaskList", "HtmlInline", "CitationInline",
            // These hold others, which are asked in turn.
            "ContainerInline", "DelimiterInline", "EmphasisDelimiterInline", "LinkDelimiterInline", "EmphasisInline",
                "LinkInline", "PipeTableDelimiterInline", "CustomContainerInline", "SmartyPant",
            // Markdig makes these with extensions that the reader does not have.
            "JiraLink", "MathInline", "EmojiInline", "PendingEmoji", "FooterInline", "CrossLinkInline",
        };
        typeof(Inline).Assembly.GetTypes().Concat(typeof(CitationInline).Assembly.GetTypes())
            .Where(t => typeof(Inline).IsAssignableFrom(t) && !t.IsAbstract)
            .Select(t => t.Name).Except(known).ShouldBeEmpty("say in BodyConversion what the text of these is");
    }
}
