// The guide and a copy of it: each page says where to report a mistake and names people to call, and claims no more
// than its settings say.
using System.Text.RegularExpressions;
using SiteGen.Commands;
using SiteGen.Model;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Guide;

public sealed partial class WhoRunsItTests : IDisposable
{
    private const string Nobody = "Nobody can be written to about this copy yet.";
    private readonly TempFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Every_page_says_where_to_report_a_mistake_and_whom_to_call()
    {
        SiteBuild.Run(Options(["guide", "example-river"])).Errors.ShouldBe(0);

        var guide = Pages("output/guide");
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

        var copy = Pages("output/example-river");
        copy.Where(p => !p.Html.Contains("href=\"mailto:help@river-circle.example.org?subject=Mistake",
            StringComparison.Ordinal)).Select(p => p.Path).ShouldBeEmpty();
        copy.Where(p => p.Html.Contains(Nobody, StringComparison.Ordinal)).Select(p => p.Path).ShouldBeEmpty();
        copy.Where(p => HasHelp(p.Html)
            && !p.Html.Contains("href=\"mailto:help@river-circle.example.org\"", StringComparison.Ordinal))
            .Select(p => p.Path)
            .ShouldBeEmpty("the email stands wherever the phone does");
        copy.Count(p => p.Path.StartsWith("sheets/", StringComparison.Ordinal) && Contact().IsMatch(p.Html))
            .ShouldBe(Directory.GetDirectories(_place["output/example-river/sheets"]).Length);
        Text(copy, "about/contact/index.html").ShouldContain("River Valley Sarcoma Circle (made up)</dd>");
        Text(copy, "about/funding/index.html").ShouldContain("This copy is paid for by the members of the Circle.");
    }

    private BuildOptions Options(string[] themes) => new()
    {
        InputFolder = Path.Combine(TestFolders.Repository, "input"),
        ThemesFolder = Path.Combine(TestFolders.Repository, "themes"),
        OutputFolder = _place["output"],
        WorkingFolder = TestFolders.Repository,
        Themes = [.. themes],
        Clock = SiteFixture.FixedClock,
    };

    /// <summary>Pages and frames, without the files at old addresses that only lead on.</summary>
    private List<(string Path, string Html)> Pages(string folder) =>
    [
        .. Directory.EnumerateFiles(_place[folder], "*.html", SearchOption.AllDirectories)
            .Select(f => (Path.GetRelativePath(_place[folder], f).Replace('\\', '/'), File.ReadAllText(f)))
            .Where(p => p.Item2.Contains("<main", StringComparison.Ordinal)),
    ];

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
