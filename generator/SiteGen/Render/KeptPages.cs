// The pages of the last build that would come out the same in this one.
using System.Collections.Frozen;
using SiteGen.Model;

namespace SiteGen.Render;

internal sealed class KeptPages
{
    private static readonly KeptPages None = new(FrozenDictionary<string, RenderedPage>.Empty, []);
    private readonly FrozenDictionary<string, RenderedPage> _last;
    private readonly HashSet<Dependency> _changed;

    private KeptPages(FrozenDictionary<string, RenderedPage> last, HashSet<Dependency> changed) =>
        (_last, _changed) = (last, changed);

    public static KeptPages From(RenderedSite? last, SitePlan now) => last is { Dependencies: { } read }
        ? new KeptPages(last.Pages.ToFrozenDictionary(p => p.Page.Url, StringComparer.Ordinal),
            read.Changed(last.Plan, now))
        : None;

    /// <summary>The finished page; null when it has to be made.</summary>
    public RenderedPage? Find(Page page) =>
        _last.TryGetValue(page.Url, out var last) && !last.Dependencies.IsDefault
            && !last.Dependencies.Any(_changed.Contains)
            ? last with { Page = page }
            : null;
}
