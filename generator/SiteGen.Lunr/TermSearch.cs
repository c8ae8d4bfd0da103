// Which terms of an index a clause means: the term itself, what its wildcards stand for, what is a few slips away.
namespace SiteGen.Lunr;

internal static class TermSearch
{
    /// <summary>The numbers of the terms. The empty term, which lunr.js stores, is never found, as in
    /// lunr.js.</summary>
    public static IEnumerable<int> Find(Vocabulary vocabulary, string term, int? editDistance)
    {
        if (editDistance > 0) return Scan(vocabulary, "", new FuzzyMatch(term, editDistance.Value).Matches);
        // Without slips to forgive, an asterisk of a fuzzy term stands for exactly one unit.
        if (editDistance is not null && term.Contains('*'))
            return Scan(vocabulary, "", candidate => MatchesUnits(term, candidate));

        var literal = term.IndexOf('*', StringComparison.Ordinal);
        if (literal >= 0) return Scan(vocabulary, term[..literal], candidate => MatchesPattern(term, candidate));
        return term.Length > 0 && vocabulary.Numbers.TryGetValue(term, out var number) ? [number] : [];
    }

    private static IEnumerable<int> Scan(Vocabulary vocabulary, string prefix, Func<string, bool> matches)
    {
        for (var at = FirstNotBefore(vocabulary, prefix); at < vocabulary.Sorted.Length; at++)
        {
            var number = vocabulary.Sorted[at];
            var term = vocabulary.Terms[number];
            if (!term.StartsWith(prefix, StringComparison.Ordinal)) yield break;
            if (term.Length > 0 && matches(term)) yield return number;
        }
    }

    private static int FirstNotBefore(Vocabulary vocabulary, string prefix)
    {
        var (low, high) = (0, vocabulary.Sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(vocabulary.Terms[vocabulary.Sorted[middle]], prefix) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static bool MatchesUnits(string pattern, string term) =>
        pattern.Length == term.Length && pattern.Zip(term).All(pair => pair.First == '*' || pair.First == pair.Second);

    // Each asterisk stands for any units; it is enough to go back to the last one.
    private static bool MatchesPattern(string pattern, string term)
    {
        var (at, asterisk, resume) = (0, -1, 0);
        for (var unit = 0; unit < term.Length;)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                asterisk = at++;
                resume = unit;
            }
            else if (at < pattern.Length && pattern[at] == term[unit])
            {
                at++;
                unit++;
            }
            else if (asterisk >= 0)
            {
                at = asterisk + 1;
                unit = ++resume;
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(at).TrimStart('*').Length == 0;
    }
}
