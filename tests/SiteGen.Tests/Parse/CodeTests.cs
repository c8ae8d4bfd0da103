// Blocks of code: colours, titles, lines with marks, what they include, and what cannot be done.
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Parse;
using SiteGen.Parse.Markdown;
using SiteGen.Parse.Markdown.Code;
using SiteGen.Tests.Support;
using TextMateSharp.Grammars;

namespace SiteGen.Tests.Parse;

public sealed class CodeTests
{
    private static SiteFixture Site(string body) =>
        new SiteFixture().WithPage("index.md", body).WithMain("{{ page.content }}");

    private static string Made(string body) => Site(body).BuildCleanly().Main().Trim();

    [Fact]
    public void Code_has_its_colours_as_classes() =>
        Made("```csharp\n// hi\nvar x = \"<a>\";\n```").ShouldBe(
            "<pre tabindex=\"0\"><code class=\"language-csharp\"><span class=\"code-comment\">// hi</span>\n"
            + "<span class=\"code-keyword\">var </span>x = <span class=\"code-string\">&quot;&lt;a&gt;&quot;</span>;\n"
            + "</code></pre>");

    [Theory]
    [InlineData("bash", "cd /x # c")]
    [InlineData("toml", "a = 'b' # c")]
    [InlineData("yaml", "a: b # c")]
    [InlineData("rust", "let a = 1; // c")]
    [InlineData("ts", "const a = 1; // c")]
    [InlineData("C#", "var a = 1; // c")]
    [InlineData("dockerfile", "FROM x")]
    [InlineData("json", "{\"a\": 1}")]
    public void Usual_names_of_languages_are_known(string language, string code) =>
        Made($"```{language}\n{code}\n```").ShouldContain("<span class=\"code-");

    [Theory]
    [InlineData("```\na < b\n```", "<pre tabindex=\"0\"><code>a &lt; b\n</code></pre>")]
    [InlineData("```text\na < b\n```", "<pre tabindex=\"0\"><code class=\"language-text\">a &lt; b\n</code></pre>")]
    [InlineData("    a\n    b", "<pre tabindex=\"0\"><code>a\nb\n</code></pre>")]
    [InlineData("```python\n```", "<pre tabindex=\"0\"><code class=\"language-python\"></code></pre>")]
    public void Text_that_is_no_language_stays_as_it_is(string text, string html) => Made(text).ShouldBe(html);

    [Fact]
    public void A_block_may_have_a_title_marks_and_numbers() =>
        Made("```text title=\"a & b\" {1} ins={2} del={3-4} numbers=9\na\nb\nc\nd\ne\n```").ShouldBe(
            "<figure class=\"code\"><figcaption>a &amp; b</figcaption><pre tabindex=\"0\"><code class=\"language"
                + "-text\">"
            + "<mark class=\"line\" data-line=\"9\">a\n</mark><ins class=\"line\" data-line=\"10\">b\n</ins>"
            + "<del class=\"line\" data-line=\"11\">c\n</del><del class=\"line\" data-line=\"12\">d\n</del>"
            + "<span class=\"line\" data-line=\"13\">e\n</span></code></pre></figure>");

    [Theory]
    [InlineData("rust,ignore", "rust", "ignore")]
    [InlineData("js {1,3-4} linenums", "js", "linenums")]
    [InlineData("title=\"x y\"", null, "")]
    [InlineData("{2}", null, "")]
    [InlineData("c++ numbers", "c++", "")]
    public void The_first_line_of_a_block_is_read_in_its_parts(string line, string? language, string unknown)
    {
        var marks = CodeMarks.Read(line, null);
        marks.Language.ShouldBe(language);
        string.Join(' ', marks.Unknown).ShouldBe(unknown);
    }

    [Fact]
    public void A_block_shows_a_file_or_a_region_of_it_without_its_marks()
    {
        const string File = "class A\n{\n    // #region run\n    void Run()\n    {\n    }\n    // #endregion\n}\n";
        var site = Site("```text file=\"examples/a.cs\"\n```\n\n```text file=examples/a.cs region=run\n```\n\n"
            + "```text file=\"/examples/a.cs\" lines=1-2\n```").With("input/examples/a.cs", File).BuildCleanly();
        var blocks = Regex.Matches(site.Main(), "<code[^>]*>(.*?)</code>", RegexOptions.Singleline)
            .Select(m => m.Groups[1].Value);
        blocks.ShouldBe(["class A\n{\n    void Run()\n    {\n    }\n}\n", "void Run()\n{\n}\n", "class A\n{\n"]);
        site.Files.Keys.ShouldNotContain(path => path.EndsWith(".cs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("# ANCHOR: a\nx\n# ANCHOR_END: a")]
    [InlineData("# --8<-- [start:a]\nx\n# --8<-- [end:a]")]
    [InlineData("#region a\n#region b\nx\n#endregion\n#endregion")]
    public void Regions_are_marked_as_editors_and_other_generators_do(string file) =>
        Site("```text file=\"a.py\" region=\"a\"\n```").With("input/a.py", file).BuildCleanly().Main()
            .ShouldContain(">x\n</code>");

    [Theory]
    [InlineData("```text file=\"../../secret.txt\"\n```", "SG241")]
    [InlineData("```text file=\"gone.py\"\n```", "SG240")]
    [InlineData("```text file=\"a.py\" region=\"b\"\n```", "SG242")]
    [InlineData("```text file=\"a.py\" lines=2-9\n```", "SG243")]
    [InlineData("```text file=\"a.py\"\nmine\n```", "SG244")]
    [InlineData("```pyhton file=\"a.py\"\n```", "SG245")]
    [InlineData("```python {9}\na\n```", "SG247")]
    [InlineData("```python foo\na\n```", "SG248")]
    [InlineData("```mermaid\ngraph\n```", "SG249")]
    public void What_cannot_be_shown_is_found_in_the_line_that_asks_for_it(string text, string code)
    {
        var site = Site(text).With("input/a.py", "# #region a\nx\n# #endregion\n").Build();
        site.Codes.Where(c => c != "SG704").ShouldBe([code]);
        site.Diagnostics.First(d => d.Code == code).Span.Line.ShouldBe(4);
    }

    [Fact]
    public void A_changed_file_changes_the_page_that_shows_it()
    {
        var memory = new Memo();
        string Body(string file)
        {
            var source = new SiteFixture().WithPage("index.md", "```text file=\"a.py\"\n```").With("input/a.py", file);
            return Edition(source, memory).Content.Documents.Single(d => d.Path == "index.md").Body.Parts
                .OfType<HtmlPart>().Single().Html;
        }

        Body("one").ShouldContain("one");
        Body("two").ShouldContain("two");
    }

    private static Edition Edition(SiteFixture site, Memo memory)
    {
        var options = new BuildOptions { InputFolder = "/input", ThemesFolder = "/themes", OutputFolder = "/output" };
        return ParseStage.Run(site.Source(), options, new DiagnosticBag(), memory)!.Editions[0];
    }

    [Fact]
    public void Without_the_library_of_the_grammars_code_stays_plain_and_one_note_says_so()
    {
        var reader = new MarkdownReader(AllowedHtml.Usual,
            new CodeHighlighter(() => throw new DllNotFoundException(), new CodeHighlighter().Languages));
        var bag = new DiagnosticBag();
        var text = new SourceText("a.md", "```python\na = 1\n```\n\n```python\nb = 2\n```\n");
        var body = reader.Body(text, 0, "a.md", null, bag);
        body.Parts.OfType<HtmlPart>().Single().Html.ShouldContain("<code class=\"language-python\">a = 1\n</code>");
        bag.Sorted().ShouldHaveSingleItem().Severity.ShouldBe(Severity.Note);
    }

    [Fact]
    public void Code_that_takes_its_grammar_too_long_stays_plain_and_a_note_says_so()
    {
        var reader = new MarkdownReader(AllowedHtml.Usual,
            new CodeHighlighter(() => new RegistryOptions(ThemeName.Light), patience: TimeSpan.FromTicks(1)));
        var bag = new DiagnosticBag();

        var body = reader.Body(new SourceText("a.md", "```js\nlet a = 1\n```\n"), 0, "a.md", null, bag);

        body.Parts.OfType<HtmlPart>().Single().Html.ShouldContain("let a = 1");
        body.Parts.OfType<HtmlPart>().Single().Html.ShouldNotContain("code-keyword");
        bag.Sorted().ShouldHaveSingleItem().Message
            .ShouldBe("this code takes its grammar too long; it stays without colours");
    }

    [Fact]
    public void A_page_without_code_loads_nothing_for_it()
    {
        var site = new SiteFixture().With("input/site.yaml", "title: x\ntheme: base\n")
            .With("input/index.md", "# Home\n\nText.\n").With("input/code.md", "# Code\n\n```json\n{}\n```\n")
            .With("input/plain.md", "# Plain\n\n```\na\n```\n");
        foreach (var path in TestFolders.Files(Path.Combine(TestFolders.Repository, "themes", "base")))
            site.With("themes/base/" + path, File.ReadAllText(Path.Combine(TestFolders.Repository, "themes", "base",
                path)));
        var built = site.Build();
        built["index.html"].ShouldNotContain("assets/code.");
        Regex.Count(built["code/index.html"], @"assets/code\.\w+\.(?:css|js)").ShouldBe(2);
        Regex.Count(built["plain/index.html"], @"assets/code\.\w+\.(?:css|js)").ShouldBe(2, "it can be copied");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Colours_of_code_are_at_7_to_1_on_the_ground_of_every_line(int block)
    {
        var assets = Path.Combine(TestFolders.Repository, "themes", "base", "assets");
        Dictionary<string, string> Tokens(string file) =>
            Regex.Matches(Regex.Split(File.ReadAllText(Path.Combine(assets, file)), ":root \\{")[block
                + 1].Split('}')[0],
                @"--([\w-]+): (#\w+);").ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        var (own, page) = (Tokens("code.css"), Tokens("css/tokens.css"));
        var texts = own.Where(t => t.Key.StartsWith("code-", StringComparison.Ordinal)).Append(new("ink", page["ink"]));
        var grounds = own.Where(t => t.Key.StartsWith("line-", StringComparison.Ordinal))
            .Append(new("sand", page["sand"])).ToList();
        foreach (var (text, ground) in texts.SelectMany(t => grounds.Select(g => (t, g))))
            Colour.Contrast(Colour.Parse(text.Value)!.Value, Colour.Parse(ground.Value)!.Value)
                .ShouldBeGreaterThanOrEqualTo(7, $"{text.Key} on {ground.Key}");
    }
}
