// A build that is killed, and two at once, leave one whole site: a few here, many with SITEGEN_KILLS=300 and
// SITEGEN_PAIRS=100 (tests/README.md).
using System.Diagnostics;
using System.Globalization;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Robustness;

public sealed class KillTests : IDisposable
{
    private const int Pages = 150;
    private static readonly int Kills = Number("SITEGEN_KILLS", 4);
    private static readonly int Pairs = Number("SITEGEN_PAIRS", 2);
    private readonly TempFolder _place = new();
    private readonly Random _random = new(Number("SITEGEN_SEED", 7));

    public KillTests()
    {
        new SiteFixture().OnDisk(_place);
        _place.With("themes/two/theme.yaml", "name: Two\nextends: default\n");
        WriteSite(0);
    }

    [Fact]
    public void A_build_that_is_killed_at_any_moment_leaves_one_whole_site()
    {
        var watch = Stopwatch.StartNew();
        SitegenProgram.Run(_place.Path, "build").Code.ShouldBe(0);
        var whole = (int)watch.ElapsedMilliseconds;
        for (var kill = 1; kill <= Kills; kill++)
        {
            WriteSite(kill);
            using (var build = SitegenProgram.Begin(_place.Path, "build"))
            {
                Thread.Sleep(_random.Next(whole));
                build.Kill(entireProcessTree: true);
                build.WaitForExit();
            }
            // A build with a fault writes nothing, and gets the last good site back all the same.
            _place.With("input/fault.md", "[nowhere](nowhere.md)");
            SitegenProgram.Run(_place.Path, "build").Code.ShouldBe(1);
            File.Delete(_place["input/fault.md"]);
            VersionOf("output").ShouldNotBeNull($"kill {kill}");
            Beside().ShouldBe(["input", "output", "themes"]);
        }
    }

    [Fact]
    public void Builds_at_once_leave_one_whole_site()
    {
        for (var pair = 1; pair <= Pairs; pair++)
        {
            WriteSite(pair);
            string[][] commands =
                [["build"], ["build", "--all-themes"], ["build", "--theme", "two"],
                ["build", "--theme", "two", "--output", "output/two"]];
            var (one, other) = (commands[_random.Next(commands.Length)], commands[_random.Next(commands.Length)]);
            using var first = SitegenProgram.Begin(_place.Path, one);
            Thread.Sleep(_random.Next(300));
            using var second = SitegenProgram.Begin(_place.Path, other);
            first.WaitForExit();
            second.WaitForExit();
            var what = $"pair {pair}: {string.Join(' ', one)} and {string.Join(' ', other)}";
            new[] { first.ExitCode, second.ExitCode }.ShouldAllBe(code => code < 2, what);
            new[] { first.ExitCode, second.ExitCode }.ShouldContain(0, what);
            var sites = new[] { "output", "output/default", "output/two" }
                .Where(s => File.Exists(_place[$"{s}/.sitegen"])).ToList();
            sites.ShouldNotBeEmpty(what);
            sites.ShouldAllBe(s => VersionOf(s) != null, what);
            Directory.Delete(_place["output"], recursive: true);
            Beside().Where(n => n != "output-report.html").ShouldBe(["input", "themes"], what);
        }
    }

    public void Dispose() => _place.Dispose();

    private void WriteSite(int version)
    {
        for (var page = 0; page < Pages; page++)
            _place.With($"input/p{page}.md", $"---\ntitle: Page\n---\nVersion {version}.\n");
    }

    /// <summary>What all pages of a site say; null when they do not say the same, or one is not there.</summary>
    private string? VersionOf(string site)
    {
        var texts = Enumerable.Range(0, Pages).Select(p => _place[$"{site}/p{p}/index.html"])
            .Select(f => File.Exists(f) ? File.ReadAllText(f).Split("Version ")[^1].Split('.')[0] : "none").Distinct()
                .ToList();
        return texts is [var version] && version != "none" ? version : null;
    }

    private IEnumerable<string> Beside() =>
        Directory.EnumerateFileSystemEntries(_place.Path).Select(p => Path.GetFileName(p)!)
            .Order(StringComparer.Ordinal);

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture, out var number) ? number : usual;
}
