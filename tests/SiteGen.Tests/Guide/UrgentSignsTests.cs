// What the guide's own rules ask of a sign that cannot wait: a level, words to find it by, a source, a day.
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Guide;

public sealed class UrgentSignsTests
{
    private const string Whole =
        "- id: smoke\n  level: now\n  text: you smell smoke\n  search: [smoke]\n  sources: [brigade]\n  checked: "
            + "2026-01-02\n";

    private static string Schema =>
        File.ReadAllText(Path.Combine(TestFolders.Repository, "input", "data", "urgent.schema.json"));

    [Fact]
    public void A_whole_sign_has_no_finding() => Built(Whole).Codes.ShouldBeEmpty();

    [Theory]
    [InlineData("  sources: [brigade]\n", "sources")]
    [InlineData("  search: [smoke]\n", "search")]
    [InlineData("  level: now\n", "level")]
    [InlineData("  checked: 2026-01-02\n", "checked")]
    public void A_sign_that_lacks_something_is_a_finding_at_its_place(string left, string key)
    {
        var finding = Built(Whole.Replace(left, "", StringComparison.Ordinal)).Diagnostics.ShouldHaveSingleItem();
        finding.Span.Source.Path.ShouldBe("input/data/urgent.yaml");
        finding.Span.Line.ShouldBe(1);
        finding.Message.ShouldContain($"\"{key}\"");
        finding.Hint.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("sources: [brigade]", "sources: []")]
    [InlineData("sources: [brigade]", "sources: [nobody]")]
    [InlineData("search: [smoke]", "search: []")]
    [InlineData("search: [smoke]", "search: ['']")]
    [InlineData("search: [smoke]", "search: [smoke, '  ']")]
    public void A_list_that_names_nothing_is_no_source_and_no_word(string right, string wrong) =>
        Built(Whole.Replace(right, wrong, StringComparison.Ordinal)).Diagnostics.ShouldHaveSingleItem()
            .Span.Source.Path.ShouldBe("input/data/urgent.yaml");

    [Theory]
    [InlineData("level: now", "level: ' '")]
    [InlineData("text: you smell smoke", "text: ''")]
    [InlineData("text: you smell smoke", "text: \"  \"")]
    [InlineData("checked: 2026-01-02", "checked: ''")]
    [InlineData("sources: [brigade]", "sources: ''")]
    public void A_sign_that_says_nothing_in_quotes_is_one_finding_at_its_line(string right, string wrong)
    {
        var finding = Built(Whole.Replace(right, wrong, StringComparison.Ordinal)).Diagnostics.ShouldHaveSingleItem();
        finding.Span.Source.Path.ShouldBe("input/data/urgent.yaml");
        finding.Span.Line.ShouldBe(Whole[..Whole.IndexOf(right, StringComparison.Ordinal)].Count(c => c == '\n') + 1);
    }

    [Fact]
    public void No_page_says_that_nothing_is_urgent()
    {
        string[] absolute = ["None of them has to be made before morning", "nothing is urgent", "no hurry", "no rush"];
        var pages = Directory.GetFiles(Path.Combine(TestFolders.Repository, "input"), "*.md",
            SearchOption.AllDirectories);
        foreach (var page in pages.Select(File.ReadAllText))
            absolute.ShouldAllBe(text => !page.Contains(text, StringComparison.OrdinalIgnoreCase));
    }

    private static BuiltSite Built(string rows) => new SiteFixture()
        .With("input/data/urgent.schema.json", Schema)
        .With("input/data/urgent.yaml", rows)
        .With("input/data/sources.schema.json",
            "{ \"type\": \"object\", \"x-key\": \"id\", \"properties\": { \"id\": { \"type\": \"string\" } } }")
        .With("input/data/sources.yaml", "- id: brigade\n")
        .Build();
}
