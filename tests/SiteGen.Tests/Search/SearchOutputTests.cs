// The files of the search: which things are in them, in which form, and that they are the same each time.
using System.Text.Json;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Search;

public sealed class SearchOutputTests
{
    private static SiteFixture Trees => new SiteFixture()
        .WithSite("rows:\n  trees: { path: \"/trees/{id}/\", layout: row, title: \"{name}\" }\nsearch:\n  groups:\n "
            + "   - { id: pages, label: Pages, sections: true }\n    - { id: trees, label: Trees, set: trees, "
            + "summary: \"{place}, {height}\", keywords: [also], text: [about] }\n")
        .WithPage("a.md", "Own words.\n\n## First part\n\nWords of the part.\n", "A page", "description: In short.")
        .WithPage("hidden.md", "Secret.\n", "Hidden", "search: false")
        .With("input/data/trees.yaml",
            "- id: oak\n  name: Oak\n  also: [quercus]\n  place: Wood\n  about: Tall and **old**.\n")
        .With("input/data/trees.schema.json", """
            {
              "type": "object",
              "x-key": "id",
              "required": ["id", "name"],
              "properties": {
                "id": { "type": "string" },
                "name": { "type": "string" },
                "place": { "type": "string" },
                "height": { "type": "string" },
                "also": { "type": "array", "items": { "type": "string" } },
                "about": { "type": "string", "format": "markdown" }
              }
            }
            """);

    [Fact]
    public void Pages_sections_and_rows_are_documents_with_a_line_below_their_title()
    {
        var list = Documents(Trees);
        list.ShouldContain(("a/", "A page", "pages", "In short."));
        list.ShouldContain(("a/#first-part", "First part", "pages", ""));
        list.ShouldContain(("trees/oak/", "Oak", "trees", "Wood"), "an empty field leaves no comma behind");
    }

    [Fact]
    public void A_page_that_asks_to_be_left_out_is_in_no_file()
    {
        var site = Trees.BuildCleanly();
        Documents(Trees).ShouldNotContain(d => d.Url.StartsWith("hidden"));
        site.Files.Keys.Where(path => path.Contains("search"))
            .ShouldAllBe(path => !site[path].Contains("secret", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_whole_index_is_what_lunr_js_loads()
    {
        var index = JsonDocument.Parse(Trees.BuildCleanly()["search/index.json"]).RootElement;
        index.GetProperty("version").GetString().ShouldBe("2.3.9");
        index.GetProperty("fields").EnumerateArray().Select(f => f.GetString()).ShouldBe(["title", "words", "text"]);
        index.GetProperty("pipeline").EnumerateArray().Select(f => f.GetString()).ShouldBe(["stemmer"]);
        var terms = index.GetProperty("invertedIndex").EnumerateArray().Select(e => e[0].GetString()!).ToArray();
        terms.ShouldBe(terms.Order(StringComparer.Ordinal));
        terms.ShouldContain("quercu");
    }

    [Fact]
    public void The_second_part_and_the_whole_keep_all_that_lunr_js_relies_on()
    {
        var files = Trees.BuildCleanly();
        LunrLoad.FaultsOf(JsonDocument.Parse(files["search/index.json"]).RootElement).ShouldBeEmpty();
        var text = JsonDocument.Parse(new SearchSite(files).Json("text")).RootElement;
        LunrLoad.FaultsOf(text.GetProperty("index")).ShouldBeEmpty();
    }

    [Fact]
    public void The_first_part_has_each_term_with_the_steps_from_document_to_document()
    {
        var site = new SiteFixture().WithSite("search: { groups: [{ id: pages, label: Pages }] }\n")
            .WithPage("a.md", "", "Oak tree").WithPage("b.md", "", "Elm").WithPage("c.md", "", "Elm tree");
        var index = JsonDocument.Parse(new SearchSite(site.BuildCleanly()).Json("titles"))
            .RootElement.GetProperty("index");
        var terms = index.GetProperty("terms").GetString()!.Split(' ');
        var steps = index.GetProperty("steps").GetString()!.Split(' ');
        terms.ShouldBe(terms.Order(StringComparer.Ordinal));
        var first = int.Parse(steps[Array.IndexOf(terms, "oak")], System.Globalization.CultureInfo.InvariantCulture);
        steps[Array.IndexOf(terms, "tree")].ShouldBe($"{first},2");
        steps[Array.IndexOf(terms, "elm")].ShouldBe($"{first + 1},1");
    }

    [Theory]
    [InlineData(
        "\"invertedIndex\":[[\"b\",{\"_index\":0,\"f\":{\"1\":{}}}],[\"a\",{\"_index\":1,\"f\":{\"1\":{}}}]],"
        + "\"fieldVectors\":[[\"f/1\",[0,1,1,1]]]",
        "a comes behind b: lunr.js throws")]
    [InlineData("\"invertedIndex\":[[\"a\",{\"_index\":0}]],\"fieldVectors\":[]", "a has no f: a query throws")]
    [InlineData("\"invertedIndex\":[[\"a\",{\"_index\":0,\"f\":{\"1\":{}}}]],\"fieldVectors\":[[\"f/1\",[]]]",
        "f/1 a is in the inverted index but in no vector")]
    public void An_index_that_lunr_js_would_refuse_is_seen(string parts, string fault) =>
        LunrLoad.FaultsOf(
            JsonDocument.Parse("{\"version\":\"2.3.9\",\"fields\":[\"f\"],\"pipeline\":[\"stemmer\"]," + parts + "}")
            .RootElement).ShouldContain(fault);

    [Fact]
    public void A_page_may_be_found_as_a_whole_without_its_sections()
    {
        var list = Documents(
            Trees.WithPage("whole.md", "Own words.\n\n## Inner part\n\nMore words.\n", "A whole page",
            "search_sections: false"));
        list.ShouldContain(d => d.Url == "whole/");
        list.ShouldNotContain(d => d.Url.StartsWith("whole/#"));
    }

    [Fact]
    public void The_one_script_whose_name_stays_names_the_two_whose_names_change()
    {
        var files = Trees.BuildCleanly();
        var script = files["search/files.js"];
        foreach (var part in new[] { "titles", "text" })
        {
            var file = files.Files.Keys.Single(
                path => path.StartsWith($"assets/search-{part}.", StringComparison.Ordinal));
            script.ShouldContain($"\"{part}\":\"{file}\"");
        }
    }

    [Fact]
    public void The_same_site_gives_the_same_bytes() =>
        Trees.BuildCleanly().Files.Select(f => (f.Key, Convert.ToHexString(f.Value.Span)))
            .ShouldBe(Trees.BuildCleanly().Files.Select(f => (f.Key, Convert.ToHexString(f.Value.Span))));

    [Fact]
    public void A_site_that_asks_for_no_search_has_none() =>
        new SiteFixture().BuildCleanly().Files.ShouldAllBe(f => !f.Key.Contains("search"));

    private static List<(string Url, string Title, string Group, string Summary)> Documents(SiteFixture site) =>
    [
        .. JsonDocument.Parse(site.BuildCleanly().Files["search/documents.json"]).RootElement.EnumerateArray()
            .Select(d => (d.GetProperty("url").GetString()!, d.GetProperty("title").GetString()!, d.GetProperty("group")
                .GetString()!, d.GetProperty("summary").GetString()!)),
    ];
}
