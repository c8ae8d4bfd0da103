// Schemas for editors and for tools, held against an independent reader of JSON Schema.
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;
using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Parse;
using SiteGen.Parse.Forms;
using SiteGen.Tests.Support;
using BuildOptions = SiteGen.Model.BuildOptions;

namespace SiteGen.Tests.Commands;

public sealed class SchemaTests : IDisposable
{
    private static readonly JsonSchema Findings =
        JsonSchema.FromText(
        File.ReadAllText(Path.Combine(TestFolders.Repository, "generator/SiteGen/Commands/diagnostics.schema.json")));
    private readonly TempFolder _place = new();
    private readonly DiagnosticBag _bag = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData(1, "build", "--format", "json")]
    [InlineData(1, "check", "--format", "json")]
    [InlineData(1, "pages", "--format", "json")]
    [InlineData(2, "check", "--fromat", "x", "--format", "json")]
    [InlineData(2, "new", "page", "other", "--format", "json")]
    [InlineData(1, "new", "page", "index", "--title", "x", "--format", "json")]
    [InlineData(1, "render", "nowhere.sbnhtml", "--format", "json")]
    [InlineData(1, "schema", "--input", "nowhere", "--format", "json")]
    public void What_a_command_has_found_fits_the_schema_of_findings(int exitCode, params string[] arguments)
    {
        new SiteFixture().WithPage("index.md", "[x](nowhere.md)").OnDisk(_place);
        var (code, output, errors) = SitegenProgram.Run(_place.Path, arguments);
        code.ShouldBe(exitCode);
        var report = output.Length > 0 ? output : errors;
        Faults(Findings, report).ShouldBeEmpty();
        JsonDocument.Parse(report).RootElement.GetProperty("errors").GetInt32().ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("{ \"errors\": 0, \"warnings\": 0 }")]
    [InlineData("{ \"errors\": 1, \"warnings\": 0, \"diagnostics\": [{ \"code\": \"SG1\", \"severity\": \"bad\" }] }")]
    public void The_schema_of_findings_refuses_what_is_none(string report) =>
        Faults(Findings, report).ShouldNotBeEmpty();

    [Fact]
    public void The_guides_own_files_fit_the_schemas_that_editors_get_and_slips_do_not()
    {
        var options = new BuildOptions
        {
            WorkingFolder = TestFolders.Repository,
            InputFolder = Path.Combine(TestFolders.Repository, "input"),
            ThemesFolder = Path.Combine(TestFolders.Repository, "themes"),
            OutputFolder = _place["output"]
        };
        SchemaCommand.Run(_place["schemas"], withSettings: false, options, _bag).ShouldNotBeNull();
        var site = Schema("site");
        Faults(site, Yaml("input/site.yaml")).ShouldBeEmpty();
        Faults(site, Yaml("input/site.yaml").Replace("\"menus\"", "\"menu\"", StringComparison.Ordinal))
            .ShouldNotBeEmpty();
        Faults(Schema("guide-theme"), Yaml("themes/example-river/theme.yaml")).ShouldBeEmpty();
        Faults(Schema("defaults"), Yaml("input/_defaults.yaml")).ShouldBeEmpty();
        Faults(Schema("words"), Yaml("input/data/words.yaml")).ShouldBeEmpty();
        Faults(Schema("facts"), Yaml("input/data/facts.yaml")).ShouldBeEmpty();
        Faults(Schema("sheets"), Yaml("input/data/sheets/S01.yaml")).ShouldBeEmpty();
        Faults(Schema("synonyms"), Yaml("input/synonyms.yaml")).ShouldBeEmpty();
        Faults(Schema("search-tests"), Yaml("input/search-tests.yaml")).ShouldBeEmpty();
    }

    [Fact]
    public void A_reference_to_a_row_becomes_the_keys_that_there_are()
    {
        var options = new SiteFixture()
            .With("input/data/tools.schema.json", """
                {
                  "type": "object",
                  "x-key": "id",
                  "required": ["id"],
                  "properties": {
                    "id": { "type": "string" },
                    "part_of": { "type": "string", "x-ref": "tools" },
                    "text": { "type": "string", "format": "markdown" }
                  }
                }
                """)
            .With("input/data/tools.yaml", "- id: pump\n- id: hose\n  part_of: pump\n").OnDisk(_place);
        SchemaCommand.Run("schemas", withSettings: false, options,
            _bag)!.ShouldContain("\"./schemas/tools.schema.json\": [\"input/data/tools.yaml\"]");
        var tools = Schema("tools");
        Faults(tools, """[{ "id": "a", "part_of": "hose", "text": "x" }, { "id": "b", "part_of": null }]""")
            .ShouldBeEmpty();
        Faults(tools, """[{ "id": "a", "part_of": "wheel" }]""").ShouldNotBeEmpty();
        Faults(tools, """[{ "id": null }]""").ShouldNotBeEmpty();
        File.ReadAllText(_place["schemas/tools.schema.json"]).ShouldNotContain("x-");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\n  // Mine\n  \"editor.tabSize\": 2, /* two */\n}\n")]
    [InlineData("{ \"yaml.schemas\": {} }")]
    [InlineData("{\n  \"yaml.schemas\": {\n    \"https://other.example/a.json\": \"a.yaml\", // theirs\n    "
        + "\"./s/site.schema.json\": \"old.yaml\"\n  },\n  \"z\": [1, 2]\n}\n")]
    public void Settings_get_the_schemas_and_keep_everything_else(string settings)
    {
        var merged = EditorSettings.Merge(settings,
            [("./s/site.schema.json", ["input/site.yaml"]), ("./s/a.schema.json", ["a/*.yaml", "b.yaml"])])!;
        var loose = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        var (before, after) =
            (JsonNode.Parse(settings, documentOptions: loose)!.AsObject(),
            JsonNode.Parse(merged, documentOptions: loose)!.AsObject());
        after["yaml.schemas"]!["./s/site.schema.json"]!.ToJsonString().ShouldBe("[\"input/site.yaml\"]");
        after["yaml.schemas"]!["./s/a.schema.json"]!.ToJsonString().ShouldBe("[\"a/*.yaml\",\"b.yaml\"]");
        foreach (var (key, value) in before.Where(e => e.Key != "yaml.schemas"))
            after[key]!.ToJsonString().ShouldBe(value!.ToJsonString());
        foreach (Match comment in Regex.Matches(settings, @"/\*.*?\*/|// \w+"))
            merged.ShouldContain(comment.Value);
        EditorSettings.Merge(merged,
            [("./s/site.schema.json", ["input/site.yaml"]), ("./s/a.schema.json", ["a/*.yaml", "b.yaml"])])
            .ShouldBe(merged, "a second time changes nothing");
    }

    [Fact]
    public void The_schema_of_site_yaml_and_the_code_that_reads_it_know_the_same_keys()
    {
        string[] readers =
            ["Parse/ConfigReader.cs", "Parse/SearchReader.cs", "Parse/CheckSettingsReader.cs",
            "Emit/Search/SearchOutput.cs"];
        var code = string.Concat(
            readers.Select(r => File.ReadAllText(Path.Combine(TestFolders.Repository, "generator/SiteGen", r))));
        var read = Regex.Matches(code,
            @"\b(?:Find|Name|Names|Items|Entries|Text|Map|Number|List|TryGet|Is|Texts|Whole)\((?:\w+, )?""([a-z_]+)""")
            .Select(m => m.Groups[1].Value).ToHashSet();
        var known = Keys(JsonDocument.Parse(ConfigReader.SiteSchemaText().Text).RootElement).ToHashSet();
        var beside = new[] { "synonyms.schema.json", "search-tests.schema.json" }
            .SelectMany(n => Keys(JsonDocument.Parse(SchemaReader.Own(n).Text).RootElement));
        read.Except(known).Except(beside).ShouldBeEmpty("the code reads what the schema forbids");
        // Of the budgets of the search, what is not "titles" is "all".
        known.Where(k => k != "all" && !read.Contains(k) && !code.Contains($"\"{k}\"", StringComparison.Ordinal))
            .ShouldBeEmpty("the schema allows what no code reads");
    }

    private static IEnumerable<string> Keys(JsonElement schema)
    {
        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
            {
                yield return property.Name;
                foreach (var inner in Keys(property.Value))
                    yield return inner;
            }
        }
        foreach (var part in new[] { "items", "additionalProperties" })
        {
            if (schema.TryGetProperty(part, out var value) && value.ValueKind == JsonValueKind.Object)
            {
                foreach (var inner in Keys(value))
                    yield return inner;
            }
        }
    }

    private JsonSchema Schema(string name) =>
        JsonSchema.FromText(File.ReadAllText(_place[$"schemas/{name}.schema.json"]));

    private static string Yaml(string path)
    {
        var bag = new DiagnosticBag();
        var node = YamlTree.Read(
            new SourceText(path, File.ReadAllText(Path.Combine(TestFolders.Repository, path))), bag);
        bag.Sorted().ShouldBeEmpty();
        return Json(node!)!.ToJsonString();
    }

    /// <summary>YAML as an editor reads it: plain scalars have the type that they look like.</summary>
    private static JsonNode? Json(DataNode node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key, Json(e.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Json)]),
        ScalarNode { IsNull: true } => null,
        ScalarNode { Plain: true, Text: "true" or "false" } flag => flag.Text == "true",
        ScalarNode { Plain: true } number when Regex.IsMatch(number.Text, @"^-?\d+(\.\d+)?$") =>
            JsonNode.Parse(number.Text),
        ScalarNode text => text.Text,
        _ => null,
    };

    private static List<string> Faults(JsonSchema schema, string json)
    {
        using var document = JsonDocument.Parse(json);
        var result = schema.Evaluate(document.RootElement,
            new EvaluationOptions { OutputFormat = global::Json.Schema.OutputFormat.List });
        return result.IsValid
            ? []
            : [.. (result.Details ?? []).Where(d => d.Errors is not null)
                .SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}"))
                .DefaultIfEmpty("not valid")];
    }
}
