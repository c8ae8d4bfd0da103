// What a finished page becomes as Markdown, construct by construct.
using SiteGen.Emit.Assistants;

namespace SiteGen.Tests.Emit;

public sealed class PageMarkdownTests
{
    [Theory]
    [InlineData("<h2 id=\"a\">Boil <em>well</em></h2>", "## Boil *well*")]
    [InlineData("<p>One\n<strong> two </strong>three.</p>", "One **two** three.")]
    [InlineData("<p>One<br>two</p>", "One\\\ntwo")]
    [InlineData("<p>a * b_ c [d] <code>x`y</code> &lt;b&gt; &amp;amp;</p>",
        "a \\* b\\_ c \\[d\\] ``x`y`` \\<b> \\&amp;")]
    [InlineData("<p>snake_case and ____ to write on</p>", "snake_case and ____ to write on")]
    [InlineData("<p>__init__ 2 ~~ 3</p>", "\\_\\_init\\_\\_ 2 \\~\\~ 3")]
    [InlineData("<p>1. no list</p><p># no heading</p><p>- none</p>", "1\\. no list\n\n\\# no heading\n\n\\- none")]
    [InlineData("<p>H<sub>2</sub>O, see<sup><a href=\"#fn1\">1</a></sup></p>", "H<sub>2</sub>O, see\\[1\\]")]
    [InlineData("<p>So<a href=\"#fn:1\"><sup>1</sup></a>.</p>", "So\\[1\\].")]
    [InlineData("<p><del>old</del> <kbd>Ctrl</kbd></p>", "~~old~~ `Ctrl`")]
    [InlineData("<hr><p>a</p>", "---\n\na")]
    public void Running_text_keeps_its_marks_and_gains_none(string html, string copy) => Copy(html).ShouldBe(copy);

    [Theory]
    [InlineData("<a href=\"../b/index.html#c\">b</a>", "[b](\0b/index.md#c)")]
    [InlineData("<a href=\"../search/index.html\">s</a>", "[s](\0search/index.html)")]
    [InlineData("<a href=\"../x.pdf\">file</a>", "[file](\0x.pdf)")]
    [InlineData("<a href=\"https://example.org/a(b)\">far</a>", "[far](https://example.org/a%28b%29)")]
    [InlineData("<a href=\"tel:911\">Call</a>", "[Call](tel:911)")]
    [InlineData("see <a href=\"#c\">below</a>", "see below")]
    [InlineData("note <a href=\"#c\">↑</a>", "note")]
    [InlineData("<img src=\"../assets/a.png\" alt=\"A pot\">", "![A pot](\0assets/a.png)")]
    [InlineData("<img src=\"../assets/a.png\" alt=\"\">", "")]
    public void A_link_leads_to_a_copy_where_there_is_one(string html, string copy) =>
        Copy($"<p>{html}</p>").ShouldBe(copy);

    [Theory]
    [InlineData("<ul><li>a<li>b<ul><li>c</ul></ul>", "- a\n- b\n  - c")]
    [InlineData("<ol start=\"3\"><li>a</li><li><p>b</p><p>c</p></li></ol>", "3. a\n\n4. b\n\n   c")]
    [InlineData("<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n\n<!-- -->\n\n- b")]
    [InlineData("<ul><li><label><input type=\"checkbox\"> Slides</label></li></ul>", "- [ ] Slides")]
    [InlineData("<dl><div><dt>Kettle</dt><dd>It boils.</dd></div><dt>Cup</dt><dd>a</dd><dd>b</dd></dl>",
        "Kettle\n:   It boils.\n\nCup\n:   a\n:   b")]
    public void Lists_stay_lists(string html, string copy) => Copy(html).ShouldBe(copy);

    [Theory]
    [InlineData("<table><caption>T</caption><thead><tr><th>a<th>b</thead><tr><td>1|2<td><ul><li>x<li>y</ul></table>",
        "**T**\n\n| a | b |\n| --- | --- |\n| 1\\|2 | - x<br>- y |")]
    [InlineData("<table><tr><td colspan=\"2\">1</td></tr><tr><td>2</td><td>3</td></tr></table>",
        "|  |  |\n| --- | --- |\n| 1 |  |\n| 2 | 3 |")]
    [InlineData("<table><tr><th>Got</th></tr><tr><td><label for=\"x\">A: Got</label>"
        + "<textarea id=\"x\"></textarea></td></tr></table>", "| Got |\n| --- |\n|  |")]
    public void A_table_has_a_head_and_as_many_cells_in_each_row(string html, string copy) =>
        Copy(html).ShouldBe(copy);

    [Theory]
    [InlineData("<pre><code class=\"language-sh\">a\n<span class=\"code-string\">b</span>\n</code></pre>",
        "```sh\na\nb\n```")]
    [InlineData("<pre><code>```\n</code></pre>", "````\n```\n````")]
    [InlineData("<figcaption>a.cs</figcaption><pre><code class=\"language-cs\">"
        + "<del class=\"line\">a\n</del><ins class=\"line\">b\n</ins><span class=\"line\">c\n</span></code></pre>",
        "**a.cs**\n\n```diff\n-a\n+b\n c\n```")]
    public void Code_keeps_its_lines_and_says_which_are_new(string html, string copy) => Copy(html).ShouldBe(copy);

    [Theory]
    [InlineData("<div role=\"note\" class=\"alert note\"><p>Note</p>\n<p>Hot.</p></div>", "> Note\n>\n> Hot.")]
    [InlineData("<div><input type=\"radio\" id=\"t\"><label for=\"t\">npm</label><div><p>a</p></div></div>",
        "**npm**\n\na")]
    [InlineData("<details><summary>More</summary><p>a</p></details>", "**More**\n\na")]
    [InlineData("<a href=\"../b/index.html\"><h3>B</h3><p>About b.</p></a>", "### [B](\0b/index.md)\n\nAbout b.")]
    [InlineData("<div role=\"img\" aria-label=\"A pot.\"><svg><text>x</text></svg></div>", "A pot.")]
    [InlineData("<p><svg role=\"img\" aria-label=\"A pot.\"><path/></svg> boils</p>", "A pot. boils")]
    [InlineData("<p><span>1</span><span>Why</span><span>: so</span></p>", "1 Why: so")]
    public void Boxes_keep_all_their_words(string html, string copy) => Copy(html).ShouldBe(copy);

    [Theory]
    [InlineData("<nav><a href=\"../b/index.html\">Next</a></nav>")]
    [InlineData("<details><summary>On this page</summary><ul><li><a href=\"#a\">A</a></li></ul></details>")]
    [InlineData("<p hidden>a</p><p class=\"meta only-print\">b</p><span aria-hidden=\"true\">c</span>")]
    [InlineData("<template><p>a</p></template><script>b</script><svg><text>c</text></svg><button>d</button>")]
    [InlineData("<!-- a -->")]
    public void What_is_no_text_of_the_page_is_left_out(string html) => Copy(html).ShouldBe("");

    [Fact]
    public void What_follows_the_main_part_is_kept_up_to_the_foot_of_the_site() => PageMarkdown
        .Of("<body><main><p>a</p></main><section><h2>Help</h2></section><footer>foot</footer></body>",
            new CopyLinks("a/index.html", new HashSet<string>())).ShouldBe("a\n\n## Help\n");

    private static string Copy(string main) => PageMarkdown.Of(
        $"<body><nav>x</nav><main>{main}</main><footer>y</footer></body>",
        new CopyLinks("a/index.html", new HashSet<string> { "a/index.html", "b/index.html" })).TrimEnd('\n');
}
