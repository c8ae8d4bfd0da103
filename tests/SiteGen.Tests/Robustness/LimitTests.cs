// Data that no site has: each ends at a limit with a place, or is read as it is written.
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Parse.Forms;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Robustness;

public sealed class LimitTests
{
    [Theory]
    [InlineData("input/site.yaml")]
    [InlineData("input/index.md")]
    [InlineData("input/data/rows.yaml")]
    [InlineData("input/_defaults.yaml")]
    [InlineData("themes/default/strings/en.yaml")]
    [InlineData("themes/default/theme.yaml")]
    public void Aliases_count_as_all_that_they_stand_for(string path)
    {
        var bomb = "title: Home\na: &a [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(
                "bcdefghi".Select(c =>
                $"{c}: &{c} [{string.Join(", ", Enumerable.Repeat($"*{(char)(c - 1)}", 10))}]\n"));
        var text = path.EndsWith(".md", StringComparison.Ordinal) ? $"---\n{bomb}---\n" : path.Contains("rows")
            ? "- " + bomb.Replace("\n", "\n  ")
            : bomb;
        new SiteFixture()
            .With("input/data/rows.schema.json",
            """{ "type": "object", "x-key": "title", "properties": { "title": { "type": "string" } } }""")
            .With(path, text).Build().Codes.ShouldContain("SG125");
    }

    [Fact]
    public void A_block_that_is_used_often_is_fine() =>
        new SiteFixture()
            .WithSite("settings:\n  a: &a { x: 1, y: 2 }\n"
            + string.Concat(Enumerable.Range(0, 500).Select(i => $"  k{i}: *a\n"))).BuildCleanly();

    [Theory]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    [InlineData('\u0085')]
    public void Signs_that_editors_take_for_no_line_end_are_none(char sign)
    {
        var bag = new DiagnosticBag();
        var source = new SourceText("a.yaml", $"one: \"a{sign}b\"\ntwo: a{sign}b\nthree: x\nthree: y\n");
        var map = (MapNode)YamlTree.Read(source, bag)!;
        ((ScalarNode)map.Find("one")!.Value).Text.ShouldBe($"a{sign}b");
        ((ScalarNode)map.Find("two")!.Value).Text.ShouldBe($"a{sign}b");
        bag.Sorted().ShouldHaveSingleItem().Span.ToString().ShouldBe("a.yaml:4:1");
    }

    [Theory]
    [InlineData(128)]
    [InlineData(126)]
    [InlineData(2_000)]
    public void Brackets_within_brackets_are_never_a_fault_of_ours(int depth)
    {
        var site = new SiteFixture().WithPage("a.md", new string('[', depth) + "x" + new string(']', depth)).Build();
        site.Codes.Distinct().Except(["SG155", "SG157"]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\ud800")]
    [InlineData("a\udc00 b")]
    public void Half_a_sign_is_answered_where_a_pattern_is_asked_for(string value) =>
        Should.NotThrow(() => NearForm.Of(value, new TextPattern("^[a-z-]+$")));

    [Fact]
    public void A_picture_of_no_size_has_none() =>
        PictureSize.Of([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0])
            .ShouldBeNull();

    [Fact]
    public void A_column_never_lies_behind_its_line() => new SourceText("a", "ab\ncd").Span(1, 90).Column.ShouldBe(4);
}
