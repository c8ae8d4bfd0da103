// How far one word is from another: for hints about names, and for the search, whose page script
// search-edit-distance.js is a twin of this.
using System.Numerics;

namespace SiteGen.Diagnostics;

/// <summary>Counts edits: letters that are added, left out, replaced, or swapped with their neighbour (optimal string
/// alignment).</summary>
public static class EditDistance
{
    /// <summary>The edits from one word to the other; any number over the limit when there are more.</summary>
    /// <param name="a">One word; letters of different case differ.</param>
    /// <param name="b">The other.</param>
    /// <param name="limit">How many edits are counted to the end.</param>
    public static int Of(string a, string b, int limit)
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
                var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, replaced);
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

    /// <summary>
    /// Which letters a word has, a bit each: an edit changes at most two of them, so most words need no closer look.
    /// </summary>
    private static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var unit in word)
            letters |= 1u << (unit & 31);
        return letters;
    }
}
