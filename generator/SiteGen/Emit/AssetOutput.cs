// Output: the files of assets/, each under its name with a hash.
using SiteGen.Model;

namespace SiteGen.Emit;

internal static class AssetOutput
{
    public static Output Output { get; } = new("assets", Files);

    private static IEnumerable<OutputFile> Files(RenderedSite site) =>
        site.Plan.AssetUrls.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => new OutputFile(a.Value[1..], site.Plan.Edition.Asset(a.Key)!.Bytes));
}
