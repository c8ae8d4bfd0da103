// Proof that a build with a memory makes what a build without one makes: the same bytes and the same findings after
// every edit.
using System.Globalization;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Emit;
using SiteGen.Model;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Incremental;

public sealed class IncrementalTests
{
    private static readonly BuildOptions Options =
        new()
        {
            InputFolder = "/input",
            ThemesFolder = "/themes",
            OutputFolder = "/output",
            AllThemes = true,
            Clock = SiteFixture.FixedClock
        };

    /// <summary>Walks from the site as it is, side by side; each leaves from it again after sixty edits.</summary>
    private const int Walks = 2;

    /// <summary>SITEGEN_EDITS asks for more edits than the usual 500, SITEGEN_SEED for others.</summary>
    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;

    [Fact]
    public async Task After_any_edits_a_build_with_a_memory_makes_what_a_clean_one_makes()
    {
        var (edits, seed) = (Number("SITEGEN_EDITS", 500), Number("SITEGEN_SEED", 20261125));
        var walked = await Task.WhenAll(Enumerable.Range(seed, Walks)
            .Select(s => Task.Run(() => Walk(s, edits / Walks))));
        walked.Sum(w => w.Good)
            .ShouldBeGreaterThan(edits / 3, "most edits have to leave a site, or nothing is compared");
        walked.Sum(w => w.Kept)
            .ShouldBeGreaterThan(walked.Sum(w => w.Made) / 2, "most pages have to be kept, or nothing is gained");
    }

    /// <summary>How many edits left a site, and how many of the pages after them were kept and made in all.</summary>
    private static (int Good, int Kept, int Made) Walk(int seed, int length)
    {
        var (site, memory, edits) = (new EditedSite(), new BuildMemory(), new SiteEdits(seed));
        Built(site, memory).Report.ShouldBe(Built(site, null).Report);
        var (lastGood, faulty, good, kept, made) = (Copy(site.Files), 0, 0, 0, 0);
        for (var edit = 1; edit <= length; edit++)
        {
            var before = memory.Sites.Values.SelectMany(s => s.Pages).Select(p => p.Html).ToHashSet();
            var what = faulty > 1 ? Restore(site.Files, lastGood) : edit % 60 == 0
                ? Restore(site.Files, EditedSite.Original())
                : edits.Apply(site.Files);
            what = $"seed {seed}, edit {edit}: {what}";
            var (clean, quick) = (Built(site, null), Built(site, memory));
            quick.Report.ShouldBe(clean.Report, what);
            quick.Files.Keys.ShouldBe(clean.Files.Keys, what);
            foreach (var (path, text) in clean.Files)
                quick.Files[path].ShouldBe(text, $"{what}: {path}");
            faulty = clean.Files.Count == 0 ? faulty + 1 : 0;
            if (faulty > 0)
                continue;
            good++;
            lastGood = Copy(site.Files);
            var pages = memory.Sites.Values.SelectMany(s => s.Pages).ToList();
            kept += pages.Count(p => before.Contains(p.Html));
            made += pages.Count;
        }
        return (good, kept, made);
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
        MadeSites.Of(new BuildRun(options, memory: memory), site.Source());
        var before = memory.Sites["default-en"].Pages.Select(p => p.Html).ToHashSet();
        site.Files[path].ShouldContain(from);
        site.Files[path] = site.Files[path].Replace(from, to, StringComparison.Ordinal);
        MadeSites.Of(new BuildRun(options, memory: memory), site.Source()).Errors.ShouldBe(0);
        string.Join(' ', memory.Sites["default-en"].Pages.Where(p => !before.Contains(p.Html)).Select(p => p.Page.Url))
            .ShouldBe(anew);
    }

    private static SortedDictionary<string, string> Copy(SortedDictionary<string, string> files) =>
        new(files, StringComparer.Ordinal);

    private static string Restore(SortedDictionary<string, string> files, SortedDictionary<string, string> to)
    {
        files.Clear();
        foreach (var (path, text) in to)
            files[path] = text;
        return "all files are as they were";
    }

    private static (string Report, SortedDictionary<string, string> Files) Built(EditedSite site, BuildMemory? memory)
    {
        var report = MadeSites.Of(new BuildRun(Options, memory: memory) { EndsAtFirstFault = true }, site.Source());
        var findings = new DiagnosticBag();
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var theme in report.Sites.GroupBy(s => s.Plan.Edition.Theme.Name))
        {
            foreach (var file in EmitStage.Run([.. theme], findings))
                files[$"{theme.Key}/{file.Path}"] = file.Path.EndsWith(".html", StringComparison.Ordinal)
                    ? Encoding.UTF8.GetString(file.Bytes.Span)
                    : Convert.ToHexString(file.Bytes.Span);
        }
        return (string.Join('\n', report.Diagnostics.Concat(findings.Sorted()).Select(DiagnosticText.Of)), files);
    }
}
