// A copy can be published on any day, and says no sample for true: what its recipes, its settings and its report
// promise.
using System.Text.RegularExpressions;
using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Brands;

public sealed class CopyTests
{
    [Fact]
    public void A_copy_of_the_guide_is_published_on_the_day_after_every_date_has_passed_strict_or_not()
    {
        using var place = new TempFolder();
        TestFolders.Copy(Path.Combine(TestFolders.Repository, "themes"), place["themes"]);
        place.With("themes/alpha/theme.yaml",
            "extends: guide\nname: Alpha Group\nshort_name: Alpha\nmade_up: true\nhost: https://guide.example.org\n");
        var options = new BuildOptions
        {
            InputFolder = Path.Combine(TestFolders.Repository, "input"),
            ThemesFolder = place["themes"],
            OutputFolder = place["output"],
            WorkingFolder = place.Path,
            Themes = ["alpha"],
            Strict = true,
            Clock = new LaterClock()
        };

        var report = SiteBuild.Run(options);

        report.Diagnostics.Where(d => d.Severity > Diagnostics.Severity.Note).Select(DiagnosticText.Of)
            .ShouldBeEmpty();
        report.Diagnostics.Select(d => d.Code).ShouldContain("SG646");
        report.Written.ShouldHaveSingleItem();
        File.ReadAllText(place["output-report.html"]).ShouldContain("had to be gone over by now");
    }

    [Fact]
    public void A_date_that_has_passed_is_a_warning_for_whom_it_belongs_to()
    {
        var site = new SiteFixture().WithSite("checks:\n  review: { until: review_by }\n  rows_until: check_by\n")
            .At(new LaterClock())
            .With("input/page.schema.json", """
                {
                  "type": "object",
                  "properties": {
                    "title": { "type": "string" },
                    "review_by": { "type": "string", "format": "date", "x-claim": "text" }
                  }
                }
                """)
            .With("input/index.md", "---\ntitle: Home\nreview_by: 2027-01-01\n---\nText.\n")
            .With("themes/club/theme.yaml", "extends: default\nname: The club\n")
            .With("input/data/things.schema.json", """
                {
                  "type": "object",
                  "x-key": "id",
                  "properties": {
                    "id": { "type": "string" },
                    "check_by": { "type": "string", "format": "date", "x-claim": "facts" }
                  }
                }
                """)
            .With("input/data/things.yaml", "- { id: one, check_by: 2027-01-01 }\n");

        site.Build().Codes.ShouldBe(["SG640", "SG640"], "the site's own build");
        site.ForThemes("club").Build().Codes.ShouldBe(["SG646"], "a copy");
        var own = site.With("themes/club/input/data/things.yaml", "- { id: two, check_by: 2027-01-01 }\n").Build();
        own.Codes.ShouldBe(["SG646", "SG640"]);
        own.Diagnostics[1].Message.ShouldContain("\"two\"");
    }

    [Fact]
    public void No_recipe_for_a_copy_lets_a_warning_stop_it()
    {
        var recipes = new[] { "netlify.toml", "README.md" }
            .Concat(Directory.GetFiles(Path.Combine(TestFolders.Repository, "input/for-groups")))
            .Append("input/for-groups.md");
        var builds = recipes.SelectMany(f => File.ReadLines(Path.Combine(TestFolders.Repository, f)))
            .Where(l => Regex.IsMatch(l, @"dotnet run.*-- build")).ToList();

        builds.Count.ShouldBeGreaterThan(3);
        builds.Where(l => l.Contains("--strict", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_sample_of_a_new_theme_is_found_until_it_is_replaced()
    {
        var settings = SettingsOf("Our Group")
            .Replace("extends: guide", "extends: default", StringComparison.Ordinal);
        settings = Regex.Replace(settings, @"^# ( *(?:- |[a-z_]+:(?: |$)))", "$1", RegexOptions.Multiline);

        var site = new SiteFixture()
            .With("themes/below/theme.yaml", "name: Below\n")
            .With("themes/default/theme.yaml", "name: D\nextends: below\n")
            .With("themes/below/theme.schema.json",
            File.ReadAllText(Path.Combine(TestFolders.Repository, "themes/base/theme.schema.json")))
            .With("themes/default/theme.schema.json",
            File.ReadAllText(Path.Combine(TestFolders.Repository, "themes/guide/theme.schema.json")))
            .With("themes/club/theme.yaml", settings.Replace("logo", "# logo", StringComparison.Ordinal)
                .Replace("hide:", "# hide:", StringComparison.Ordinal)
                .Replace("  - sheets", "#  - sheets", StringComparison.Ordinal)).ForThemes("club").Build();

        site.Diagnostics.Where(d => d.Code is "SG196" or "SG233").Select(d => d.Message.Split('"')[1]).Distinct()
            .ShouldBe(["contacts.helpline.phone", "contacts.helpline.hours", "contacts.email", "contacts.web",
                "contacts.address", "disclaimer", "footer_links.title", "footer_links.url", "host"], ignoreOrder: true);
    }

    [Fact]
    public void What_needs_care_stands_in_the_report_in_whole_sentences()
    {
        var site = new SiteFixture()
            .With("themes/default/theme.schema.json", """
                {
                  "type": "object",
                  "properties": {
                    "extends": { "type": "string" },
                    "name": { "type": "string" },
                    "host": { "type": "string" },
                    "phone": { "type": "string", "examples": ["1-800"] }
                  }
                }
                """)
            .WithSite("menus:\n  about:\n    items:\n      - page: index.md\n")
            .With("themes/club/theme.yaml", "extends: default\nname: The club\nphone: 1 800\n")
            .With("themes/club/input/us.md", "---\ntitle: Us\n---\nText.\n")
            .WithThemeFiles(Report.Files).ForThemes("club").Build();

        site.Codes.Order().ShouldBe(["SG196", "SG197", "SG198"]);
        var edition = site.Sites[0].Plan.Edition;
        var report = Report.Of(site.Sites[0].Plan.Site.Config, edition, site.Diagnostics);
        report.ShouldContain("<h2>Needs care (3)</h2>");
        report.ShouldContain("&quot;phone&quot; is still the sample");
        report.ShouldContain("&quot;host&quot; is empty");
        report.ShouldContain("menu: about");
    }

    [Theory]
    [InlineData("Sarcoma Hope & Help - O'Neill's Network", "Sarcoma Hope & Help")]
    [InlineData("Sarkom-Gruppe Müller & Freunde", "Sarkom-Gruppe Müller")]
    [InlineData("Alliance of Families for the Young and Old", "Alliance of Families")]
    [InlineData("River Valley Circle, Minnesota Chapter", "River Valley Circle")]
    [InlineData("Our Group", "Our Group")]
    public void A_short_name_ends_with_a_whole_word_that_leads_to_no_other(string name, string shortName) =>
        NameForms.Short(name).ShouldBe(shortName);

    private static string SettingsOf(string group)
    {
        using var place = new TempFolder();
        TestFolders.Copy(Path.Combine(TestFolders.Repository, "themes"), place["themes"]);
        place.With("input/site.yaml", "title: The guide\ntheme: guide\n");
        var (code, _, errors) = SitegenProgram.Run(place.Path, "new", "theme", group, "--folder", "club");
        code.ShouldBe(ExitCode.Done, errors);
        return File.ReadAllText(place["themes/club/theme.yaml"]);
    }

    private sealed class LaterClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2040, 1, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
