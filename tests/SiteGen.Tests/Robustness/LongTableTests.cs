// Long tables: what each row takes, and that places are right though nobody keeps them.
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Parse;
using SiteGen.Parse.Forms;
using SiteGen.Parse.Markdown;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Robustness;

public sealed class LongTableTests
{
    private const string Schema = """
        {
          "type": "object",
          "x-key": "id",
          "required": ["id"],
          "properties": {
            "id": { "type": "string" },
            "name": { "type": "string" },
            "city": { "type": "string" },
            "beds": { "type": "integer" },
            "see": { "type": "string", "x-ref": "rows" }
          }
        }
        """;

    /// <summary>About 670 are taken; nodes for each cell took 1,400.</summary>
    private const int MostBytesOfARow = 1_000;

    [Fact]
    public void A_row_takes_little_more_than_its_words()
    {
        const int Rows = 100_000;
        var lines = Enumerable.Range(0, Rows)
            .Select(i => $"r{i},Hospital number {i},City {i % 5000},{i % 900},r{(i * 7) % Rows}\n");
        var bytes = Encoding.UTF8.GetBytes("id,name,city,beds,see\n" + string.Concat(lines));
        // Other tests run at the same time: what they take for a while is not ours.
        Enumerable.Range(0, 3).Min(_ => BytesOfARow(bytes, Rows)).ShouldBeLessThan(MostBytesOfARow);
    }

    private static long BytesOfARow(byte[] table, int rows)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var set = Read(new SourceText("input/data/rows.csv", table.AsMemory()));
        var taken = GC.GetTotalMemory(forceFullCollection: true) - before;
        set.Rows.Length.ShouldBe(rows);
        set.Find("r99999")!.Fields.SpanOf("beds").ToString().ShouldBe("input/data/rows.csv:100001:40");
        return taken / rows;
    }

    [Theory]
    [InlineData("a,b\nx,yy\n", "b", 2, 3, "yy")]
    [InlineData("a,b\n\"x\",\"y\"", "b", 2, 6, "y")]
    [InlineData("a,b\n\"x\"\"x\",y", "b", 2, 8, "y")]
    [InlineData("a,b\r\n\"one\nline\",y\r\n", "b", 3, 7, "y")]
    [InlineData("a,b\nx,é😀\nz,w\n", "b", 2, 3, "é😀")]
    [InlineData("a,,b\nx,,y", "b", 2, 4, "y")]
    public void A_cell_knows_its_place_though_only_its_row_is_kept(string table, string column, int line, int place,
        string text)
    {
        var row = (MapNode)CsvTable.Read(new SourceText("a.csv", table), new DiagnosticBag())[0];
        foreach (var entry in new[] { row.Find(column)!, row.Opened()
            .Find(column)!, row.Entries.Single(e => e.Key == column) })
        {
            ((ScalarNode)entry.Value).Text.ShouldBe(text);
            entry.Value.Span.ToString().ShouldBe($"a.csv:{line}:{place}");
        }
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_long_file_has_the_lines_of_a_short_one(string end)
    {
        var text = string.Concat(Enumerable.Range(0, 300_000).Select(i => $"é{i % 977} 😀 text{end}"));
        var (whole, parts) = (new SourceText("a", text), new SourceText("a", Encoding.UTF8.GetBytes(text).AsMemory()));
        parts.LineCount.ShouldBe(whole.LineCount);
        for (var line = 1; line <= whole.LineCount; line += 1_009)
            parts.LineStart(line).ShouldBe(whole.LineStart(line));
        parts.Line(299_999).ShouldBe(whole.Line(299_999));
        using var reader = parts.Open();
        reader.ReadToEnd().ShouldBe(text);
    }

    [Fact]
    public void What_is_no_UTF8_in_a_long_file_is_found_at_its_place()
    {
        using var place = new TempFolder();
        var options = new SiteFixture().With("input/data/rows.schema.json", Schema).OnDisk(place);
        var bytes = Encoding.UTF8.GetBytes("id,name\n"
            + string.Concat(Enumerable.Range(0, 500_000).Select(i => $"r{i},é\n")));
        bytes[^3] = 0xFF;
        File.WriteAllBytes(place["input/data/rows.csv"], bytes);
        var bag = new DiagnosticBag();
        SiteGen.Load.LoadStage.Run(options, bag);
        var found = bag.Sorted().ShouldHaveSingleItem();
        (found.Code, found.Span.ToString()).ShouldBe(("SG103", "input/data/rows.csv:500001:9"));
    }

    [Fact]
    public void A_control_character_deep_in_a_long_file_is_found_at_its_place()
    {
        var text = string.Concat(Enumerable.Repeat("0123456789\n", 500_000)) + "ab\u0007";
        var bag = new DiagnosticBag();
        ControlCharacters.Check(new SourceText("a.csv", Encoding.UTF8.GetBytes(text).AsMemory()), bag);
        bag.Sorted().ShouldHaveSingleItem().Span.ToString().ShouldBe("a.csv:500001:3");
    }

    private static DataSet Read(SourceText table)
    {
        var bag = new DiagnosticBag();
        var schema = new SourceFile(SourceRoot.Input, "data/rows.schema.json",
            new SourceText("input/data/rows.schema.json", Schema));
        var files = new[] { schema, new SourceFile(SourceRoot.Input, "data/rows.csv", table) };
        var layer = new Layer(
            Layer.Site,
            System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(files, f => f.Path, StringComparer.Ordinal),
            System.Collections.Frozen.FrozenDictionary<string, Asset>.Empty);
        var config = new SiteFixture().Build().Sites[0].Plan.Site.Config;
        var set = new DataSetReader(new MarkdownReader(), config, new Memo(), bag).Read([layer])["rows"];
        bag.Sorted().ShouldBeEmpty();
        return set;
    }
}
