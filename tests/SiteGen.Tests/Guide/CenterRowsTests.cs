// What the guide's own schemas ask of centers, places and ZIP codes: a fact that misleads alone has to bring what goes
// with it.
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Guide;

public sealed class CenterRowsTests
{
    private const string Head = "id,name,city,country,place,latitude,longitude,sources,checked,check_by";
    private const string Row =
        "hill,Hill Center,Springs,US,ohio,40.1,-82.9,https://example.org/hill,2026-11-28,2027-11-28";
    private const string Ohio =
        "- { id: ohio, name: Ohio, kind: state, code: OH, tile: [8, 3], latitude: 40.3, longitude: -82.8 }\n";
    private static readonly string Data = Path.Combine(TestFolders.Repository, "input", "data");

    [Theory]
    [InlineData("", "")]
    [InlineData("remote_kind,remote_limit", "open,\"Adults anywhere, in writing.\"")]
    [InlineData("phone,phone_for", "614-555-0100,new patients")]
    [InlineData("phone,phone_for,phone_source", "614-555-0100,new patients,https://example.org/call")]
    [InlineData("facts_date", "2024-06")]
    [InlineData("remote_kind,remote_limit,remote_not_in", "open,Adults outside Ohio.,ohio")]
    public void A_row_with_all_that_goes_together_has_no_finding(string columns, string cells) =>
        Center(columns, cells).Report.ShouldBe("");

    [Theory]
    [InlineData("remote_limit", "Adults outside Ohio.", "remote_limit", "remote_kind")]
    [InlineData("remote_kind", "open", "remote_kind", "remote_limit")]
    [InlineData("phone", "614-555-0100", "phone", "phone_for")]
    [InlineData("phone_for", "new patients", "phone_for", "phone")]
    [InlineData("pediatric", "yes", "pediatric", "ages")]
    public void A_fact_that_lacks_its_companion_is_a_finding_at_its_cell_that_says_what_to_fill_in(
        string column, string cell, string has, string lacks)
    {
        var finding = Center(column, cell).Diagnostics.ShouldHaveSingleItem();
        finding.Message.ShouldBe($"\"{has}\" needs \"{lacks}\" beside it");
        finding.Span.Source.Path.ShouldBe("input/data/centers.csv");
        (finding.Span.Line, finding.Span.Column).ShouldBe((2, Row.Length + 2));
        finding.Hint!.ShouldContain($"fill in {lacks}");
    }

    [Theory]
    [InlineData("remote_kind,remote_limit", "open,  ", "remote_kind", "remote_limit")]
    [InlineData("remote_kind,remote_limit", " ,Adults outside Ohio.", "remote_limit", "remote_kind")]
    [InlineData("phone,phone_for", "614-555-0100,\" \"", "phone", "phone_for")]
    public void Blanks_are_no_companion(string columns, string cells, string has, string lacks) =>
        Center(columns, cells).Diagnostics.ShouldHaveSingleItem()
            .Message.ShouldBe($"\"{has}\" needs \"{lacks}\" beside it");

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\" \"")]
    public void A_ZIP_code_without_a_place_is_a_finding_at_its_row(string place)
    {
        var finding = Site(zips: $"prefix,place,latitude,longitude\n430,ohio,40.2,-82.9\n599,{place},47.0,-110.0\n")
            .Diagnostics.ShouldHaveSingleItem();
        finding.Code.ShouldBe("SG204");
        (finding.Span.Source.Path, finding.Span.Line).ShouldBe(("input/data/zips.csv", 3));
        finding.Hint!.ShouldContain("place");
    }

    [Fact]
    public void A_ZIP_code_of_an_unknown_place_names_the_nearest() =>
        Site(zips: "prefix,place,latitude,longitude\n430,ohoi,40.2,-82.9\n")
            .Report.ShouldContain("did you mean \"ohio\"?");

    [Theory]
    [InlineData(", latitude: 40.3", "latitude")]
    [InlineData(", longitude: -82.8", "longitude")]
    [InlineData(", tile: [8, 3]", "tile")]
    public void A_state_without_its_way_to_the_nearest_centers_is_a_finding(string without, string key)
    {
        var finding = Site(places: Ohio.Replace(without, "", StringComparison.Ordinal))
            .Diagnostics.ShouldHaveSingleItem();
        finding.Code.ShouldBe("SG204");
        finding.Message.ShouldContain($"\"{key}\"");
        finding.Span.Source.Path.ShouldBe("input/data/places.yaml");
    }

    [Fact]
    public void Other_kinds_of_places_need_no_place_on_the_map() =>
        Site(places: Ohio + "- { id: mail, name: Mail, kind: military }\n").Report.ShouldBe("");

    private static BuiltSite Center(string columns, string cells) =>
        Site(centers: columns.Length == 0 ? $"{Head}\n{Row}\n" : $"{Head},{columns}\n{Row},{cells}\n");

    private static BuiltSite Site(string? centers = null, string? places = null, string? zips = null)
    {
        var site = new SiteFixture()
            .With("input/data/centers.csv", centers ?? $"{Head}\n{Row}\n")
            .With("input/data/places.yaml", places ?? Ohio)
            .With("input/data/zips.csv", zips ?? "prefix,place\n430,ohio\n");
        foreach (var set in new[] { "centers", "places", "zips" })
            site.With($"input/data/{set}.schema.json", File.ReadAllText(Path.Combine(Data, set + ".schema.json")));
        return site.With("input/data/groups.yaml", "- id: circle\n")
            .With("input/data/groups.schema.json",
                """{ "type": "object", "x-key": "id", "properties": { "id": { "type": "string" } } }""").Build();
    }
}
