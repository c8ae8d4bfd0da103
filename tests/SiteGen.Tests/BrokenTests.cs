// Runs every folder of Broken/: the smallest faulty site for each finding, and what the command line prints about it.
using System.CommandLine;
using System.Text.RegularExpressions;
using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.External;
using SiteGen.Model;
using SiteGen.Tests.Support;
using SiteGen.Write;

namespace SiteGen.Tests;

public sealed class BrokenTests(GoodSite lastGood) : IClassFixture<GoodSite>
{
    private static readonly string Folder = Path.Combine(TestFolders.Tests, "Broken");

    public static TheoryData<string> Cases => [.. Names];

    private static string[] Names =>
        [.. Directory.GetDirectories(Folder).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_broken_site_is_explained_and_the_last_good_output_stays(string name)
    {
        using var place = new TempFolder();
        TestFolders.Copy(Path.Combine(TestFolders.Minimal, "themes"), place["themes"]);
        TestFolders.Copy(Path.Combine(Folder, name), place.Path);
        File.Delete(place["diagnostics.txt"]);
        if (!Path.Exists(place["output"]))
            lastGood.CopyTo(place["output"]);
        var before = place.Snapshot("output");

        var outcome = Run(place, name);

        Golden.Compare(Path.Combine(Folder, name, "diagnostics.txt"), outcome.Printed);
        outcome.Printed.ShouldContain($" {name[..5]}: ");
        var unexplained =
            Regex.Count(outcome.Printed, @"^\S.*: (?:error|warning|note) SG\d{3}: ",
            RegexOptions.Multiline) - Regex.Count(outcome.Printed, "^  hint: ", RegexOptions.Multiline);
        unexplained.ShouldBeLessThanOrEqualTo(0, "each finding says what to type");
        outcome.ExitCode.ShouldBe(IsAboutTheLine(name[..5]) ? ExitCode.WrongCommandLine : ExitCode.Findings);
        place.Snapshot("output").ShouldBe(before);
        outcome.Printed.ShouldNotContain(place.Path, Case.Sensitive, "paths are shown relative to the site's root");
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
        var twice = Codes().GroupBy(c => c.Code).Where(g => g.Count() > 1)
            .Select(g => $"{g.Key} in {string.Join(" and ", g.Select(c => c.File))}");
        twice.ShouldBeEmpty();
    }

    [Fact]
    public void A_broken_folder_is_named_for_a_code_and_what_is_wrong() =>
        Names.ShouldAllBe(name => Regex.IsMatch(name, "^SG[0-9]{3}-[a-z0-9-]+$"));

    private static IEnumerable<(string Code, string File)> Codes() =>
        Directory.GetFiles(Path.Combine(TestFolders.Repository, "generator", "SiteGen", "Errors"), "*.cs")
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "\"(SG[0-9]{3})\"")
                .Select(m => (m.Groups[1].Value, Path.GetFileName(file))));

    private static bool IsAboutTheLine(string code) =>
        string.CompareOrdinal(code, "SG009") < 0 || code is "SG012" or "SG016";

    private static (string Printed, int ExitCode) Run(TempFolder place, string name)
    {
        if (File.Exists(place["command.txt"]))
        {
            var (exit, _, printed) = SitegenProgram.Shell(place.Path, File.ReadAllText(place["command.txt"]));
            return (printed, exit);
        }
        string[] arguments = File.Exists(place["arguments.txt"]) ? File.ReadAllText(place["arguments.txt"])
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : [];
        var common = new CommonOptions();
        var parsed = CommandLine.Create(common).Parse(arguments);
        var typos = ParseErrorReporter.Of(parsed, arguments, common);
        if (typos.HasErrors)
            return (Text(typos.Sorted()), ExitCode.WrongCommandLine);
        if (parsed.CommandResult.Command.Name is not ("build" or "check")
            && parsed.CommandResult.Command is not RootCommand)
        {
            var (code, _, errors) = SitegenProgram.Run(place.Path, arguments);
            return (errors, code);
        }
        var options = common.Read(parsed, place.Path) with { Clock = SiteFixture.FixedClock, Patience = TimeSpan.Zero };
        return parsed.CommandResult.Command.Name == "check"
            ? Check(place, options, arguments.Contains("--external"))
            : Build(place, options, isLocked: name.StartsWith("SG802", StringComparison.Ordinal));
    }

    private static (string Printed, int ExitCode) Build(TempFolder place, BuildOptions options, bool isLocked)
    {
        using var locked = isLocked ? OutputLock.Take(new OutputPlace(place["output"]), TimeSpan.Zero) : null;
        var report = SiteBuild.Run(options);
        report.Written.ShouldBeEmpty();
        return (Text(report.Diagnostics), BuildCommand.ExitCodeOf(report.Errors, report.Warnings, options));
    }

    /// <summary>Links to other sites lead to one on this machine, on a port that differs from run to run.</summary>
    private static (string Printed, int ExitCode) Check(TempFolder place, BuildOptions options, bool isExternal)
    {
        using var other = isExternal ? new OtherSite() : null;
        if (other is not null)
            place.With("input/index.md", File.ReadAllText(place["input/index.md"])
                .Replace("PORT", other.Port, StringComparison.Ordinal));
        var pace = new RequestPace(TimeSpan.FromSeconds(3), TimeSpan.Zero, Tries: 1, Hosts: 1);
        var report = CheckCommand.Run(options, isExternal
            ? (Visiting)((today, leftAlone) =>
                new LinkVisitor(LinkMemory.Open(place["links.json"]), pace, today, leftAlone))
            : null);
        return (Text(report.Diagnostics)
            .Replace(other?.Port ?? "PORT", "PORT", StringComparison.Ordinal),
            BuildCommand.ExitCodeOf(report.Errors, report.Warnings, options));
    }

    private static string Text(IEnumerable<Diagnostic> findings)
    {
        var printed = new StringWriter { NewLine = "\n" };
        new DiagnosticPrinter(printed, OutputFormat.Text).Print([.. findings]);
        return printed.ToString();
    }
}
