// Nothing takes more time than its size is worth: each of these took minutes, or did not end, where the work grew with
// the square.
using System.Diagnostics;
using System.Text;
using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Robustness;

public sealed class GrowthTests
{
    /// <summary>Wide enough for a busy machine, and far from what the square of these sizes takes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const string Schema = """
        { "type": "object", "x-key": "id", "required": ["id"],
          "properties": { "id": { "type": "string" }, "n": { "type": "string" },
            "see": { "type": "string", "x-ref": "rows" } } }
        """;

    [Fact]
    public void Headings_of_one_name() =>
        InTime(() => new SiteFixture().WithPage("a.md", Lines(40_000, i => "## Same name\n")).Build()
            .Codes.ShouldBeEmpty());

    [Fact]
    public void Addresses_on_one_page() =>
        InTime(() => new SiteFixture().WithPage("a.md", Lines(60_000, i => $"<https://example.org/{i}>\n")).Build()
            .Codes.ShouldBeEmpty());

    [Fact]
    public void Keys_of_one_map() =>
        InTime(() => new SiteFixture().WithSite("settings:\n" + Lines(150_000, i => $"  k{i}: {i}\n")).BuildCleanly());

    [Fact]
    public void Keys_that_nobody_knows() =>
        InTime(() => new SiteFixture().WithSite(Lines(40_000, i => $"k{i}: {i}\n")).Build().Codes.Distinct()
            .ShouldBe(["SG203"]));

    [Fact]
    public void References_to_rows_that_are_not_there() => InTime(() => new SiteFixture()
        .With("input/data/rows.schema.json", Schema)
            .With("input/data/rows.csv", "id,see\n" + Lines(40_000, i => $"r{i},s{i}\n"))
        .Build().Codes.Distinct().ShouldBe(["SG311"]));

    [Theory]
    [InlineData("## a {", "ab=cdef", 30_000)]
    [InlineData("a {.a", "b.c=d", 30_000)]
    [InlineData("## a ", "{#", 60_000)]
    [InlineData("[a](#top)", "{#a .b}", 20_000)]
    [InlineData("a ", "[b](#top){", 20_000)]
    public void Braces_that_are_never_closed(string start, string part, int times) => InTime(() =>
        new SiteFixture().WithPage("a.md", start + Lines(times, _ => part)).Build().Codes.Distinct().Except(["SG157"])
            .ShouldBeEmpty());

    [Fact]
    public void Columns_of_one_table() => InTime(() => new SiteFixture().With("input/data/rows.schema.json",
            """{ "type": "object", "x-key": "c0", "properties": { "c0": { "type": "string" } } }""")
        .With("input/data/rows.csv",
            $"c{string.Join(",c", Enumerable.Range(0, 100_000))}\n1{new string(',', 99_999)}\n")
        .Build().Codes.ShouldBeEmpty());

    [Fact]
    public void Names_of_rules_that_lead_to_each_other() => InTime(() => new SiteFixture()
        .With("input/data/rows.schema.json", $$"""
            { "type": "object", "x-key": "id", "properties": { "id": { "$ref": "#/$defs/r0" } }, "$defs": {
            {{Lines(50_000, i => $"\"r{i}\": {{ \"$ref\": \"#/$defs/r{i + 1}\" }},\n")}}
            "r50000": { "type": "string" } } }
            """)
        .With("input/data/rows.csv", "id\na\n").Build().Codes.Distinct().ShouldBe(["SG125"]));

    [Fact]
    public void Dead_links_among_many_pages()
    {
        var site = new SiteFixture();
        for (var i = 0; i < 1_500; i++)
            site.WithPage($"page-{i}.md", Lines(10, n => $"[x](pages-{i}-{n}.md)\n\n"));
        InTime(() => site.Build().Codes.Distinct().ShouldBe(["SG601"]));
    }

    [Fact]
    public void Rows_that_an_overlay_changes() => InTime(() => new SiteFixture()
        .WithSite("languages: [en, ar]\n").With("themes/default/strings/ar.yaml", "print: P\nsources: S\n")
        .With("input/data/rows.schema.json", Schema)
        .With("input/data/rows.csv", "id,n\n" + Lines(40_000, i => $"r{i},{i}\n"))
        .With("input/ar/data/rows.csv", "id,n\n" + Lines(40_000, i => $"r{i},x{i}\n")).Build().Codes.ShouldBeEmpty());

    [Fact]
    public void Findings_are_counted_where_nobody_would_read_them()
    {
        var source = new SourceText("a.md", Lines(50_000, i => "x\n"));
        var hints = 0;
        var findings = Enumerable.Range(1, 50_000)
            .Select(i => new Diagnostic("SG999", Severity.Error, $"fault {i}", source.Span(i, 1))
            {
                HintWhenRead = () => $"hint {Interlocked.Increment(ref hints)}",
            });
        var printed = new StringWriter { NewLine = "\n" };
        InTime(() => new DiagnosticPrinter(printed, OutputFormat.Text).Print([.. findings]));
        var lines = printed.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[^1].ShouldBe("49,900 more of SG999");
        lines.Count(l => l.StartsWith("a.md:", StringComparison.Ordinal)).ShouldBe(DiagnosticPrinter.MostOfACode);
        hints.ShouldBe(DiagnosticPrinter.MostOfACode);
    }

    [Fact]
    public void A_pattern_that_takes_too_long_is_one_finding_whatever_the_number_of_rows() =>
        InTime(() => new SiteFixture()
        .With("input/data/w.schema.json",
            """
            { "type": "object", "x-key": "id", "properties": { "id": { "type": "string", "pattern": "^(a|aa)+$" } } }
            """)
        .With("input/data/w.yaml", Lines(200, i => $"- id: {new string('a', 60)}{i}\n"))
        .Build().Codes.Count(c => c == "SG307").ShouldBeInRange(1, 8, "rows are checked at the same time"));

    private static string Lines(int count, Func<int, string> line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(line(i));
        return text.ToString();
    }

    private static void InTime(Action run)
    {
        var watch = Stopwatch.StartNew();
        run();
        watch.Elapsed.ShouldBeLessThan(Patience);
    }
}
