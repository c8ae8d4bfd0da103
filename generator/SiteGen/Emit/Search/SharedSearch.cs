// The search of brands with the same content and words is the same: it is made once for all of them.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Emit.Search;

internal sealed class SharedSearch
{
    private readonly ConcurrentDictionary<Key, Lazy<Made>> _made = new();
    private readonly HashSet<MergedContent> _shared;

    /// <param name="editions">All editions of the run: what only one of them has is let go with it.</param>
    public SharedSearch(IEnumerable<Edition> editions)
    {
        _shared = editions
            .Where(e => e.Theme.IsBrand)
            .GroupBy(e => (e.Content, e.Language))
            .Where(g => g.Count() > 1)
            .Select(g => g.Key.Content)
            .ToHashSet<MergedContent>(ReferenceEqualityComparer.Instance);
    }

    /// <summary>The files of the search; what was found while they were made is found in each brand.</summary>
    public IEnumerable<OutputFile> Files(RenderedSite site, DiagnosticBag bag)
    {
        var edition = site.Plan.Edition;
        if (!_shared.Contains(edition.Content) || !edition.Theme.IsBrand)
            return SearchOutput.Files(site, bag);
        var words = string.Join('\n', SearchOutput.Strings(site).Select(s => s.Value));
        var key = new Key(edition.Content, edition.Language, words);
        var (files, findings) = _made.GetOrAdd(key, _ => new(() =>
        {
            var own = new DiagnosticBag();
            return new Made([.. SearchOutput.Files(site, own)], own);
        })).Value;
        bag.AddRange(findings);
        return files;
    }

    private readonly record struct Key(MergedContent Content, string Language, string Words);

    private sealed record Made(ImmutableArray<OutputFile> Files, DiagnosticBag Findings);
}
