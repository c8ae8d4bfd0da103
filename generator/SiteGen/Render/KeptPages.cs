// The pages of the last build that would come out the same in this one.
using System.Collections.Frozen;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Render;

internal sealed class KeptPages
{
    private static readonly KeptPages None = new(FrozenDictionary<string, RenderedPage>.Empty, []);
    private readonly FrozenDictionary<string, RenderedPage> _last;
    private readonly HashSet<Read> _changed;

    private KeptPages(FrozenDictionary<string, RenderedPage> last, HashSet<Read> changed) => (_last, _changed) = (last, changed);

    public static KeptPages From(RenderedSite? last, EditionModel now, BuildOptions options)
    {
        if (last is not { Reads: { } asked })
            return None;
        var old = new EditionModel(last.Plan, options with { Date = last.Date }, new DiagnosticBag());
        return new KeptPages(last.Pages.ToFrozenDictionary(p => p.Page.Url, StringComparer.Ordinal), Answers.Changed(asked, old, now));
    }

    /// <summary>The finished page; null when it has to be made.</summary>
    public RenderedPage? Find(Page page) =>
        _last.TryGetValue(page.Url, out var last) && !last.Reads.IsDefault && (_changed.Count == 0 || !last.Reads.Any(_changed.Contains)) ? last with { Page = page } : null;
}
