// What a template does wrong shows on many pages: one finding for all of them, which says how many and names one.
using System.Collections.Concurrent;
using SiteGen.Diagnostics;

namespace SiteGen.Check.Inspection;

internal sealed class FindingAggregator
{
    private readonly ConcurrentDictionary<(string Code, string Message, SourceSpan Span), Sighting> _seen = new();

    /// <param name="make">The finding, given the words for where it shows.</param>
    /// <param name="place">Address of the page.</param>
    public void Add(Func<string, Diagnostic> make, string place)
    {
        var finding = make("");
        _seen.GetOrAdd((finding.Code, finding.Message, finding.Span), _ => new(make)).Places[place] = true;
    }

    public void AddTo(DiagnosticBag bag)
    {
        foreach (var sighting in _seen.Values)
            bag.Add(sighting.Make(Words(sighting.Places.Keys)) with { Reach = sighting.Places.Count });
    }

    /// <summary>The shortest address stands for all.</summary>
    private static string Words(ICollection<string> places)
    {
        var first = places.OrderBy(p => p.Length).ThenBy(p => p, StringComparer.Ordinal).First();
        return places.Count switch
        {
            1 => $"\"{first}\"",
            2 => $"\"{first}\" and 1 more page",
            var all => $"\"{first}\" and {all - 1} more pages",
        };
    }

    private sealed record Sighting(Func<string, Diagnostic> Make)
    {
        public ConcurrentDictionary<string, bool> Places { get; } = new(StringComparer.Ordinal);
    }
}
