// Proof that a build with a memory makes what a build without one makes: the same bytes and the same findings after every edit.
using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Emit;
using SiteGen.Model;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Incremental;

public sealed class IncrementalTests
{
    private static readonly BuildOptions Options = new() { InputFolder = "/input", ThemesFolder = "/themes", OutputFolder = "/output", AllThemes = true, Clock = SiteFixture.FixedClock };

    /// <summary>SITEGEN_EDITS asks for more edits than the usual 500, SITEGEN_SEED for others.</summary>
    private static int Number(string variable, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    [Fact]
    public void After_any_edits_a_build_with_a_memory_makes_what_a_clean_one_makes()
    {
        var (site, memory) = (new EditedSite(), new BuildMemory());
        var edits = new SiteEdits(Number("SITEGEN_SEED", 20261125));
        Built(site, memory).Report.ShouldBe(Built(site, null).Report);
        var (lastGood, faulty, good, kept, made) = (Copy(site.Files), 0, 0, 0, 0);
        for (var edit = 1; edit <= Number("SITEGEN_EDITS", 500); edit++)
        {
            var before = memory.Sites.Values.SelectMany(s => s.Pages).Select(p => p.Html).ToHashSet();
            var what = faulty > 1 ? Restore(site.Files, lastGood) : edit % 60 == 0 ? Restore(site.Files, EditedSite.Original()) : edits.Apply(site.Files);
            var (clean, quick) = (Built(site, null), Built(site, memory));
            quick.Report.ShouldBe(clean.Report, $"edit {edit}: {what}");
            quick.Files.Keys.ShouldBe(clean.Files.Keys, $"edit {edit}: {what}");
            foreach (var (path, text) in clean.Files)
                quick.Files[path].ShouldBe(text, $"edit {edit}: {what}: {path}");
            faulty = clean.Files.Count == 0 ? faulty + 1 : 0;
            if (faulty > 0)
                continue;
            good++;
            lastGood = Copy(site.Files);
            var pages = memory.Sites.Values.SelectMany(s => s.Pages).ToList();
            kept += pages.Count(p => before.Contains(p.Html));
            made += pages.Count;
        }
        good.ShouldBeGreaterThan(Number("SITEGEN_EDITS", 500) / 3, "most edits have to leave a site, or nothing is compared");
        kept.ShouldBeGreaterThan(made / 2, "most pages have to be kept, or nothing is gained");
    }

    [Theory]
    [InlineData("input/part/two.md", "Tea", "Milk", "/all/ /part/two/")]
    [InlineData("input/index.md", "Welcome", "Hello", "/")]
    [InlineData("input/data/places/mug.yaml", "hold: 3", "hold: 4", "/places/mug/")]
    [InlineData("themes/default/directives/note.sbnhtml", "<aside>", "<aside class=\"x\">", "/a/ /all/")]
    [InlineData("themes/default/strings/en.yaml", "{0} places", "{0} spots", "/in-east/ /in-west/")]
    public void Only_what_read_the_change_is_made_anew(string path, string from, string to, string anew)
    {
        var (site, memory) = (new EditedSite(), new BuildMemory());
        var options = Options with { AllThemes = false };
        new Pipeline(options, memory: memory).Build(write: false, site.Source());
        var before = memory.Sites["default-en"].Pages.Select(p => p.Html).ToHashSet();
        site.Files[path].ShouldContain(from);
        site.Files[path] = site.Files[path].Replace(from, to, StringComparison.Ordinal);
        new Pipeline(options, memory: memory).Build(write: false, site.Source()).Errors.ShouldBe(0);
        string.Join(' ', memory.Sites["default-en"].Pages.Where(p => !before.Contains(p.Html)).Select(p => p.Page.Url)).ShouldBe(anew);
    }

    private static SortedDictionary<string, string> Copy(SortedDictionary<string, string> files) => new(files, StringComparer.Ordinal);

    private static string Restore(SortedDictionary<string, string> files, SortedDictionary<string, string> to)
    {
        files.Clear();
        foreach (var (path, text) in to)
            files[path] = text;
        return "all files are as they were";
    }

    private static (string Report, SortedDictionary<string, string> Files) Built(EditedSite site, BuildMemory? memory)
    {
        var report = new Pipeline(Options, memory: memory).Build(write: false, site.Source(), emit: false);
        var findings = new DiagnosticBag();
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var theme in report.Sites.GroupBy(s => s.Plan.Edition.Theme.Name))
        {
            foreach (var file in EmitStage.Run([.. theme], findings))
                files[$"{theme.Key}/{file.Path}"] = Convert.ToHexString(file.Bytes.Span) is var hex && file.Path.EndsWith(".html", StringComparison.Ordinal) ? System.Text.Encoding.UTF8.GetString(file.Bytes.Span) : hex;
        }
        return (string.Join('\n', report.Diagnostics.Concat(findings.Sorted()).Select(DiagnosticPrinter.Text)), files);
    }
}
