// Every state has a way on: its own page with the nearest teams, opinions from a distance, children, people; and ways
// to that page.
using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SiteGen.Model;

namespace SiteGen.Tests.Guide;

[Collection(GuideTests.Name)]
public sealed partial class PlacePagesTests(GuidePages guide)
{
    private IEnumerable<Row> States => guide.Rows("places").Where(p => p.Fields.Text("kind") == "state");

    private static string? Text(Row row, string field) => row.Fields.Text(field);

    private Row Center(IElement card) => guide.Rows("centers").Single(r => r.Key == card.GetAttribute("data-id"));

    private static string Place(Row row) => row.Fields.Text("place")!;

    private IDocument Page(Row place) => guide[$"/centers/in-{place.Key}/"];

    private static bool TreatsAdults(Row row) =>
        Text(row, "country") == "US" && Text(row, "sarcoma_program") == "yes" && Text(row, "ages") != "children"
        && Text(row, "only_for") is null;

    [Fact]
    public void There_are_fifty_states_the_District_of_Columbia_and_Puerto_Rico() => States.Count().ShouldBe(52);

    [Fact]
    public void Every_state_names_three_teams_for_adults_or_more_the_nearest_ones_with_miles_that_hold()
    {
        foreach (var state in States)
        {
            var cards = Page(state).QuerySelectorAll(".center-card[data-id]").ToList();
            var home = cards.Where(c => Place(Center(c)) == state.Key && TreatsAdults(Center(c))).ToList();
            var near = Page(state).QuerySelectorAll(".near-teams .center-card").ToList();
            (home.Count + near.Count).ShouldBeGreaterThanOrEqualTo(3, state.Key);
            if (home.Count >= 3)
                continue;
            var expected = guide.Rows("centers").Where(c => TreatsAdults(c) && Place(c) != state.Key)
                .OrderBy(c => Miles(state, c)).Take(3 - home.Count).ToList();
            near.Select(c => Center(c).Key).Order().ShouldBe(expected.Select(c => c.Key).Order(), state.Key);
            foreach (var card in near)
            {
                var shown = double.Parse(Number().Match(card.QuerySelector(".distance")!.TextContent)
                    .Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
                shown.ShouldBe(Miles(state, Center(card)), 5.1, state.Key);
            }
            Page(state).QuerySelector("main")!.TextContent.ShouldContain(
                $"from the middle of {Text(state, "name")} to the city of the center");
        }
    }

    [Fact]
    public void Every_state_offers_all_open_opinions_from_a_distance_that_take_its_people()
    {
        var open = guide.Rows("centers").Where(r => Text(r, "remote_kind") == "open").ToList();
        foreach (var state in States)
        {
            var section = Page(state).QuerySelector(".from-a-distance")!;
            foreach (var center in open)
            {
                var refused = center.Fields.List("remote_not_in").OfType<RowReference>().Any(p => p.Key == state.Key);
                section.TextContent.Contains(Text(center, "name")!, StringComparison.Ordinal)
                    .ShouldBe(!refused, $"{state.Key} {center.Key}");
            }
        }
        guide["/centers/in-massachusetts/"]
            .QuerySelector(".from-a-distance")!.TextContent.ShouldNotContain("Dana-Farber");
    }

    [Fact]
    public void Every_state_names_a_program_for_children_and_people_who_help()
    {
        foreach (var state in States)
        {
            var sections = Page(state).QuerySelectorAll("article > section")
                .ToDictionary(s => s.QuerySelector("h2")!.TextContent);
            sections["Children and teens"].QuerySelectorAll("a[href*='../']:not([href*='children-and-teens'])")
                .ShouldNotBeEmpty(state.Key);
            var groups = state.Fields.List("groups").OfType<RowReference>().Select(g => g.Key)
                .DefaultIfEmpty("nci-cancer-information-service");
            foreach (var group in guide.Rows("groups").Where(g => groups.Contains(g.Key)))
                sections["People who can help"]
                    .TextContent.ShouldContain(Text(group, "name")!, Case.Sensitive, state.Key);
        }
    }

    [Fact]
    public void Every_tile_of_the_map_every_entry_of_the_list_and_of_the_filter_leads_to_the_page_of_a_state()
    {
        var finder = guide["/centers/"];
        var form = ((IHtmlTemplateElement)finder.QuerySelector("#finder-form")!).Content;
        var tiles = finder.All.Where(e => e.LocalName == "a" && e.ParentElement!.LocalName == "svg")
            .Select(e => e.GetAttribute("href")!).ToList();
        foreach (var state in States)
        {
            tiles.Count(href => href.Contains($"in-{state.Key}/", StringComparison.Ordinal)).ShouldBe(1, state.Key);
            finder.QuerySelectorAll($".places a[data-place-page='{state.Key}'][href*='in-{state.Key}/']")
                .Length.ShouldBe(1, state.Key);
            form.QuerySelectorAll($"option[value='{state.Key}']").Length.ShouldBe(1, state.Key);
        }
    }

    [Theory]
    [InlineData("43210", "ohio")]
    [InlineData("59801", "montana")]
    [InlineData("00901", "puerto-rico")]
    [InlineData("20001", "district-of-columbia")]
    [InlineData("02115", "massachusetts")]
    [InlineData("00802", "us-virgin-islands")]
    [InlineData("96910", "pacific-islands")]
    [InlineData("96799", "pacific-islands")]
    [InlineData("96813", "hawaii")]
    [InlineData("09012", "military-mail")]
    [InlineData("34002", "military-mail")]
    [InlineData("96201", "military-mail")]
    [InlineData("06390", "new-york")]
    [InlineData("83414", "wyoming")]
    public void A_ZIP_code_leads_to_its_place_by_all_five_digits_or_else_the_first_three(string zip, string place)
    {
        var zips = guide.Rows("zips").ToDictionary(z => z.Key, Place);
        (zips.GetValueOrDefault(zip) ?? zips[zip[..3]]).ShouldBe(place);
    }

    [Fact]
    public void Every_state_and_territory_has_ZIP_codes_and_the_list_for_scripts_holds_them_all()
    {
        var places = guide.Rows("zips").Select(Place).ToHashSet();
        guide.Rows("places").Where(p => Text(p, "kind") != "country").Select(p => p.Key).Except(places).ShouldBeEmpty();
        var list = Regex.Unescape(guide.File("places.js"));
        foreach (var zip in guide.Rows("zips"))
            list.ShouldContain($"{zip.Key} {Place(zip)}");
        foreach (var city in guide.Rows("cities"))
            list.ShouldContain($"{Text(city, "name")}|{Place(city)}|");
    }

    [Fact]
    public void The_middle_of_a_ZIP_area_and_a_city_lie_near_their_state()
    {
        var places = guide.Rows("places").ToDictionary(p => p.Key);
        foreach (var row in guide.Rows("zips").Where(z => z.Fields.Number("latitude") is not null)
            .Concat(guide.Rows("cities")))
        {
            var limit = Place(row) is "alaska" ? 1300 : Place(row) is "pacific-islands"
                ? 4000
                : Place(row) is "texas" or "california" or "hawaii" ? 520 : 420;
            Miles(places[Place(row)], row).ShouldBeLessThan(limit, row.Key);
        }
    }

    private static double Miles(Row from, Row to)
    {
        static double Angle(Row row, string field) => row.Fields.Number(field)!.Value * Math.PI / 180;
        var (y1, x1, y2, x2) =
            (Angle(from, "latitude"), Angle(from, "longitude"), Angle(to, "latitude"), Angle(to, "longitude"));
        return 3958.8 * Math.Acos(
            Math.Clamp((Math.Sin(y1) * Math.Sin(y2)) + (Math.Cos(y1) * Math.Cos(y2) * Math.Cos(x2 - x1)), -1, 1));
    }

    [GeneratedRegex("[0-9,]+")]
    private static partial Regex Number();
}
