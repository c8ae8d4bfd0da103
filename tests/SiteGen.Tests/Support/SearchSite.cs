// The search of a small site: its parts as the page loads them, and the generator's ranking of them.
using System.Text;
using System.Text.Json;
using SiteGen.Emit.Search;

namespace SiteGen.Tests.Support;

internal sealed class SearchSite(BuiltSite site)
{
    private string[]? _urls;
    private SearchData? _data;
    private SearchRanking? _ranking;

    /// <summary>A garden with a rule of each kind: rings, leads, short forms, terms, signs that cannot wait,
    /// shortcuts.</summary>
    public static SiteFixture Garden => new SiteFixture().WithSite("""
        search:
          groups:
            - { id: pages, label: Pages, sections: true }
          urgent: { page: fire.md, set: alarms, text: text, level: level, words: typed }
          shortcuts:
            - { set: plots, field: number, length: 5, to: "/{page}/" }
            - { set: plots, field: owners, to: "/{page}/" }

        """)
        .WithPage("apples.md",
            "Sweet and red.\n\n## Keeping apples\n\nIn the cool cellar.\n\n## Baking\n\nAn oven and some cinnamon.\n",
            "Apples")
        .WithPage("pears.md", "Pears ripen late. Some people like apples more.\n", "Pears")
        .WithPage("chrysanthemum.md", "A flower for the autumn.\n", "Chrysanthemum")
        .WithPage("paying.md", "Insurance pays for storms.\n", "Insurance and costs")
        .WithPage("fire.md", "Call the fire brigade.\n", "Fire")
        .With("input/synonyms.yaml", """
            same:
              - [chrysanthemum, mum, goldflower]
            leads_to:
              insurance costs: [what is the price, how much is it, roof blew away]
            either:
              AP: [apples, pears]
            terms: [pearl, carcinoid, cinnamonium]

            """)
        .With("input/data/alarms.schema.json", """
            {
              "type": "object",
              "x-key": "id",
              "required": ["id", "text", "typed"],
              "properties": {
                "id": { "type": "string" },
                "level": { "type": "string" },
                "text": { "type": "string", "format": "markdown" },
                "typed": { "type": "array", "items": { "type": "string" } }
              }
            }
            """)
        .With("input/data/alarms.yaml", """
            - { id: fire, level: now, text: "you see **flames**", typed: [burning, smoke room] }
            - { id: air, level: now, text: you cannot breathe, typed: [cannot breathe] }
            - { id: smell, level: today, text: you smell gas, typed: [smell gas, "smoke, room"] }

            """)
        .With("input/data/plots.schema.json", """
            { "type": "object", "x-key": "number", "required": ["number", "page"], "properties": {
              "number": { "type": "string" }, "page": { "type": "string" },
              "owners": { "type": "array", "items": { "type": "string" } } } }
            """)
        .With("input/data/plots.yaml", """
            - { number: "432", page: apples, owners: [New Orleans, Hope] }
            - { number: "43299", page: pears, owners: [Hope] }

            """);

    public SearchData Data => _data ??= new SearchData(Json("files"), Json("titles"), Json("text"));

    public SearchRanking Ranking => _ranking ??= new SearchRanking(Data);

    /// <summary>The addresses of the documents, by their numbers.</summary>
    public string[] Urls => _urls ??=
    [
        .. JsonDocument.Parse(site.Files["search/documents.json"]).RootElement.EnumerateArray()
            .Select(d => d.GetProperty("url").GetString()!),
    ];

    /// <summary>Each line of the results: a page and the sections found in it.</summary>
    public string[] Found(string query) =>
        [.. Ranking.Search(query)
            .Results.Select(r => string.Join(' ', r.Sections.Prepend(r.Document).Select(d => Urls[d])))];

    /// <summary>A part as the page loads it.</summary>
    public string Script(string part) => site[part == "files" ? "search/files.js" : Hashed(part)];

    public ReadOnlyMemory<byte> Json(string part)
    {
        var script = Script(part);
        var start = script.IndexOf(',', StringComparison.Ordinal) + 1;
        return Encoding.UTF8.GetBytes(script[start..script.LastIndexOf(')')]);
    }

    private string Hashed(string part) =>
        site.Files.Keys.Single(path => path.StartsWith($"assets/search-{part}.", StringComparison.Ordinal));
}
