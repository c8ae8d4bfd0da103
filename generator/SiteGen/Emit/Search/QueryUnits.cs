// The phrases of a query: what stands for something else is taken together, all else word by word.
// The page's script search/query-units.js is its twin.
using System.Collections.Immutable;

namespace SiteGen.Emit.Search;

/// <summary>A phrase with all that it may be called; its own words come first.</summary>
/// <param name="IsLast">Whether it ends the query, so that its last word may still be growing.</param>
internal sealed record QueryUnit(ImmutableArray<Alternative> Alternatives, int Start, bool IsLast);

internal static class QueryUnits
{
    private const long Whole = 100;
    private const long OwnWordsOfLead = 40;

    private sealed record Phrase(
        ImmutableArray<int> Places, int Content, int Number, ImmutableArray<SynonymForm> Forms, QueryWord? Joined);

    public static ImmutableArray<QueryUnit> Of(ImmutableArray<QueryWord> words, SearchData data)
    {
        var units = new List<QueryUnit>();
        var taken = new bool[words.Length];
        foreach (var phrase in Phrases(words, data))
        {
            if (phrase.Places.Any(i => taken[i]))
                continue;
            foreach (var i in phrase.Places)
                taken[i] = true;
            units.Add(Unit(phrase, words));
        }
        for (var i = 0; i < words.Length; i++)
        {
            if (!taken[i] && !data.IsStop(words[i]))
                units.Add(Unit(new Phrase([i], 1, 0, [], null), words));
        }
        if (units.Count == 0)
            units.AddRange(words.Select((_, i) => Unit(new Phrase([i], 1, 0, [], null), words)));
        return [.. units.OrderBy(u => u.Start)];
    }

    private static QueryUnit Unit(Phrase phrase, ImmutableArray<QueryWord> words)
    {
        var weight = phrase.Forms.Any(f => f.IsLead) ? OwnWordsOfLead : Whole;
        var own = new Alternative([.. phrase.Places.Select(i => words[i])], weight);
        IEnumerable<Alternative> joined = phrase.Joined is { } one ? [new Alternative([one], Whole)] : [];
        var forms = phrase.Forms.SelectMany(f => f.Alternatives);
        return new QueryUnit([own, .. joined, .. forms], phrase.Places[0], phrase.Places[^1] == words.Length - 1);
    }

    /// <summary>
    /// Forms of synonyms, and two words that are written as one: those with the most words that count first, then the
    /// longest, then those whose words stand closest, then the first in the query.
    /// </summary>
    private static IEnumerable<Phrase> Phrases(ImmutableArray<QueryWord> words, SearchData data)
    {
        var content = data.Content(words);
        var synonyms = data.Synonyms;
        var forms = (content.IsEmpty ? words : content)
            .SelectMany(w => synonyms.With(w.Stem).Concat(synonyms.With(synonyms.SameAs(w.Stem))))
            .ToHashSet();
        var found = new List<Phrase>();
        foreach (var form in forms)
        {
            if (synonyms.PlacesOf(form, words) is { } places)
                found.Add(new Phrase(places, form.Content.Length, form.Number, [form], null));
        }
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (data.IsStop(words[i]) || data.IsStop(words[i + 1]))
                continue;
            var joined = data.Joined(words[i], words[i + 1]);
            ImmutableArray<SynonymForm> same = [.. synonyms.With(joined.Stem).Where(f => f.Words.Length == 1)];
            if (!same.IsEmpty || data.Heads.Has(joined.Stem))
                found.Add(new Phrase([i, i + 1], 2, int.MaxValue, same, joined));
        }
        return found
            .OrderByDescending(p => p.Content)
            .ThenByDescending(p => p.Places.Length)
            .ThenBy(p => p.Places[^1] - p.Places[0])
            .ThenBy(p => p.Places[0])
            .ThenBy(p => p.Number);
    }
}
