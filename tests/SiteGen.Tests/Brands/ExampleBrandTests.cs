// The guide's own example brands, the command that makes a new one, and the report for the people who run it.
using System.Diagnostics;
using SiteGen.Commands;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Brands;

public sealed class ExampleBrandTests(GuideCopies copies)
{
    [Fact]
    public void BRD_01_The_example_brands_build_without_findings_and_without_a_word_of_what_they_hide()
    {
        var (north, river) = (copies[GuideCopies.North], copies[GuideCopies.River]);

        (copies.Report.Errors + copies.Report.Warnings).ShouldBe(0);
        Holding(north, "pay/insurance/").ShouldBeEmpty();
        Holding(river, "pay/prior-authorization/").ShouldBeEmpty();
        File.ReadAllText(Path.Combine(river, "404.html")).ShouldContain("href=\"/guide/assets/");
        File.ReadAllText(Path.Combine(river, "questions/specialist/index.html"))
            .ShouldContain("Added by River Valley Sarcoma Circle");
        File.ReadAllText(Path.Combine(north, "urgent/index.html")).ShouldContain("tel:999");
        File.ReadAllText(north + "-report.html").ShouldContain("Pages left out");
        File.Exists(Path.Combine(north, "report.html")).ShouldBeFalse("the report is not part of the site");
    }

    [Fact]
    public void A_new_theme_builds_at_once()
    {
        using var place = new TempFolder();
        WithGuideTheme(place);

        Sitegen(place, "new", "theme", "Söul & Group", "--colour", "#8a2a1a").ShouldBe(0);

        Directory.Exists(place["themes/soul-group"]).ShouldBeTrue();
        Sitegen(place, "build", "--strict", "--theme", "soul-group").ShouldBe(0);
        File.Exists(place["output/index.html"]).ShouldBeTrue();
        File.ReadAllText(place["output-report.html"]).ShouldContain("The copy was built.");
        foreach (var (odd, folder) in new[] { ("Grüne \"Hilfe\" \\ Straße", "grune-hilfe-strasse"),
            ("🎗 hope 4 all", "hope-4-all"), ("مجموعة الدعم", "circle"), (new string('x', 79), new string('x', 40)) })
        {
            string[] named = folder == "circle" ? ["--folder", folder] : [];
            Sitegen(place, ["new", "theme", odd, .. named]).ShouldBe(0, odd);
            Directory.Exists(place["themes/" + folder]).ShouldBeTrue(odd);
        }
        Sitegen(place, "build", "--strict", "--all-themes").ShouldBe(0);
        Sitegen(place, "new", "theme", "مجموعة").ShouldBe(1, "a folder needs a Latin name");
        Sitegen(place, "new", "theme", new string('x', 81)).ShouldBe(1, "the name is too long for a page");
        Sitegen(place, "new", "theme", "Söul & Group").ShouldBe(1, "a folder that is there is not written over");
        Sitegen(place, "new", "theme", "Pale", "--colour", "#ffee99")
            .ShouldBe(1, "a colour that nobody can read is refused");
        Directory.Exists(place["themes/pale"]).ShouldBeFalse();
        Sitegen(place, "new", "theme", " ", "--folder", "nameless").ShouldBe(2, "a group without a name");
        Directory.Exists(place["themes/nameless"]).ShouldBeFalse();
    }

    [Fact]
    public void BRD_05_A_build_that_fails_leaves_the_last_good_copy_and_says_why_in_the_report()
    {
        using var place = new TempFolder();
        WithGuideTheme(place);
        Sitegen(place, "new", "theme", "Group", "--colour", "#8a2a1a").ShouldBe(0);
        Sitegen(place, "build", "--theme", "group").ShouldBe(0);
        var before = place.Snapshot("output");
        File.WriteAllText(place["themes/group/theme.yaml"],
            "extends: default\nname: Group\ncolours:\n  main: \"#ffee99\"\n");

        Sitegen(place, "build", "--theme", "group").ShouldBe(1);

        place.Snapshot("output").ShouldBe(before);
        var report = File.ReadAllText(place["output-report.html"]);
        report.ShouldContain("The copy was not built.");
        report.ShouldContain("themes/group/theme.yaml</code>, line 4");
        report.ShouldContain("background:#ffee99");
    }

    [Fact]
    public void BRD_06_Two_brands_of_the_guide_differ_only_in_branded_parts_and_change_no_byte_of_the_guide_itself()
    {
        using var place = new TempFolder();
        TestFolders.Copy(Path.Combine(TestFolders.Repository, "themes"), place["themes"]);

        SiteBuild.Run(GuideCopies.Options(place, "alone", GuideCopies.Guide)).Errors.ShouldBe(0);

        var (beside, alone) = (copies.Snapshot(GuideCopies.Guide), place.Snapshot("alone"));
        beside.Keys.ShouldBe(alone.Keys, ignoreOrder: true);
        beside.Where(f => f.Value != alone[f.Key]).Select(f => f.Key).ShouldBeEmpty();
        var plain = GuideCopies.Plain.Select(p => Plain(copies[p.Theme], p.Name, p.Colour)).ToList();
        plain[0].Keys.ShouldBe(plain[1].Keys, ignoreOrder: true);
        plain[0].Where(f => f.Value != plain[1][f.Key]).Select(f => f.Key).ShouldBeEmpty();
    }

    /// <summary>The small site, whose theme has the guide's colours, report and scaffold.</summary>
    private static void WithGuideTheme(TempFolder place)
    {
        var scaffold = TestFolders.Files(Path.Combine(TestFolders.GuideTheme, "scaffold")).Select(f => $"scaffold/{f}");
        new SiteFixture()
            .WithThemeFiles([.. Report.Files, "palette.yaml", .. scaffold])
            .OnDisk(place);
    }

    /// <summary>The files of a copy by path, with name, colour, palette and the hash of what holds the palette taken
    /// out.</summary>
    private static Dictionary<string, string> Plain(string folder, string name, string colour) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != ".sitegen")
            .ToDictionary(
            f => WithoutHash(Path.GetRelativePath(folder, f)),
            f => WithoutHash(File.ReadAllText(f).Split("@media screen{:root{--bar:")[0]
                .Replace(name, "NAME", StringComparison.Ordinal).Replace(colour, "COLOUR", StringComparison.Ordinal)
                .Replace($"\"{Path.GetFileName(folder)}-en\"", "EDITION", StringComparison.Ordinal)
                .Replace($"\"{Path.GetFileName(folder)}\"", "THEME", StringComparison.Ordinal)));

    private static string WithoutHash(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, @"site\.[0-9a-f]{10}\.css", "site.css");

    private static IEnumerable<string> Holding(string folder, string text) =>
        Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)
            .Where(f => File.ReadAllText(f).Contains(text, StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(folder, f));

    private static int Sitegen(TempFolder place, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet",
            [typeof(Pipeline).Assembly.Location, .. arguments])
        {
            WorkingDirectory = place.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        start.Environment.Remove("SITEGEN_THEME");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        errors.Wait();
        return process.ExitCode;
    }
}
