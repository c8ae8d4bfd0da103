// What --verbose tells of pages that were made: how long each took, and which are not translated.
using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Commands;

internal sealed record PageTime(string Edition, string Url, TimeSpan Time);

/// <param name="Editions">How many editions the pages belong to.</param>
/// <param name="Fallbacks">Files that are shown in the site's first language.</param>
internal sealed record SiteDetails(
    int Editions,
    ImmutableArray<PageTime> Pages,
    ImmutableArray<(string Edition, string Path, string Language)> Fallbacks)
{
    public static SiteDetails Of(ImmutableArray<RenderedSite> sites) => new(
        sites.Length,
        [.. sites.SelectMany(s => s.Pages.Select(p => new PageTime(s.Plan.Edition.Id, p.Page.Url, p.Time)))],
        [.. sites.SelectMany(s => s.Plan.Edition.Fallbacks.Select(path =>
            (s.Plan.Edition.Id, path, s.Plan.Site.Config.Languages[0])))]);

    public static SiteDetails Of(IEnumerable<SiteDetails> themes)
    {
        var all = themes.ToList();
        return new(all.Sum(d => d.Editions), [.. all.SelectMany(d => d.Pages)], [.. all.SelectMany(d => d.Fallbacks)]);
    }
}
