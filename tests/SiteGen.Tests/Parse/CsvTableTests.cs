// Cells of CSV know where their text begins.
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Parse;

namespace SiteGen.Tests.Parse;

public sealed class CsvTableTests
{
    [Fact]
    public void Each_cell_knows_its_line_and_column() =>
        Cells("id,title\na1,One\nb2,\"Two, three\"\n")
            .ShouldBe(["2:1 id=a1", "2:4 title=One", "3:1 id=b2", "3:5 title=Two, three"]);

    [Fact]
    public void A_quoted_cell_over_two_lines_keeps_the_line_of_its_first_character() =>
        Cells("id,title,more\na,\"one\ntwo\",x\nb,y,z\n")
            .ShouldBe(["2:1 id=a", "2:4 title=one\ntwo", "3:6 more=x", "4:1 id=b", "4:3 title=y", "4:5 more=z"]);

    [Fact]
    public void Doubled_quotes_become_one() => Cells("id\n\"say \"\"yes\"\"\"\n").ShouldBe(["2:2 id=say \"yes\""]);

    [Fact]
    public void Line_ends_of_every_kind_count_alike()
    {
        Cells("id,n\r\na,1\r\nb,2\r\n").ShouldBe(Cells("id,n\na,1\nb,2\n"));
        Cells("id,n\ra,1\rb,2").ShouldBe(Cells("id,n\na,1\nb,2\n"));
    }

    [Fact]
    public void Empty_cells_are_left_out_and_blank_lines_skipped() =>
        Cells("id,title\n\na,\n\n,b\n").ShouldBe(["3:1 id=a", "5:2 title=b"]);

    [Fact]
    public void Cells_of_blanks_alone_are_empty_too() =>
        Cells("id,title,more\na,  ,\u00a0\nb,\" \",c\n").ShouldBe(["2:1 id=a", "3:1 id=b", "3:7 more=c"]);

    [Fact]
    public void A_last_line_without_an_end_counts() => Cells("id\na").ShouldBe(["2:1 id=a"]);

    [Fact]
    public void A_header_alone_has_no_rows() => Cells("id,title\n").ShouldBeEmpty();

    [Fact]
    public void A_record_with_a_wrong_number_of_cells_is_reported_at_its_first_line()
    {
        var bag = new DiagnosticBag();
        CsvTable.Read(new SourceText("a.csv", "id,title\na,\"one\ntwo\"\nb\nc,d,e\nf,g\n"), bag).Length.ShouldBe(2);
        bag.Sorted().Select(d => $"{d.Code} {d.Span.Line}:{d.Span.Column}").ShouldBe(["SG120 4:1", "SG120 5:1"]);
    }

    [Theory]
    [InlineData("id,title\na,\"one\nb,two\n", "SG121 2:3")]
    [InlineData("id,title\n\"a,one\nb,two\n", "SG121 2:1")]
    public void An_unclosed_quote_is_reported_once_and_where_it_opens(string text, string finding)
    {
        var bag = new DiagnosticBag();
        CsvTable.Read(new SourceText("a.csv", text), bag);
        bag.Sorted().Select(d => $"{d.Code} {d.Span.Line}:{d.Span.Column}").ShouldBe([finding]);
    }

    private static IEnumerable<string> Cells(string text)
    {
        var bag = new DiagnosticBag();
        var rows = CsvTable.Read(new SourceText("a.csv", text), bag);
        bag.Sorted().ShouldBeEmpty();
        return rows.Cast<MapNode>().SelectMany(r => r.Entries)
            .Select(e => $"{e.Value.Span.Line}:{e.Value.Span.Column} {e.Key}={((ScalarNode)e.Value).Text}");
    }
}
