// The site to start from: complete, clean by every rule, and proof that the engine knows no guide.
using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Commands;

public sealed class NewSiteTests : IDisposable
{
    private readonly TempFolder _place = new();
    private readonly DiagnosticBag _bag = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_new_site_builds_and_checks_without_a_finding()
    {
        NewCommand.Write(_place["handbook"], "handbook",
            NewSiteCommand.Files("Ann's \"good\" bicycle: a handbook",
            DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)), _bag);
        _bag.Sorted().ShouldBeEmpty();
        var options = new BuildOptions
        {
            WorkingFolder = _place["handbook"],
            InputFolder = _place["handbook/input"],
            ThemesFolder = _place["handbook/themes"],
            OutputFolder = _place["handbook/output"],
            Strict = true
        };
        var report = CheckCommand.Run(options);
        string.Join('\n', report.Diagnostics.Select(DiagnosticText.Of)).ShouldBe("");
        report.Counts.Pages.ShouldBeGreaterThan(10);
        SiteBuild.Run(options).Written.ShouldHaveSingleItem();
        File.ReadAllText(_place["handbook/output/index.html"])
            .ShouldContain("<title>Ann&#39;s &quot;good&quot; bicycle: a handbook</title>");
        TestFolders.Files(_place["handbook"]).ShouldContain(".gitignore");
        TestFolders.Files(_place["handbook"]).Where(f => !f.StartsWith("output", StringComparison.Ordinal))
            .ShouldAllBe(f => !File.ReadAllText(Path.Combine(_place["handbook"], f))
            .Contains("__", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_holds_something_is_left_alone()
    {
        _place.With("handbook/notes.txt", "mine");
        NewCommand.Write(_place["handbook"], "handbook",
            NewSiteCommand.Files("Handbook", new DateOnly(2026, 11, 22)), _bag);
        _bag.Sorted().ShouldHaveSingleItem().Code.ShouldBe("SG009");
        TestFolders.Files(_place["handbook"]).ShouldBe(["notes.txt"]);
    }

    [Fact]
    public void The_program_makes_a_site_in_an_empty_folder_and_a_page_in_it()
    {
        SitegenProgram.Run(_place.Path, "new", "site", "handbook", "--title", "Handbook").Code.ShouldBe(0);
        var (code, output, errors) =
            SitegenProgram.Run(_place["handbook"], "new", "page", "repair/gears.md", "--title", "Set the gears",
            "--set", "description=Shift without noise");
        errors.ShouldBe("");
        code.ShouldBe(0);
        output.ShouldStartWith("input/repair/gears.md is there.");
    }
}
