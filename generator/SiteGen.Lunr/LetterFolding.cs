// What each character is normalised to. The table is data, so that no machine's own version of Unicode shows in an
// index.
using System.Globalization;
using System.Text;

namespace SiteGen.Lunr;

/// <summary>Letters of all scripts without case and accents, the same on every machine.</summary>
public static class LetterFolding
{
    private const int FirstHangul = 0xac00;
    private const int LastHangul = 0xd7a3;

    // Lines of code points: a character, then what it becomes. Read when the first text comes that is not ASCII.
    private static readonly Lazy<Dictionary<int, string>> Table = new(ReadTable);

    /// <summary>Steps 1 to 3 of the normalisation: the text decomposed, in lower case, without accents, in letters that
    /// all keyboards have.</summary>
    /// <param name="text">Any text; half a sign becomes the sign for what cannot be read.</param>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text)) return text.Replace('`', '\'').ToLowerInvariant();
        var table = Table.Value;
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii) folded.Append(rune.Value == '`' ? '\'' : char.ToLowerInvariant((char)rune.Value));
            else if (rune.Value is >= FirstHangul and <= LastHangul) AppendHangul(folded, rune.Value - FirstHangul);
            else if (table.TryGetValue(rune.Value, out var letters)) folded.Append(letters);
            else folded.Append(rune);
        }

        return folded.ToString();
    }

    // A syllable is a leading consonant, a vowel and perhaps a trailing consonant: 21 vowels, 27 trailing ones and
    // none.
    private static void AppendHangul(StringBuilder folded, int syllable)
    {
        folded.Append((char)(0x1100 + (syllable / 588))).Append((char)(0x1161 + (syllable % 588 / 28)));
        if (syllable % 28 > 0) folded.Append((char)(0x11a7 + (syllable % 28)));
    }

    private static Dictionary<int, string> ReadTable()
    {
        using var stream = typeof(LetterFolding).Assembly.GetManifestResourceStream("Folding.txt")!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<int, string>();
        while (reader.ReadLine() is { } line)
        {
            var codes = line.Split(' ')
                .Select(code => int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
            table.Add(codes[0], string.Concat(codes.Skip(1).Select(char.ConvertFromUtf32)));
        }

        return table;
    }
}
