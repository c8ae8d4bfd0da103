// The guide and a copy of it: each page says where to report a mistake and names people to call, and claims no more
// than its settings say.
using System.Text.RegularExpressions;
using SiteGen.Tests.Brands;

namespace SiteGen.Tests.Guide;

public sealed partial class WhoRunsItTests(GuideCopies copies)
{
    private const string Nobody = "Nobody can be written to about this copy yet.";

    [Fact]
    public void Every_page_says_where_to_report_a_mistake_and_whom_to_call()
    {
        var guide = copies.Pages(GuideCopies.Guide);
        guide.Where(p => !p.Html.Contains(Nobody, StringComparison.Ordinal)).Select(p => p.Path)
            .ShouldBeEmpty("no address is invented");
        guide.Where(p => p.Html.Contains("mailto:", StringComparison.Ordinal)).Select(p => p.Path)
            .ShouldBeEmpty("no address is invented");
        Text(guide, "about/funding/index.html").ShouldContain("Nobody has said yet who runs this copy.");
        Text(guide, "about/funding/index.html").ShouldContain("Nobody has said yet who pays for this copy.");
        guide.Where(p => HasHelp(p.Html) && !Calls(p.Html, "1-800-227-2345", "1-800-422-6237")).Select(p => p.Path)
            .ShouldBeEmpty();
        Text(guide, "index.html").ShouldContain("<p class=\"call\"><a href=\"tel:1-800-227-2345\">");
        guide.Where(p => (Description().Match(p.Html) is { Success: true } d ? d.Groups[1].Length : 0) < 20)
            .Select(p => p.Path).ShouldBeEmpty();

        var copy = copies.Pages(GuideCopies.River);
        copy.Where(p => !p.Html.Contains("href=\"mailto:help@river-circle.example.org?subject=Mistake",
            StringComparison.Ordinal)).Select(p => p.Path).ShouldBeEmpty();
        copy.Where(p => p.Html.Contains(Nobody, StringComparison.Ordinal)).Select(p => p.Path).ShouldBeEmpty();
        copy.Where(p => HasHelp(p.Html)
            && !p.Html.Contains("href=\"mailto:help@river-circle.example.org\"", StringComparison.Ordinal))
            .Select(p => p.Path)
            .ShouldBeEmpty("the email stands wherever the phone does");
        copy.Count(p => p.Path.StartsWith("sheets/", StringComparison.Ordinal) && Contact().IsMatch(p.Html))
            .ShouldBe(Directory.GetDirectories(copies[GuideCopies.River, "sheets"]).Length);
        Text(copy, "about/contact/index.html").ShouldContain("River Valley Sarcoma Circle (made up)</dd>");
        Text(copy, "about/funding/index.html").ShouldContain("This copy is paid for by the members of the Circle.");
    }

    private static string Text(List<(string Path, string Html)> pages, string path) =>
        pages.Single(p => p.Path == path).Html;

    private static bool HasHelp(string html) => html.Contains("<section class=\"help\"", StringComparison.Ordinal);

    private static bool Calls(string html, params string[] phones)
    {
        var help = html[html.IndexOf("<section class=\"help\"", StringComparison.Ordinal)..];
        return phones.All(phone => help.Contains($"href=\"tel:{phone}\"", StringComparison.Ordinal));
    }

    [GeneratedRegex("<meta name=\"description\" content=\"([^\"]*)\">")]
    private static partial Regex Description();

    [GeneratedRegex(
        "<p class=\"sheet-contact only-print\">River Circle: 1-800-555-0142 help@river-circle.example.org</p>")]
    private static partial Regex Contact();
}
