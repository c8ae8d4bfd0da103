// What holds for every input, tried on many that nobody thought of: readers give back what was written, addresses stay
// within the site.
using FsCheck;
using FsCheck.Fluent;
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Parse;
using SiteGen.Parse.Forms;

namespace SiteGen.Tests;

public sealed class PropertyTests
{
    private static readonly Gen<string> Words = Gen.Elements([.. "abcxyz"]).ArrayOf()
        .Select(letters => new string(letters));

    /// <summary>Cells with all that has a meaning in a CSV file.</summary>
    private static readonly Gen<string> Cells = Gen.Elements([.. "ab \",;\n:#'ü"]).NonEmptyListOf()
        .Select(signs => string.Concat(signs).Trim())
        .Where(cell => cell.Length > 0);

    private static readonly Gen<string> Paths = Gen.Elements("a", "b", "c", "index").NonEmptyListOf()
        .Select(p => string.Join('/', p));

    [Fact]
    public void Cells_of_a_csv_file_come_out_as_they_were_written() => Holds(Cells.ArrayOf(3), cells =>
    {
        var line = string.Join(',',
            cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        var bag = new DiagnosticBag();
        var rows = CsvTable.Read(new SourceText("a.csv", $"one,two,three\n{line}\n"), bag);
        return bag.IsEmpty && ((MapNode)rows.Single()).Entries.Select(e => ((ScalarNode)e.Value).Text)
            .SequenceEqual(cells);
    });

    [Fact]
    public void Texts_of_a_yaml_file_come_out_as_they_were_written() => Holds(Cells.ArrayOf(3), texts =>
    {
        var lines = texts.Select(text =>
            $"- '{text.Replace("'", "''", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal)}'\n");
        var read = (ListNode)YamlTree.Read(new SourceText("a.yaml", string.Concat(lines)), new DiagnosticBag())!;
        return read.Items.Select(i => ((ScalarNode)i).Text)
            .SequenceEqual(texts.Select(text => text.Replace("\n", " ", StringComparison.Ordinal)));
    });

    [Fact]
    public void A_distance_is_the_same_both_ways_and_nothing_only_from_a_word_to_itself() =>
        Holds(Words.ArrayOf(2), words =>
    {
        var (there, back) = (EditDistance.Of(words[0], words[1], 99), EditDistance.Of(words[1], words[0], 99));
        return there == back && (there == 0) == (words[0] == words[1]);
    });

    [Fact]
    public void A_limit_changes_no_distance_below_it() => Holds(Words.ArrayOf(2), words =>
        Enumerable.Range(0, 6).All(limit =>
            EditDistance.Of(words[0], words[1], 99) is var all
                && (EditDistance.Of(words[0], words[1], limit) is var some)
            && (all <= limit ? some == all : some > limit)));

    [Fact]
    public void A_path_is_found_again_from_every_other() => Holds(Paths.ArrayOf(2), paths =>
        ContentPath.Combine(paths[0], ContentPath.Relative(paths[0], paths[1])) == paths[1]);

    [Fact]
    public void Every_page_has_a_good_address_and_a_file_of_its_own() => Holds(Paths, path =>
        PageAddress.Of("/", path + ".md") is var url
        && PageAddress.IsGood(url)
        && PageAddress.OutputPath(url).EndsWith("index.html", StringComparison.Ordinal)
        && PageAddress.Ancestors(url).All(above => url.StartsWith(above, StringComparison.Ordinal) && above != url));

    [Fact]
    public void What_is_encoded_is_decoded_to_the_same() =>
        Holds(Cells, cell => Address.Decode(Address.Encode(cell)) == cell);

    private static void Holds<T>(Gen<T> inputs, Func<T, bool> property) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(inputs.ToArbitrary(), property));
}
