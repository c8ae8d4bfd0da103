// themes/README.md tells theme authors what templates may read: it and the model have to say the same.
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Render;
using SiteGen.Templating;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Render;

public sealed class TemplateModelTests
{
    private static readonly string[] FrontMatterOnly =
        ["draft", "search", "search_sections", "aliases", "menu", "nav", "order"];
    private readonly string[] _document =
        File.ReadAllLines(Path.Combine(TestFolders.Repository, "themes", "README.md"));
    private readonly PageReader _reader;
    private readonly PageModel _page;

    public TemplateModelTests()
    {
        var site = new SiteFixture()
            .WithSite("citations: words\nmenus:\n  main:\n    numbered: true\n    items:\n      - page: index.md\n  "
                + "    - page: a.md\n      - page: b.md\n")
            .With("input/data/words.schema.json", """
                {
                  "type": "object",
                  "x-key": "name",
                  "properties": { "name": { "type": "string" }, "title": { "type": "string" } }
                }
                """)
            .With("input/data/words.yaml", "- { name: one, title: One }\n")
            .WithPage("a.md", "## First\n\nText.[@one] <https://example.org>\n").WithPage("b.md", "").BuildCleanly()
                .Sites[0];
        var options = new BuildOptions
        {
            InputFolder = "",
            ThemesFolder = "",
            OutputFolder = "",
            Clock = SiteFixture.FixedClock
        };
        _reader = new PageReader(new EditionModel(site.Plan, options, html => html), new DiagnosticBag(), null);
        _page = new PageModel(_reader, site.Plan.PagesByUrl["/a/"]);
    }

    [Theory]
    [InlineData("site")]
    [InlineData("edition")]
    [InlineData("page")]
    [InlineData("build")]
    public void The_documented_members_are_those_of_the_model(string name) =>
        Documented(name).Order(StringComparer.Ordinal)
            .ShouldBe(Object(name).MemberNames.Except(name == "page" ? FrontMatterOnly : [])
            .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("page.contents")]
    [InlineData("page.citations")]
    [InlineData("page.breadcrumbs")]
    [InlineData("page.step")]
    [InlineData("page.previous")]
    [InlineData("page.next")]
    [InlineData("edition.languages")]
    [InlineData("nav.home")]
    public void The_documented_parts_of_a_member_are_those_of_the_model(string path) =>
        Meaning(path).Order(StringComparer.Ordinal)
            .ShouldBe(((ITemplateObject)First(Value(path))!).MemberNames.Order(StringComparer.Ordinal));

    [Fact]
    public void A_theme_may_read_sets_that_a_site_does_not_have_where_nothing_of_the_site_asks_for_them() =>
        new SiteFixture()
            .With("input/data/words.schema.json", """{ "type": "object", "x-key": "id", "properties": {} }""")
            .With("input/data/words.csv", "id\na\n")
            .With("themes/default/partials/tools.sbnhtml", "{{ for tool in data.appliances }}{{ tool.id }}{{ end }}")
            .BuildCleanly();

    [Fact]
    public void The_documented_parts_of_a_menu_are_those_of_the_model() =>
        Meaning("nav.<menu>").Order(StringComparer.Ordinal)
            .ShouldBe(((ITemplateObject)First(Value("nav.main"))!).MemberNames.Order(StringComparer.Ordinal));

    [Fact]
    public void The_documented_members_of_a_row_are_those_of_the_model() =>
        Meaning("row").Order(StringComparer.Ordinal)
            .ShouldBe(((ITemplateObject)First(Value("data.words"))!).MemberNames.Except(["name", "title"])
            .Order(StringComparer.Ordinal));

    [Fact]
    public void The_documented_functions_are_those_that_templates_have() =>
        Table("Functions of the site").SelectMany(row => Codes(row[0])).Select(code => code.Split(' ')[0])
            .Where(f => f != "html.raw").Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(new SiteFunctions(_reader).All.Select(f => f.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_root_of_the_model_is_documented() =>
        _page.MemberNames.Where(root => !Table("The template model")
            .Any(row => Codes(row[0]).Any(c => c.StartsWith(root + ".", StringComparison.Ordinal)))).ShouldBeEmpty();

    [Fact]
    public void Every_documented_member_can_be_read() =>
        Table("The template model").SelectMany(row => Codes(row[0]))
            .Where(c => c.Contains('.') && !c.Contains('<') && !c.Contains('*')).ShouldAllBe(path => CanRead(path));

    private bool CanRead(string path) => Object(path.Split('.')[0]).TryGetMember(path.Split('.')[1], out _);

    private IEnumerable<string> Documented(string name) => Table("The template model").SelectMany(row => Codes(row[0]))
        .Where(code => code.StartsWith(name + ".", StringComparison.Ordinal) && !code.Contains('<'))
            .Select(code => code[(name.Length + 1)..]);

    /// <summary>The plain names in the meaning of a member.</summary>
    private IEnumerable<string> Meaning(string path) =>
        Table("The template model").Single(row => Codes(row[0]).Contains(path) || row[0].Trim() == path)[2] is var text
        ? Codes(text).Where(c => Regex.IsMatch(c, "^[a-z_]+$") && c is not "content" and not "markdown")
        : [];

    private IEnumerable<string[]> Table(string heading) =>
        _document.SkipWhile(l => l != $"## {heading}").Skip(1)
        .TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal))
        .Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(2).Select(l => l.Trim('|', ' ').Split(" | "));

    private static IEnumerable<string> Codes(string text) =>
        Regex.Matches(text, "`([^`]+)`").Select(m => m.Groups[1].Value);

    private ITemplateObject Object(string name) => (ITemplateObject)Value(name)!;

    private object? Value(string path)
    {
        object? value = _page;
        foreach (var name in path.Split('.'))
            ((ITemplateObject)value!).TryGetMember(name, out value).ShouldBeTrue(path);
        return value;
    }

    private static object? First(object? value) => value is IEnumerable<object?> list ? list.First() : value;
}
