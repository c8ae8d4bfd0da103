// What Scriban's parser takes amiss, takes for granted or never ends with, found in the tokens before it reads them.
using static SiteGen.Templating.TemplateHints;

namespace SiteGen.Templating.Reading;

/// <summary>A finding, and what to write from one place up to another so that reading can go on.</summary>
internal sealed record Mend(Diagnostic Error, int From, int To, string Text);

internal static class TokenCheck
{
    private const int LongestNumber = 20_000;
    private const int LargestExponent = 400;

    /// <summary>Words that Scriban reads as values or functions even behind a dot.</summary>
    private static readonly string[] Keywords = ["do", "null", "true", "false", "this"];

    /// <summary>The first finding; null when there is none.</summary>
    /// <param name="source">The template as it was written.</param>
    /// <param name="tokens">Its tokens, of the text as it is mended so far.</param>
    /// <param name="relaxed">True to find only what would never end.</param>
    public static Mend? First(SourceText source, Tokens tokens, bool relaxed)
    {
        var open = -1;
        var escape = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsNumber(tokens.Type(i)) && (tokens.EndOfNumber(i) > tokens.End(i) || IsTooLarge(tokens.Text(i))))
                return Number(source, tokens.Start(i), tokens.EndOfNumber(i));
            if (relaxed)
                continue;
            if (tokens.Type(i) == TokenType.Identifier && tokens.IsMember(i) && Keywords.Contains(tokens.Text(i)))
                return Keyword(source, tokens, i);
            if (IsOpening(tokens, i) && open >= 0)
                return Unclosed(source, tokens, open, tokens.Start(i));
            open = tokens.Type(i) switch { TokenType.CodeEnter => i, TokenType.CodeExit => -1, _ => open };
            escape = tokens.Type(i) switch { TokenType.EscapeEnter => i, TokenType.EscapeExit => -1, _ => escape };
        }
        if (escape >= 0)
            return UnclosedEscape(source, tokens, escape);
        if (tokens.OpenQuote is { } quote && !relaxed)
            return OpenText(source, tokens, open, quote);
        return open < 0 ? null : Unclosed(source, tokens, open, source.Text.Length);
    }

    /// <summary>A text in quotes that is never closed: the first that swallowed the end of its code, else the last
    /// one.</summary>
    private static Mend OpenText(SourceText source, Tokens tokens, int open, char quote)
    {
        var text = source.Text;
        var swallowed = Enumerable.Range(open + 1, tokens.Count - open - 1).Where(i =>
            tokens.Text(i) is [var first, ..] written && first == quote
                && written.Contains("}}", StringComparison.Ordinal));
        var from = swallowed.Select(tokens.Start).DefaultIfEmpty(-1).First();
        from = from < 0 ? text.IndexOf(quote, open < 0 ? 0 : Math.Min(tokens.End(open), text.Length)) : from;
        from = from < 0 ? tokens.Start(open) : from;
        var close = text.IndexOf("}}", from, StringComparison.Ordinal);
        var error = TemplateErrors.UnclosedText.At(source.SpanAt(from), quote);
        return new Mend(error, from, close < 0 ? text.Length : close, "0");
    }

    private static Mend Keyword(SourceText source, Tokens tokens, int index)
    {
        var word = tokens.Text(index);
        var owner = index > 1 && tokens.Type(index - 2) == TokenType.Identifier ? tokens.Text(index - 2) : "object";
        var error = TemplateErrors.KeywordMember.At(tokens.Span(source, index), owner, word);
        return new Mend(error, tokens.Start(index), tokens.End(index), "x" + word[1..]);
    }

    /// <summary>Two braces in a row, which no code can hold.</summary>
    private static bool IsOpening(Tokens tokens, int index) => tokens.Type(index) == TokenType.OpenBrace
        && tokens.Type(index + 1) == TokenType.OpenBrace && tokens.Start(index + 1) == tokens.Start(index) + 1;

    private static Mend Unclosed(SourceText source, Tokens tokens, int open, int to) =>
        new(TemplateErrors.UnclosedCode.At(source.SpanAt(tokens.Start(open), 2)), tokens.Start(open), to, "");

    private static Mend UnclosedEscape(SourceText source, Tokens tokens, int open)
    {
        var (from, marks) = (tokens.Start(open), tokens.Text(open).Count(c => c == '%'));
        var error = TemplateErrors.UnclosedEscape.At(source.SpanAt(from, marks + 2),
            Short($"}}{new string('%', marks)}}}"));
        return new Mend(error, from, source.Text.Length, "");
    }

    private static bool IsNumber(TokenType type) =>
        type is TokenType.Integer or TokenType.HexaInteger or TokenType.BinaryInteger or TokenType.Float;

    private static Mend Number(SourceText source, int from, int to) =>
        new(TemplateErrors.BadNumber.At(source.SpanBetween(from, to), Short(source.Text[from..to])), from, to, "0");

    private static bool IsTooLarge(string number) => number.Length > LongestNumber
        || Regex.Match(number, "^[0-9._]+[eE][+-]?([0-9_]+)") is { Success: true } match
        && !(int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var exponent)
            && exponent <= LargestExponent);
}
