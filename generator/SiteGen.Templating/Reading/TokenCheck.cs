// What Scriban's parser takes amiss, takes for granted or never ends with, found in the tokens before it reads them.
using System.Globalization;
using System.Text.RegularExpressions;
using Scriban.Parsing;
using SiteGen.Diagnostics;
using SiteGen.Templating.Running;

namespace SiteGen.Templating.Reading;

/// <summary>A finding, and what to write from one place up to another so that reading can go on.</summary>
internal sealed record Mend(Diagnostic Error, int From, int To, string Text);

internal static class TokenCheck
{
    /// <summary>Words that Scriban reads as values or functions even behind a dot.</summary>
    private static readonly string[] Keywords = ["do", "null", "true", "false", "this"];

    private const int LongestNumber = 20_000;
    private const int LargestExponent = 400;

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
            if (Number(source, tokens, i) is { } number)
                return number;
            if (relaxed)
                continue;
            if (IsKeyword(tokens, i))
                return Keyword(source, tokens, i);
            if (IsOpening(tokens, i) && open >= 0)
                return Unclosed(source, tokens, open, tokens.Start(i));
            open = tokens.Type(i) switch { TokenType.CodeEnter => i, TokenType.CodeExit => -1, _ => open };
            escape = tokens.Type(i) switch { TokenType.EscapeEnter => i, TokenType.EscapeExit => -1, _ => escape };
        }
        if (escape >= 0)
            return UnclosedEscape(source, tokens, escape);
        if (open < 0)
            return null;
        return tokens.OpenQuote is { } quote
            ? OpenText(source, tokens, open, quote)
            : Unclosed(source, tokens, open, source.Text.Length);
    }

    /// <summary>A text in quotes that is never closed: the first that swallowed the end of its code, else the last one.</summary>
    private static Mend OpenText(SourceText source, Tokens tokens, int open, char quote)
    {
        var text = source.Text;
        var from = -1;
        for (var i = open + 1; i < tokens.Count && from < 0; i++)
        {
            var written = tokens.Text(i);
            if (written.Length > 0 && written[0] == quote && written.Contains("}}", StringComparison.Ordinal))
                from = tokens.Start(i);
        }
        from = from < 0 ? text.IndexOf(quote, Math.Min(tokens.End(open), text.Length)) : from;
        from = from < 0 ? tokens.Start(open) : from;
        var close = text.IndexOf("}}", from, StringComparison.Ordinal);
        var to = close < 0 ? text.Length : close;
        return new Mend(TemplateErrors.UnclosedString(source.SpanAt(from), quote), from, to, "0");
    }

    private static bool IsKeyword(Tokens tokens, int index) =>
        tokens.Type(index) == TokenType.Identifier && tokens.IsMember(index) && Keywords.Contains(tokens.Text(index));

    private static Mend Keyword(SourceText source, Tokens tokens, int index)
    {
        var word = tokens.Text(index);
        var owner = index > 1 && tokens.Type(index - 2) == TokenType.Identifier ? tokens.Text(index - 2) : "object";
        var at = source.SpanAt(tokens.Start(index), word.Length);
        var mended = "x" + word[1..];
        return new Mend(TemplateErrors.KeywordMember(at, owner, word), tokens.Start(index), tokens.End(index), mended);
    }

    /// <summary>Two braces in a row, which no code can hold.</summary>
    private static bool IsOpening(Tokens tokens, int index) => tokens.Type(index) == TokenType.OpenBrace
        && tokens.Type(index + 1) == TokenType.OpenBrace && tokens.Start(index + 1) == tokens.Start(index) + 1;

    private static Mend Unclosed(SourceText source, Tokens tokens, int open, int to)
    {
        var from = tokens.Start(open);
        var at = source.SpanAt(from, 2);
        return new Mend(TemplateErrors.UnclosedCode(at), from, to, "");
    }

    private static Mend UnclosedEscape(SourceText source, Tokens tokens, int open)
    {
        var from = tokens.Start(open);
        var marks = tokens.Text(open).Count(c => c == '%');
        var close = "}" + new string('%', marks) + "}";
        var at = source.SpanAt(from, marks + 2);
        return new Mend(TemplateErrors.UnclosedEscapeBlock(at, close), from, source.Text.Length, "");
    }

    private static Mend? Number(SourceText source, Tokens tokens, int index)
    {
        var isNumber = tokens.Type(index)
            is TokenType.Integer or TokenType.HexaInteger or TokenType.BinaryInteger or TokenType.Float;
        if (!isNumber)
            return null;
        var from = tokens.Start(index);
        var to = tokens.EndOfNumber(index);
        if (to == tokens.End(index) && !IsTooLarge(tokens.Text(index)))
            return null;
        var written = source.Text[from..to];
        return new Mend(TemplateErrors.BadNumber(Places.Of(source, from, to), written), from, to, "0");
    }

    private static bool IsTooLarge(string number) => number.Length > LongestNumber
        || Regex.Match(number, "^[0-9._]+[eE][+-]?([0-9_]+)") is { Success: true } match
        && !(int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var exponent)
            && exponent <= LargestExponent);
}
