// What the guide says on money, rights and studies was wrong or one-sided once: these are the values that were put
// right, with what must not come back.
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Guide;

public sealed class MoneyAndLawTests
{
    private static readonly string Input = Path.Combine(TestFolders.Repository, "input");

    [Theory]
    [InlineData("pay/financial-help.md", "3 to 9 business days away | [](facts:estimate-near)")]
    [InlineData("pay/financial-help.md", "10 or more business days away | [](facts:estimate-far)")]
    [InlineData("pay/financial-help.md", "[](facts:estimate-dispute-time)")]
    [InlineData("pay/financial-help.md", "[](facts:estimate-dispute-fee)")]
    [InlineData("pay/financial-help.md", "Medicare, Medicaid, TRICARE or the VA")]
    [InlineData("pay/financial-help.md", "for people in active treatment")]
    [InlineData("pay/financial-help.md", "[](facts:mercy-income)")]
    [InlineData("pay/financial-help.md", "already is not paid back")]
    [InlineData("pay/insurance.md", "## If you have Medicaid, TRICARE or VA care")]
    [InlineData("pay/insurance.md", "[](facts:medicare-video-until)")]
    [InlineData("find/video-visits.md", "[](facts:medicare-video-until)")]
    [InlineData("pay/prior-authorization.md", "may take 15 days more, once")]
    [InlineData("pay/prior-authorization.md", "Most plans give you [](facts:appeal-deadline)")]
    [InlineData("prepare/records.md", "[@hipaa-images]")]
    [InlineData("prepare/records.md", "[Office for Civil Rights](groups:hhs-ocr)")]
    [InlineData("prepare/support-person.md", "ask first wherever you are")]
    [InlineData("find/centers.md", "[@abarca-2018]")]
    [InlineData("find/centers.md", "[@bagaria-2018]")]
    [InlineData("for-clinicians.md", "[@abarca-2018; @bagaria-2018]")]
    [InlineData("data/sources.yaml", "Version 2.2022")]
    [InlineData("data/sources.yaml", "https://externalappeal.cms.gov")]
    [InlineData("data/sources.yaml", "https://988lifeline.org/")]
    [InlineData("data/sources.yaml", "https://cdc.gov/cancer/features/preventing-infections.html")]
    public void What_was_put_right_stays(string file, string words) => Text(file).ShouldContain(words);

    [Theory]
    [InlineData("prepare/support-person.md", "11 states")]
    [InlineData("data/facts.yaml", "recording-states")]
    [InlineData("data/facts.yaml", "1-800-296-3797")]
    [InlineData("data/groups.csv", "1-800-296-3797")]
    [InlineData("find/video-visits.md", "Nobody can examine you")]
    [InlineData("about/facts-checked.md", "Sources, dates and payers: yes")]
    [InlineData("about/facts-checked.md", "Most: yes")]
    [InlineData("data/sources.yaml", "facrimelab")]
    [InlineData("data/sources.yaml", "purview.net")]
    [InlineData("data/sources.yaml", "foley.com")]
    [InlineData("data/sources.yaml", "tripod.com")]
    [InlineData("data/sources.yaml", "10.6004/jnccn.2018.0025")]
    [InlineData("data/sources.yaml", "americanpatient.org")]
    [InlineData("data/sources.yaml", "wbtv.com")]
    [InlineData("data/facts.yaml", "415-381-7236")]
    [InlineData("data/groups.csv", "iiab.me")]
    public void What_was_wrong_does_not_come_back(string file, string words) => Text(file).ShouldNotContain(words);

    private static string Text(string file) =>
        string.Join(' ', File.ReadAllText(Path.Combine(Input, file))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
