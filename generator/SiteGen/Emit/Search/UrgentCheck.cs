// Which signs that cannot wait were typed. It needs no index, and it is not strict: a help box too many does no harm.
// The page's script search/urgent-check.js is its twin.
using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Emit.Search;

/// <param name="signs">The forms of each sign.</param>
internal sealed class UrgentCheck(ImmutableArray<ImmutableArray<ImmutableArray<QueryWord>>> signs)
{
    private const int LeastLetters = 4;
    private const int Between = 2;

    /// <summary>
    /// The numbers of the signs that have a form whose words stand near each other, in any order.
    /// Slips are allowed in a word that nothing else knows, but not in its first letter.
    /// </summary>
    /// <param name="data">The index, if it is there: what it knows is no slip.</param>
    public ImmutableArray<int> Find(ImmutableArray<QueryWord> query, SearchData? data)
    {
        var mayBeSlip = query.Select(w => w.Text.Length >= LeastLetters && !IsKnown(w, data)).ToArray();
        return [.. Enumerable.Range(0, signs.Length).Where(n => signs[n].Any(form => Stands(form, query, mayBeSlip)))];
    }

    /// <summary>Whether every word is one of these signs' forms.</summary>
    public bool HaveAll(ImmutableArray<int> numbers, ImmutableArray<QueryWord> query)
    {
        var stems = numbers.SelectMany(n => signs[n]).SelectMany(form => form).Select(word => word.Stem).ToHashSet();
        return query.All(word => stems.Contains(word.Stem));
    }

    private static bool IsKnown(QueryWord word, SearchData? data) =>
        data is not null && (data.IsStop(word) || data.IsKnown(word.Stem) || data.IsRight(word.Stem));

    private static bool Stands(ImmutableArray<QueryWord> form, ImmutableArray<QueryWord> query, bool[] mayBeSlip)
    {
        var places = form.Select(one => IndexOf(one, query, mayBeSlip)).ToArray();
        return !places.Contains(-1) && places.Max() - places.Min() < form.Length + Between;
    }

    private static int IndexOf(QueryWord one, ImmutableArray<QueryWord> query, bool[] mayBeSlip)
    {
        var limit = one.MostTypos;
        for (var i = 0; i < query.Length; i++)
        {
            var word = query[i];
            if (word.Stem == one.Stem)
                return i;
            var isBegunAlike = mayBeSlip[i] && word.Text[0] == one.Text[0];
            if (isBegunAlike && EditDistance.Of(word.Text, one.Text, limit) <= limit)
                return i;
        }
        return -1;
    }
}
