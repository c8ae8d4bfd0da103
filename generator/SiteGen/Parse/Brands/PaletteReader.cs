// palette.yaml of a theme: its recipe for the colours of brands.
using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse.Forms;
using SiteGen.Parse.Markdown;

namespace SiteGen.Parse.Brands;

internal sealed class PaletteReader
{
    public const string FileName = "palette.yaml";
    private readonly MapNode _root;
    private readonly SchemaCheck _recipes;
    private readonly DiagnosticBag _bag;
    private readonly ImmutableArray<GivenColour> _from;
    private readonly ImmutableArray<string> _properties;

    private PaletteReader(MapNode root, SchemaCheck recipes, DiagnosticBag bag)
    {
        (_root, _recipes, _bag) = (root, recipes, bag);
        _from =
        [
            .. Entries(root, "from").Select(e => new GivenColour(e.Key, Text(e.Value, "setting")!,
                Colour.Parse(Text(e.Value, "beside_warm")), Colour.Parse(Text(e.Value, "beside_cool")))),
        ];
        _properties = [.. Entries(root, "properties").Select(e => e.Key)];
    }

    /// <summary>The recipe; null when it is faulty.</summary>
    public static PaletteRecipe? Read(SourceText source, MarkdownReader markdown, DiagnosticBag bag)
    {
        var found = new DiagnosticBag();
        var node = YamlTree.Read(source, found);
        if (node is not null and not MapNode)
            found.Add(FormErrors.NotAMap(node.Span, FileName));
        var recipe = node is MapNode map ? Read(map, markdown, found) : null;
        bag.AddRange(found);
        return found.HasErrors ? null : recipe;
    }

    private static PaletteRecipe? Read(MapNode map, MarkdownReader markdown, DiagnosticBag bag)
    {
        var schema = SchemaReader.Read(SchemaReader.Own("palette.schema.json"), bag)!;
        new SchemaCheck(schema, FileName, "", markdown, bag).Fields(map);
        var recipes = new SchemaCheck(schema.Definitions["recipe"], "recipe of a colour", "", markdown, bag);
        return bag.HasErrors ? null : new PaletteReader(map, recipes, bag).Recipe();
    }

    private PaletteRecipe Recipe()
    {
        var properties = Entries(_root, "properties")
            .Select(e => new PaletteProperty(e.Key, Colours(e.Value, "day"), Colours(e.Value, "night"),
                Text(e.Value, "fixed") == "true"))
            .ToImmutableArray();
        CheckCircles(properties, p => p.Day);
        CheckCircles(properties, p => p.Night);
        var pairs = ((ListNode)_root.Find("pairs")!.Value).Items.Select(Pair).ToImmutableArray();
        return new PaletteRecipe(Text(_root, "sheet")!, _from, properties, pairs);
    }

    private ColourRecipe Colours(DataNode property, string time)
    {
        var node = ((MapNode)property).Find(time)!.Value;
        if (node is MapNode map)
        {
            _recipes.Fields(map);
            return Mixed(map);
        }
        var text = node as ScalarNode;
        if (Colour.Parse(text?.Text) is { } colour)
            return new ColourRecipe.Fixed(colour);
        return new ColourRecipe.Mixed(Known(node, text?.Text ?? "", _from.Select(f => f.Name)));
    }

    private ColourRecipe.Mixed Mixed(MapNode map) =>
        new(map.Find("from")?.Value is ScalarNode from ? Known(from, from.Text, _from.Select(f => f.Name)) : "")
        {
            Lightness = Number(map, "lightness"),
            LightnessAtMost = Number(map, "lightness_at_most"),
            ChromaAtMost = Number(map, "chroma_at_most"),
            Contrast = Number(map, "contrast"),
            On = [.. Names(map, "on")],
        };

    private PairRule Pair(DataNode node)
    {
        var map = (MapNode)node;
        var grounds = _root.Find("grounds")!.Value;
        return new PairRule(
            Text(map, "text") ?? Text(map, "control") ?? "",
            map.Find("text") is not null,
            [.. Names(map, "front")],
            [.. Names(map, "on").Select(name => (name, Text(grounds, name) ?? name))],
            Text(map, "best") == "true",
            Known(map.Find("of")!.Value, Text(map, "of")!, _from.Select(f => f.Name)));
    }

    /// <summary>A property whose shade hangs on itself would never be found.</summary>
    private void CheckCircles(ImmutableArray<PaletteProperty> properties, Func<PaletteProperty, ColourRecipe> recipe)
    {
        var on = properties.ToDictionary(p => p.Name, p => recipe(p) is ColourRecipe.Mixed mixed ? mixed.On : []);
        foreach (var property in properties.Where(p => Reaches(p.Name, p.Name, on, [])))
            _bag.Add(ThemeErrors.ColourStandsOnItself(
                ((MapNode)_root.Find("properties")!.Value).Find(property.Name)!.KeySpan, property.Name));
    }

    private static bool Reaches(string from, string to, Dictionary<string, ImmutableArray<string>> on,
        HashSet<string> seen) =>
        on.GetValueOrDefault(from, []).Any(next => next == to || (seen.Add(next) && Reaches(next, to, on, seen)));

    private IEnumerable<string> Names(MapNode map, string key) =>
        (map.Find(key)?.Value as ListNode)?.Items.OfType<ScalarNode>().Select(i => Known(i, i.Text, _properties)) ?? [];

    private string Known(DataNode node, string name, IEnumerable<string> known)
    {
        if (!known.Contains(name))
            _bag.Add(ThemeErrors.UnknownColour(node.Span, name, known));
        return name;
    }

    private static double? Number(MapNode map, string key) =>
        double.TryParse(Text(map, key), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static ImmutableArray<MapEntry> Entries(MapNode map, string key) => ((MapNode)map.Find(key)!.Value).Entries;

    private static string? Text(DataNode node, string key) =>
        ((node as MapNode)?.Find(key)?.Value as ScalarNode)?.Text;
}
