// Shorter forms of a group's name, for narrow places and for a logo of letters.
using System.Globalization;
using System.Text;

namespace SiteGen.Commands;

internal static class NameForms
{
    /// <summary>Whole words while they fit; whole letters else.</summary>
    public static string Short(string name)
    {
        const int Longest = 24;
        if (name.Length <= Longest)
            return name;
        var words = name[..Math.Max(name.LastIndexOf(' ', Longest), 0)]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 0 && LeadsOn(words[^1]))
            words.RemoveAt(words.Count - 1);
        var kept = string.Join(' ', words).TrimEnd(',', ';', ':', '-', '–', '—', '/', '(');
        return kept.Length > 0 ? kept : string.Concat(Letters(name).Take(Longest / 2));
    }

    /// <summary>"&amp;", "-", "of", "for the": a name that ends with it sounds cut off.</summary>
    private static bool LeadsOn(string word)
    {
        const int LongestLink = 4;
        return !word.Any(char.IsLetterOrDigit) || (word.Length <= LongestLink && word.All(char.IsLower));
    }

    /// <summary>The first letters of up to three words that begin with a capital; else the first letter or digit there
    /// is.</summary>
    public static string Initials(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(w => Letters(w).FirstOrDefault(l => Rune.IsLetterOrDigit(Rune.GetRuneAt(l, 0)))).OfType<string>()
            .ToList();
        var capitals = string.Concat(words.Where(l => Rune.IsUpper(Rune.GetRuneAt(l, 0))).Take(3));
        return capitals.Length > 0 ? capitals : words.FirstOrDefault()?.ToUpperInvariant() ?? "?";
    }

    /// <summary>Letters as people count them, with their accents.</summary>
    public static IEnumerable<string> Letters(string text)
    {
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
            yield return elements.GetTextElement();
    }
}
