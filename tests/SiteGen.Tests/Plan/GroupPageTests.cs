// Group pages: one for each value, and with "every" one for each row of the set that the field names.
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Plan;

public sealed class GroupPageTests
{
    private const string Schema = """
        {
          "type": "object",
          "x-key": "id",
          "required": ["id"],
          "properties": {
            "id": { "type": "string" },
            "name": { "type": "string" },
            "house": { "type": "string", "x-ref": "houses" }
          }
        }
        """;

    private static SiteFixture Site(string rooms, string more) => new SiteFixture()
        .WithSite($$"""
            rows:
              rooms:
                path: "/rooms/{id}/"
                layout: page
                title: "{name}"
                groups: { by: house, path: "/in-{key}/", layout: page, title: "Rooms in {name}"{{more}} }
            """)
        .With("input/data/rooms.yaml", rooms).With("input/data/rooms.schema.json", Schema)
        .With("input/data/houses.yaml", "- { id: north, name: North }\n- { id: south, name: South }\n")
        .With("input/data/houses.schema.json", Schema)
        .WithMain(
            "{{ page.title }}:{{ for row in page.rows }} {{ row.name }}{{ end }};"
            + "{{ for house in data.houses }} {{ house.url ?? 'none' }}{{ end }}");

    [Fact]
    public void A_group_without_rows_has_a_page_only_where_every_row_of_the_set_is_asked_for()
    {
        const string Rooms = "- { id: a, name: Attic, house: north }\n";
        Site(Rooms, "").BuildCleanly().Main("in-north/index.html")
            .ShouldContain("Rooms in North: Attic; /in-north/ none");
        var every = Site(Rooms, ", every: true").BuildCleanly();
        every.Main("in-south/index.html").ShouldContain("Rooms in South:; /in-north/ /in-south/");
    }

    [Fact]
    public void A_value_that_makes_a_bad_address_is_a_finding_at_its_row() => new SiteFixture()
        .WithSite("rows:\n  rooms: { path: \"/rooms/{id}/\", layout: page, title: x, groups: { by: house, path: "
            + "\"/in-{house}/\", layout: page, title: x } }\n")
        .With("input/data/rooms.yaml", "- { id: a, house: \"Gate House\" }\n")
        .With("input/data/rooms.schema.json", Schema.Replace(", \"x-ref\": \"houses\"", "", StringComparison.Ordinal))
        .Build().Report.ShouldContain("input/data/rooms.yaml:1:");

    [Fact]
    public void A_set_without_rows_makes_no_group_page() =>
        Site("[]", ", every: true").BuildCleanly()
            .Files.Keys.ShouldNotContain(path => path.StartsWith("in-", StringComparison.Ordinal));
}
