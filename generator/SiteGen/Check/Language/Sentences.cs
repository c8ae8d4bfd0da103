// Cuts prose into sentences and words.
using System.Collections.Immutable;

namespace SiteGen.Check.Language;

/// <summary>A sentence with its offset in the text that it was cut from.</summary>
internal sealed record Sentence(string Text, int Start, ImmutableArray<string> Words);

internal static class Sentences
{
    private static readonly HashSet<string> Abbreviations =
        new(StringComparer.OrdinalIgnoreCase) { "dr", "mr", "mrs", "ms", "st", "no", "vs", "e.g", "i.e", "etc", "a.m",
        "p.m", "u.s", "inc", "approx" };

    public static IEnumerable<Sentence> Of(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Ends(text, i))
                continue;
            if (Make(text, start, i + 1) is { } sentence)
                yield return sentence;
            start = i + 1;
        }
        if (Make(text, start, text.Length) is { } last)
            yield return last;
    }

    private static bool Ends(string text, int i)
    {
        if (text[i] is not ('.' or '!' or '?'))
            return false;
        var next = i + 1;
        while (next < text.Length && text[next] is '"' or '”' or '’' or '\'' or ')' or '»')
            next++;
        if (next < text.Length && !char.IsWhiteSpace(text[next]))
            return false;
        return text[i] != '.' || !IsAbbreviation(text, i);
    }

    private static bool IsAbbreviation(string text, int dot)
    {
        var start = dot;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
            start--;
        var word = text[start..dot];
        return Abbreviations.Contains(word) || (word.Length == 1 && char.IsUpper(word[0]) && word != "I");
    }

    private static Sentence? Make(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '"' or '”' or '’' or ')'))
            start++;
        var words = WordsOf(text[start..end]);
        return words.IsEmpty ? null : new Sentence(text[start..end].TrimEnd(), start, words);
    }

    public static ImmutableArray<string> WordsOf(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length
                && (char.IsLetterOrDigit(text[i])
                || (start >= 0 && text[i] is '\'' or '’' or '-' or '.' or ',' && i + 1 < text.Length
                && char.IsLetterOrDigit(text[i + 1])));
            if (inWord && start < 0)
                start = i;
            else if (!inWord && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }
        return words.ToImmutable();
    }
}
