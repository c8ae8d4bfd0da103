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

    /// <summary>The first finding to be mended before anything is parsed; null when there is none.</summary>
    public static Mend? First(SourceText source, Tokens tokens, bool isRelaxed)
    {
        var (open, escape, text) = (-1, -1, source.Text);
        for (var i = 0; i < tokens.Count; i++)
        {
            var (type, start, end, written) = (tokens.Type(i), tokens.Start(i), tokens.End(i), tokens.Text(i));
            if (type is TokenType.Integer or TokenType.HexaInteger or TokenType.BinaryInteger or TokenType.Float
                && IsNoNumber(written, type))
                return new Mend(BadNumber.At(tokens.Span(i), TemplateHints.Short(written)), start, end, "0");
            if (isRelaxed)
                continue;
            if (type == TokenType.Identifier && tokens.IsMember(i) && Keywords.Contains(written))
            {
                var owner = tokens.Type(i - 2) == TokenType.Identifier ? tokens.Text(i - 2) : "object";
                return new Mend(KeywordMember.At(tokens.Span(i), owner, written), start, end, "x" + written[1..]);
            }
            if (type is TokenType.String or TokenType.VerbatimString && tokens.OpenText >= 0
                && written.IndexOf("}}", StringComparison.Ordinal) is var close and >= 0)
                return Quote(source, start, start + close);
            if (open >= 0 && type == TokenType.OpenBrace && text.AsSpan(start).StartsWith("{{"))
                return new Mend(UnclosedCode.At(source.SpanAt(tokens.Start(open), 2)), tokens.Start(open), start, "");
            open = type switch { TokenType.CodeEnter => i, TokenType.CodeExit => -1, _ => open };
            escape = type switch { TokenType.EscapeEnter => i, TokenType.EscapeExit => -1, _ => escape };
        }
        if (escape >= 0 && $"}}{tokens.Text(escape)[1..^1]}}}" is var mark)
            return new Mend(UnclosedEscape.At(tokens.Span(escape), mark), tokens.Start(escape), text.Length, "");
        if (isRelaxed || open < 0)
            return null;
        var exit = text.IndexOf("}}", Math.Max(tokens.OpenText, 0), StringComparison.Ordinal);
        return tokens.OpenText >= 0
            ? Quote(source, tokens.OpenText, exit < 0 ? text.Length : exit)
            : new Mend(UnclosedCode.At(source.SpanAt(tokens.Start(open), 2)), tokens.Start(open), text.Length, "");
    }

    /// <summary>Blocks that are never closed, and words without the block that they belong to.</summary>
    public static IEnumerable<Diagnostic> Blocks(Tokens tokens)
    {
        var open = new Stack<(string Word, SourceSpan At)>();
        var closed = new HashSet<SourceSpan>(); // those that had their else
        for (var i = 0; i < tokens.Count; i++)
        {
            var (word, at) = (tokens.Text(i), tokens.Span(i));
            if (Forms.Blocks.ContainsKey(word) && !tokens.IsMember(i) && tokens.Type(i) == TokenType.Identifier
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
        foreach (var (word, at) in open.Reverse())
            yield return OpenBlock.At(at, Expected(Forms.Blocks[word]));
    }

    private static Mend Quote(SourceText source, int from, int to) =>
        new(UnclosedText.At(source.SpanAt(from), source.Text[from]), from, to, "0");

    /// <summary>True for letters at a number, and for more digits than can be read in any time.</summary>
    private static bool IsNoNumber(string written, TokenType type)
    {
        var match = Regex.Match(written, type is TokenType.HexaInteger ? "^0[xX][0-9a-fA-F_]+[uU]?$"
            : type is TokenType.BinaryInteger ? "^0[bB][01_]+[uU]?$"
            : "^[0-9._]+([eE][+-]?(?<exponent>[0-9_]+))?[fFdDmM]?$");
        var exponent = match.Groups["exponent"];
        return !match.Success || written.Length > LongestNumber || exponent.Success
            && !(int.TryParse(exponent.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                && value <= LargestExponent);
    }
}
