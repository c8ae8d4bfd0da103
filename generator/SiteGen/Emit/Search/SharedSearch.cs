// The search of brands with the same content is the same: it is made once for all of them.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Emit.Search;

internal sealed class SharedSearch
{
    private readonly ConcurrentDictionary<(MergedContent Content, string Language), Lazy<(ImmutableArray<OutputFile> Files, DiagnosticBag Findings)>> _made = new();

    /// <summary>The files of the search; what was found while they were made is found in each brand.</summary>
    public IEnumerable<OutputFile> Files(RenderedSite site, DiagnosticBag bag)
    {
        var edition = site.Plan.Edition;
        if (!edition.Theme.IsBrand)
            return SearchOutput.Files(site, bag);
        var (files, findings) = _made.GetOrAdd((edition.Content, edition.Language), _ => new(() =>
        {
            var own = new DiagnosticBag();
            return ([.. SearchOutput.Files(site, own)], own);
        })).Value;
        bag.AddRange(findings);
        return files;
    }
}
