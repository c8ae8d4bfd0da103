// When pages were last changed, by front matter and by git: in templates, the site map and the feed; and where to edit
// them.
using System.Diagnostics;
using System.Xml.Linq;
using SiteGen.Load;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Emit;

public sealed class ChangedPagesTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private const string Day = "{{ page.changed ? (page.changed | date.to_string '%F') : 0 }}";
    private const string Edit = "source: { edit: \"https://example.org/edit/{path}\" }\n";

    [Fact]
    public void The_feed_is_valid_Atom_with_the_last_changed_first()
    {
        var site = Dated().BuildCleanly();
        var feed = XDocument.Parse(site["feed.xml"]).Root!;

        feed.Name.ShouldBe(Atom + "feed");
        Text(feed, "id").ShouldBe("https://example.org/docs/");
        Text(feed, "title").ShouldBe("A small site");
        Text(feed, "updated").ShouldBe("2026-03-01T00:00:00Z");
        Text(feed.Element(Atom + "author")!, "name").ShouldBe("Tea & Co");
        Links(feed).ShouldBe(
            [("self", "https://example.org/docs/feed.xml"), ("alternate", "https://example.org/docs/")]);
        var entries = feed.Elements(Atom + "entry").ToList();
        entries.Select(e => Text(e, "id"))
            .ShouldBe(["https://example.org/docs/b/", "https://example.org/docs/a/", "https://example.org/docs/c/"]);
        entries.Select(e => Text(e, "updated"))
            .ShouldBe(["2026-03-01T00:00:00Z", "2026-02-01T00:00:00Z", "2026-02-01T00:00:00Z"]);
        foreach (var entry in entries)
        {
            new[] { "id", "title", "updated", "summary" }.ShouldAllBe(n => entry.Elements(Atom + n).Count() == 1);
            Links(entry).ShouldBe([("alternate", Text(entry, "id"))]);
        }
        Text(entries[1], "summary").ShouldBe("On <a> & more.");
        site["sitemap.xml"].ShouldContain("<loc>https://example.org/docs/b/</loc><lastmod>2026-03-01</lastmod>");
        site["sitemap.xml"].ShouldContain("<loc>https://example.org/docs/</loc></url>");
        site["b/index.md"].ShouldContain("changed: \"2026-03-01\"");
    }

    [Fact]
    public void Without_a_host_or_without_dates_there_is_no_feed()
    {
        Dated().With("themes/default/theme.yaml", "name: Tea\n").BuildCleanly().Files.Keys.ShouldNotContain("feed.xml");
        new SiteFixture().With("themes/default/theme.yaml", "name: Tea\nhost: https://example.org\n").BuildCleanly()
            .Files.Keys.ShouldNotContain("feed.xml");
    }

    [Fact]
    public void A_template_knows_the_feed_the_date_and_where_to_edit()
    {
        var site = Dated().WithSite(Edit)
            .WithMain($"[{{{{ edition.feed }}}} {Day} {{{{ page.edit_address }}}}]").BuildCleanly();

        site.Main("b/index.html").ShouldBe("[/feed.xml 2026-03-01 https://example.org/edit/b.md]\n");
        site.Main().ShouldBe("[/feed.xml 0 https://example.org/edit/index.md]\n");
    }

    [Theory]
    [InlineData("source: { edit: \"https://example.org/edit/\" }")]
    [InlineData("source: { edit: \"example.org/{path}\" }")]
    [InlineData("source: { dates: svn }")]
    [InlineData("source: https://example.org")]
    public void Where_the_texts_are_kept_is_checked(string written)
    {
        var site = new SiteFixture().WithSite(written + "\n").Build();

        site.Diagnostics.ShouldNotBeEmpty();
        site.Diagnostics.ShouldAllBe(d => d.Span.Source.Path == "input/site.yaml" && !string.IsNullOrEmpty(d.Hint));
    }

    [Fact]
    public void Each_file_has_the_day_of_its_last_commit_and_none_from_where_a_history_was_cut_off()
    {
        var log = "\0001790000000\n\na.md\n\0001780000000 (HEAD -> refs/heads/main)\n\na.md\nsub/b \u00e9.md\n"
            + "\0001770000000 (grafted)\n\na.md\nc.md\n";

        var days = GitDates.Read(new StringReader(log));

        days["a.md"].ShouldBe(new DateOnly(2026, 9, 21));
        days["sub/b \u00e9.md"].ShouldBe(new DateOnly(2026, 5, 28));
        days.ShouldNotContainKey("c.md");
    }

    [Fact]
    public void Dates_come_from_the_history_that_the_content_lies_in()
    {
        using var place = new TempFolder();
        var options = new SiteFixture().WithSite(Edit).WithMain($"[{Day}]").WithPage("a.md", "")
            .OnDisk(place);
        var before = MadeSites.Of(new BuildRun(options));
        Page(before).ShouldBe("<main>[0]</main>", "there is no history yet");
        if (!Git(place, "init", "-q") || !Git(place, "add", ".") || !Git(place, "-c", "user.name=a", "-c",
            "user.email=a@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "First"))
            return;

        Page(MadeSites.Of(new BuildRun(options))).ShouldBe("<main>[2026-05-28]</main>");
    }

    private static string Page(MadeSites made) => System.Text.Encoding.UTF8.GetString(
        made.Sites.Single().Pages.Single(p => p.Page.Url == "/a/").Html.Bytes.Span).Trim();

    /// <summary>False on a machine without git.</summary>
    private static bool Git(TempFolder place, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = place.Path };
        start.Environment["GIT_COMMITTER_DATE"] = "1780000000 +0000";
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        try
        {
            using var git = Process.Start(start)!;
            git.WaitForExit();
            return git.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Text(XElement of, string name) => of.Elements(Atom + name).Single().Value;

    private static IEnumerable<(string, string)> Links(XElement of) => of.Elements(Atom + "link")
        .Select(l => (l.Attribute("rel")!.Value, l.Attribute("href")!.Value));

    private static SiteFixture Dated() => new SiteFixture()
        .With("themes/default/theme.yaml", "name: Tea & Co\nhost: https://example.org/docs\n")
        .WithPage("a.md", "", front: "changed: 2026-02-01\ndescription: On <a> & more.")
        .WithPage("b.md", "", front: "changed: 2026-03-01").WithPage("c.md", "", front: "changed: 2026-02-01");
}
