// Output: the files of assets/, each under its name with a hash.
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Emit;

internal static class AssetOutput
{
    public static Output Output { get; } = new("asset", Files);

    private static IEnumerable<OutputFile> Files(RenderedSite site)
    {
        foreach (var (name, url) in site.Plan.AssetUrls.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            var asset = site.Plan.Edition.Asset(name)!;
            yield return new OutputFile(url[1..], asset.Bytes) { Wanted = new SourceText(asset.ShownPath, "").SpanAt(0) };
        }
    }
}
