// Whether something was typed that cannot wait. It is not strict: a help box too many does no harm.
using System.Collections.Immutable;

namespace SiteGen.Emit.Search;

internal sealed class UrgentCheck(SearchData data)
{
    private const int LeastLetters = 4;
    private const int Between = 2;

    /// <summary>Whether the words of an urgent form stand near each other, in any order; slips are allowed in words that nothing else knows.</summary>
    public bool IsUrgent(ImmutableArray<QueryWord> words)
    {
        var isUnknown = words.Select(w => w.Text.Length >= LeastLetters && !data.IsStop(w) && !data.IsKnown(w.Stem)).ToArray();
        foreach (var form in data.Urgent.Where(f => f.Length > 0))
        {
            var places = form.Select(one => IndexOf(one, words, isUnknown)).ToArray();
            if (!places.Contains(-1) && places.Max() - places.Min() < form.Length + Between)
                return true;
        }
        return false;
    }

    private static int IndexOf(QueryWord one, ImmutableArray<QueryWord> words, bool[] isUnknown)
    {
        var limit = SpellingCheck.LimitOf(one.Text);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Stem == one.Stem || (isUnknown[i] && SpellingCheck.Slips(words[i].Text, one.Text, limit) <= limit))
                return i;
        }
        return -1;
    }
}
