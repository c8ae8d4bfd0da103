// The order of results. The page's script search-ranking.js does the same, in whole numbers, so that both agree to the last place.
using System.Collections.Immutable;

namespace SiteGen.Emit.Search;

internal readonly record struct SearchHit(int Document, long Score);

/// <summary>One line of the results: a document, and the sections of it that were found, the best first.</summary>
internal sealed record SearchResult(int Document, ImmutableArray<int> Sections);

internal sealed class SearchRanking(SearchData data)
{
    private const int MostWords = 16;
    private const int MostHits = 60;
    private const int MostCandidates = 100;
    private const long ExactTitle = 150;
    private const int MostSections = 3;
    private const long LeastShare = 12;
    private const long FromParent = 50;
    private const long FromChild = 60;
    private const long TextShare = 45;
    private const long ItemShare = 80;

    private readonly SpellingCheck _spelling = new(data);
    private readonly UrgentCheck _urgency = new(data);

    /// <summary>The documents that a query finds, the best first.</summary>
    public ImmutableArray<SearchHit> Search(string query)
    {
        var typed = data.Form(query);
        if (typed.Length > MostWords)
            typed = typed[..MostWords];
        var words = _spelling.Mend(typed);
        var units = QueryUnits.Of(words, data);
        var hits = Hits(units, Asked(words, units));
        if (data.UrgentPage >= 0 && (_urgency.IsUrgent(typed) || _urgency.IsUrgent(words)))
            hits = hits.RemoveAll(h => h.Document == data.UrgentPage).Insert(0, new SearchHit(data.UrgentPage, long.MaxValue));
        return hits;
    }

    /// <summary>The lines to show: the sections of a page stand behind it, and it has the rank of the best of them.</summary>
    public ImmutableArray<SearchResult> Results(string query) =>
    [
        .. Search(query).GroupBy(h => data.Sections[h.Document] > 0 ? data.Parents[h.Document] : h.Document)
            .Select(g => new SearchResult(g.Key, [.. g.Select(h => h.Document).Where(d => d != g.Key).Take(MostSections)])),
    ];

    /// <summary>All phrases count, and none has to be there; what few documents have counts more when it is missing.</summary>
    private ImmutableArray<SearchHit> Hits(ImmutableArray<QueryUnit> units, HashSet<string> asked)
    {
        var scores = new long[data.Parents.Length];
        var found = new long[data.Parents.Length];
        var whole = 0L;
        foreach (var unit in units)
        {
            var own = UnitScores(unit);
            var most = own.Length > 0 ? own.Max() : 0;
            whole += most;
            var family = WithFamily(own);
            for (var document = 0; document < family.Length; document++)
            {
                scores[document] += family[document];
                found[document] += family[document] > 0 ? most : 0;
            }
        }
        var hits = new List<SearchHit>();
        for (var document = 0; document < scores.Length; document++)
        {
            if (scores[document] == 0)
                continue;
            var share = data.Parents[document] >= 0 && data.Sections[document] == 0 ? ItemShare : 100;
            var covered = scores[document] * found[document] / whole * found[document] / whole;
            hits.Add(new SearchHit(document, covered * data.Boosts[data.Groups[document]] / 100 * share / 100));
        }
        return Order(hits, asked);
    }

    /// <summary>All that the whole query may be called: a title that says just that comes first.</summary>
    private HashSet<string> Asked(ImmutableArray<QueryWord> words, ImmutableArray<QueryUnit> units)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal) { Key(words) };
        if (units.Length == 1)
            asked.UnionWith(units[0].Alternatives.Select(a => Key(a.Words)));
        return asked;
    }

    private string Key(ImmutableArray<QueryWord> words) => string.Join(' ', data.Content(words).Select(w => w.Stem));

    private static int Better(SearchHit a, SearchHit b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Document.CompareTo(b.Document);

    private ImmutableArray<SearchHit> Order(List<SearchHit> hits, HashSet<string> asked)
    {
        hits.Sort(Better);
        if (hits.Count > MostCandidates)
            hits.RemoveRange(MostCandidates, hits.Count - MostCandidates);
        for (var i = 0; i < hits.Count; i++)
        {
            if (asked.Contains(Key(data.Form(data.Titles[hits[i].Document]))))
                hits[i] = hits[i] with { Score = hits[i].Score * ExactTitle / 100 };
        }
        hits.Sort(Better);
        if (hits.Count == 0)
            return [];
        var least = hits[0].Score / LeastShare;
        return [.. hits.Where(h => h.Score > least).Take(MostHits)];
    }

    /// <summary>A part profits from its page, and a page from its parts.</summary>
    private long[] WithFamily(long[] own)
    {
        var all = (long[])own.Clone();
        for (var document = 0; document < own.Length; document++)
        {
            var parent = data.Parents[document];
            if (parent < 0)
                continue;
            all[document] = Math.Max(all[document], own[parent] * FromParent / 100);
            all[parent] = Math.Max(all[parent], own[document] * FromChild / 100);
        }
        return all;
    }

    private long[] UnitScores(QueryUnit unit)
    {
        var best = new long[data.Parents.Length];
        foreach (var alternative in unit.Alternatives)
        {
            var content = data.Content(alternative.Words);
            var words = content.IsEmpty ? alternative.Words : content;
            var sums = new long[best.Length];
            var counts = new int[best.Length];
            for (var i = 0; i < words.Length; i++)
            {
                var isTyped = unit.IsLast && ReferenceEquals(alternative, unit.Alternatives[0]) && i == words.Length - 1;
                var word = WordScores(words[i], isTyped);
                for (var document = 0; document < word.Length; document++)
                {
                    sums[document] += word[document];
                    counts[document] += word[document] > 0 ? 1 : 0;
                }
            }
            for (var document = 0; document < best.Length; document++)
                best[document] = Math.Max(best[document], sums[document] * counts[document] / (words.Length * words.Length) * alternative.Weight / 100);
        }
        return best;
    }

    private long[] WordScores(QueryWord word, bool isTyped)
    {
        var titles = new long[data.Parents.Length];
        var texts = new long[data.Parents.Length];
        Take(data.Heads, word, isTyped, titles);
        Take(data.Texts, word, isTyped, texts);
        for (var document = 0; document < titles.Length; document++)
            titles[document] += texts[document] * TextShare / 100;
        return titles;
    }

    /// <summary>The best match of the word in each document: the word itself, a word that it begins, a word that it is a form of.</summary>
    private static void Take(TermTier tier, QueryWord word, bool isTyped, long[] scores)
    {
        var isExact = tier.Has(word.Stem);
        if (isExact)
            Take(tier[tier.Find(word.Stem)], 100, scores);
        if (isTyped && word.Text.Length > 1)
        {
            for (var i = tier.Start(word.Text); i < tier.Terms.Length && tier.Terms[i].StartsWith(word.Text, StringComparison.Ordinal); i++)
                Take(tier[i], (isExact ? 20 : 40) + ((isExact ? 20 : 40) * word.Text.Length / tier.Terms[i].Length), scores);
        }
        for (var length = word.Text.Length - 1; !isExact && length >= Math.Max(4, word.Text.Length - 6); length--)
        {
            if (tier.Has(word.Text[..length]))
            {
                Take(tier[tier.Find(word.Text[..length])], 50, scores);
                break;
            }
        }
    }

    private static void Take(IReadOnlyList<Posting> postings, long weight, long[] scores)
    {
        foreach (var (document, score) in postings)
            scores[document] = Math.Max(scores[document], score * weight / 100);
    }
}
