// All finished files of a theme, and what its pages said when they were read.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Check.Inspection;

internal sealed class FinishedFiles
{
    private readonly Dictionary<string, (RenderedSite Edition, RenderedPage Page)> _pages;
    private readonly ConcurrentDictionary<string, HashSet<string>> _ids = new(StringComparer.Ordinal);

    public FinishedFiles(FinishedSite site, FindingAggregator findings)
    {
        (Site, FindingAggregator) = (site, findings);
        _pages = site.Editions.SelectMany(e => e.Pages.Select(p => (e, p)))
            .ToDictionary(p => p.p.Page.OutputPath, p => (p.e, p.p), StringComparer.Ordinal);
        ByPath = site.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
    }

    public FinishedSite Site { get; }

    public FindingAggregator FindingAggregator { get; }

    public IReadOnlyDictionary<string, OutputFile> ByPath { get; }

    public SiteConfig Config => Site.Editions[0].Plan.Site.Config;

    public Theme Theme => Site.Editions[0].Plan.Edition.Theme;

    /// <summary>Every link of every page to a place of this site.</summary>
    /// <remarks>No bag: it keeps its items for each thread, and these lead back to it, so nothing would be let
    /// go.</remarks>
    public ConcurrentQueue<(PageOrigin From, PageLink Link)> Links { get; } = [];

    /// <summary>Links to other sites.</summary>
    public ConcurrentQueue<(PageOrigin From, PageLink Link)> Foreign { get; } = [];

    /// <summary>The files that each page loads, by page.</summary>
    public ConcurrentDictionary<string, LoadedFiles> Loaded { get; } = new(StringComparer.Ordinal);

    /// <summary>The folder of the host that the site lies in: its page for unknown addresses names all others from
    /// there.</summary>
    public string HostPath =>
        Theme.Settings.Text("host") is { } host && Uri.TryCreate(host.TrimEnd('/') + "/", UriKind.Absolute, out var uri)
        ? uri.AbsolutePath
        : "/";

    public IEnumerable<(RenderedSite Edition, RenderedPage Page)> Pages => _pages.Values;

    public (RenderedSite? Edition, RenderedPage? Page) PageOf(string path) =>
        _pages.TryGetValue(path, out var found) ? found : (null, null);

    public HashSet<string>? IdsOf(string path) => _ids.GetValueOrDefault(path);

    /// <summary>Keeps what the rules over all files need of a page, and lets its tree go.</summary>
    public void Keep(FinishedPage page)
    {
        _ids[page.Origin.Path] =
            [.. page.Document.All.Select(e => e.Id).OfType<string>(), .. page.Document.QuerySelectorAll("a[name]")
            .Select(a => a.GetAttribute("name")!)];
        PageAddresses.Collect(page);
        Loaded[page.Origin.Path] = LoadedFiles.Of(page);
    }

    /// <summary>The asset that a finished file is, with the text that was written.</summary>
    public SourceText? SourceOf(OutputFile file)
    {
        foreach (var plan in Site.Editions.Select(e => e.Plan))
        {
            foreach (var (name, _) in plan.AssetUrls.Where(a => Address.Decode(a.Value) == "/" + file.Path))
            {
                var asset = plan.Edition.Theme.Assets.GetValueOrDefault(name)
                    ?? plan.Edition.Content.Assets.GetValueOrDefault("assets/" + name)
                    ?? plan.Edition.Content.Assets.GetValueOrDefault(name);
                return asset is null
                    ? null
                    : new SourceText(asset.ShownPath, Encoding.UTF8.GetString(asset.Bytes.Span));
            }
        }
        return null;
    }
}
