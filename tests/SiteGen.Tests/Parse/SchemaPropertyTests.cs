// What a schema asks of a value is what JSON Schema 2020-12 asks: random rules and values, held against JsonSchema.Net.
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Json.Schema;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Parse.Forms;
using SiteGen.Parse.Markdown;

namespace SiteGen.Tests.Parse;

public sealed class SchemaPropertyTests
{
    private const int Tries = 2_000;
    private static readonly string[] Names = ["a", "b", "c"];

    /// <summary>Texts that are no number, date or flag of YAML, and never blank, which SiteGen takes for left
    /// out.</summary>
    private static readonly Gen<string> Texts = Gen.Elements("x", "xy", "xyz", "yx", "zzzz").Select(Quoted);

    private static readonly Gen<string> Numbers = Gen.Elements("-2", "0", "1", "3", "7");
    private static readonly Gen<string> Reals = Gen.Elements("-1.5", "0.5", "2.25", "6.5");

    /// <summary>Where the two differ on purpose a value is not tried: SiteGen takes a number in a text field as a
    /// text, and null for left out.</summary>
    private static readonly Gen<string> Values = Gen.OneOf(
        Texts,
        Numbers,
        Reals,
        Gen.Elements("true", "false"),
        Texts.ArrayOf().Select(Listed),
        Numbers.ArrayOf().Select(Listed),
        Pairs(Gen.OneOf(Texts, Numbers)).Select(Mapped));

    private static readonly Gen<string> Rules = Gen.OneOf(
        TextRule(),
        NumberRule("integer"),
        NumberRule("number"),
        Gen.Constant("{\"type\": \"boolean\"}"),
        ListRule(),
        MapRule(Gen.OneOf(TextRule(), NumberRule("integer"))));

    [Fact]
    public void A_value_that_fits_its_schema_for_others_fits_it_here_and_the_other_way_round()
    {
        var (good, bad) = (0, 0);
        var cases = MapRule(Rules)
            .SelectMany(rule => Pairs(Values).Select(pairs => (rule, value: Mapped(pairs))))
            .Where(c => !IsTakenOtherwise(c.rule, c.value));
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(Tries), Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var expected = Fits(c.rule, c.value);
            (good, bad) = expected ? (good + 1, bad) : (good, bad + 1);
            return expected == IsTaken(c.rule, c.value);
        }));
        Math.Min(good, bad).ShouldBeGreaterThan(Tries / 20, $"{good} fit and {bad} do not");
    }

    private static bool Fits(string rule, string value)
    {
        using var document = JsonDocument.Parse(value);
        return JsonSchema.FromText(rule).Evaluate(document.RootElement).IsValid;
    }

    private static bool IsTaken(string rule, string value)
    {
        var bag = new DiagnosticBag();
        var schema = SchemaReader.Read(new SourceText("rule.json", rule), bag)!;
        var node = (MapNode)YamlTree.Read(new SourceText("value.json", value), bag)!;
        new SchemaCheck(schema, "value", "", new MarkdownReader(), bag).Fields(node);
        return !bag.HasErrors;
    }

    /// <summary>A number or a flag where a text is asked for.</summary>
    private static bool IsTakenOtherwise(string rule, string value)
    {
        using var rules = JsonDocument.Parse(rule);
        using var values = JsonDocument.Parse(value);
        return IsTakenOtherwise(rules.RootElement, values.RootElement);
    }

    private static bool IsTakenOtherwise(JsonElement rule, JsonElement value)
    {
        var type = rule.TryGetProperty("type", out var named) ? named.GetString() : null;
        return (type, value.ValueKind) switch
        {
            ("string", JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False) => true,
            ("object", JsonValueKind.Object) => value.EnumerateObject().Any(p =>
                RuleOf(rule, p.Name) is { ValueKind: JsonValueKind.Object } inner && IsTakenOtherwise(inner, p.Value)),
            ("array", JsonValueKind.Array) => rule.TryGetProperty("items", out var items)
                && value.EnumerateArray().Any(i => IsTakenOtherwise(items, i)),
            _ => false,
        };
    }

    private static JsonElement? RuleOf(JsonElement rule, string name)
    {
        if (rule.TryGetProperty("properties", out var rules) && rules.TryGetProperty(name, out var inner))
            return inner;
        return rule.TryGetProperty("additionalProperties", out var other) ? other : null;
    }

    private static Gen<string> TextRule() => Keywords(
        "\"type\": \"string\"",
        Gen.Choose(0, 4).Select(n => $"\"minLength\": {n}"),
        Gen.Choose(0, 4).Select(n => $"\"maxLength\": {n}"),
        Gen.Elements("^x", "y$", "^[xy]+$", "zz").Select(p => $"\"pattern\": \"{p}\""),
        Texts.NonEmptyListOf().Select(all => $"\"enum\": {Listed(all.Distinct())}"),
        Texts.Select(t => $"\"const\": {t}"));

    private static Gen<string> NumberRule(string type) => Keywords(
        $"\"type\": \"{type}\"",
        Numbers.Select(n => $"\"minimum\": {n}"),
        Numbers.Select(n => $"\"maximum\": {n}"));

    private static Gen<string> ListRule() => Keywords(
        "\"type\": \"array\"",
        Gen.OneOf(TextRule(), NumberRule("integer")).Select(rule => $"\"items\": {rule}"),
        Gen.Choose(0, 3).Select(n => $"\"minItems\": {n}"),
        Gen.Choose(0, 3).Select(n => $"\"maxItems\": {n}"),
        Gen.Elements("true", "false").Select(f => $"\"uniqueItems\": {f}"));

    private static Gen<string> MapRule(Gen<string> inner) => Keywords(
        "\"type\": \"object\"",
        Pairs(inner).Select(pairs => $"\"properties\": {Mapped(pairs)}"),
        Gen.SubListOf(Names).Select(names => $"\"required\": {Listed(names.Select(Quoted))}"),
        Gen.OneOf(Gen.Elements("true", "false"), inner).Select(rule => $"\"additionalProperties\": {rule}"),
        Gen.Elements(Names).Two().Select(n =>
            $"\"dependentRequired\": {{ \"{n.Item1}\": [\"{n.Item2}\"] }}"));

    /// <summary>A type with some of its keywords.</summary>
    private static Gen<string> Keywords(string type, params Gen<string>[] more) =>
        Gen.SubListOf(more)
            .SelectMany(chosen => Gen.CollectToList(chosen, g => g))
            .Select(all => $"{{ {string.Join(", ", all.Prepend(type))} }}");

    private static Gen<(string Name, string Value)[]> Pairs(Gen<string> values) =>
        Gen.SubListOf(Names).SelectMany(names =>
            Gen.CollectToArray(names.ToArray(), name => values.Select(value => (name, value))));

    private static string Quoted(string text) => $"\"{text}\"";

    private static string Listed(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    private static string Mapped(IEnumerable<(string Name, string Value)> pairs) =>
        $"{{ {string.Join(", ", pairs.Select(p => $"\"{p.Name}\": {p.Value}"))} }}";
}
