// Makes a small site from strings, without a disk, so that a case says only what differs from the smallest site that
// builds.
using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Load;
using SiteGen.Model;

namespace SiteGen.Tests.Support;

internal sealed class SiteFixture
{
    private static readonly Dictionary<string, string> Minimal = TestFolders.Files(TestFolders.Minimal)
        .ToDictionary(p => p, p => File.ReadAllText(Path.Combine(TestFolders.Minimal, p)));
    private readonly SortedDictionary<string, string> _files = new(Minimal, StringComparer.Ordinal);
    private BuildOptions _options =
        new() { InputFolder = "/input", ThemesFolder = "/themes", OutputFolder = "/output", Clock = FixedClock };

    /// <summary>November 22, 2026, at noon.</summary>
    public static TimeProvider FixedClock { get; } = new StoppedClock();

    /// <summary>Adds or replaces a file: <c>input/guides/a.md</c>,
    /// <c>themes/default/partials/head.sbnhtml</c>.</summary>
    public SiteFixture With(string path, string text)
    {
        _files[path] = text;
        return this;
    }

    /// <summary>Adds files of the guide's theme to the small one.</summary>
    public SiteFixture WithThemeFiles(params IEnumerable<string> paths)
    {
        foreach (var path in paths)
            With($"themes/default/{path}", File.ReadAllText(Path.Combine(TestFolders.GuideTheme, path)));
        return this;
    }

    /// <summary>Adds or replaces a page: its title, its body and further lines of front matter.</summary>
    public SiteFixture WithPage(string path, string body, string title = "A page", string front = "") =>
        With($"input/{path}", $"---\ntitle: {title}\n{(front.Length > 0 ? front + "\n" : "")}---\n{body}");

    public SiteFixture WithSite(string more) => With("input/site.yaml", $"title: A small site\n{more}");

    /// <summary>What the main part of the standard layout holds.</summary>
    public SiteFixture WithMain(string template) =>
        With("themes/default/layouts/page.sbnhtml", $"<main>{template}</main>");

    public SiteFixture Without(string path)
    {
        _files.Remove(path);
        return this;
    }

    public SiteFixture ForThemes(params string[] themes)
    {
        _options = _options with { Themes = [.. themes] };
        return this;
    }

    public SiteFixture Strict()
    {
        _options = _options with { Strict = true };
        return this;
    }

    /// <summary>As <c>preview --drafts</c>.</summary>
    public SiteFixture ShowingDrafts()
    {
        _options = _options with { ShowsDrafts = true };
        return this;
    }

    public SiteFixture At(TimeProvider clock)
    {
        _options = _options with { Clock = clock };
        return this;
    }

    /// <summary>Lays the files into a folder, for tests of Load, Write and the program.</summary>
    public BuildOptions OnDisk(TempFolder folder)
    {
        foreach (var (path, text) in _files)
            folder.With(path, text);
        return _options with
        {
            InputFolder = folder["input"],
            ThemesFolder = folder["themes"],
            OutputFolder = folder["output"],
            WorkingFolder = folder.Path
        };
    }

    /// <summary>Runs all stages but Load and Write.</summary>
    public BuiltSite Build()
    {
        var run = new BuildRun(_options);
        var made = MadeSites.Of(run, Source());
        var (found, bag) = (new DiagnosticBag(), new DiagnosticBag());
        foreach (var finding in made.Diagnostics)
            found.Add(finding);
        var files = made.Sites
            .GroupBy(s => s.Plan.Edition.Theme.Name)
            .SelectMany(g => Pipeline.Emit(run, [.. g], bag).Select(f => (Theme: g.Key, File: f)))
            .ToList();
        if (!run.Stops(found))
            found.AddRange(bag);
        var several = files.DistinctBy(f => f.Theme).Count() > 1;
        var byPath = files.ToDictionary(f => several ? $"{f.Theme}/{f.File.Path}" : f.File.Path, f => f.File.Bytes);
        return new BuiltSite(found.Sorted(), byPath, made.Sites);
    }

    /// <summary>What <c>check</c> finds in the finished files, however faulty they are.</summary>
    public void Inspect()
    {
        var (run, bag) = (new BuildRun(_options with { Strict = false }), new DiagnosticBag());
        if (Pipeline.Prepare(run, Source(), bag) is not { } content)
            return;
        Pipeline.EachTheme(content, editions =>
        {
            var found = new DiagnosticBag();
            var sites = Pipeline.Make(run, content, editions, Pipeline.InMemory, found);
            if (!sites.IsEmpty)
                Pipeline.Inspect(run, new FinishedSite(sites, Pipeline.Emit(run, sites, found)), found);
            return found;
        });
    }

    /// <summary>A site that has to be without findings.</summary>
    public BuiltSite BuildCleanly()
    {
        var site = Build();
        site.Report.ShouldBe("");
        return site;
    }

    public SiteSource Source()
    {
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        var assets = ImmutableArray.CreateBuilder<Asset>();
        foreach (var (shown, text) in _files)
        {
            var root = shown.StartsWith("input/", StringComparison.Ordinal) ? SourceRoot.Input : SourceRoot.Themes;
            var path = shown[(shown.IndexOf('/', StringComparison.Ordinal) + 1)..];
            if (FileRoles.IsRead(root, FileRoles.Canonical(path)))
                files.Add(new SourceFile(root, FileRoles.Canonical(path), new SourceText(shown, text)));
            else
                assets.Add(new Asset(root, path, shown, Encoding.UTF8.GetBytes(text)));
        }
        var themes = _files.Keys.Where(p =>
            p.StartsWith("themes/", StringComparison.Ordinal) && p.Count(c => c == '/') > 1)
            .Select(p => p.Split('/')[1]).Distinct().Order(StringComparer.Ordinal);
        return new SiteSource(files.ToImmutable(), assets.ToImmutable(), [.. themes], "input", "themes");
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    }
}

/// <summary>What came of a small site.</summary>
internal sealed record BuiltSite(ImmutableArray<Diagnostic> Diagnostics,
    IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files, ImmutableArray<RenderedSite> Sites)
{
    /// <summary>All findings as the command line prints them.</summary>
    public string Report => string.Join('\n', Diagnostics.Select(DiagnosticText.Of));

    public IEnumerable<string> Codes => Diagnostics.Select(d => d.Code);

    public string this[string path] => Files.TryGetValue(path, out var bytes)
        ? Encoding.UTF8.GetString(bytes.Span)
        : throw new ShouldAssertException($"the site has no {path}; it has {string.Join(", ", Files.Keys)}\n{Report}");

    /// <summary>What stands in the main part of a page.</summary>
    public string Main(string path = "index.html") => MainPart.Of(this[path]);
}

/// <summary>The main part of a page, so that a change of the frame does not touch every case.</summary>
internal static class MainPart
{
    public static string Of(string html)
    {
        var start = html.IndexOf("<main", StringComparison.Ordinal);
        var end = html.LastIndexOf("</main>", StringComparison.Ordinal);
        return start < 0 || end < 0 ? html : html[(html.IndexOf('>', start) + 1)..end].Trim('\n') + "\n";
    }
}
