// What holds for whole builds: the same bytes each time, all faults at once, and nothing written after a fault.
using SiteGen.Commands;
using SiteGen.Tests.Support;

namespace SiteGen.Tests;

public sealed class PipelineTests
{
    private static readonly string[] Cases =
        [.. Directory.GetDirectories(Path.Combine(TestFolders.Tests, "Sites")).Select(d => Path.GetFileName(d)!)];

    public static TheoryData<string> Sites => [.. Cases];

    [Theory]
    [MemberData(nameof(Sites))]
    public void The_same_input_gives_the_same_bytes(string name)
    {
        using var place = new TempFolder();
        TestFolders.Copy(Path.Combine(TestFolders.Minimal, "themes"), place["themes"]);
        TestFolders.Copy(Path.Combine(TestFolders.Tests, "Sites", name), place.Path);
        var options = new Model.BuildOptions
        {
            InputFolder = place["input"],
            ThemesFolder = place["themes"],
            OutputFolder = place["one"],
            AllThemes = true,
            Clock = SiteFixture.FixedClock
        };
        SiteBuild.Run(options).Errors.ShouldBe(0);
        for (var again = 0; again < 3; again++)
        {
            SiteBuild.Run(options with { OutputFolder = place["two"] }).Errors.ShouldBe(0);
            place.Snapshot("two").ShouldBe(place.Snapshot("one"));
            Directory.Delete(place["two"], recursive: true);
        }
    }

    [Fact]
    public void Many_pages_made_in_parallel_come_out_in_one_order()
    {
        var fixture = new SiteFixture()
            .WithSite("menus:\n  main:\n    numbered: true\n    items: [{ page: p1.md }, { page: p2.md }]\n")
            .WithMain("{{ page.content }}{{ for p in nav.pages }}<a href=\"{{ p.url }}\">{{ p.title }}</a>{{ end }}");
        for (var i = 0; i < 60; i++)
            fixture.WithPage($"p{i}.md",
                $"## Part {i}\n\nSee [the next](p{(i + 1) % 60}.md).\n\n::: note\n*{i}*\n:::\n", $"Page {i}");
        var first = fixture.BuildCleanly();
        for (var again = 0; again < 3; again++)
            fixture.BuildCleanly().Files.Select(f => (f.Key, Convert.ToHexString(f.Value.Span)))
                .ShouldBe(first.Files.Select(f => (f.Key, Convert.ToHexString(f.Value.Span))));
    }

    [Fact]
    public void All_faults_of_a_stage_are_reported_at_once() => new SiteFixture()
        .WithPage("index.md", "<script>x</script>\n\n[x](nowhere.md)\n", front: "descripton: good")
        .WithPage("a.md", "# Twice\n\n![](/assets/x.png)\n")
        .With("input/b.md", "+++\n+++\n")
        .Build().Codes.ShouldBe(["SG147", "SG144", "SG115", "SG203", "SG140"],
            "and the dead link waits, since its page has other faults");

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    public void The_day_of_a_build_is_the_newest_date_in_the_content_that_has_passed(int daysLater) => new SiteFixture()
        .At(new LaterClock(daysLater))
        .With("input/page.schema.json", """
            {
              "type": "object",
              "properties": {
                "title": { "type": "string" },
                "reviewed": { "type": "string", "format": "date" },
                "review_by": { "type": "string", "format": "date" }
              }
            }
            """)
        .WithPage("index.md", "", front: "reviewed: 2026-11-20\nreview_by: 2028-01-01")
        .WithPage("a.md", "", front: "reviewed: 2026-03-01")
        .WithMain("{{ build.date | date.to_string '%Y-%m-%d' }}")
        .BuildCleanly().Main().ShouldBe("2026-11-20\n");

    [Fact]
    public void Findings_come_in_the_same_order_each_time()
    {
        var fixture = new SiteFixture();
        for (var i = 0; i < 40; i++)
            fixture.WithPage($"p{i}.md", "[x](nowhere.md) and [y](elsewhere.md)\n");
        var first = fixture.Build().Report;
        first.Split("error SG601").Length.ShouldBe(81);
        fixture.Build().Report.ShouldBe(first);
    }

    [Fact]
    public void A_warning_stops_a_strict_build_only()
    {
        var fixture = new SiteFixture()
            .WithSite("rows:\n  words: { path: \"/words/{id}/\", layout: row, title: \"{id}\", groups: { by: kind, "
                + "path: \"/kinds/{key}/\", layout: group, title: \"{key}\" } }\n")
            .With("input/data/words.schema.json", """
                {
                  "type": "object",
                  "x-key": "id",
                  "properties": {
                    "id": { "type": "string" },
                    "title": { "type": "string" },
                    "kind": { "type": "string" }
                  }
                }
                """)
            .With("input/data/words.yaml", "- { id: a, title: A, kind: one }\n- { id: b, title: B }\n");
        fixture.Build().Files.Keys.ShouldContain("kinds/one/index.html");
        fixture.Strict().Build().Files.ShouldBeEmpty();
    }

    [Fact]
    public void A_build_with_a_fault_leaves_the_last_good_site()
    {
        using var place = new TempFolder();
        var options = new SiteFixture().OnDisk(place);
        SiteBuild.Run(options).Errors.ShouldBe(0);
        var good = place.Snapshot("output");
        place.With("input/index.md", "---\ntitle: Home\n---\n[x](nowhere.md)\n");
        SiteBuild.Run(options).Errors.ShouldBe(1);
        place.Snapshot("output").ShouldBe(good);
    }

    [Fact]
    public void Files_that_editors_leave_lying_about_are_no_content_and_named_unless_they_are_hidden()
    {
        using var place = new TempFolder();
        var options = new SiteFixture().With("input/.index.md.swp", "x").With("input/index.md~", "x")
            .With("input/#index.md#", "x").With("input/.git/config", "x").OnDisk(place);
        SiteBuild.Run(options).Diagnostics.Select(d => (d.Code, d.Span.Source.Path))
            .ShouldBe([("SG704", "input/#index.md#"), ("SG704", "input/index.md~")]);
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_do_not_matter()
    {
        using var place = new TempFolder();
        var options = new SiteFixture().OnDisk(place);
        File.WriteAllText(place["input/index.md"], "---\r\ntitle: Home\r\n---\r\nWelcome.\r\n",
            new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        SiteBuild.Run(options).Diagnostics.ShouldBeEmpty();
        MainPart.Of(File.ReadAllText(place["output/index.html"])).ShouldContain("<p>Welcome.</p>");
    }

    private sealed class LaterClock(int days) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => SiteFixture.FixedClock.GetUtcNow().AddDays(days);
    }
}
