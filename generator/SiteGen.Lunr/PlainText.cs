// The tokenizer and the trimmer of lunr.js, faults included: this is what the recordings of lunr.js are compared with.
namespace SiteGen.Lunr;

internal static class PlainText
{
    /// <summary>The words of a text. A token of nothing but punctuation becomes the empty word, and lunr.js indexes
    /// that too.</summary>
    public static List<string> Words(string text)
    {
        var lower = JavaScriptRules.ToLowerCase(text);
        var words = new List<string>();
        var start = 0;
        for (var end = 0; end <= lower.Length; end++)
        {
            if (end < lower.Length && !IsSeparator(lower[end])) continue;
            if (end > start) words.Add(Trim(lower.AsSpan(start, end - start)).ToString());
            start = end + 1;
        }

        return words;
    }

    /// <summary>Whether <c>lunr.tokenizer.separator</c> matches the UTF-16 unit.</summary>
    public static bool IsSeparator(char unit) => unit == '-' || JavaScriptRules.IsWhiteSpace(unit);

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> token)
    {
        while (token.Length > 0 && !JavaScriptRules.IsWordUnit(token[0])) token = token[1..];
        while (token.Length > 0 && !JavaScriptRules.IsWordUnit(token[^1])) token = token[..^1];
        return token;
    }
}
