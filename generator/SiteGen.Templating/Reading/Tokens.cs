// The tokens of a template as its errors need them: what stands where, and where a statement begins and ends.
using Scriban.Parsing;

namespace SiteGen.Templating.Reading;

/// <summary>A statement as the tokens from its first to its last one.</summary>
internal readonly record struct StatementRange(int First, int Last);

internal sealed class Tokens
{
    private readonly string _text;
    private readonly List<Token> _all = [];
    private readonly List<StatementRange> _statements = [];

    public Tokens(string text, ScriptMode mode)
    {
        _text = text;
        var lexer = new Lexer(text, null, new LexerOptions { Mode = mode });
        foreach (var token in lexer)
        {
            if (token.Type is not (TokenType.Whitespace or TokenType.WhitespaceFull or TokenType.Comment
                or TokenType.CommentMulti or TokenType.Eof))
                _all.Add(token);
        }
        OpenQuote = lexer.Errors.Where(SyntaxErrors.IsOpenText).Select(e => (char?)e.Message[^1]).FirstOrDefault();
        FindStatements();
    }

    /// <summary>The quote of a text that is never closed.</summary>
    public char? OpenQuote { get; }

    public int Count => _all.Count;

    public IReadOnlyList<StatementRange> Statements => _statements;

    public Token this[int index] => _all[index];

    /// <summary>The first token that ends at a place or behind it.</summary>
    public int IndexAt(int offset)
    {
        var index = _all.FindIndex(t => t.End.Offset >= offset);
        return index < 0 ? _all.Count : index;
    }

    public int Start(int index) => index < _all.Count ? _all[index].Start.Offset : _text.Length;

    /// <summary>Behind the last character of a token.</summary>
    public int End(int index) => index < _all.Count ? _all[index].End.Offset + 1 : _text.Length;

    public TokenType Type(int index) => index >= 0 && index < _all.Count ? _all[index].Type : TokenType.Eof;

    /// <summary>A token as it is written; the end of a line or of the file by that name.</summary>
    public string Text(int index) => Type(index) switch
    {
        TokenType.Eof => "end of file",
        TokenType.NewLine => "end of line",
        _ => _text[Start(index)..Math.Min(End(index), _text.Length)].Trim(),
    };

    /// <summary>Behind a number with all letters and digits that stand at it.</summary>
    public int EndOfNumber(int index)
    {
        for (var next = index + 1; next < _all.Count && Start(next) == End(index) && IsWord(next); next++)
            index = next;
        return Math.Min(End(index), _text.Length);
    }

    public bool EndsStatement(int index) =>
        Type(index) is TokenType.Eof or TokenType.NewLine or TokenType.SemiColon or TokenType.CodeExit;

    /// <summary>True for a word that begins a statement, or stands behind "do".</summary>
    public bool BeginsStatement(int index) => Type(index) == TokenType.Identifier && Type(index - 1)
        is TokenType.Eof or TokenType.NewLine or TokenType.SemiColon or TokenType.CodeEnter;

    /// <summary>True for a word that begins a statement and is not the loop itself, as in <c>for.index</c>.</summary>
    public bool IsKeyword(int index) => BeginsStatement(index) && Type(index + 1) != TokenType.Dot;

    /// <summary>True for a name behind a dot.</summary>
    public bool IsMember(int index) => Type(index - 1) is TokenType.Dot or TokenType.QuestionDot;

    /// <summary>The statement that holds a token or ends before it.</summary>
    public StatementRange? StatementAt(int index)
    {
        var found = _statements.FindLastIndex(s => s.First <= index);
        return found < 0 ? null : _statements[found];
    }

    /// <summary>The first word of the statement that holds a token.</summary>
    public string WordAt(int index) => StatementAt(index) is { } statement ? Text(statement.First) : "";

    private bool IsWord(int index) => char.IsLetterOrDigit(_text[Start(index)]) || _text[Start(index)] == '_';

    private void FindStatements()
    {
        var depth = 0;
        var first = -1;
        for (var i = 0; i <= _all.Count; i++)
        {
            var type = Type(i);
            if (type is TokenType.CodeEnter or TokenType.CodeExit or TokenType.Eof or TokenType.Raw)
                depth = 0;
            var ends = EndsStatement(i) || type is TokenType.CodeEnter or TokenType.Raw or TokenType.Escape
                or TokenType.EscapeEnter or TokenType.EscapeExit;
            if (ends && depth == 0 && !(type == TokenType.NewLine && GoesOn(i - 1)))
            {
                if (first >= 0)
                    _statements.Add(new StatementRange(first, i - 1));
                first = -1;
                continue;
            }
            first = first < 0 && !ends ? i : first;
            depth += type is TokenType.OpenParen or TokenType.OpenBracket or TokenType.OpenBrace ? 1 : 0;
            depth -= type is TokenType.CloseParen or TokenType.CloseBracket or TokenType.CloseBrace && depth > 0 ? 1 : 0;
        }
    }

    /// <summary>True for a token behind which a statement may go on in the next line.</summary>
    private bool GoesOn(int index) => Type(index) is TokenType.VerticalBar or TokenType.PipeGreater or TokenType.Comma
        or TokenType.Plus or TokenType.Minus or TokenType.DoubleAmp or TokenType.DoubleVerticalBar
        or TokenType.DoubleQuestion or TokenType.Question or TokenType.Colon;
}
