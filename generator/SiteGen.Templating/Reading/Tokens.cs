// The tokens of a template as its errors need them: what stands where, and where a statement begins and ends.
using static Scriban.Parsing.TokenType;

namespace SiteGen.Templating.Reading;

/// <summary>A statement as the tokens from its first to its last one.</summary>
internal readonly record struct StatementRange(int First, int Last);

internal sealed class Tokens
{
    private readonly string _text;
    private readonly List<Token> _all;
    private readonly List<StatementRange> _statements = [];

    public Tokens(string text, ScriptMode mode)
    {
        _text = text;
        var lexer = new Lexer(text, null, new LexerOptions { Mode = mode });
        _all = [.. lexer.Where(t => t.Type is not (Whitespace or WhitespaceFull or Comment or CommentMulti or Eof))];
        OpenQuote = lexer.Errors.Where(SyntaxErrors.IsOpenText).Select(e => (char?)e.Message[^1]).FirstOrDefault();
        FindStatements();
    }

    /// <summary>The quote of a text that is never closed.</summary>
    public char? OpenQuote { get; }

    public int Count => _all.Count;

    /// <summary>The first token that ends at a place or behind it.</summary>
    public int IndexAt(int offset) =>
        _all.FindIndex(t => t.End.Offset >= offset) is var found and >= 0 ? found : _all.Count;

    public int Start(int index) => index < _all.Count ? _all[index].Start.Offset : _text.Length;

    /// <summary>Behind the last character of a token.</summary>
    public int End(int index) => index < _all.Count ? _all[index].End.Offset + 1 : _text.Length;

    public SourceSpan Span(SourceText source, int index) => source.SpanBetween(Start(index), End(index));

    public TokenType Type(int index) => index >= 0 && index < _all.Count ? _all[index].Type : Eof;

    /// <summary>A token as it is written; the end of a line or of the file by that name.</summary>
    public string Text(int index) => Type(index) switch
    {
        Eof => "end of file",
        NewLine => "end of line",
        _ => _text[Start(index)..Math.Min(End(index), _text.Length)].Trim(),
    };

    /// <summary>Behind a number with all letters and digits that stand at it.</summary>
    public int EndOfNumber(int index)
    {
        for (var next = index + 1; next < _all.Count && Start(next) == End(index) && IsWord(_text[Start(next)]); next++)
            index = next;
        return Math.Min(End(index), _text.Length);
    }

    public bool EndsStatement(int index) => Type(index) is Eof or NewLine or SemiColon or CodeExit;

    public bool BeginsStatement(int index) =>
        Type(index) == Identifier && Type(index - 1) is Eof or NewLine or SemiColon or CodeEnter;

    /// <summary>True for a word that begins a statement and is not the loop itself, as in <c>for.index</c>.</summary>
    public bool IsKeyword(int index) => BeginsStatement(index) && Type(index + 1) != Dot;

    /// <summary>True for a name behind a dot.</summary>
    public bool IsMember(int index) => Type(index - 1) is Dot or QuestionDot;

    public bool IsAssignment(int index) => Type(index)
        is Equal or PlusEqual or MinusEqual or AsteriskEqual or DivideEqual or DoubleDivideEqual or PercentEqual;

    /// <summary>The statement that holds a token or ends before it.</summary>
    public StatementRange? StatementAt(int index) =>
        _statements.FindLastIndex(s => s.First <= index) is var found and >= 0 ? _statements[found] : null;

    /// <summary>The first word of the statement that holds a token.</summary>
    public string WordAt(int index) => StatementAt(index) is { } statement ? Text(statement.First) : "";

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private void FindStatements()
    {
        var (depth, first) = (0, -1);
        for (var i = 0; i <= _all.Count; i++)
        {
            var type = Type(i);
            if (type is CodeEnter or CodeExit or Eof or Raw)
                depth = 0;
            var ends = EndsStatement(i) || type is CodeEnter or Raw or Escape or EscapeEnter or EscapeExit;
            if (ends && depth == 0 && !(type == NewLine && GoesOn(i - 1)))
            {
                if (first >= 0)
                    _statements.Add(new StatementRange(first, i - 1));
                first = -1;
                continue;
            }
            first = first < 0 && !ends ? i : first;
            depth += type is OpenParen or OpenBracket or OpenBrace ? 1 : 0;
            depth -= type is CloseParen or CloseBracket or CloseBrace && depth > 0 ? 1 : 0;
        }
    }

    /// <summary>True for a token behind which a statement may go on in the next line.</summary>
    private bool GoesOn(int index) => Type(index) is VerticalBar or PipeGreater or Comma or Plus or Minus or DoubleAmp
        or DoubleVerticalBar or DoubleQuestion or Question or Colon;
}
