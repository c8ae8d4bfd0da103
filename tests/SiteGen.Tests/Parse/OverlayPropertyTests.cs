// What is laid over a text wins, and nothing else changes, for any rows of any layers.
using FsCheck;
using FsCheck.Fluent;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Parse.Forms;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Parse;

public sealed class OverlayPropertyTests
{
    private const string Schema = """
        { "type": "object", "x-key": "id", "properties": {
            "id": { "type": "string" }, "a": { "type": "string" }, "b": { "type": "string" } } }
        """;

    private static readonly string[] Names = ["a", "b"];
    private static readonly string[] Keys = ["one", "two", "three", "four"];

    private static readonly Gen<Dictionary<string, string>> Maps = Gen.SubListOf(Names).SelectMany(names =>
        Gen.CollectToArray(names.ToArray(), name => Gen.Elements("x", "y", "z").Select(value => (name, value)))
            .Select(pairs => pairs.ToDictionary(p => p.name, p => p.value)));

    private static readonly Gen<Dictionary<string, Dictionary<string, string>>> Sets = Gen.SubListOf(Keys)
        .SelectMany(keys => Gen.CollectToArray(keys.ToArray(), key => Maps.Select(map => (key, map))))
        .Select(rows => rows.ToDictionary(r => r.key, r => r.map));

    [Fact]
    public void What_lies_above_wins_key_by_key_whatever_is_laid_first() => Holds(Maps.ArrayOf(3), 300, maps =>
    {
        var (low, middle, high) = (Node(maps[0]), Node(maps[1]), Node(maps[2]));
        var expected = new Dictionary<string, string>(maps[0]);
        foreach (var (key, value) in maps[1].Concat(maps[2]))
            expected[key] = value;
        return Same(low.Overlay(middle).Overlay(high), expected)
            && Same(low.Overlay(middle.Overlay(high)), expected)
            && Same(low.Overlay(low), maps[0]);
    });

    [Fact]
    public void A_row_of_a_brand_changes_what_it_names_adds_what_is_new_and_leaves_the_rest() =>
        Holds(Sets.Two(), 40, sets =>
    {
        var (below, above) = sets;
        var site = new SiteFixture()
            .With("input/data/things.schema.json", Schema)
            .With("input/data/things.yaml", Rows(below.Append(new("last", []))))
            .With("themes/club/theme.yaml", "extends: default\nname: The club\n")
            .With("themes/club/input/data/things.yaml", Rows(above.Append(new("new", []))))
            .ForThemes("club").BuildCleanly();

        var rows = site.Sites[0].Plan.Edition.Content.Data["things"];
        return rows.Keys.SequenceEqual([.. below.Keys, "last", .. above.Keys.Except(below.Keys), "new"])
            && rows.Rows.All(row => Names.All(name => row.Fields.Text(name) == Expected(row.Key, name)));

        string? Expected(string key, string name) =>
            above.GetValueOrDefault(key)?.GetValueOrDefault(name)
                ?? below.GetValueOrDefault(key)?.GetValueOrDefault(name);
    });

    private static string Rows(IEnumerable<KeyValuePair<string, Dictionary<string, string>>> rows) =>
        string.Concat(rows.Select(row =>
            $"- {{ {string.Join(", ", row.Value.Select(f => $"{f.Key}: {f.Value}").Prepend($"id: {row.Key}"))} }}\n"));

    private static MapNode Node(Dictionary<string, string> map)
    {
        var text = $"{{ {string.Join(", ", map.Select(p => $"{p.Key}: {p.Value}"))} }}";
        return (MapNode)YamlTree.Read(new SourceText("a.yaml", text), new DiagnosticBag())!;
    }

    private static bool Same(MapNode node, Dictionary<string, string> expected) =>
        node.Entries.Length == expected.Count
        && node.Entries.All(e => expected.GetValueOrDefault(e.Key) == ((ScalarNode)e.Value).Text);

    private static void Holds<T>(Gen<T> inputs, int tries, Func<T, bool> property) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(tries), Prop.ForAll(inputs.ToArbitrary(), property));
}
