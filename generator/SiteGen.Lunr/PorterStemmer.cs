// English stems exactly as lunr.js makes them: Porter's algorithm with the few turns of its own that its regular
// expressions take.
using System.Buffers;

namespace SiteGen.Lunr;

/// <summary>The stemmer behind the pipeline label <c>stemmer</c> of lunr.js.</summary>
public static class PorterStemmer
{
    private static readonly SearchValues<char> VowelsAndY = SearchValues.Create("aeiouy");
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\u2028\u2029");

    // Longest ending first: the lazy prefix of the original makes the longest ending win.
    private static readonly (string Ending, string Instead)[] Step2 =
    [
        ("ational", "ate"), ("ization", "ize"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"),
            ("tional", "tion"), ("biliti", "ble"),
        ("entli", "ent"), ("ousli", "ous"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("iviti", "ive"),
            ("enci", "ence"), ("anci", "ance"),
        ("izer", "ize"), ("alli", "al"), ("ator", "ate"), ("logi", "log"), ("bli", "ble"), ("eli", "e"),
    ];

    private static readonly (string Ending, string Instead)[] Step3 =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ness", ""), ("ful", "")];

    private static readonly (string Ending, string Instead)[] Step4 =
    [
        ("ement", ""), ("ance", ""), ("ence", ""), ("able", ""), ("ible", ""), ("ment", ""), ("ant", ""), ("ent", ""),
            ("ism", ""), ("ate", ""),
        ("iti", ""), ("ous", ""), ("ive", ""), ("ize", ""), ("al", ""), ("er", ""), ("ic", ""), ("ou", ""),
    ];

    /// <summary>Gives the stem of one lower-case word, for instance <c>consist</c> for <c>consistently</c>.</summary>
    /// <param name="word">A word of any characters; words of one or two UTF-16 units are their own stem.</param>
    public static string Stem(string word)
    {
        var units = word.ToCharArray();
        return new string(units, 0, Stem(units));
    }

    /// <summary>Stems a word in place.</summary>
    /// <param name="word">The lower-case word; its first units become the stem.</param>
    /// <returns>The length of the stem in UTF-16 units, never more than that of the word.</returns>
    public static int Stem(Span<char> word)
    {
        if (word.Length < 3) return word.Length;
        var startsWithY = word[0] == 'y';
        if (startsWithY) word[0] = 'Y';

        var length = Plurals(word, word.Length);
        length = PastAndIng(word, length);
        length = FinalY(word, length);
        length = Replace(word, length, Step2);
        length = Replace(word, length, Step3);
        length = Strip(word, length);
        length = FinalE(word, length);

        if (startsWithY) word[0] = 'y';
        return length;
    }

    private static int Plurals(Span<char> word, int length)
    {
        var now = word[..length];
        if (Ends(now, "sses") || Ends(now, "ies")) return length - 2;
        return length >= 3 && now[^1] == 's' && now[^2] != 's' && IsStem(now[..^2]) ? length - 1 : length;
    }

    private static int PastAndIng(Span<char> word, int length)
    {
        var now = word[..length];
        if (Ends(now, "eed")) return Measure(now[..^3]) > 0 ? length - 1 : length;
        var ending = Ends(now, "ed") ? 2 : Ends(now, "ing") ? 3 : 0;
        if (ending == 0 || !HasVowel(now[..^ending])) return length;

        now = now[..^ending];
        length = now.Length;
        var needsE = now.EndsWith("at") || now.EndsWith("bl") || now.EndsWith("iz");
        if (!needsE && length > 1 && now[^1] == now[^2] && !"aeiouylsz".Contains(now[^1])) return length - 1;
        if (!needsE && !IsShortSyllable(now)) return length;
        word[length] = 'e';
        return length + 1;
    }

    private static int FinalY(Span<char> word, int length)
    {
        if (length > 2 && word[length - 1] == 'y' && !IsVowel(word[length - 2]) && IsStem(word[..(length - 2)]))
            word[length - 1] = 'i';
        return length;
    }

    private static int Replace(Span<char> word, int length, (string Ending, string Instead)[] endings)
    {
        foreach (var (ending, instead) in endings)
        {
            if (!Ends(word[..length], ending)) continue;
            var stem = length - ending.Length;
            if (Measure(word[..stem]) == 0) return length;
            instead.CopyTo(word[stem..]);
            return stem + instead.Length;
        }

        return length;
    }

    private static int Strip(Span<char> word, int length)
    {
        var now = word[..length];
        foreach (var (ending, _) in Step4)
        {
            if (Ends(now, ending)) return Measure(now[..^ending.Length]) > 1 ? length - ending.Length : length;
        }

        return (Ends(now, "sion") || Ends(now, "tion")) && Measure(now[..^3]) > 1 ? length - 3 : length;
    }

    private static int FinalE(Span<char> word, int length)
    {
        if (Ends(word[..length], "e"))
        {
            var stem = word[..(length - 1)];
            if (Measure(stem) > 1 || (IsMeasureOne(stem) && !IsShortSyllable(stem))) length--;
        }

        var now = word[..length];
        return now.EndsWith("ll") && Measure(now) > 1 ? length - 1 : length;
    }

    private static bool Ends(ReadOnlySpan<char> word, string ending) =>
        word.EndsWith(ending) && IsStem(word[..^ending.Length]);

    // The original's ".+?": at least one unit, and a dot matches no line break.
    private static bool IsStem(ReadOnlySpan<char> stem) => stem.Length > 0 && !stem.ContainsAny(LineBreaks);

    private static bool IsVowel(char unit) => unit is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool IsVowelOrY(char unit) => IsVowel(unit) || unit == 'y';

    // How many times vowels are followed by consonants; two is as far as anybody asks. A y opens either kind of run.
    private static int Measure(ReadOnlySpan<char> stem) => Runs(stem, out _);

    // Vowels and consonants once, with nothing but vowels before the end.
    private static bool IsMeasureOne(ReadOnlySpan<char> stem)
    {
        if (Runs(stem, out var end) != 1) return false;
        if (end < stem.Length && IsVowelOrY(stem[end])) end = SkipVowels(stem, end);
        return end == stem.Length;
    }

    private static int Runs(ReadOnlySpan<char> stem, out int end)
    {
        var count = 0;
        end = stem.Length > 0 && !IsVowelOrY(stem[0]) ? SkipConsonants(stem, 0) : 0;
        while (count < 2 && end < stem.Length && IsVowelOrY(stem[end]))
        {
            var next = SkipVowels(stem, end);
            if (next == stem.Length) break;
            end = SkipConsonants(stem, next);
            count++;
        }

        return count;
    }

    private static int SkipVowels(ReadOnlySpan<char> stem, int at)
    {
        at++;
        while (at < stem.Length && IsVowel(stem[at])) at++;
        return at;
    }

    private static int SkipConsonants(ReadOnlySpan<char> stem, int at)
    {
        at++;
        while (at < stem.Length && !IsVowelOrY(stem[at])) at++;
        return at;
    }

    private static bool HasVowel(ReadOnlySpan<char> stem) => stem.ContainsAny(VowelsAndY);

    // Consonants, one vowel, one consonant other than w, x, y: "hop", not "snow".
    private static bool IsShortSyllable(ReadOnlySpan<char> stem) =>
        stem.Length >= 3 && !IsVowel(stem[0]) && IsVowelOrY(stem[^2]) && !"aeiouwxy".Contains(stem[^1]) && !stem[1..^2]
            .ContainsAny(VowelsAndY);
}
