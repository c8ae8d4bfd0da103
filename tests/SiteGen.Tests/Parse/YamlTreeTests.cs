// Every node of a YAML file knows where it stands.
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Parse.Forms;

namespace SiteGen.Tests.Parse;

public sealed class YamlTreeTests
{
    [Fact]
    public void Keys_and_values_know_line_column_and_length()
    {
        var map = (MapNode)Read("title: Home\nlist:\n  - one\n  - \"two words\"\n");
        Place(map.Entries[0].KeySpan).ShouldBe("1:1+5");
        Place(map.Entries[0].Value.Span).ShouldBe("1:8+4");
        Place(((ListNode)map.Entries[1].Value).Items[0].Span).ShouldBe("3:5+3");
        Place(((ListNode)map.Entries[1].Value).Items[1].Span).ShouldBe("4:5+11");
    }

    [Fact]
    public void A_part_of_a_file_counts_from_the_start_of_the_file()
    {
        var source = new SourceText("a.md", "---\ntitle: Home\n---\n");
        var map = (MapNode)YamlTree.Read(source, "title: Home\n", 1, new DiagnosticBag())!;
        Place(map.Entries[0].Value.Span).ShouldBe("2:8+4");
    }

    [Theory]
    [InlineData("2026", true)]
    [InlineData("\"2026\"", false)]
    [InlineData("'2026'", false)]
    public void Quotes_keep_a_number_text(string text, bool plain) =>
        ((ScalarNode)((MapNode)Read($"a: {text}")).Entries[0].Value).Plain.ShouldBe(plain);

    [Fact]
    public void An_anchor_gives_its_value_again()
    {
        var map = (MapNode)Read("a: &x [1, 2]\nb: *x\n");
        map.Entries[1].Value.ShouldBe(map.Entries[0].Value);
    }

    [Fact]
    public void Json_is_read_too() =>
        ((ScalarNode)((MapNode)Read("{ \"a\": { \"b\": 1 } }")).Find("a")!.Value.ShouldBeOfType<MapNode>()
        .Find("b")!.Value).Text.ShouldBe("1");

    [Fact]
    public void A_block_text_keeps_its_lines() =>
        ((ScalarNode)((MapNode)Read("a: |\n  one\n  two\n")).Entries[0].Value).Text.ShouldBe("one\ntwo\n");

    [Theory]
    [InlineData("", "SG105 1:1")]
    [InlineData("# only a comment\n", "SG105 1:1")]
    [InlineData("a: 1\n---\nb: 2\n", "SG119 2:1")]
    [InlineData("a: 1\na: 2\n", "SG112 2:1")]
    [InlineData("a:\n\tb: 1\n", "SG111 2:1")]
    [InlineData("a: *b\n", "SG114 1:4")]
    [InlineData("[a, b]: 1\n", "SG113 1:1")]
    [InlineData("a: \"open\nb: 2\n", "SG110 1:4")]
    public void Faults_are_found_where_they_are(string text, string expected)
    {
        var bag = new DiagnosticBag();
        YamlTree.Read(new SourceText("a.yaml", text), bag);
        string.Join(' ', bag.Sorted().Select(d => $"{d.Code} {d.Span.Line}:{d.Span.Column}")).ShouldBe(expected);
    }

    [Fact]
    public void Nesting_without_end_is_a_finding_and_no_crash()
    {
        var bag = new DiagnosticBag();
        YamlTree.Read(new SourceText("a.yaml", new string('[', 50_000)), bag);
        bag.Sorted().Select(d => d.Code).ShouldBe(["SG110"]);
    }

    [Theory]
    [InlineData(":\n{\n|")]
    [InlineData("a: [\n  {\n|")]
    [InlineData("a: !!]")]
    [InlineData("... :{")]
    public void What_the_library_gives_up_on_is_a_finding_and_no_crash(string text)
    {
        var bag = new DiagnosticBag();
        YamlTree.Read(new SourceText("a.yaml", text), bag);
        bag.Sorted().ShouldContain(d => d.Code == "SG110");
    }

    private static DataNode Read(string text)
    {
        var bag = new DiagnosticBag();
        var node = YamlTree.Read(new SourceText("a.yaml", text), bag);
        bag.Sorted().ShouldBeEmpty();
        return node!;
    }

    private static string Place(SourceSpan span) => $"{span.Line}:{span.Column}+{span.Length}";
}
