// What the guide promises of the words in reports, of its doors, and of the pages for one situation.
using System.Text.RegularExpressions;

namespace SiteGen.Tests.Guide;

[Collection(GuideTests.Name)]
public sealed partial class SituationsTests(GuidePages guide)
{
    [Fact]
    public void Every_word_of_reports_says_what_to_ask_and_where_its_meaning_is_from()
    {
        var words = guide.Rows("words").Where(word => word.Fields.Text("report") is not null).ToList();

        words.Count.ShouldBeGreaterThanOrEqualTo(80);
        words.Where(word => word.Fields.Text("ask") is null || !word.Fields.TryGet("source", out _))
            .Select(word => word.Key).ShouldBeEmpty();
        guide["/words-in-a-report/"].QuerySelectorAll(".word-list dt a")
            .Select(link => link.GetAttribute("href")!.Split('#')[1])
            .ShouldBe(words.Select(word => word.Key), ignoreOrder: true);
    }

    [Fact]
    public void Home_has_a_door_for_each_of_eight_situations_at_most_and_the_six_steps()
    {
        guide["/"].QuerySelectorAll(".doors li").Length.ShouldBeInRange(4, 8);
        guide["/"].QuerySelectorAll(".journey li").Length.ShouldBe(6);
    }

    [Theory]
    [InlineData("/before-a-biopsy/")]
    [InlineData("/found-by-surprise/")]
    [InlineData("/came-back/")]
    [InlineData("/children-and-teens/")]
    [InlineData("/young-adults/")]
    [InlineData("/borderline-tumors/")]
    [InlineData("/slides-only/")]
    [InlineData("/how-long/")]
    [InlineData("/telling-children/")]
    [InlineData("/outside-the-us/")]
    [InlineData("/pay/medicaid/")]
    [InlineData("/pay/veterans/")]
    [InlineData("/pay/appeal-letter/")]
    public void A_page_for_one_situation_says_what_to_do_and_to_say_and_has_paper_sources_and_a_way_to_it(string url)
    {
        var page = guide[url];

        page.QuerySelectorAll(".actions li").Length.ShouldBeInRange(1, 3);
        page.QuerySelectorAll(".say").Length.ShouldBeGreaterThanOrEqualTo(2);
        page.QuerySelectorAll(".print-these a").ShouldNotBeEmpty();
        page.QuerySelectorAll(".sources li").ShouldNotBeEmpty();
        guide["/situations/"].QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!)
            .ShouldContain(address => address.Contains(url, StringComparison.Ordinal));
    }

    [Fact]
    public void No_sheet_speaks_of_another_one_by_its_code_alone()
    {
        foreach (var sheet in guide.Rows("sheets"))
        {
            var paper = guide[$"/sheets/{sheet.Fields.Text("slug")}/"].QuerySelector("form")!.TextContent;
            SheetCode().Matches(paper).Select(match => match.Value).Distinct().Where(code => code != sheet.Key)
                .ShouldBeEmpty(sheet.Key);
        }
    }

    [GeneratedRegex(@"\bS\d\d\b")]
    private static partial Regex SheetCode();
}
