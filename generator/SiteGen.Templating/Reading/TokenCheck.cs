// What Scriban's parser takes amiss, takes for granted, never ends with or reports at the wrong place, found in the
// tokens.
using static SiteGen.Templating.Reading.Forms;
using static SiteGen.Templating.TemplateErrors;

namespace SiteGen.Templating.Reading;

/// <summary>A finding, and what to write from one place up to another so that reading can go on.</summary>
internal sealed record Mend(Diagnostic Error, int From, int To, string Text);

internal static class TokenCheck
{
    private const int LongestNumber = 20_000;
    private const int LargestExponent = 400;

    /// <summary>Words that Scriban reads as values or functions even behind a dot.</summary>
    private static readonly string[] Keywords = ["do", "null", "true", "false", "this"];

    /// <summary>A chain of too many members or pipes: Scriban writes it down anew for each link in it.</summary>
    public static Mend? Chain(SourceText source, Tokens tokens, int most)
    {
        for (var (i, links) = (0, 0); i < tokens.Count; i++)
        {
            var type = tokens.Type(i);
            if (tokens.EndsStatement(i) || type
                is TokenType.Comma or TokenType.OpenParen or TokenType.OpenBracket or TokenType.OpenBrace)
                links = 0;
            if (type is TokenType.Dot or TokenType.VerticalBar or TokenType.PipeGreater && ++links > most)
                return new Mend(TooNested.At(tokens.Span(i), most), tokens.Start(i), source.Text.Length, "");
        }
        return null;
    }

    /// <summary>The first finding to be mended before anything is parsed; null when there is none.</summary>
    public static Mend? First(SourceText source, Tokens tokens, bool isRelaxed)
    {
        var (open, escape, text) = (-1, -1, source.Text);
        for (var i = 0; i < tokens.Count; i++)
        {
            var (type, start) = (tokens.Type(i), tokens.Start(i));
            if (type is TokenType.Integer or TokenType.HexaInteger or TokenType.BinaryInteger or TokenType.Float
                && (IsEndless(tokens.Text(i)) || !isRelaxed && !IsNumber(tokens.Text(i), type)))
                return new Mend(BadNumber.At(tokens.Span(i), Short(tokens.Text(i))), start, tokens.End(i), "0");
            if (isRelaxed)
                continue;
            if (type == TokenType.Identifier && tokens.IsMember(i) && Keywords.Contains(tokens.Text(i)))
                return Keyword(tokens, i);
            if (type == TokenType.Colon && tokens.FilterBefore(i) is { } filter)
                return new Mend(NoEnd.WithHint($"write a function's argument without a colon: {filter} <argument>",
                    tokens.Span(i), "\":\"", Expected("<value> | <function> <argument>")), start, start + 1, " ");
            if (type is TokenType.String or TokenType.VerbatimString && tokens.OpenText >= 0
                && tokens.Text(i) is var inside && (inside.Contains("{{", StringComparison.Ordinal)
                    || inside.Contains("}}", StringComparison.Ordinal)))
                return Quote(source, tokens.Start(open), start, text.IndexOf("}}", start, StringComparison.Ordinal));
            if (open >= 0 && type == TokenType.OpenBrace && text.AsSpan(start).StartsWith("{{"))
                return Code(source, tokens.Start(open), start);
            open = type switch { TokenType.CodeEnter => i, TokenType.CodeExit => -1, _ => open };
            escape = type switch { TokenType.EscapeEnter => i, TokenType.EscapeExit => -1, _ => escape };
        }
        if (escape >= 0 && $"}}{tokens.Text(escape)[1..^1]}}}" is var mark)
            return new Mend(UnclosedEscape.At(tokens.Span(escape), mark), tokens.Start(escape), text.Length, "");
        if (isRelaxed || open < 0)
            return null;
        return tokens.OpenText >= 0
            ? Quote(source, tokens.Start(open), tokens.OpenText,
                text.IndexOf("}}", tokens.OpenText, StringComparison.Ordinal))
            : Code(source, tokens.Start(open), text.Length);
    }

    /// <summary>Blocks that are never closed, and words without the block that they belong to.</summary>
    public static IEnumerable<Diagnostic> Blocks(Tokens tokens)
    {
        var open = new Stack<(string Word, SourceSpan At)>();
        var closed = new HashSet<SourceSpan>(); // those that had their else
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.Type(i) != TokenType.Identifier)
                continue;
            var (word, at) = (tokens.Text(i), tokens.Span(i));
            if (tokens.BeginsStatement(i) && word is "foreach" or "unless" or "switch")
            {
                yield return UnknownFunction.WithHint(TemplateHints.WordHint(word), at, word);
                open.Push((word, at));
            }
            else if (tokens.BeginsStatement(i) && TemplateHints.WordHint(word) == "write end")
            {
                yield return UnknownFunction.WithHint("write end", at, word);
                open.TryPop(out _);
            }
            if (Forms.Blocks.ContainsKey(word) && !tokens.IsMember(i)
                && (word == "do" || tokens.BeginsStatement(i) && tokens.Type(i + 1) != TokenType.Dot))
                open.Push((word, at));
            if (word is not ("end" or "else" or "when") || !tokens.BeginsStatement(i))
                continue;
            var block = open.Count > 0 && !closed.Contains(open.Peek().At) ? open.Peek().Word : "";
            if (word == "end" && !open.TryPop(out _))
                yield return StrayEnd.At(at, TemplateHints.Quoted(word), Expected(Forms.Blocks["if"]));
            if (word == "when" && block != "case")
                yield return StrayBranch.At(at, word, Expected(Forms.Blocks["case"]), "case");
            if (word == "else" && block is not ("if" or "for" or "while" or "tablerow" or "case"))
                yield return StrayBranch.At(at, word, Expected("if <expression> … else … end"), "if, case or for");
            else if (word == "else" && (block != "if" || tokens.Text(i + 1) != "if"))
                closed.Add(open.Peek().At);
        }
        foreach (var (word, at) in open.Reverse().Where(o => Forms.Blocks.ContainsKey(o.Word)))
            yield return OpenBlock.At(at, Expected(Forms.Blocks[word]));
    }

    private static Mend Keyword(Tokens tokens, int index)
    {
        var (owner, word) = (tokens.Type(index - 2) == TokenType.Identifier ? tokens.Text(index - 2) : "object",
            tokens.Text(index));
        return new Mend(KeywordMember.At(tokens.Span(index), owner, word), tokens.Start(index), tokens.End(index),
            "x" + word[1..]);
    }

    private static Mend Code(SourceText source, int from, int to) =>
        new(UnclosedCode.At(source.SpanAt(from, 2)), from, to, "");

    /// <summary>A text that is never closed; where its code is not closed either, the quote only looks like one of the
    /// code.</summary>
    private static Mend Quote(SourceText source, int code, int from, int close)
    {
        var next = source.Text.IndexOf("{{", from, StringComparison.Ordinal);
        return close < 0 || next >= 0 && next < close
            ? Code(source, code, next < 0 ? source.Text.Length : next)
            : new Mend(UnclosedText.At(source.SpanAt(from), source.Text[from]), from, close, "0");
    }

    /// <summary>True for more digits than can be read in any time.</summary>
    private static bool IsEndless(string written) => written.Length > LongestNumber
        || Regex.Match(written, "^[0-9._]+[eE][+-]?([0-9_]+)") is { Success: true } match
            && !(int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                && value <= LargestExponent);

    /// <summary>False for letters at a number.</summary>
    private static bool IsNumber(string written, TokenType type) => Regex.IsMatch(written, type switch
    {
        TokenType.HexaInteger => "^0[xX][0-9a-fA-F_]+[uU]?$",
        TokenType.BinaryInteger => "^0[bB][01_]+[uU]?$",
        _ => "^[0-9._]+([eE][+-]?[0-9_]+)?[fFdDmM]?$",
    });
}
