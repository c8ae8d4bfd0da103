// What somebody meant who typed a word that the site does not have: a slip, two words in one, one word in two.
using System.Collections.Immutable;
using System.Numerics;

namespace SiteGen.Emit.Search;

internal sealed class SpellingCheck(SearchData data)
{
    private const int CostOfSlip = 4;
    private const int CostOfOtherStart = 3;
    private const int CostOfUnfinished = 2;
    private const int LeastToSplit = 5;
    private const int LeastStem = 6;
    private const int Never = int.MaxValue;

    /// <summary>The query with its slips mended.</summary>
    public ImmutableArray<QueryWord> Mend(ImmutableArray<QueryWord> words)
    {
        var mended = ImmutableArray.CreateBuilder<QueryWord>(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var isLast = i == words.Length - 1;
            if (IsFine(words[i], isLast))
            {
                mended.Add(words[i]);
            }
            else if (!isLast && data.Joined(words[i], words[i + 1]) is var joined && data.IsKnown(joined.Stem))
            {
                mended.Add(joined);
                i++;
            }
            else
            {
                var own = MendOne(words[i], isLast);
                var both = own.IsEmpty && !isLast && !data.IsStop(words[i + 1]) ? Nearest(data.Joined(words[i], words[i + 1]), i + 2 == words.Length).Term : null;
                mended.AddRange(!own.IsEmpty ? own : both is null ? [words[i]] : [data.Form(both)[0]]);
                i += both is null ? 0 : 1;
            }
        }
        return mended.ToImmutable();
    }

    /// <summary>How many slips a word of this length may have.</summary>
    public static int LimitOf(string text) => text.Length switch { < 8 => 1, < 12 => 2, _ => 3 };

    private bool IsFine(QueryWord word, bool isLast) =>
        word.Text.Length < 4 || char.IsAsciiDigit(word.Text[0]) || data.IsStop(word) || data.IsKnown(word.Stem) || (isLast && data.StartsKnown(word.Text));

    /// <summary>What one word was meant to be; nothing if no word is near.</summary>
    private ImmutableArray<QueryWord> MendOne(QueryWord word, bool isLast)
    {
        var (near, cost) = Nearest(word, isLast);
        if ((near is null || cost > Math.Max(LeastToSplit, word.Text.Length)) && Split(word.Text) is { } parts)
            return [.. parts];
        return near is null ? [] : [data.Form(near)[0]];
    }

    /// <summary>Two known words written as one.</summary>
    private QueryWord[]? Split(string text)
    {
        for (var at = text.Length - 3; at >= 3; at--)
        {
            var left = data.Form(text[..at]);
            var right = data.Form(text[at..]);
            if (left.Length == 1 && right.Length == 1 && data.IsKnown(left[0].Stem) && data.IsKnown(right[0].Stem))
                return [left[0], right[0]];
        }
        return null;
    }

    private (string? Term, int Cost) Nearest(QueryWord word, bool isLast)
    {
        string? best = null;
        var (bestCost, bestCount) = (Never, 0);
        var limit = LimitOf(word.Text);
        foreach (var (terms, stems, isText) in new[] { (data.Surfaces, data.SurfaceStems, 0), (data.Texts.Terms, data.Texts.Terms, 1) })
        {
            for (var i = 0; i < terms.Length; i++)
            {
                var (term, stem) = (terms[i], stems[i]);
                var cost = Math.Min(Cost(word.Text, term, limit, isLast), CostOfStem(word, stem, limit));
                if (cost == Never || cost + isText > bestCost)
                    continue;
                cost += isText;
                var count = data.CountOf(stem);
                if (cost < bestCost || count > bestCount || (count == bestCount && string.CompareOrdinal(term, best) < 0))
                    (best, bestCost, bestCount) = (term, cost, count);
            }
        }
        return (best, bestCost);
    }

    private static int CostOfStem(QueryWord word, string stem, int limit) =>
        word.Stem == word.Text || word.Stem.Length < LeastStem ? Never : Cost(word.Stem, stem, limit, false) is var cost and < Never ? cost + 1 : Never;

    private static int Cost(string word, string term, int limit, bool isLast)
    {
        if (term.Length < 3 || char.IsAsciiDigit(term[0]))
            return Never;
        var other = term[0] == word[0] ? 0 : CostOfOtherStart;
        var slips = Slips(word, term, limit);
        if (slips <= limit)
            return (slips * CostOfSlip) + other;
        if (!isLast || other > 0 || term.Length <= word.Length || word.Length < 5)
            return Never;
        slips = Slips(word, term[..word.Length], limit);
        return slips <= limit ? (slips * CostOfSlip) + CostOfUnfinished : Never;
    }

    /// <summary>Which letters a word has, a bit each: a slip changes at most two of them, so most words need no closer look.</summary>
    private static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var unit in word)
            letters |= 1u << (unit & 31);
        return letters;
    }

    /// <summary>Letters added, left out, replaced or swapped; more than the limit when they are many.</summary>
    public static int Slips(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || BitOperations.PopCount(Letters(a) ^ Letters(b)) > 2 * limit)
            return limit + 1;
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }
            if (least > limit)
                return limit + 1;
            (beforeLast, last) = (last, row);
        }
        return last[b.Length];
    }
}
