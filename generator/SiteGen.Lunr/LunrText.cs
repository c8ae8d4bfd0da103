// The normalisation that both sides of a search share: the builder runs it over texts, the page's script over queries.
using System.Globalization;
using System.Text;

namespace SiteGen.Lunr;

/// <summary>Turns text into words that are the same however a person happens to type them.</summary>
/// <remarks>
/// The rules, in this order, with JavaScript in mind. Decision 0021 gives the reasons, and the tests hold the same in
/// JavaScript.
/// <list type="number">
/// <item><c>´</c> becomes <c>'</c>; then <c>normalize("NFKD")</c>, then <c>toLowerCase()</c>.</item>
/// <item>Accents are removed, and so is every character of the category Cf but U+200B.</item>
/// <item>Letters that do not decompose are replaced: <c>ß</c> is <c>ss</c>, <c>ø</c> is <c>o</c>; and <c>’ ‘ ʼ `</c>
/// are <c>'</c>.</item>
/// <item>A word is a run of <c>\p{L}</c>, <c>\p{N}</c> and <c>\p{M}</c>; all else parts words, but for four things
/// inside a word:
/// <c>'s</c> at its end is dropped; any other <c>'</c> between two word characters is dropped (<c>don't</c> is
/// <c>dont</c>);
/// <c>.</c> between two ASCII digits is kept, <c>,</c> before exactly three ASCII digits is dropped (<c>1,500.5</c> is
/// <c>1500.5</c>);
/// the dots of initials are dropped (<c>M.D.</c> is <c>md</c>).</item>
/// <item>What stands in a script that has no blanks between words (Chinese, Japanese, Thai and their like) is parted
/// into pairs of signs that overlap.</item>
/// <item>A word is cut after 64 UTF-16 units.</item>
/// </list>
/// </remarks>
public static class LunrText
{
    private const int LongestWord = 64;
    private const int LongestCompound = 3;

    /// <summary>The words of a text with one space between them. Normalising that again changes nothing.</summary>
    /// <param name="text">Any text, for instance what a person typed into the search box.</param>
    public static string Normalise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Join(' ', Scan(LetterFolding.Fold(text)).Select(word => word.Text));
    }

    /// <summary>The words of a text and, behind each hyphenated word, its parts in one: <c>follow</c>, <c>up</c>,
    /// <c>followup</c>.</summary>
    internal static List<string> IndexWords(string text)
    {
        var scanned = Scan(LetterFolding.Fold(text));
        var words = new List<string>(scanned.Count);
        for (var first = 0; first < scanned.Count;)
        {
            var last = first;
            while (last + 1 < scanned.Count && scanned[last + 1].FollowsHyphen) last++;
            for (var i = first; i <= last; i++) words.Add(scanned[i].Text);
            var parts = last - first + 1;
            if (parts is > 1 and <= LongestCompound && Rune.IsLetter(FirstRune(scanned[first].Text)))
            {
                words.Add(Cut(string.Concat(words.TakeLast(parts))));
            }

            first = last + 1;
        }

        return words;
    }

    private static List<Word> Scan(string text)
    {
        var words = new List<Word>();
        var word = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var units = WordUnits(text, at);
            if (units == 0)
            {
                at++;
                continue;
            }

            var followsHyphen = words.Count > 0 && at == words[^1].End + 1 && text[at - 1] is '-' or '\u2010';
            at = ReadWord(text, at, word.Clear());
            foreach (var part in UnbrokenText.Parts(word.ToString()))
            {
                words.Add(new Word(Cut(part), followsHyphen, at));
                followsHyphen = false;
            }
        }

        return words;
    }

    private static int ReadWord(string text, int at, StringBuilder word)
    {
        for (var end = InitialsEnd(text, at); at < end; at += 2) word.Append(text[at]);
        if (word.Length > 0) at--;
        while (at < text.Length)
        {
            var units = WordUnits(text, at);
            if (units == 0 && IsDecimalPoint(text, at)) units = 1;
            word.Append(text, at, units);
            if (units == 0) units = DroppedUnits(text, at);
            if (units == 0) break;
            at += units;
        }

        return at;
    }

    private static bool IsDecimalPoint(string text, int at) =>
        text[at] == '.' && char.IsAsciiDigit(text[at - 1]) && Digits(text, at + 1) > 0;

    // How many units inside a word are left out of it: an apostrophe, a possessive 's, a comma of thousands.
    private static int DroppedUnits(string text, int at) => text[at] switch
    {
        '\'' when WordUnits(text, at + 1) > 0 => text[at + 1] == 's' && WordUnits(text, at + 2) == 0 ? 2 : 1,
        ',' when char.IsAsciiDigit(text[at - 1]) && Digits(text, at + 1) == 3 => 1,
        _ => 0,
    };

    // Where "m.d" ends if single letters with dots between them start here, else the start.
    private static int InitialsEnd(string text, int start)
    {
        var end = start;
        for (var at = start; IsLetter(text, at) && at + 1 < text.Length && text[at + 1] == '.'
            && IsLetter(text, at + 2); at += 2)
        {
            if (WordUnits(text, at + 3) == 0) end = at + 3;
        }

        return end;
    }

    private static bool IsLetter(string text, int at) => at < text.Length && char.IsLetter(text[at]);

    private static int Digits(string text, int at)
    {
        var count = 0;
        while (count < 4 && at + count < text.Length && char.IsAsciiDigit(text[at + count])) count++;
        return count;
    }

    // How many UTF-16 units the word character takes that starts here; none if there is no such character.
    private static int WordUnits(string text, int at)
    {
        if (at >= text.Length) return 0;
        if (char.IsAscii(text[at])) return char.IsAsciiLetterOrDigit(text[at]) ? 1 : 0;
        if (!Rune.TryGetRuneAt(text, at, out var rune)) return 0;
        return Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.OtherNumber ? rune.Utf16SequenceLength : 0;
    }

    private static string Cut(string word)
    {
        if (word.Length <= LongestWord) return word;
        var end = char.IsHighSurrogate(word[LongestWord - 1]) ? LongestWord - 1 : LongestWord;
        return word[..end].TrimEnd('.');
    }

    private static Rune FirstRune(string word) => Rune.GetRuneAt(word, 0);

    private readonly record struct Word(string Text, bool FollowsHyphen, int End);
}
