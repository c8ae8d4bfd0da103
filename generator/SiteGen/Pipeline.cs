// The driver: the stages as functions, in the order of work. Who builds, checks or previews composes them in a few
// lines.
using System.Collections.Immutable;
using SiteGen.Check;
using SiteGen.Check.Inspection;
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

/// <remarks>After an error a result is null or empty; what is sound is still looked at, so that one run reports what it
/// can.</remarks>
internal static class Pipeline
{
    /// <summary>Stage 1: every file.</summary>
    public static SiteSource? Load(BuildRun run, DiagnosticBag bag)
    {
        var source = run.Time("load", () => LoadStage.Run(run.Options, bag, run.Memory));
        return run.Stops(bag) ? null : source;
    }

    /// <summary>Stage 2, once for all editions.</summary>
    public static SiteContent? Prepare(BuildRun run, SiteSource source, DiagnosticBag bag)
    {
        var content = run.Time("parse", () => ParseStage.Run(source, run.Options, bag, run.Memory.Memo));
        if (!run.Stops(bag))
            return content;
        return content is null || run.EndsAtFirstFault || !Soundness.GoesOn(bag)
            ? null
            : Soundness.Sound(content, bag);
    }

    /// <summary>Does a work for each theme, whose faults stop it and no other.</summary>
    public static ImmutableArray<T> EachTheme<T>(SiteContent content, Func<ImmutableArray<Edition>, T> work)
    {
        var themes = content.Editions
            .GroupBy(e => e.Theme.Name)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.ToImmutableArray())
            .ToList();
        var done = new T[themes.Count];
        // Two brands at a time keep the cores busy where one of them waits; more would only need more memory.
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = themes.Count > 1 ? 2 : 1 };
        Parallel.For(0, themes.Count, atOnce, i => done[i] = work(themes[i]));
        return [.. done];
    }

    /// <summary>Keeps pages for those who look at them and write none.</summary>
    public static FileContent InMemory(ReadOnlyMemory<byte> html) => html;

    /// <summary>Stages 3 to 5 for one theme: Plan, Render and Check.</summary>
    /// <param name="keep">Where finished pages are kept.</param>
    public static ImmutableArray<RenderedSite> Make(
        BuildRun run,
        SiteContent content,
        ImmutableArray<Edition> editions,
        KeepPage keep,
        DiagnosticBag bag)
    {
        var plans = run.Time("plan", () => editions.Select(e => PlanStage.Run(content, e, run.Options, bag))
            .ToImmutableArray());
        foreach (var plan in plans)
            KnownNames.Check(plan, run.Options, bag);
        if (run.Stops(bag) && (run.EndsAtFirstFault || !Soundness.GoesOn(bag)))
            return [];
        plans = [.. plans.Select(p => Soundness.Sound(p, bag))];
        if (!plans.All(p => CanRender(p, bag)))
        {
            foreach (var plan in plans)
                WrittenLinks.Check(plan, bag);
            return [];
        }
        var sites = run.Time("render", () => plans.Select(plan => Rendered(run, plan, keep, bag)).ToImmutableArray());
        if (run.Stops(bag) && run.EndsAtFirstFault)
            return [];
        var isWhole = content.IsSound && !run.Stops(bag);
        run.Time("check", () =>
        {
            var areAllThere = plans.All(p => p.Broken.Count == 0) && !bag.HasErrors;
            foreach (var site in sites)
                CheckStage.Run(site, areAllThere, run.Options, run.Memory.Memo, bag);
            return sites;
        });
        return isWhole ? sites : [];
    }

    /// <summary>Every page leads to the first one, and is made of templates.</summary>
    private static bool CanRender(SitePlan plan, DiagnosticBag bag) =>
        !Soundness.HasBrokenTemplates(bag) && plan.PagesByUrl.ContainsKey(plan.Edition.Root)
            && !plan.Edition.Theme.Templates.Any(t => t.HasErrors);

    /// <summary>The pages of all themes; what the last run has left and this one has not asked for is
    /// forgotten.</summary>
    public static ImmutableArray<RenderedSite> MakeAll(BuildRun run, SiteContent content, DiagnosticBag bag)
    {
        var themes = EachTheme(content, editions =>
        {
            var found = new DiagnosticBag();
            return (Sites: Make(run, content, editions, InMemory, found), Found: found);
        });
        foreach (var theme in themes)
            bag.AddRange(theme.Found);
        if (!bag.HasErrors)
            run.Memory.Memo.Forget();
        return [.. themes.SelectMany(t => t.Sites)];
    }

    /// <summary>Stage 6: the files of one theme.</summary>
    public static ImmutableArray<OutputFile> Emit(
        BuildRun run,
        ImmutableArray<RenderedSite> sites,
        DiagnosticBag bag,
        SharedSearch? search = null) => run.Time("emit", () => EmitStage.Run(sites, bag, search));

    /// <summary>What only "sitegen check" does: a look at the finished files, as a browser would.</summary>
    public static InspectionResult Inspect(BuildRun run, FinishedSite site, DiagnosticBag bag) =>
        run.Time("inspect", () => Inspector.Run(site, bag));

    /// <summary>Stage 7: one theme onto the disk.</summary>
    /// <param name="options">Where it lands: the output folder itself, or a folder in it.</param>
    public static WriteResult? Write(
        BuildRun run,
        ImmutableArray<OutputFile> files,
        BuildOptions options,
        OutputTurn turn,
        DiagnosticBag bag) => run.Time("write", () => WriteStage.Run(files, options, turn, bag));

    /// <summary>An edition's pages; with a memory, those that would come out the same are the ones of the last
    /// build.</summary>
    private static RenderedSite Rendered(BuildRun run, SitePlan plan, KeepPage keep, DiagnosticBag bag)
    {
        if (run.Last is not { } memory)
            return RenderStage.Run(plan, run.Options, keep, bag);
        var last = memory.Sites.GetValueOrDefault(plan.Edition.Id);
        var left = new RenderMemory(last?.Dependencies ?? new DependencyTable(), last);
        return memory.Sites[plan.Edition.Id] = RenderStage.Run(plan, run.Options, keep, bag, left);
    }
}
