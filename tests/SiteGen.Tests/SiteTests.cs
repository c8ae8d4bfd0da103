// Builds every folder of Sites/ as the command line would, for all its themes, and compares what comes out.
using System.Text;
using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Tests.Support;

namespace SiteGen.Tests;

public sealed class SiteTests
{
    private static readonly string Folder = Path.Combine(TestFolders.Tests, "Sites");
    private static readonly string[] Compared = [".html", ".xml", "pages.json", "_redirects"];

    public static TheoryData<string> Cases =>
        [.. Directory.GetDirectories(Folder).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_site_becomes_what_is_expected(string name)
    {
        using var place = new TempFolder();
        TestFolders.Copy(Path.Combine(TestFolders.Minimal, "themes"), place["themes"]);
        TestFolders.Copy(Path.Combine(Folder, name), place.Path);
        var options = new BuildOptions
        {
            InputFolder = place["input"],
            ThemesFolder = place["themes"],
            OutputFolder = place["made"],
            WorkingFolder = place.Path,
            AllThemes = true,
            Clock = SiteFixture.FixedClock
        };
        var report = SiteBuild.Run(options);
        string.Join('\n', report.Diagnostics.Select(DiagnosticText.Of)).ShouldBe("");

        var isWholePage = name.EndsWith("-frame", StringComparison.Ordinal);
        var golden = Golden.In(Path.Combine(Folder, name, "expected"));
        foreach (var path in TestFolders.Files(place["made"])
            .Where(p => Compared.Any(c => p.EndsWith(c, StringComparison.Ordinal))))
        {
            var text = File.ReadAllText(Path.Combine(place["made"], path), Encoding.UTF8);
            golden.Compare(path, isWholePage || !path.EndsWith(".html", StringComparison.Ordinal)
                ? text
                : MainPart.Of(text));
        }
        golden.Finish();
    }
}
