// Rules that stand beside each other in a schema all hold.
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Parse;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("\"minLength\": 3", "Al", "SG208")]
    [InlineData("\"pattern\": \"^A\"", "Bert", "SG207")]
    [InlineData("\"enum\": [\"Ada\"]", "Bert", "SG206")]
    [InlineData("\"enum\": [\"Ada\", \"Cy\"], \"const\": \"Bert\"", "Bert", "SG206")]
    [InlineData("\"const\": \"Bert\", \"enum\": [\"Ada\", \"Bert\"]", "Bert", "")]
    [InlineData("\"const\": \"Bert\", \"enum\": [\"Ada\", \"Bert\"]", "Ada", "SG206")]
    [InlineData("\"enum\": []", "Bert", "")]
    [InlineData("\"format\": \"date\"", "Bert", "SG210")]
    [InlineData("\"x-ref\": \"people\"", "Bert", "SG311")]
    [InlineData("\"maxLength\": 3", "", "")]
    [InlineData("\"description\": \"A name\"", "Bert", "")]
    public void Rules_beside_a_named_rule_hold_as_well(string beside, string name, string code) =>
        Site("{ \"type\": \"string\" }", beside, $"\"{name}\"").Codes.ShouldBe(code.Length == 0 ? [] : [code]);

    [Fact]
    public void Rules_beside_a_named_rule_hold_for_numbers_lists_and_keys()
    {
        Site("{ \"type\": \"integer\" }", "\"maximum\": 3", "7").Codes.ShouldBe(["SG209"]);
        Site("{ \"type\": \"array\", \"items\": { \"type\": \"string\" } }", "\"maxItems\": 1", "[a, b]")
            .Codes.ShouldBe(["SG213"]);
        Site("{ \"type\": \"object\" }", "\"required\": [\"first\"]", "{ last: Lovelace }").Codes.ShouldBe(["SG204"]);
    }

    [Fact]
    public void A_value_of_the_wrong_kind_is_reported_once() =>
        Site("{ \"type\": \"integer\" }", "\"maximum\": 3", "Bert").Codes.ShouldBe(["SG205"]);

    [Fact]
    public void A_rule_beside_a_named_rule_may_be_reached_through_another_name() =>
        Site("{ \"$ref\": \"#/$defs/text\" }", "\"minLength\": 3", "Al").Codes.ShouldBe(["SG208"]);

    private static BuiltSite Site(string named, string beside, string name) => new SiteFixture()
        .With("input/data/people.schema.json", $$"""
            { "type": "object", "x-key": "id", "$defs": { "text": { "type": "string" }, "name": {{named}} },
              "properties": { "id": { "type": "string" }, "name": { "$ref": "#/$defs/name", {{beside}} } } }
            """)
        .With("input/data/people.yaml", $"- id: ada\n  name: {name}\n").Build();
}
