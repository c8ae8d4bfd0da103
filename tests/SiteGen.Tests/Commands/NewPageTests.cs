// Starting a page and adding a row: what is asked, what is written, and what is never touched.
using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Parse.Forms;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Commands;

public sealed class NewPageTests : IDisposable
{
    private const string PageSchema = """
        {
          "type": "object",
          "required": ["title", "description", "level"],
          "additionalProperties": false,
          "properties": {
            "title": { "type": "string" },
            "description": { "type": "string", "maxLength": 40 },
            "layout": { "type": "string" },
            "level": { "enum": ["easy", "hard"], "description": "How hard it is." },
            "minutes": { "type": "integer" },
            "tools": { "type": "array", "items": { "type": "string", "x-ref": "tools" } }
          }
        }
        """;

    private const string ToolSchema = """
        {
          "type": "object",
          "x-key": "id",
          "required": ["id", "name"],
          "additionalProperties": false,
          "properties": {
            "id": { "type": "string", "pattern": "^[a-z-]+$" },
            "name": { "type": "string" },
            "use": { "type": "string" },
            "goes_with": { "type": "array", "x-separator": ";", "items": { "type": "string", "x-ref": "tools" } }
          }
        }
        """;

    private readonly TempFolder _place = new();
    private readonly List<Question> _asked = [];
    private readonly DiagnosticBag _bag = new();
    private BuildOptions? _options;

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_page_gets_what_was_given_and_what_was_asked_in_the_order_of_the_schema()
    {
        NewPage("repair/gears", new() { ["tools"] = "pump, lever", ["minutes"] = "20", ["title"] = "Gears: set them" },
            q => q.Name == "level" ? "easy" : "Shift without noise").ShouldBe("input/repair/gears.md");
        _asked.Select(q => q.Name).ShouldBe(["description", "level"]);
        _asked[1].Allowed.ShouldBe(["easy", "hard"]);
        File.ReadAllText(_place["input/repair/gears.md"])
            .ShouldStartWith(
            "---\ntitle: \"Gears: set them\"\ndescription: Shift without noise\nlevel: easy\nminutes: 20\ntools: "
            + "[pump, lever]\n---\n");
        MadeSites.Of(new BuildRun(_options!)).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void What_the_folders_defaults_give_is_not_asked_for()
    {
        _place.With("input/repair/_defaults.yaml", "level: hard\n");
        NewPage("repair/gears.md", new() { ["title"] = "Gears", ["description"] = "Set them" }, _ =>
            throw new InvalidOperationException("nothing is missing")).ShouldNotBeNull();
    }

    [Fact]
    public void Without_a_terminal_each_missing_option_is_named()
    {
        NewPage("gears.md", [], null).ShouldBeNull();
        _bag.Sorted().Select(d => d.Hint)
            .ShouldBe(["add --set \"description=…\"", "add --set \"level=…\" (one of easy, hard)",
            "add --title \"…\""]);
        File.Exists(_place["input/gears.md"]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("tools", "hammer", "SG311")]
    [InlineData("minutes", "soon", "SG205")]
    [InlineData("colour", "red", "SG203")]
    [InlineData("description", "This is much longer than the forty letters", "SG208")]
    public void A_page_that_would_not_be_valid_is_not_written(string key, string value, string code)
    {
        NewPage("gears.md",
            new() { ["title"] = "Gears", ["description"] = "Set them", ["level"] = "easy", [key] = value }, null)
            .ShouldBeNull();
        _bag.Sorted().ShouldHaveSingleItem().Code.ShouldBe(code);
        File.Exists(_place["input/gears.md"]).ShouldBeFalse();
    }

    [Fact]
    public void Faults_elsewhere_in_the_site_do_not_stop_a_new_page()
    {
        _place.With("input/other.md", "---\ntitel: x\n---\n");
        NewPage("gears.md", new() { ["title"] = "Gears", ["description"] = "Set them", ["level"] = "easy" }, null)
            .ShouldNotBeNull();
    }

    [Theory]
    [InlineData("true", "\"true\"")]
    [InlineData("2026", "\"2026\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("say \"yes\"", "\"say \\\"yes\\\"\"")]
    [InlineData("- a", "\"- a\"")]
    [InlineData("What is it?", "What is it?")]
    public void Text_is_quoted_where_YAML_would_take_it_for_something_else(string text, string yaml) =>
        YamlText.Value(text, null).ShouldBe(yaml);

    [Theory]
    [InlineData("id,name,use\npump,Pump,\n", "pump,Pump,\n")]
    [InlineData("id,name,use\npump,Pump,", "pump,Pump,\n")]
    public void A_row_of_a_table_goes_behind_the_last_in_the_order_of_its_columns(string table, string last)
    {
        NewRow("tools", "data/tools.csv", table,
            new() { ["use"] = "Turns, tightens", ["id"] = "key", ["name"] = "The \"key\"" })
            .ShouldBe("input/data/tools.csv");
        File.ReadAllText(_place["input/data/tools.csv"])
            .ShouldBe($"id,name,use\n{last}key,\"The \"\"key\"\"\",\"Turns, tightens\"\n");
    }

    [Fact]
    public void A_table_keeps_its_line_ends()
    {
        NewRow("tools", "data/tools.csv", "id,name,use\r\npump,Pump,\r\n", new() { ["id"] = "key", ["name"] = "Key" });
        File.ReadAllText(_place["input/data/tools.csv"]).ShouldBe("id,name,use\r\npump,Pump,\r\nkey,Key,\r\n");
    }

    [Fact]
    public void A_row_of_a_list_keeps_comments_and_indentation()
    {
        const string List = "# Tools\n  - id: pump  # the first\n    name: Pump\n";
        NewRow("tools", "data/tools.yaml", List, new() { ["id"] = "key", ["name"] = "Key", ["goes_with"] = "pump" });
        File.ReadAllText(_place["input/data/tools.yaml"])
            .ShouldBe(List + "  - id: key\n    name: Key\n    goes_with: [pump]\n");
        MadeSites.Of(new BuildRun(_options!)).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_row_of_a_folder_is_a_file_of_its_own()
    {
        NewRow("tools", "data/tools/pump.yaml", "id: pump\nname: Pump\n", new() { ["id"] = "key", ["name"] = "Key" })
            .ShouldBe("input/data/tools/key.yaml");
        File.ReadAllText(_place["input/data/tools/key.yaml"]).ShouldBe("id: key\nname: Key\n");
    }

    [Theory]
    [InlineData("pump", "Pump", "SG310")]
    [InlineData("Key!", "Key", "SG207")]
    public void A_row_that_would_not_be_valid_leaves_the_file_as_it_was(string id, string name, string code)
    {
        const string Table = "id,name,use\npump,Pump,\n";
        NewRow("tools", "data/tools.csv", Table, new() { ["id"] = id, ["name"] = name }).ShouldBeNull();
        _bag.Sorted().Select(d => d.Code).ShouldContain(code);
        File.ReadAllText(_place["input/data/tools.csv"]).ShouldBe(Table);
    }

    [Fact]
    public void A_row_goes_to_its_place_in_a_set_that_stands_in_order_and_takes_no_note_from_another()
    {
        const string List =
            "# Tools\n- id: z\n  name: Awl\n# The first to buy\n- id: pump\n  name: lever\n- id: c\n  name: Pump\n";
        NewRow("tools", "data/tools.yaml", List, new() { ["id"] = "key", ["name"] = "Key" });
        File.ReadAllText(_place["input/data/tools.yaml"])
            .ShouldBe(List.Replace("# The first", "- id: key\n  name: Key\n# The first", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_of_a_table_goes_to_its_place_too()
    {
        const string Table = "id,name,use\r\na,Axe,\r\nb,Pump,\"two\r\nlines\"\r\nc,Saw,\r\n";
        NewRow("tools", "data/tools.csv", Table, new() { ["id"] = "key", ["name"] = "Rope" });
        File.ReadAllText(_place["input/data/tools.csv"])
            .ShouldBe(Table.Replace("c,Saw", "key,Rope,\r\nc,Saw", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_that_only_the_finished_pages_find_faulty_is_not_written_either()
    {
        const string Table = "id,name,use\npump,Pump,\n";
        const string Letters =
            "<main>{{ for tool in data.tools }}<p id=\"{{ tool.name | string.slice 0 1 }}\"></p>{{ end }}</main>";
        NewRow("tools", "data/tools.csv", Table, new() { ["id"] = "pliers", ["name"] = "Pliers" }, Letters)
            .ShouldBeNull();
        _bag.Sorted().Select(d => d.Code).ShouldContain("SG612");
        File.ReadAllText(_place["input/data/tools.csv"]).ShouldBe(Table);
    }

    [Fact]
    public void A_set_that_is_not_there_gets_the_nearest()
    {
        NewRow("tolls", "data/tools.csv", "id,name\npump,Pump\n", []).ShouldBeNull();
        _bag.Sorted().ShouldHaveSingleItem().Hint.ShouldBe("did you mean \"tools\"?");
    }

    private string? NewPage(string path, Dictionary<string, string> given, Func<Question, string>? answer)
    {
        _options = new SiteFixture().With("input/page.schema.json", PageSchema)
            .With("input/index.md", "---\ntitle: Home\ndescription: x\nlevel: easy\n---\n")
            .With("input/data/tools.schema.json", ToolSchema)
                .With("input/data/tools.csv", "id,name\npump,Pump\nlever,Lever\n").OnDisk(_place);
        return NewPageCommand.Run(path, given, Prompter(answer), _options, _bag);
    }

    private string? NewRow(string set, string file, string text, Dictionary<string, string> given,
        string page = "<main>{{ page.content }}</main>")
    {
        _options = new SiteFixture().With("themes/default/layouts/page.sbnhtml", page)
            .With("input/data/tools.schema.json", ToolSchema).With($"input/{file}", text).OnDisk(_place);
        return NewRowCommand.Run(set, given, Prompter(null), _options,
            new SourceText("command line", $"sitegen new row {set}").SpanAt(0), _bag);
    }

    private Prompter Prompter(Func<Question, string>? answer) =>
        new(new SourceText("command line", "sitegen new").SpanAt(11), _bag, answer is null ? null : q =>
    {
        _asked.Add(q);
        return answer(q);
    });
}
