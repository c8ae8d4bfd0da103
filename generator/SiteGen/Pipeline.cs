// The driver: seven stages in order, a time for each; it stops after the first stage that found an error.
using System.Collections.Immutable;
using System.Diagnostics;
using SiteGen.Check;
using SiteGen.Diagnostics;
using SiteGen.Emit;
using SiteGen.Load;
using SiteGen.Model;
using SiteGen.Parse;
using SiteGen.Plan;
using SiteGen.Render;
using SiteGen.Write;

namespace SiteGen;

internal sealed record StageTime(string Stage, TimeSpan Time);

/// <summary>What a build came to. The sites and the written files are null when an earlier stage stopped it.</summary>
internal sealed record BuildReport(
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<StageTime> Times,
    ImmutableArray<RenderedSite> Sites,
    ImmutableArray<(string Theme, WriteResult Result)> Written)
{
    public int Errors => Diagnostics.Count(d => d.Severity == Severity.Error);

    public int Warnings => Diagnostics.Count(d => d.Severity == Severity.Warning);
}

internal sealed class Pipeline(BuildOptions options, Action<string>? onStage = null)
{
    private readonly DiagnosticBag _bag = new();
    private readonly List<StageTime> _times = [];
    private ImmutableArray<RenderedSite> _sites = [];
    private ImmutableArray<(string Theme, WriteResult Result)> _written = [];

    /// <summary>All stages; with <paramref name="write"/> false the site is made and checked, but not written.</summary>
    /// <param name="loaded">Files that need no loading, or null to load them.</param>
    public BuildReport Build(bool write = true, SiteSource? loaded = null)
    {
        Stages(write, loaded);
        return new BuildReport(_bag.Sorted(), [.. _times], _sites, _written);
    }

    private void Stages(bool write, SiteSource? loaded)
    {
        if (Time("load", () => loaded ?? LoadStage.Run(options, _bag)) is not { } source || Stops)
            return;
        if (Time("parse", () => ParseStage.Run(source, options, _bag)) is not { } content || Stops)
            return;
        var plans = Time("plan", () => content.Editions.Select(edition => PlanStage.Run(content, edition, _bag)).ToImmutableArray());
        if (Stops)
            return;
        var sites = Time("render", () => plans.Select(plan => RenderStage.Run(plan, options, _bag)).ToImmutableArray());
        if (Stops)
            return;
        Time("check", () =>
        {
            foreach (var site in sites)
                CheckStage.Run(site, options, _bag);
            return true;
        });
        _sites = sites;
        if (Stops)
            return;
        var files = Time("emit", () => sites.GroupBy(s => s.Plan.Edition.Theme.Name).Select(g => (Theme: g.Key, Files: EmitStage.Run([.. g], _bag))).ToList());
        if (!Stops && write)
            _written = Time("write", () => files.Select(f => (f.Theme, Result: WriteStage.Run(f.Files, OptionsFor(f.Theme, files.Count), _bag))).Where(w => w.Result is not null).Select(w => (w.Theme, w.Result!)).ToImmutableArray());
    }

    private bool Stops => _bag.HasErrors || (options.Strict && _bag.Sorted().Any(d => d.Severity == Severity.Warning));

    /// <summary>One theme lands in the output folder itself, several in a folder each.</summary>
    private BuildOptions OptionsFor(string theme, int themes) =>
        themes == 1 ? options : options with { OutputFolder = Path.Combine(options.OutputFolder, theme) };

    private T Time<T>(string stage, Func<T> run)
    {
        onStage?.Invoke(stage);
        var watch = Stopwatch.StartNew();
        var result = run();
        _times.Add(new StageTime(stage, watch.Elapsed));
        return result;
    }
}
