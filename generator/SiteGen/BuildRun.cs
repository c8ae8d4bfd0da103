// What the stages of one run share: its options, what the last run has left, and a time for each stage.
using System.Collections.Immutable;
using System.Diagnostics;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen;

internal sealed record StageTime(string Stage, TimeSpan Time);

/// <param name="onStage">Told the name of each stage as it begins.</param>
/// <param name="memory">What the last run has left; this one leaves its own there. Null for a run that stands
/// alone.</param>
internal sealed class BuildRun(BuildOptions options, Action<string>? onStage = null, BuildMemory? memory = null)
{
    private readonly List<StageTime> _times = [];

    public BuildOptions Options => options;

    /// <summary>What the last run has left; null where nobody asks what pages have read.</summary>
    public BuildMemory? Last => memory;

    /// <summary>What this run leaves, which a run that stands alone throws away.</summary>
    public BuildMemory Memory { get; } = memory ?? new BuildMemory();

    /// <summary>In the order in which the stages first ended; a stage of several themes has the sum of
    /// theirs.</summary>
    public ImmutableArray<StageTime> Times => [.. _times];

    /// <summary>True when no further stage may run: after an error, and after a warning when the site is held to be
    /// without any.</summary>
    public bool Stops(DiagnosticBag bag) =>
        bag.HasErrors || (options.Strict && bag.Sorted().Any(d => d.Severity == Severity.Warning));

    /// <summary>True for a run with a memory: after each fault it runs again at once, and it remembers whole sites
    /// only.</summary>
    public bool EndsAtFirstFault { get; init; } = memory is not null;

    public T Time<T>(string stage, Func<T> work)
    {
        onStage?.Invoke(stage);
        var watch = Stopwatch.StartNew();
        var result = work();
        lock (_times)
        {
            var at = _times.FindIndex(t => t.Stage == stage);
            if (at < 0)
                _times.Add(new StageTime(stage, watch.Elapsed));
            else
                _times[at] = new StageTime(stage, _times[at].Time + watch.Elapsed);
        }
        return result;
    }
}
