// What each document scores for a word or phrase of a query. The page's script search/word-scores.js is its twin.
namespace SiteGen.Emit.Search;

internal sealed class WordScores(SearchData data)
{
    private const long TextShare = 45;

    /// <summary>The best that any name of the phrase scores, for each document.</summary>
    public long[] OfUnit(QueryUnit unit)
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
                var isOwn = ReferenceEquals(alternative, unit.Alternatives[0]);
                var word = OfWord(words[i], unit.IsLast && isOwn && i == words.Length - 1);
                for (var document = 0; document < word.Length; document++)
                {
                    sums[document] += word[document];
                    counts[document] += word[document] > 0 ? 1 : 0;
                }
            }
            for (var document = 0; document < best.Length; document++)
            {
                var all = sums[document] * counts[document] / (words.Length * words.Length);
                best[document] = Math.Max(best[document], all * alternative.Weight / 100);
            }
        }
        return best;
    }

    private long[] OfWord(QueryWord word, bool isTyped)
    {
        var heads = new long[data.Parents.Length];
        var texts = new long[data.Parents.Length];
        Take(data.Heads, word, isTyped, heads);
        Take(data.Texts, word, isTyped, texts);
        for (var document = 0; document < heads.Length; document++)
            heads[document] += texts[document] * TextShare / 100;
        return heads;
    }

    /// <summary>
    /// The best match of the word in each document: the word itself, or one that it begins while it is being typed.
    /// A term of its field is whole as it is; no word is taken for a shorter one.
    /// </summary>
    private void Take(TermTier tier, QueryWord word, bool isTyped, long[] scores)
    {
        var isExact = tier.Has(word.Stem);
        var half = isExact ? 20 : 40;
        if (isExact)
            Take(tier[tier.Find(word.Stem)], 100, scores);
        if (!isTyped || word.Text.Length < 2 || (!isExact && data.IsTerm(word.Stem)))
            return;
        for (var i = tier.Start(word.Text); i < tier.Terms.Length && Begins(tier.Terms[i], word.Text); i++)
            Take(tier[i], half + (half * word.Text.Length / tier.Terms[i].Length), scores);
        // The stem of a word may be shorter than what is typed of it.
        var at = Array.BinarySearch(data.Surfaces, word.Text, StringComparer.Ordinal);
        for (var i = at < 0 ? ~at : at; i < data.Surfaces.Length && Begins(data.Surfaces[i], word.Text); i++)
        {
            var stem = data.SurfaceStems[i];
            if (!Begins(stem, word.Text) && tier.Has(stem))
                Take(tier[tier.Find(stem)], half, scores);
        }
    }

    private static bool Begins(string term, string text) => term.StartsWith(text, StringComparison.Ordinal);

    private static void Take(IReadOnlyList<Posting> postings, long weight, long[] scores)
    {
        foreach (var (document, score) in postings)
            scores[document] = Math.Max(scores[document], score * weight / 100);
    }
}
