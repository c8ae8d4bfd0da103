// Runs every folder of Broken/: the smallest faulty site for each finding, and what the command line prints about it.
using System.CommandLine;
using System.Text.RegularExpressions;
using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Tests.Support;

namespace SiteGen.Tests;

public sealed class BrokenTests
{
    private static readonly string Folder = Path.Combine(TestFolders.Tests, "Broken");

    public static TheoryData<string> Cases => [.. Names];

    private static string[] Names => [.. Directory.GetDirectories(Folder).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_broken_site_is_explained_and_the_last_good_output_stays(string name)
    {
        using var place = new TempFolder();
        TestFolders.Copy(Path.Combine(TestFolders.Minimal, "themes"), place["themes"]);
        TestFolders.Copy(Path.Combine(Folder, name), place.Path);
        File.Delete(place["diagnostics.txt"]);
        if (!Path.Exists(place["output"]))
            LastGoodSite(place);
        var before = place.Snapshot("output");

        var (report, options) = Run(place, isLocked: name.StartsWith("SG802", StringComparison.Ordinal));

        var printed = new StringWriter { NewLine = "\n" };
        new DiagnosticPrinter(printed, OutputFormat.Text).Print(report.Diagnostics);
        Golden.Compare(Path.Combine(Folder, name, "diagnostics.txt"), printed.ToString());
        report.Diagnostics.Select(d => d.Code).ShouldContain(name[..5]);
        report.Diagnostics.ShouldAllBe(d => !string.IsNullOrEmpty(d.Hint));
        BuildCommand.ExitCodeOf(report, options).ShouldBe(1);
        report.Written.ShouldBeEmpty();
        place.Snapshot("output").ShouldBe(before);
        printed.ToString().ShouldNotContain(place.Path, Case.Sensitive, "paths are shown relative to the site's root");
    }

    [Fact]
    public void Every_code_of_the_engine_has_a_broken_site()
    {
        var covered = Names.Select(n => n[..5]).ToHashSet();
        Codes().Select(c => c.Code).Where(c => !covered.Contains(c)).ShouldBeEmpty();
    }

    [Fact]
    public void No_code_stands_for_two_findings()
    {
        var twice = Codes().GroupBy(c => c.Code).Where(g => g.Count() > 1).Select(g => $"{g.Key} in {string.Join(" and ", g.Select(c => c.File))}");
        twice.ShouldBeEmpty();
    }

    [Fact]
    public void A_broken_folder_is_named_for_a_code_and_what_is_wrong() =>
        Names.ShouldAllBe(name => Regex.IsMatch(name, "^SG[0-9]{3}-[a-z0-9-]+$"));

    private static IEnumerable<(string Code, string File)> Codes() =>
        Directory.GetFiles(Path.Combine(TestFolders.Repository, "generator", "SiteGen", "Errors"), "*.cs")
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "\"(SG[0-9]{3})\"").Select(m => (m.Groups[1].Value, Path.GetFileName(file))));

    private static void LastGoodSite(TempFolder place)
    {
        var good = new BuildOptions { OutputFolder = place["output"], InputFolder = Path.Combine(TestFolders.Minimal, "input"), ThemesFolder = Path.Combine(TestFolders.Minimal, "themes") };
        new Pipeline(good).Build().Errors.ShouldBe(0);
    }

    private static (BuildReport Report, BuildOptions Options) Run(TempFolder place, bool isLocked)
    {
        var common = new CommonOptions();
        var root = new RootCommand();
        common.AddTo(root);
        string[] further = File.Exists(place["arguments.txt"]) ? File.ReadAllText(place["arguments.txt"]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : [];
        var parsed = root.Parse(further);
        parsed.Errors.ShouldBeEmpty();
        var options = common.Read(parsed, place.Path) with { Clock = SiteFixture.FixedClock, Patience = TimeSpan.Zero };
        using var locked = isLocked ? new FileStream(place[".output.lock"], FileMode.Create, FileAccess.ReadWrite, FileShare.None) : null;
        return (new Pipeline(options).Build(), options);
    }
}
