// Flesch–Kincaid grade of English prose (Kincaid and others, 1975): 0.39 words a sentence + 11.8 syllables a word -
// 15.59.
namespace SiteGen.Check.Language;

/// <summary>How hard a text is to read, in school years, for one language.</summary>
/// <param name="Language">Code of the language that the formula is made for.</param>
/// <param name="Grade">Sentences, words and syllables to a grade.</param>
/// <param name="Syllables">Syllables of one word.</param>
internal sealed record ReadingFormula(string Language, Func<int, int, int, double> Grade, Func<string, int> Syllables);

internal static class ReadingGrade
{
    /// <summary>THE LIST of formulas.</summary>
    public static ReadingFormula[] All { get; } =
        [new("en", (sentences, words, syllables) =>
        (0.39 * words / sentences) + (11.8 * syllables / words) - 15.59, EnglishSyllables)];

    public static ReadingFormula? For(string language) => All.FirstOrDefault(f => f.Language == language.Split('-')[0]);

    /// <summary>Groups of vowels, less a silent e: right for nine words in ten, which the mean of a page evens
    /// out.</summary>
    public static int EnglishSyllables(string word)
    {
        var letters = new string([.. word.ToLowerInvariant().Where(char.IsLetter)]);
        if (letters.Length <= 3)
            return 1;
        if (letters.EndsWith("es", StringComparison.Ordinal) && !"sxz".Contains(letters[^3], StringComparison.Ordinal)
            && !letters.EndsWith("ches", StringComparison.Ordinal)
            && !letters.EndsWith("shes", StringComparison.Ordinal) && !letters.EndsWith("ges", StringComparison.Ordinal)
            && !letters.EndsWith("ces", StringComparison.Ordinal))
            letters = letters[..^2];
        else if (letters.EndsWith("ed", StringComparison.Ordinal) && letters[^3] is not 't' and not 'd')
            letters = letters[..^2];
        else if (letters[^1] == 'e' && !(letters.EndsWith("le", StringComparison.Ordinal) && !IsVowel(letters[^3])))
            letters = letters[..^1];
        var count = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            if (IsVowel(letters[i]) && (i == 0 || !IsVowel(letters[i - 1])))
                count++;
            else if (i > 0 && letters[i - 1] == 'i' && letters[i] is 'a' or 'o' && i + 1 < letters.Length
                && letters[i + 1] is not 'n' and not 'u')
                count++;
        }
        return Math.Max(1, count);
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
