// Builds again and again with a memory, and says what each change came to.
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Load;
using SiteGen.Model;

namespace SiteGen.Preview;

/// <summary>What a change came to: the pages that were made anew, and how long it took.</summary>
internal sealed record Rebuild(PreviewSite Site, int Pages, TimeSpan Time);

internal sealed class PreviewSession(BuildOptions options)
{
    /// <summary>So long after a change it is time for what nobody waits for, and to look whether a change was
    /// missed.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(700);
    private const int MostLooks = 4;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);
    private readonly BuildMemory _memory = new();
    private Task<ImmutableArray<Diagnostic>>? _finishing;
    private ImmutableArray<RenderedSite> _finished;
    private bool _isBuilt;
    private SiteSource? _source;
    private ImmutableArray<Diagnostic> _loadFindings = [];
    private HashSet<FileContent> _shown = [];

    public PreviewSite Site { get; private set; } = new([], [], _ => new EmittedFiles([], []));

    /// <summary>Builds when a file is not as it was; null when all are.</summary>
    /// <param name="changed">Files that were seen to change: they are read whatever their size and time say.</param>
    public Rebuild? Build(IEnumerable<string> changed)
    {
        var watch = Stopwatch.StartNew();
        var isChange = false;
        foreach (var path in changed)
        {
            _memory.Touch(path);
            isChange = true;
        }
        var source = Load(isChange, out var findings);
        if (_isBuilt && IsSame(_source, source) && findings.Select(DiagnosticText.Of)
            .SequenceEqual(_loadFindings.Select(DiagnosticText.Of)))
            return null;
        _isBuilt = true;
        (_source, _loadFindings) = (source, findings);
        Site = Made(source, findings);
        var pages = Site.Sites.SelectMany(s => s.Pages).Select(p => p.Html).ToList();
        var made = pages.Count(p => !_shown.Contains(p));
        _shown = [.. pages];
        return new Rebuild(Site, made, watch.Elapsed);
    }

    /// <summary>A fault of our own is shown like one of the site: the preview goes on, and may be well again with the
    /// next change.</summary>
    private PreviewSite Made(SiteSource? source, ImmutableArray<Diagnostic> findings)
    {
        if (source is null || findings.Any(f => f.Severity == Severity.Error))
            return Next(null, findings);
        try
        {
            return Next(MadeSites.Of(new BuildRun(options, memory: _memory), source), findings);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            return Next(null, [.. findings, MachineErrors.OurFault(new SourceText(source.ShownInput, ""), bug)]);
        }
    }

    /// <summary>Adds what was found while the search was made, which goes on behind the answers; null when there is
    /// nothing to add yet.</summary>
    public PreviewSite? Finish()
    {
        if (Site.HasErrors || Site.Sites.IsEmpty || Site.IsFinished)
            return null;
        var site = Site;
        if (_finishing is not { IsCompleted: false } && _finished != site.Sites)
            (_finishing, _finished) = (Task.Run(() => site.FindingsOfFiles), site.Sites);
        if (_finishing is not { IsCompletedSuccessfully: true } done || _finished != site.Sites)
            return null;
        Site = site.With([.. site.Findings, .. done.Result], isFinished: true);
        return done.Result.IsEmpty ? null : Site;
    }

    /// <summary>Builds after every change until it is told to stop; tells of each with a line, and of later findings
    /// without one.</summary>
    public async Task Follow(SourceWatcher watcher, PreviewFeed feed, Action<string?, PreviewSite> tell,
        CancellationToken stop)
    {
        while (true)
        {
            var changed = await watcher.Next(Idle, stop);
            if (Build(changed) is { } rebuild)
            {
                feed.Show(rebuild.Site);
                tell(Line(changed, rebuild), rebuild.Site);
            }
            else if (changed.Count == 0 && Finish() is { } finished)
            {
                feed.Show(finished);
                tell(null, finished);
            }
        }
    }

    /// <summary>How the terminal tells of a rebuild: one line.</summary>
    public string Line(IReadOnlyCollection<string> changed, Rebuild rebuild)
    {
        var files = changed.Select(Shown).Where(f => f.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        var what = files.Count switch
        {
            0 => "files changed",
            1 => $"{files[0]} changed",
            _ => $"{files.Count} files changed"
        };
        var errors = rebuild.Site.Findings.Count(f => f.Severity == Severity.Error);
        var result = errors > 0
            ? $"{Count(errors, "error")}; the last good pages stay"
            : Count(rebuild.Pages, "page");
        return TerminalText.Of(string.Create(
            CultureInfo.InvariantCulture, $"{what}: {result} in {rebuild.Time.TotalMilliseconds:0} ms")
                .ReplaceLineEndings(" "));
    }

    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>A file that is being written may be empty, or gone, for a moment: then a second look is worth its
    /// wait.</summary>
    private SiteSource? Load(bool isChange, out ImmutableArray<Diagnostic> findings)
    {
        for (var look = 1; ; look++)
        {
            var bag = new DiagnosticBag();
            var source = LoadStage.Run(options, bag, _memory);
            findings = bag.Sorted();
            if (!isChange || look == MostLooks || !findings.Any(LoadErrors.MayBeHalfWritten))
                return source;
            Thread.Sleep(BetweenLooks);
        }
    }

    /// <summary>After a fault the last good pages stay, whichever stage found it.</summary>
    private PreviewSite Next(MadeSites? made, ImmutableArray<Diagnostic> loadFindings)
    {
        if (made is null)
            return Site.With(loadFindings);
        ImmutableArray<Diagnostic> findings = [.. loadFindings, .. made.Diagnostics];
        var failed = made.Sites.IsEmpty || made.Errors > 0 || (options.Strict && made.Warnings > 0);
        return failed ? Site.With(findings) : new PreviewSite(made.Sites, findings, Files);
    }

    /// <summary>What is no page: made when somebody asks for it.</summary>
    private EmittedFiles Files(ImmutableArray<RenderedSite> theme)
    {
        var bag = new DiagnosticBag();
        return new EmittedFiles(Pipeline.Emit(new BuildRun(options), theme, bag), bag.Sorted());
    }

    private static bool IsSame(SiteSource? one, SiteSource? other) =>
        one is null || other is null
            ? one == other
            : IsSame(one.Files, other.Files) && IsSame(one.Assets, other.Assets)
                && one.ThemeNames.SequenceEqual(other.ThemeNames);

    private static bool IsSame(IEnumerable<object> one, IEnumerable<object> other) =>
        one.SequenceEqual(other, ReferenceEqualityComparer.Instance);

    private string Shown(string path) => Path.GetRelativePath(options.WorkingFolder, path).Replace('\\', '/');
}
