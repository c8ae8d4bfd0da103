// What a copy is asked to say about itself, and when it has said it.
using SiteGen.Commands;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Brands;

public sealed class AskedSettingsTests
{
    private const string Schema = """
        {
          "type": "object",
          "x-ask": [
            { "any": ["run_by"], "about": "who runs it", "write": "run_by:" },
            { "any": ["contacts.email", "publisher.email"], "about": "where to write", "write": "contacts: email:" }
          ]
        }
        """;

    [Theory]
    [InlineData("", "who runs it; where to write")]
    [InlineData("run_by: \" \"\ncontacts:\n  email: null\n", "who runs it; where to write")]
    [InlineData("run_by: []\ncontacts: none\n", "who runs it; where to write")]
    [InlineData("run_by: River\n", "where to write")]
    [InlineData("contacts:\n  email: a@example.org\n", "who runs it")]
    public void What_no_setting_says_is_one_note_at_the_settings_of_the_copy(string settings, string missing)
    {
        var finding = Site(settings).Build().Diagnostics.Single();
        (finding.Code, finding.Span.Source.Path).ShouldBe(("SG199", "themes/river/theme.yaml"));
        finding.Message.ShouldBe($"this copy does not say yet {missing}: its pages tell readers so");
    }

    [Fact]
    public void What_the_theme_below_says_counts_for_the_copy() =>
        Site("run_by: River\n").With("themes/default/theme.yaml", "name: Plain\npublisher:\n  email: all@example.org\n")
            .BuildCleanly();

    [Theory]
    [InlineData("run_by")]
    [InlineData("[run_by]")]
    [InlineData("[{ any: [], about: a, write: b }]")]
    [InlineData("[{ any: [run_by], about: a }]")]
    public void A_question_that_lacks_a_part_is_a_fault_of_the_schema(string asked) =>
        Site("").With("themes/default/theme.schema.json", $"type: object\nx-ask: {asked}\n")
            .Build().Codes.ShouldBe(["SG303"]);

    [Fact]
    public void The_report_of_the_copy_lists_what_its_settings_do_not_say()
    {
        using var place = new TempFolder();
        SiteBuild.Run(Site("run_by: River\n").WithThemeFiles(Report.Files).OnDisk(place)).Errors.ShouldBe(0);
        var report = File.ReadAllText(place["output-report.html"]);
        report.ShouldContain("<h2>Needs care (1)</h2>");
        report.ShouldContain("This copy does not say yet where to write");
    }

    private static SiteFixture Site(string settings) => new SiteFixture()
        .With("themes/default/theme.schema.json", Schema)
        .With("themes/river/theme.yaml", $"name: River\nextends: default\n{settings}").ForThemes("river");
}
