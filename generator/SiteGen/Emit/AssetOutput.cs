// Output: the files of assets/, each under its name with a hash.
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Emit;

internal static class AssetOutput
{
    public static Output Output { get; } = new("asset", Published);

    /// <summary>Those of assets/, and those that a page links to.</summary>
    private static IEnumerable<OutputFile> Published(RenderedSite site)
    {
        var loose = site.Plan.AssetUrls.Where(a => LeftFiles.IsLoose(site.Plan.Edition.Asset(a.Key)!))
            .Select(a => Path(a.Value)).ToHashSet(StringComparer.Ordinal);
        if (loose.Count == 0)
            return Files(site);
        var linked = LinkedFiles.Of(site).Select(Path).ToHashSet(StringComparer.Ordinal);
        return Files(site).Where(f => !loose.Contains(f.Path) || linked.Contains(f.Path));
    }

    /// <summary>The path that an address asks for.</summary>
    private static string Path(string url) => Uri.UnescapeDataString(url[1..]);

    /// <summary>All, as a preview shows them.</summary>
    public static IEnumerable<OutputFile> Files(RenderedSite site)
    {
        foreach (var (name, url) in site.Plan.AssetUrls.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            var asset = site.Plan.Edition.Asset(name)!;
            var place = new SourceText(asset.ShownPath, "").SpanAt(0);
            yield return new OutputFile(Path(url), asset.Published) { Wanted = place };
        }
    }
}
