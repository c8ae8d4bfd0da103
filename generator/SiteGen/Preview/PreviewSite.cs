// What the preview shows at one moment: the last good pages, and what is wrong with the newest state of the files.
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Emit;
using SiteGen.Model;

namespace SiteGen.Preview;

/// <summary>The files of a theme, and what was found while they were made.</summary>
internal sealed record EmittedFiles(ImmutableArray<OutputFile> Files, ImmutableArray<Diagnostic> Findings);

/// <summary>Files by their path in the output. Nothing else can be asked for: an address never becomes a path of the
/// disk.</summary>
internal sealed class PreviewSite
{
    private readonly FrozenDictionary<string, (RenderedSite Site, RenderedPage Page)> _pages;
    private readonly FrozenDictionary<string, ReadOnlyMemory<byte>> _assets;
    private readonly Lazy<OtherFiles> _rest;
    private readonly bool _several;

    /// <param name="emit">Makes all files of one theme's editions.</param>
    public PreviewSite(
        ImmutableArray<RenderedSite> sites,
        ImmutableArray<Diagnostic> findings,
        Func<ImmutableArray<RenderedSite>, EmittedFiles> emit)
    {
        var themes = sites.GroupBy(s => s.Plan.Edition.Theme.Name).Select(g => (g.Key, Sites: g.ToImmutableArray()))
            .ToList();
        _several = themes.Count > 1;
        Sites = sites;
        Findings = findings;
        _pages = sites.SelectMany(s =>
            s.Pages.Select(p => (Path: Under(s.Plan.Edition.Theme.Name) + p.Page.OutputPath, Site: s, Page: p)))
            .DistinctBy(p => p.Path).ToFrozenDictionary(p => p.Path, p => (p.Site, p.Page), StringComparer.Ordinal);
        _assets = sites.SelectMany(s => AssetOutput.Files(s)
            .Select(f => (Path: Under(s.Plan.Edition.Theme.Name) + f.Path, f.Bytes))).DistinctBy(f => f.Path)
            .ToFrozenDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal);
        _rest = new(() =>
        {
            var emitted = themes.Select(t => (Folder: Under(t.Key), Made: emit(t.Sites))).ToList();
            var files = emitted
                .SelectMany(t => t.Made.Files.Select(f => (Path: t.Folder + f.Path, f.Bytes)))
                .ToFrozenDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal);
            return new(files, [.. emitted.SelectMany(t => t.Made.Findings)]);
        });
    }

    public ImmutableArray<RenderedSite> Sites { get; }

    /// <summary>Of the newest state of the files, which may be newer than the pages.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    public bool HasErrors => Findings.Any(d => d.Severity == Severity.Error);

    /// <summary>The same pages with other findings: a fault has come, or the search was made.</summary>
    public PreviewSite With(ImmutableArray<Diagnostic> findings, bool isFinished = false) =>
        new(this, findings) { IsFinished = isFinished };

    private PreviewSite(PreviewSite other, ImmutableArray<Diagnostic> findings)
    {
        (_pages, _assets, _rest, _several) = (other._pages, other._assets, other._rest, other._several);
        (Sites, Findings) = (other.Sites, findings);
    }

    /// <summary>True once the findings hold those of the search too.</summary>
    public bool IsFinished { get; private init; }

    public (RenderedSite Site, RenderedPage Page)? Page(string path) =>
        _pages.TryGetValue(path, out var page) ? page : null;

    /// <summary>A file that is no page. All that is not made yet, such as the search index, is made when it is first
    /// asked for.</summary>
    public ReadOnlyMemory<byte>? File(string path)
    {
        if (_assets.TryGetValue(path, out var asset))
            return asset;
        // Without its type "null" would become empty bytes, which are a file.
        return _rest.Value.ByPath.TryGetValue(path, out var file) ? file : (ReadOnlyMemory<byte>?)null;
    }

    /// <summary>What was found while the search and all other files were made, which this does.</summary>
    public ImmutableArray<Diagnostic> FindingsOfFiles => _rest.Value.Findings;

    /// <summary>The page that is shown where there is none: that of the theme whose folder the path lies in.</summary>
    public (RenderedSite Site, RenderedPage Page)? NotFound(string path) =>
        Page(_several && path.Contains('/', StringComparison.Ordinal)
            ? $"{path[..path.IndexOf('/', StringComparison.Ordinal)]}/404.html"
            : "404.html") ?? Page("404.html");

    /// <summary>The addresses of the editions' home pages.</summary>
    public IEnumerable<string> Homes =>
        Sites.Select(s => $"/{Under(s.Plan.Edition.Theme.Name)}{s.Plan.Edition.Root[1..]}");

    /// <summary>The assets whose content has changed, with both names.</summary>
    public IEnumerable<(string From, string To)> ChangedAssets(PreviewSite since) =>
        from site in Sites
        let old = since.Sites.FirstOrDefault(s => s.Plan.Edition.Id == site.Plan.Edition.Id)
        where old is not null && !ReferenceEquals(old, site)
        from asset in site.Plan.AssetUrls
        let before = old.Plan.AssetUrls.GetValueOrDefault(asset.Key)
        where before is not null && before != asset.Value
        select (before, asset.Value);

    private string Under(string theme) => _several ? theme + "/" : "";

    /// <summary>All that is neither page nor asset, of all themes.</summary>
    private sealed record OtherFiles(
        FrozenDictionary<string, ReadOnlyMemory<byte>> ByPath, ImmutableArray<Diagnostic> Findings);
}
