// The guide's own example brands, the command that makes a new one, and the report for the people who run it.
using SiteGen.Commands;
using System.Diagnostics;
using SiteGen.Model;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Brands;

public sealed class ExampleBrandTests
{
    [Fact]
    public void BRD_01_The_example_brands_build_without_findings_and_without_a_word_of_what_they_hide()
    {
        using var place = new TempFolder();
        var options = new BuildOptions { InputFolder = Path.Combine(TestFolders.Repository, "input"),
            ThemesFolder = Path.Combine(TestFolders.Repository, "themes"), OutputFolder = place["output"],
            WorkingFolder = TestFolders.Repository, Themes = ["example-north", "example-river"], Strict = true,
            Clock = SiteFixture.FixedClock };

        var report = SiteBuild.Run(options);

        (report.Errors + report.Warnings).ShouldBe(0);
        report.Written.Select(w => w.Theme).ShouldBe(["example-north", "example-river"]);
        Holding(place["output/example-north"], "pay/insurance/").ShouldBeEmpty();
        Holding(place["output/example-river"], "pay/prior-authorization/").ShouldBeEmpty();
        File.ReadAllText(place["output/example-river/404.html"]).ShouldContain("href=\"/guide/assets/");
        File.ReadAllText(place["output/example-river/questions/specialist/index.html"])
            .ShouldContain("Added by River Valley Sarcoma Circle");
        File.ReadAllText(place["output/example-north/urgent/index.html"]).ShouldContain("tel:999");
        File.ReadAllText(place["output/example-north-report.html"]).ShouldContain("Pages left out");
        File.Exists(place["output/example-north/report.html"]).ShouldBeFalse("the report is not part of the site");
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
        place.With("themes/zinnia/theme.yaml",
            "extends: guide\nname: Zinnia Group\nshort_name: Zinnia Group\ncolours: { main: \"#5b2a6e\" }\n");
        place.With("themes/zephyr/theme.yaml",
            "extends: guide\nname: Zephyr Circle\nshort_name: Zephyr Circle\ncolours: { main: \"#1d4f91\" }\n");
        var options = new BuildOptions { InputFolder = Path.Combine(TestFolders.Repository, "input"),
            ThemesFolder = place["themes"], OutputFolder = place["alone"], WorkingFolder = place.Path,
            Clock = SiteFixture.FixedClock };

        SiteBuild.Run(options).Errors.ShouldBe(0);
        SiteBuild.Run(options with { OutputFolder = place["beside"], Themes = ["guide", "zinnia", "zephyr"] })
            .Errors.ShouldBe(0);

        place.Snapshot("beside/guide").ShouldBe(place.Snapshot("alone"));
        var (zinnia, zephyr) =
            (Plain(place["beside/zinnia"], "Zinnia Group", "#5b2a6e"),
            Plain(place["beside/zephyr"], "Zephyr Circle", "#1d4f91"));
        zinnia.Keys.ShouldBe(zephyr.Keys, ignoreOrder: true);
        zinnia.Where(f => f.Value != zephyr[f.Key]).Select(f => f.Key).ShouldBeEmpty();
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
            f => WithoutHash(File.ReadAllText(f).Split("@media screen{:root{--brand:")[0]
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
            [typeof(Pipeline).Assembly.Location, .. arguments]) { WorkingDirectory = place.Path,
            RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("SITEGEN_THEME");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        errors.Wait();
        return process.ExitCode;
    }
}
