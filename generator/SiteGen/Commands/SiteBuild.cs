// What "sitegen build" does with the stages: from the sources to sites on the disk, with a report for the staff of each
// brand.
using System.Collections.Immutable;
using System.Diagnostics;
using SiteGen.Diagnostics;
using SiteGen.Emit;
using SiteGen.Emit.Search;
using SiteGen.Model;
using SiteGen.Parse;
using SiteGen.Parse.Markdown;
using SiteGen.Write;

namespace SiteGen.Commands;

/// <summary>What a build came to. A theme that an earlier stage stopped has no written files.</summary>
internal sealed record BuildReport(
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<StageTime> Times,
    ImmutableArray<ThemeBuild> Themes)
{
    public int Errors => Diagnostics.Count(d => d.Severity == Severity.Error);

    public int Warnings => Diagnostics.Count(d => d.Severity == Severity.Warning);

    /// <summary>From the first file read to the last one written; stages of several themes run side by side.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Pages of all editions that were made, written or not.</summary>
    public int Pages => Themes.Sum(t => t.Details.Pages.Length);

    public int Editions => Themes.Sum(t => t.Details.Editions);

    public IEnumerable<(string Theme, WriteResult Result)> Written =>
        Themes.Where(t => t.Result is not null).Select(t => (t.Theme, t.Result!));
}

/// <summary>What became of one theme. Its pages are let go once they are written, so that memory does not grow with the
/// brands.</summary>
internal sealed record ThemeBuild(string Theme, DiagnosticBag Findings, SiteDetails Details, WriteResult? Result);

internal static class SiteBuild
{
    public static BuildReport Run(BuildOptions options, Action<string>? onStage = null)
    {
        var watch = Stopwatch.StartNew();
        OutputTurn.Recover(options);
        using var turn = new OutputTurn(options);
        var (run, bag) = (new BuildRun(options, onStage), new DiagnosticBag());
        var source = Pipeline.Load(run, bag);
        var content = source is null ? null : Pipeline.Prepare(run, source, bag);
        if (content is null)
        {
            if (source is not null)
                ReportFaults(options, source, bag);
            return new BuildReport(bag.Sorted(), run.Times, []) { Elapsed = watch.Elapsed };
        }
        var search = new SharedSearch(content.Editions);
        var several = content.Editions.Select(e => e.Theme.Name).Distinct().Count() > 1;
        var early = bag.Sorted();
        var themes = Pipeline.EachTheme(content, editions =>
        {
            var place = several ? PlaceOf(editions[0].Theme.Name, options) : options;
            return Theme(run, content, editions, search, early, place, turn);
        });
        foreach (var theme in themes)
            bag.AddRange(theme.Findings);
        return new BuildReport(bag.Sorted(), run.Times, themes) { Elapsed = watch.Elapsed };
    }

    private static ThemeBuild Theme(
        BuildRun run,
        SiteContent content,
        ImmutableArray<Edition> editions,
        SharedSearch search,
        ImmutableArray<Diagnostic> early,
        BuildOptions place,
        OutputTurn turn)
    {
        var (bag, theme) = (new DiagnosticBag(), editions[0].Theme);
        using var spool = new PageSpool(place);
        var sites = Pipeline.Make(run, content, editions, spool.Keep, bag);
        var files = sites.IsEmpty || run.Stops(bag) ? [] : Pipeline.Emit(run, sites, bag, search);
        var result = files.IsEmpty || run.Stops(bag) ? null : Pipeline.Write(run, files, place, turn, bag);
        if (theme.IsBrand)
        {
            // What was found in the brand's own files before there were editions belongs to its report too.
            var found = early.Where(d => BrandReport.IsOf(theme.Name, d)).Concat(bag.Sorted());
            Report(new BrandOutcome(theme.Name, theme, content.Config, editions, [.. found],
                content.IsSound && !run.Stops(bag)),
                place, bag);
        }
        return new ThemeBuild(theme.Name, bag, SiteDetails.Of(sites), result);
    }

    /// <summary>Faults of form come up before there are editions; the staff of a brand gets its report all the
    /// same.</summary>
    private static void ReportFaults(BuildOptions options, SiteSource source, DiagnosticBag bag)
    {
        var named = options.Themes.IsDefaultOrEmpty ? [] : options.Themes;
        var main = SiteTheme.Of(source);
        var reader = new ThemeReader(source, main, new MarkdownReader(), new Memo(), new DiagnosticBag());
        foreach (var name in named.Where(t => t != main && source.ThemeNames.Contains(t)))
        {
            // Where its own settings cannot be read, the report is in the words of the theme that it would extend.
            if ((reader.Read(name) ?? reader.Read(main)) is not { } theme
                || (theme.Name == name && !theme.IsBrand))
                continue;
            Report(new BrandOutcome(name, theme, null, [], bag.Sorted(), IsBuilt: false),
                named.Length == 1 ? options : PlaceOf(name, options), bag);
        }
    }

    private static void Report(BrandOutcome outcome, BuildOptions place, DiagnosticBag bag)
    {
        if (BrandReport.Html(outcome, place.Clock, bag) is { } html)
            ReportFile.Write(html, place, bag);
    }

    /// <summary>One theme lands in the output folder itself, several in a folder each.</summary>
    private static BuildOptions PlaceOf(string theme, BuildOptions options) =>
        options with { OutputFolder = Path.Combine(options.OutputFolder, theme) };
}
