// Another spelling to offer for words that the site does not have. It is never searched unless the reader takes it.
// The page's script search/spelling-check.js is its twin.
using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Emit.Search;

internal sealed class SpellingCheck(SearchData data)
{
    private const int CostOfSlip = 4;
    private const int CostOfOtherStart = 3;
    private const int CostOfUnfinished = 2;
    private const int LeastToSplit = 5;
    private const int LeastStem = 6;
    private const int Never = int.MaxValue;

    /// <summary>The query in another spelling; null if every word of it may be right.</summary>
    public string? Suggest(ImmutableArray<QueryWord> words)
    {
        var offered = new List<string>();
        var isOther = false;
        for (var i = 0; i < words.Length; i++)
        {
            var (instead, taken) = IsFine(words[i], i == words.Length - 1) ? (null, 1) : Instead(words, i);
            isOther |= instead is not null;
            offered.Add(instead ?? words[i].Text);
            i += taken - 1;
        }
        return isOther ? string.Join(' ', offered) : null;
    }

    /// <summary>
    /// Whether nobody may doubt the word: short, a number, known, on the way to a known one, or a term of its field.
    /// </summary>
    private bool IsFine(QueryWord word, bool isLast) =>
        word.Text.Length < 4 || char.IsAsciiDigit(word.Text[0]) || data.IsStop(word) || data.IsKnown(word.Stem)
        || data.IsRight(word.Stem) || (isLast && data.StartsKnown(word.Text));

    /// <summary>
    /// What may have been meant in place of a word, or of it and the next, and how many words that takes.
    /// </summary>
    private (string? Text, int Taken) Instead(ImmutableArray<QueryWord> words, int at)
    {
        var isLast = at == words.Length - 1;
        var joined = isLast ? null : data.Joined(words[at], words[at + 1]);
        if (joined is not null && data.IsKnown(joined.Stem))
            return (joined.Text, 2);
        if (MendOne(words[at], isLast) is { } own)
            return (own, 1);
        var isPair = joined is not null && !data.IsStop(words[at + 1]);
        return isPair && Nearest(joined!, at + 2 == words.Length).Term is { } both ? (both, 2) : (null, 1);
    }

    /// <summary>What one word was meant to be; null if no word is near.</summary>
    private string? MendOne(QueryWord word, bool isLast)
    {
        var (near, cost) = Nearest(word, isLast);
        var mayBeTwo = near is null || cost > Math.Max(LeastToSplit, word.Text.Length);
        return (mayBeTwo ? Split(word.Text) : null) ?? near;
    }

    /// <summary>Two known words written as one.</summary>
    private string? Split(string text)
    {
        for (var at = text.Length - 3; at >= 3; at--)
        {
            var left = data.Form(text[..at]);
            var right = data.Form(text[at..]);
            var isOneEach = left.Length == 1 && right.Length == 1;
            if (isOneEach && data.IsKnown(left[0].Stem) && data.IsKnown(right[0].Stem))
                return $"{left[0].Text} {right[0].Text}";
        }
        return null;
    }

    private (string? Term, int Cost) Nearest(QueryWord word, bool isLast)
    {
        string? best = null;
        var (bestCost, bestCount, bestIsStem) = (Never, 0, false);
        var limit = word.MostTypos;
        ReadOnlySpan<bool> tiers = [false, true];
        foreach (var isStem in tiers)
        {
            var terms = isStem ? data.Texts.Terms : data.Surfaces;
            var stems = isStem ? data.Texts.Terms : data.SurfaceStems;
            for (var i = 0; i < terms.Length; i++)
            {
                var cost = Math.Min(Cost(word.Text, terms[i], limit, isLast), CostOfStem(word, stems[i], limit));
                if (cost == Never)
                    continue;
                cost += isStem ? 1 : 0;
                if (cost > bestCost)
                    continue;
                var count = data.CountOf(stems[i]);
                var isMore = count > bestCount || (count == bestCount && string.CompareOrdinal(terms[i], best) < 0);
                if (cost < bestCost || isMore)
                    (best, bestCost, bestCount, bestIsStem) = (terms[i], cost, count, isStem);
            }
        }
        return (bestIsStem ? data.SurfaceOf(best!) : best, bestCost);
    }

    private static int CostOfStem(QueryWord word, string stem, int limit)
    {
        if (word.Stem == word.Text || word.Stem.Length < LeastStem)
            return Never;
        return Cost(word.Stem, stem, limit, false) is var cost and < Never ? cost + 1 : Never;
    }

    private static int Cost(string word, string term, int limit, bool isLast)
    {
        if (term.Length < 3 || char.IsAsciiDigit(term[0]))
            return Never;
        var other = term[0] == word[0] ? 0 : CostOfOtherStart;
        var typos = EditDistance.Of(word, term, limit);
        if (typos <= limit)
            return (typos * CostOfSlip) + other;
        if (!isLast || other > 0 || term.Length <= word.Length || word.Length < 5)
            return Never;
        typos = EditDistance.Of(word, term[..word.Length], limit);
        return typos <= limit ? (typos * CostOfSlip) + CostOfUnfinished : Never;
    }
}
