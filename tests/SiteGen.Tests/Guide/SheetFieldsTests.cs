// What intake desks, plans and doctors ask for has a place on the sheets, and days to come can go into a calendar.

namespace SiteGen.Tests.Guide;

[Collection(GuideTests.Name)]
public sealed class SheetFieldsTests(GuidePages guide)
{
    [Theory]
    [InlineData("records-checklist", "S01", "needed-by", "papers-radiation-plan", "papers-heart-lung-tests",
        "papers-inherited-gene-test", "papers-signed-release", "papers-health-care-proxy")]
    [InlineData("my-health-on-one-page", "S04", "doctors-referring-doctor-fax", "doctors-family-doctor-phone",
        "insurance", "blood-thinner", "allergic-to-contrast", "allergic-to-latex", "kidneys", "pregnant",
        "height-weight", "language", "drugstore", "proxy", "past-cancer")]
    [InlineData("treatment-plan-summary", "S05", "grade", "size", "depth", "site", "margin", "slides-at",
        "tumor-board")]
    [InlineData("first-call-to-a-center", "S08", "send-to", "you-request", "days-to-visit", "who-sees-me",
        "if-cannot-help")]
    [InlineData("video-visit-checklist", "S09", "call-time", "state", "recording", "week-before-consent")]
    [InlineData("insurer-call-log", "S10", "center-tax-id", "doctor-npi", "codes", "plan-type", "self-funded")]
    [InlineData("approval-tracker", "S11", "services-doctor-call-one", "services-outside-by-one")]
    [InlineData("visit-notes", "S16", "recording", "trial")]
    [InlineData("two-opinions-side-by-side", "S17", "who-stage-one", "who-gene-test-one", "reasons-teams-one")]
    [InlineData("help-the-doctors-talk", "S18", "call-kind-three-way")]
    [InlineData("center-shortlist", "S21", "centers-slides-only-one", "centers-written-report-one")]
    public void A_sheet_has_room_for_what_is_asked_with_it(string slug, string code, params string[] fields)
    {
        var form = guide[$"/sheets/{slug}/"].QuerySelector("form")!;
        fields.Where(field => form.QuerySelector($"[id^='{code}-{field}']") is null).ShouldBeEmpty(code);
    }

    [Fact]
    public void Only_sheets_that_need_it_take_two_sides() =>
        guide.Rows("sheets").Where(sheet => sheet.Fields.Number("sides") > 1).Select(sheet => sheet.Key)
            .ShouldBeSubsetOf(["S01", "S04", "S07", "S08", "S10", "S12", "S16", "S17"]);

    [Theory]
    [InlineData("records-checklist", "S01-needed-by")]
    [InlineData("slides-and-scans-log", "S03-parcels-blank-1-due-back")]
    [InlineData("approval-tracker", "S11-services-appeal-by-one")]
    [InlineData("appointment-day", "S15-visit-date")]
    [InlineData("my-decision", "S20-look-again")]
    [InlineData("appeal-letter", "S23-appeal-by")]
    [InlineData("my-dates", "S25-steps-records-due")]
    public void A_day_to_come_is_offered_for_the_calendar(string slug, string id) =>
        guide[$"/sheets/{slug}/"].GetElementById(id).ShouldNotBeNull().HasAttribute("data-calendar").ShouldBeTrue(id);

    [Fact]
    public void A_last_day_is_counted_from_days_that_the_reader_types_and_from_no_law()
    {
        var page = guide["/sheets/appeal-letter/"];
        page.GetElementById("S23-appeal-by")!.GetAttribute("data-after").ShouldBe("S23-denial-date S23-appeal-days");
        page.GetElementById("S23-appeal-days")!.TextContent.ShouldBeEmpty();
    }
}
