// sitegen check: everything that a build finds, and everything that can be found in the finished files.
using System.Collections.Immutable;
using System.CommandLine;
using SiteGen.Check.Inspection;
using SiteGen.Diagnostics;
using SiteGen.External;
using SiteGen.Model;
using SiteGen.Write;

namespace SiteGen.Commands;

/// <summary>All findings, the most important first, and what was looked at.</summary>
internal sealed record CheckReport(ImmutableArray<Diagnostic> Diagnostics, InspectionCount Counts,
    ImmutableArray<StageTime> Times, ImmutableArray<RenderedSite> Sites)
{
    public int Errors => Diagnostics.Count(d => d.Severity == Severity.Error);

    public int Warnings => Diagnostics.Count(d => d.Severity == Severity.Warning);
}

/// <summary>Makes what asks other sites.</summary>
/// <param name="leftAlone">Hosts that are not asked.</param>
internal delegate LinkVisitor Visiting(DateOnly today, IReadOnlyCollection<string> leftAlone);

internal static class CheckCommand
{
    public static Command Create(CommonOptions common)
    {
        var external = new Option<bool>("--external")
        {
            Description =
                "Also ask the other sites that pages link to: one question at a time for each, and none twice in a "
                + "week."
        };
        var command = new Command("check",
            "Make the site in memory and report everything that is wrong with it, and what is still pending; "
            + "nothing is written.\n\nExamples:\n  sitegen check --strict --format github\n  sitegen check "
            + "--external") { external };
        command.SetAction(parsed =>
        {
            var options = common.Read(parsed);
            var format = common.Format(parsed);
            var visit = parsed.GetValue(external)
                ? (Visiting)((today, leftAlone) =>
                    new LinkVisitor(LinkMemory.Open(LinkMemory.DefaultFile()), RequestPace.Usual, today, leftAlone))
                : null;
            var report = BuildCommand.WithProgress(format, onStage => Run(options, visit, onStage));
            CheckSummary.Print(report, format, common.Verbose(parsed));
            return BuildCommand.ExitCodeOf(report.Errors, report.Warnings, options);
        });
        return command;
    }

    /// <param name="visit">Makes what asks other sites; null asks nobody.</param>
    public static CheckReport Run(BuildOptions options, Visiting? visit = null, Action<string>? onStage = null)
    {
        OutputTurn.Recover(options);
        // Warnings do not stop the way to the finished files: a report says everything at once.
        var run = new BuildRun(options with { Strict = false }, onStage);
        var bag = new DiagnosticBag();
        var content = Pipeline.Load(run, bag) is { } source ? Pipeline.Prepare(run, source, bag) : null;
        var themes = content is null ? [] : Pipeline.EachTheme(content, editions => Theme(run, content, editions));
        foreach (var theme in themes)
            bag.AddRange(theme.Findings);
        var counts = themes.Aggregate(InspectionCount.None, (sum, theme) => sum + theme.Result.Counts);
        var asked = new DiagnosticBag();
        ImmutableArray<RenderedSite> sites = [.. themes.SelectMany(t => t.Sites)];
        ImmutableArray<ForeignLink> foreign = [.. themes.SelectMany(t => t.Result.Foreign)];
        if (visit is not null && !foreign.IsEmpty)
        {
            onStage?.Invoke("other sites");
            counts = counts with { ExternalLinks = Ask(foreign, sites, visit, options, asked) };
        }
        return new CheckReport(InOrder(bag.Sorted().AddRange(asked.Sorted()), sites), counts, run.Times, sites);
    }

    /// <summary>A theme's pages and files, the files in spite of what the checks have found.</summary>
    private static InspectedTheme Theme(BuildRun run, SiteContent content, ImmutableArray<Edition> editions)
    {
        var bag = new DiagnosticBag();
        var sites = Pipeline.Make(run, content, editions, Pipeline.InMemory, bag);
        if (sites.IsEmpty)
            return new InspectedTheme(bag, [], new InspectionResult(InspectionCount.None, []));
        UnusedStrings.Run(sites, bag);
        var files = Pipeline.Emit(run, sites, bag);
        return new InspectedTheme(bag, sites, Pipeline.Inspect(run, new FinishedSite(sites, files), bag));
    }

    /// <summary>Asks the other sites, each address once; gives how many that were.</summary>
    private static int Ask(
        ImmutableArray<ForeignLink> foreign,
        ImmutableArray<RenderedSite> sites,
        Visiting visit,
        BuildOptions options,
        DiagnosticBag bag)
    {
        using var visitor = visit(DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime), LeftAlone(sites));
        ImmutableArray<ForeignLink> links =
        [
            .. foreign.GroupBy(l => l.Url)
                .Select(g => g.First() with
                {
                    Reach = g.Max(l => l.Reach),
                    Places = [.. g.SelectMany(l => l.Places).DistinctBy(p => p.Id)],
                })
                .OrderBy(l => l.Url, StringComparer.Ordinal),
        ];
        visitor.Visit(links, bag).GetAwaiter().GetResult();
        return links.Length;
    }

    /// <summary>Hosts that the site does not want to be asked.</summary>
    private static IReadOnlyCollection<string> LeftAlone(ImmutableArray<RenderedSite> sites) =>
        [.. sites.FirstOrDefault()?.Plan.Site.Config.Checks.LeftAlone ?? []];

    private sealed record InspectedTheme(
        DiagnosticBag Findings,
        ImmutableArray<RenderedSite> Sites,
        InspectionResult Result);

    /// <summary>By what matters: errors first, then what the most pages show, then by place.</summary>
    private static ImmutableArray<Diagnostic> InOrder(ImmutableArray<Diagnostic> findings,
        ImmutableArray<RenderedSite> sites)
    {
        var layouts = sites.SelectMany(s => s.Pages).GroupBy(p => p.Page.Layout.Source.Path)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return [.. findings.Select(d => d.Reach == 1 && layouts.TryGetValue(d.Span.Source.Path, out var pages)
            ? d with { Reach = pages }
            : d).OrderByDescending(d => d.Severity).ThenByDescending(d => d.Reach)];
    }
}
