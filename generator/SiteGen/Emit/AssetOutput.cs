// Output: the files of assets/, each under its name with a hash.
using SiteGen.Model;

namespace SiteGen.Emit;

internal static class AssetOutput
{
    public static Output Output { get; } = new("assets", Files);

    private static IEnumerable<OutputFile> Files(RenderedSite site)
    {
        foreach (var (name, url) in site.Plan.AssetUrls.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            var asset = site.Plan.Edition.Theme.Assets.GetValueOrDefault(name)
                ?? site.Plan.Edition.Content.Assets.GetValueOrDefault("assets/" + name) ?? site.Plan.Edition.Content.Assets[name];
            yield return new OutputFile(url[1..], asset.Bytes);
        }
    }
}
