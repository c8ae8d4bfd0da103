// What somebody meant who typed a word that the site does not have: a slip, two words in one, one word in two.
using System.Collections.Immutable;

namespace SiteGen.Emit.Search;

internal sealed class SpellingCheck(SearchData data)
{
    private const int CostOfSlip = 4;
    private const int CostOfOtherStart = 3;
    private const int CostOfUnfinished = 2;

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
            else if (!isLast && data.IsKnown(data.Form(words[i].Text + words[i + 1].Text)[0].Stem))
            {
                mended.Add(data.Form(words[i].Text + words[i + 1].Text)[0]);
                i++;
            }
            else
            {
                mended.AddRange(MendOne(words[i], isLast));
            }
        }
        return mended.ToImmutable();
    }

    private bool IsFine(QueryWord word, bool isLast) =>
        word.Text.Length < 4 || char.IsAsciiDigit(word.Text[0]) || data.IsStop(word) || data.IsKnown(word.Stem) || (isLast && data.StartsKnown(word.Text));

    private IEnumerable<QueryWord> MendOne(QueryWord word, bool isLast)
    {
        var (near, cost) = Nearest(word, isLast);
        if ((near is null || cost > CostOfSlip + 1) && Split(word.Text) is { } parts)
            return parts;
        return [near is null ? word : new QueryWord(near, near)];
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
        var (bestCost, bestCount) = (int.MaxValue, 0);
        var limit = word.Text.Length switch { < 8 => 1, < 12 => 2, _ => 3 };
        foreach (var (terms, tier, isText) in new[] { (data.Heads.Terms, data.Heads, 0), (data.Synonyms.Words, null, 0), (data.Texts.Terms, data.Texts, 1) })
        {
            for (var i = 0; i < terms.Length; i++)
            {
                var count = tier?[i].Count ?? 1;
                var cost = count == 0 ? int.MaxValue : Cost(word, terms[i], limit, isLast);
                if (cost == int.MaxValue)
                    continue;
                cost += isText;
                if (cost < bestCost || (cost == bestCost && (count > bestCount || (count == bestCount && string.CompareOrdinal(terms[i], best) < 0))))
                    (best, bestCost, bestCount) = (terms[i], cost, count);
            }
        }
        return (best, bestCost);
    }

    private static int Cost(QueryWord word, string term, int limit, bool isLast)
    {
        if (term.Length < 3 || char.IsAsciiDigit(term[0]))
            return int.MaxValue;
        var other = term[0] == word.Text[0] ? 0 : CostOfOtherStart;
        var slips = Math.Min(Slips(word.Text, term, limit), Slips(word.Stem, term, limit));
        if (slips <= limit)
            return (slips * CostOfSlip) + other;
        if (!isLast || other > 0 || term.Length <= word.Text.Length || word.Text.Length < 5)
            return int.MaxValue;
        slips = Slips(word.Text, term[..word.Text.Length], limit);
        return slips <= limit ? (slips * CostOfSlip) + CostOfUnfinished : int.MaxValue;
    }

    /// <summary>Letters added, left out, replaced or swapped; more than the limit when they are many.</summary>
    public static int Slips(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
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
