// The driver: seven stages in order, a time for each; it stops after the first stage that found an error.
using System.Collections.Immutable;
using System.Diagnostics;
using SiteGen.Check;
using SiteGen.Diagnostics;
using SiteGen.Emit;
using SiteGen.Emit.Search;
using SiteGen.Load;
using SiteGen.Model;
using SiteGen.Parse;
using SiteGen.Plan;
using SiteGen.Render;
using SiteGen.Write;

namespace SiteGen;

internal sealed record StageTime(string Stage, TimeSpan Time);

/// <summary>What a build came to. There are no sites and no written files when an earlier stage stopped it, and no sites when they were not to be kept.</summary>
internal sealed record BuildReport(
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<StageTime> Times,
    ImmutableArray<RenderedSite> Sites,
    ImmutableArray<(string Theme, WriteResult Result)> Written)
{
    public int Errors => Diagnostics.Count(d => d.Severity == Severity.Error);

    public int Warnings => Diagnostics.Count(d => d.Severity == Severity.Warning);

    /// <summary>Pages of all editions that were made, kept or not.</summary>
    public int Pages { get; init; }

    public int Editions { get; init; }

    /// <summary>From the first file read to the last one written; stages of several themes run side by side.</summary>
    public TimeSpan Elapsed { get; init; }
}

/// <param name="inspect">Looks at the finished files of each theme, which are then made in spite of what the checks found.</param>
/// <param name="memory">What the last build has left; this one leaves its own there. Null for a build that stands alone.</param>
internal sealed class Pipeline(BuildOptions options, Action<string>? onStage = null, Action<FinishedSite, DiagnosticBag>? inspect = null, BuildMemory? memory = null)
{
    private static readonly string[] Order = ["load", "parse", "plan", "render", "check", "emit", "inspect", "write"];
    private readonly DiagnosticBag _bag = new();
    private readonly Dictionary<string, TimeSpan> _times = new(StringComparer.Ordinal);
    private readonly List<(string Theme, ImmutableArray<RenderedSite> Sites)> _sites = [];
    private readonly List<(string Theme, WriteResult Result)> _written = [];
    private readonly BuildMemory _memory = memory ?? new BuildMemory();
    private int _pages;
    private int _editions;

    /// <summary>All stages; with <paramref name="write"/> false the site is made and checked, but not written.</summary>
    /// <param name="loaded">Files that need no loading, or null to load them.</param>
    /// <param name="keep">False lets each theme's pages go once they are written: memory does not grow with the number of brands.</param>
    /// <param name="emit">False stops behind Check: for who makes the files later, or none of them.</param>
    public BuildReport Build(bool write = true, SiteSource? loaded = null, bool keep = true, bool emit = true)
    {
        var watch = Stopwatch.StartNew();
        if (write)
            OutputTurn.Recover(options);
        using (var turn = new OutputTurn(options))
            Stages(write, loaded, keep, emit, turn);
        return new BuildReport(
            _bag.Sorted(),
            [.. Order.Where(_times.ContainsKey).Select(s => new StageTime(s, _times[s]))],
            [.. _sites.OrderBy(s => s.Theme, StringComparer.Ordinal).SelectMany(s => s.Sites)],
            [.. _written.OrderBy(w => w.Theme, StringComparer.Ordinal)]) { Pages = _pages, Editions = _editions, Elapsed = watch.Elapsed };
    }

    private void Stages(bool write, SiteSource? loaded, bool keep, bool emit, OutputTurn turn)
    {
        if (Time("load", () => loaded ?? LoadStage.Run(options, _bag, _memory)) is not { } source || Stops(_bag))
            return;
        var content = Time("parse", () => ParseStage.Run(source, options, _bag, _memory.Memo));
        if (content is null || Stops(_bag))
        {
            if (write)
                ReportFaults(source);
            return;
        }
        var themes = content.Editions.GroupBy(e => e.Theme.Name).Select(g => g.ToImmutableArray()).ToList();
        var search = new SharedSearch(content.Editions);
        // Two brands at a time keep the cores busy where one of them waits; more would only need more memory.
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = themes.Count > 1 ? 2 : 1 };
        Parallel.ForEach(themes, atOnce, editions => Theme(content, editions, search, themes.Count, write, keep, emit, turn));
        if (!_bag.HasErrors)
            memory?.Memo.Forget();
    }

    /// <summary>The later stages for one theme: its faults stop it and no other.</summary>
    private void Theme(SiteContent content, ImmutableArray<Edition> editions, SharedSearch search, int themes, bool write, bool keep, bool emit, OutputTurn turn)
    {
        var bag = new DiagnosticBag();
        var theme = editions[0].Theme;
        var sites = Made(content, editions, bag);
        var files = sites.IsDefault || !emit || (inspect is null && Stops(bag)) ? default : Time("emit", () => EmitStage.Run(sites, bag, search));
        if (inspect is not null && !files.IsDefault)
            Time("inspect", () => inspect(new FinishedSite(sites, files), bag));
        WriteResult? result = null;
        if (write && !files.IsDefault && !Stops(bag))
            result = Time("write", () => WriteStage.Run(files, OptionsFor(theme.Name, themes), turn, bag));
        if (write && theme.IsBrand)
        {
            // What was found in the brand's own files before there were editions belongs to its report too.
            var found = _bag.Sorted().Where(d => BrandReport.IsOf(theme.Name, d)).Concat(bag.Sorted());
            var report = BrandReport.Html(theme.Name, content.Config, editions, [.. found], !Stops(bag));
            ReportFile.Write(report, OptionsFor(theme.Name, themes), bag);
        }
        lock (_sites)
        {
            _bag.AddRange(bag);
            if (!sites.IsDefault)
                (_pages, _editions) = (_pages + sites.Sum(s => s.Pages.Length), _editions + sites.Length);
            if (keep && !sites.IsDefault)
                _sites.Add((theme.Name, sites));
            if (result is not null)
                _written.Add((theme.Name, result));
        }
        // Left to itself the heap grows with every brand, though nothing of a written one stays alive.
        if (!keep && themes > 1)
            GC.Collect();
    }

    /// <summary>Plan, Render and Check; default when one of the first two stopped.</summary>
    private ImmutableArray<RenderedSite> Made(SiteContent content, ImmutableArray<Edition> editions, DiagnosticBag bag)
    {
        var plans = Time("plan", () => editions.Select(edition => PlanStage.Run(content, edition, bag)).ToImmutableArray());
        if (Stops(bag))
            return default;
        var sites = Time("render", () => plans.Select(plan => Rendered(plan, bag)).ToImmutableArray());
        if (Stops(bag))
            return default;
        Time("check", () =>
        {
            foreach (var site in sites)
                CheckStage.Run(site, options, _memory.Memo, bag);
        });
        return sites;
    }

    /// <summary>An edition's pages; with a memory, those that would come out the same are the ones of the last build.</summary>
    private RenderedSite Rendered(SitePlan plan, DiagnosticBag bag)
    {
        if (memory is null)
            return RenderStage.Run(plan, options, bag);
        var last = memory.Sites.GetValueOrDefault(plan.Edition.Id);
        return memory.Sites[plan.Edition.Id] = RenderStage.Run(plan, options, bag, last?.Reads ?? new ReadTable(), last);
    }

    /// <summary>Faults of form come up before there are editions; the staff of a brand gets its report all the same.</summary>
    private void ReportFaults(SiteSource source)
    {
        var named = options.Themes.IsDefaultOrEmpty ? [] : options.Themes;
        foreach (var theme in named.Where(t => t != "default" && source.ThemeNames.Contains(t)))
        {
            var report = BrandReport.Html(theme, null, [], _bag.Sorted(), isBuilt: false, ThemeReader.NameOf(source, theme));
            ReportFile.Write(report, OptionsFor(theme, named.Length), _bag);
        }
    }

    private bool Stops(DiagnosticBag bag) => bag.HasErrors || (options.Strict && bag.Sorted().Any(d => d.Severity == Severity.Warning));

    /// <summary>One theme lands in the output folder itself, several in a folder each.</summary>
    private BuildOptions OptionsFor(string theme, int themes) =>
        themes == 1 ? options : options with { OutputFolder = Path.Combine(options.OutputFolder, theme) };

    private void Time(string stage, Action run) => Time(stage, () =>
    {
        run();
        return true;
    });

    private T Time<T>(string stage, Func<T> run)
    {
        onStage?.Invoke(stage);
        var watch = Stopwatch.StartNew();
        var result = run();
        lock (_times)
            _times[stage] = _times.GetValueOrDefault(stage) + watch.Elapsed;
        return result;
    }
}
