// Days typed on sheets become appointments, and lists become messages to oneself: made on the device, sent to no one.
using System.Text;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

public sealed class ToolsCalendarTests(BrowserFixture browser)
{
    private const string Appeal = "/sheets/appeal-letter/";
    private const string Dates = "/sheets/my-dates/";

    [Fact]
    public async Task A_last_day_is_counted_from_the_letter_and_goes_into_the_calendar_as_a_file_with_two_reminders()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Appeal);
        await page.FillAsync("#S23-denial-date", "March 1, 2090");
        (await page.Locator(".worked-out").CountAsync()).ShouldBe(0, "nobody but the letter says how many days");
        await page.FillAsync("#S23-appeal-days", "180 days");
        await reader.Press("Write August 28, 2090: 180 days after that date");
        (await page.InputValueAsync("#S23-appeal-by")).ShouldBe("August 28, 2090");

        var before = reader.Requests.Count;
        var (name, text) = await reader.Save("Add Aug 28, 2090 to my calendar: Last day to appeal");
        name.ShouldBe("my-date-2090-08-28.ics");
        ShouldBeACalendar(text);
        text.ShouldContain("\r\nDTSTART;VALUE=DATE:20900828\r\nDTEND;VALUE=DATE:20900829\r\n");
        text.ShouldContain("\r\nSUMMARY:Last day to appeal\r\n");
        text.Split("BEGIN:VALARM").Length.ShouldBe(3);
        text.ShouldContain("\r\nTRIGGER:-P6DT15H\r\n");
        text.ShouldContain("\r\nTRIGGER:-PT15H\r\n");
        reader.Requests.Skip(before).Where(r => !r.StartsWith("blob:", StringComparison.Ordinal)).ShouldBeEmpty();
        await reader.Hears("Saved as my-date-2090-08-28.ics");
    }

    [Fact]
    public async Task All_days_of_a_sheet_that_are_still_to_come_can_go_into_one_file()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Dates);
        await page.FillAsync("#S25-safe-until", "4/1/2090");
        await page.FillAsync("#S25-steps-referral-due", "Jan 5, 2090");
        await page.FillAsync("#S25-steps-records-due", "1/5/2001");
        (await page.Locator(".to-calendar").CountAsync()).ShouldBe(2, "a day that has passed is not offered");
        var (name, text) = await reader.Save("Add 2 dates to my calendar");
        name.ShouldBe("my-dates.ics");
        ShouldBeACalendar(text);
        text.Split("BEGIN:VEVENT").Length.ShouldBe(3);
        text.ShouldContain("SUMMARY:Referral: Due by");
        text.Split("\r\n").Where(l => l.StartsWith("UID:", StringComparison.Ordinal)).Distinct().Count().ShouldBe(2);
        await page.FillAsync("#S25-safe-until", "");
        (await page.Locator(".to-calendar").CountAsync()).ShouldBe(1);
        await Expect(page.Locator(".to-calendar-all button")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("3/12/2090", "2090-03-12")]
    [InlineData("3/12/90", "2090-03-12")]
    [InlineData("2090-03-12", "2090-03-12")]
    [InlineData("March 12, 2090", "2090-03-12")]
    [InlineData("12 Mar 2090", "2090-03-12")]
    [InlineData("by Friday, March 12th 2090, 10:30 am", "2090-03-12")]
    [InlineData("2/30/2090", null)]
    [InlineData("13/4/2090", null)]
    [InlineData("3/12/2090 or 3/14/2090", null)]
    [InlineData("2 to 3 weeks", null)]
    [InlineData("May", null)]
    [InlineData("call 555/12/34", null)]
    public async Task A_day_is_read_as_people_write_it_and_what_could_be_two_days_is_none(string typed, string? day)
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Appeal);
        (await page.EvaluateAsync<string?>("typed => window.siteTools.readDay(typed)", typed)).ShouldBe(day);
    }

    [Fact]
    public async Task Who_leaves_a_field_with_a_day_that_nobody_can_read_is_told_how_to_write_it()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Appeal);
        await page.FillAsync("#S23-appeal-by", "3/45");
        await page.Locator("#S23-reason").FocusAsync();
        await Expect(page.Locator(".day-hint")).ToContainTextAsync("write the day like this");
        await page.FillAsync("#S23-appeal-by", "3/4/2090");
        await page.Locator("#S23-reason").FocusAsync();
        (await page.Locator(".day-hint").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Long_and_foreign_words_and_signs_of_the_format_are_folded_and_escaped()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open(Appeal);
        var text = await page.EvaluateAsync<string>("""
            () => window.siteTools.calendar([{ day: '2090-03-12', about: 'a\nb',
                title: 'Día, último; \\ ' + 'ñ'.repeat(90) + '👩‍⚕️'.repeat(20) }])
            """);
        ShouldBeACalendar(text);
        var unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal);
        unfolded.ShouldContain(@"SUMMARY:Día\, último\; \\ ñññ");
        unfolded.ShouldContain(string.Concat(Enumerable.Repeat("👩‍⚕️", 20)));
        unfolded.ShouldContain(@"DESCRIPTION:a\nb");
    }

    [Fact]
    public async Task A_list_becomes_a_message_to_oneself_that_mail_programs_take_whole_and_says_what_did_not_fit()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open("/questions/specialist/");
        await page.EvaluateAsync("""
            document.addEventListener('click', e => { if (e.target.matches('.mail-list')) e.preventDefault(); })
            """);
        await page.Locator(".ask").First.CheckAsync();
        var message = await Mailed(page);
        Uri.UnescapeDataString(message).ShouldContain("[x] ");
        foreach (var box in await page.Locator(".ask").AllAsync())
            await box.CheckAsync();
        message = await Mailed(page);
        message.Length.ShouldBeLessThanOrEqualTo(1900);
        message.ShouldStartWith("mailto:?subject=Questions%20for%20the%20sarcoma%20specialist&body=");
        Uri.UnescapeDataString(message).ShouldContain("This message is full.");
        await reader.Hears("Not all fit into the message.");
    }

    [Fact]
    public async Task Without_script_nothing_is_offered_that_needs_one()
    {
        await using var reader = await Reader.Come(browser, scripts: false);
        var page = await reader.Open(Appeal);
        await page.FillAsync("#S23-appeal-by", "3/4/2090");
        (await page.Locator(".to-calendar, .to-calendar-all, .mail-list, .worked-out").CountAsync()).ShouldBe(0);
    }

    private static async Task<string> Mailed(IPage page)
    {
        var link = page.Locator(".mail-list");
        await link.ClickAsync();
        return (await link.GetAttributeAsync("href"))!;
    }

    /// <summary>What RFC 5545 asks of every file: its frame, CRLF, 75 octets a line, an id and a stamp.</summary>
    private static void ShouldBeACalendar(string text)
    {
        text.ShouldStartWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:");
        text.ShouldEndWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        text.ShouldMatch(@"\r\nUID:[0-9a-f]{32}@\S+\r\nDTSTAMP:\d{8}T\d{6}Z\r\n");
    }
}
