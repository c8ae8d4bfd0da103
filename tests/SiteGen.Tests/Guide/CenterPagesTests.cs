// What the guide says about centers is what its data says: who can use them from afar, how to reach them, how old the
// facts are.
using AngleSharp.Dom;
using SiteGen.Model;

namespace SiteGen.Tests.Guide;

[Collection(GuideTests.Name)]
public sealed class CenterPagesTests(GuidePages guide)
{
    private static readonly string[] Lists =
        ["/centers/", "/centers/remote-opinions/", "/centers/second-opinions/", "/centers/sarcoma-teams/",
            "/centers/children-and-teens/", "/centers/named-by-nci/"];

    private IEnumerable<string> PagesWithCards => Lists.Concat(guide.Urls("place"));

    private static string? Text(Row row, string field) => row.Fields.Text(field);

    private static string Place(Row row) => row.Fields.Text("place")!;

    private static bool IsReachable(Row row) =>
        new[] { "phone", "website", "sarcoma_url", "second_opinion_url" }.Any(f => Text(row, f) is not null);

    private static string Id(IElement card) => card.GetAttribute("data-id")!;

    private IDocument Page(Row center) => guide[$"/centers/{center.Key}/"];

    [Fact]
    public void Only_centers_that_adults_in_most_of_the_US_can_start_count_as_giving_opinions_from_a_distance()
    {
        var open = guide.Rows("centers").Where(r => Text(r, "remote_kind") == "open").Select(r => r.Key).ToList();
        open.Count.ShouldBeGreaterThan(3);
        foreach (var url in PagesWithCards)
        {
            foreach (var card in guide[url].QuerySelectorAll(".center-card[data-id]"))
                card.GetAttribute("data-has")!.Split(' ').Contains("remote")
                    .ShouldBe(open.Contains(Id(card)), $"{url} {Id(card)}");
        }
        guide["/centers/remote-opinions/"].QuerySelectorAll(".center-teams .center-card").Select(Id).Order()
            .ShouldBe(open.Order());
    }

    [Fact]
    public void Every_center_with_a_limit_shows_that_sentence_on_its_page_and_on_each_of_its_cards()
    {
        foreach (var center in guide.Rows("centers").Where(r => Text(r, "remote_limit") is not null))
            Page(center).QuerySelector("article > section .limit")!.TextContent.ShouldContain(
                Text(center, "remote_limit")!);
        var limits = guide.Rows("centers").ToDictionary(r => r.Key, r => Text(r, "remote_limit"));
        foreach (var url in PagesWithCards)
        {
            foreach (var card in guide[url].QuerySelectorAll(".center-card[data-id]"))
            {
                var shown = card.QuerySelector(".limit")?.TextContent;
                if (limits[Id(card)] is { } limit)
                    shown.ShouldNotBeNull($"{url} {Id(card)}").ShouldContain(limit);
                else
                    shown.ShouldBeNull($"{url} {Id(card)}");
            }
        }
    }

    [Fact]
    public void Every_card_gives_a_way_to_reach_the_place_and_says_what_its_number_is_for()
    {
        var rows = guide.Rows("centers").ToDictionary(r => r.Key);
        foreach (var url in PagesWithCards)
        {
            foreach (var card in guide[url].QuerySelectorAll(".center-card[data-id]"))
            {
                var (row, reach) = (rows[Id(card)], card.QuerySelector(".reach")!);
                reach.QuerySelector("a[href^='tel:'], a[href^='http']").ShouldNotBeNull($"{url} {row.Key}");
                if (Text(row, "phone") is not { } phone)
                    continue;
                reach.TextContent.ShouldContain($"{phone}, {Text(row, "phone_for")}");
                reach.TextContent.Contains("We did not see the page of this number", StringComparison.Ordinal)
                    .ShouldBe(Text(row, "phone_source") is null, row.Key);
            }
        }
    }

    [Fact]
    public void A_place_that_nobody_can_reach_is_named_under_its_country_and_not_offered_for_a_call()
    {
        var unreachable = guide.Rows("centers").Where(r => !IsReachable(r)).ToList();
        unreachable.ShouldNotBeEmpty();
        foreach (var center in unreachable)
        {
            foreach (var url in new[] { "/centers/", $"/centers/in-{Place(center)}/" })
            {
                guide[url].QuerySelectorAll(".center-card").Where(c => Id(c) == center.Key).ShouldBeEmpty();
                guide[url].QuerySelectorAll(".named-centers li")
                    .ShouldContain(li => li.TextContent.Contains(Text(center, "name")!, StringComparison.Ordinal));
            }
            Page(center).QuerySelectorAll(".call a, .directory a").ShouldNotBeEmpty(center.Key);
            Page(center).QuerySelector(".center-ask").ShouldBeNull(center.Key);
        }
    }

    [Fact]
    public void A_center_without_a_sarcoma_team_seen_stands_in_a_list_of_its_own()
    {
        var teams = guide.Rows("centers").Where(r => Text(r, "sarcoma_program") == "yes").Select(r => r.Key)
            .ToHashSet();
        foreach (var url in PagesWithCards)
        {
            guide[url].QuerySelectorAll(".center-teams .center-card").Select(Id).Except(teams).ShouldBeEmpty(url);
            guide[url].QuerySelectorAll(".other-centers .center-card").Select(Id).Intersect(teams).ShouldBeEmpty(url);
        }
    }

    [Fact]
    public void Nothing_is_told_as_not_known_and_no_page_sends_people_to_ask_somebody_whom_they_cannot_reach()
    {
        foreach (var url in Lists.Concat(guide.Urls("place")).Concat(guide.Urls("center")))
        {
            var main = guide[url].QuerySelector("main")!.TextContent;
            main.ShouldNotContain("Not known", Case.Insensitive, url);
            main.ShouldNotContain("Phone: Ask", Case.Insensitive, url);
        }
        foreach (var answer in guide.Urls("center")
            .SelectMany(url => guide[url].QuerySelectorAll("article > section dl.facts dd")))
            answer.TextContent.Trim().ShouldNotBeEmpty();
    }

    [Fact]
    public void Facts_show_the_date_of_the_page_that_showed_them_and_not_the_day_somebody_looked()
    {
        foreach (var center in guide.Rows("centers"))
        {
            var dated = Page(center).QuerySelectorAll("dl.facts > div")
                .Single(d => d.QuerySelector("dt")!.TextContent == "Date on their pages");
            var year = Text(center, "facts_date")?[..4];
            dated.QuerySelector("dd")!.TextContent.ShouldContain(year ?? "show no date", Case.Sensitive, center.Key);
        }
        guide["/centers/"].QuerySelectorAll(".center-card .dated").Select(d => d.TextContent)
            .ShouldAllBe(t => t.StartsWith("Facts of ") || t == "Their pages show no date");
    }

    [Fact]
    public void Each_campus_stands_in_the_state_that_its_row_names()
    {
        var codes = guide.Rows("places").ToDictionary(r => r.Key, r => Text(r, "code"));
        foreach (var center in guide.Rows("centers").Where(r => Text(r, "country") == "US"))
            codes[Place(center)].ShouldBe(Text(center, "region"), center.Key);
        guide["/centers/in-arizona/"].QuerySelectorAll(".center-teams .center-card").Select(Id)
            .ShouldContain("mayo-arizona");
        guide["/centers/in-florida/"].QuerySelectorAll(".center-teams .center-card").Select(Id)
            .ShouldContain("mayo-florida");
    }

    [Fact]
    public void Programs_for_children_are_told_from_those_for_adults()
    {
        var ages = guide.Rows("centers").ToDictionary(r => r.Key, r => Text(r, "ages"));
        var shown = guide["/centers/children-and-teens/"].QuerySelectorAll(".center-card").Select(Id).ToList();
        shown.Order().ShouldBe(ages.Where(a => a.Value is "children" or "both").Select(a => a.Key)
            .Where(k => IsReachable(guide.Rows("centers").Single(r => r.Key == k))).Order());
        foreach (var card in PagesWithCards.SelectMany(url => guide[url].QuerySelectorAll(".center-card[data-id]"))
            .Where(c => ages[Id(c)] is not null))
            card.QuerySelector(".ages")!.TextContent.ShouldContain(
                ages[Id(card)] switch
                {
                    "children" => "For children and teens only",
                    "both" =>
                "For children and adults",
                    _ => "For adults"
                });
    }

    [Fact]
    public void What_to_send_slide_review_and_referral_are_shown_where_known_and_the_records_page_is_linked_everywhere()
    {
        foreach (var center in guide.Rows("centers"))
        {
            var main = Page(center).QuerySelector("main")!.TextContent;
            if (Text(center, "send") is { } send)
                main.ShouldContain(send);
            if (Text(center, "slide_review") == "yes")
                main.ShouldContain("Their own doctors look at your slides again.");
            if (Text(center, "self_referral") is { } self)
                main.ShouldContain(self == "yes" ? "You can call without a referral." : "Only a doctor can ask.");
        }
        foreach (var url in PagesWithCards.Concat(guide.Urls("center")))
            guide[url].QuerySelector("main a[href*='prepare/records/']").ShouldNotBeNull(url);
    }
}
