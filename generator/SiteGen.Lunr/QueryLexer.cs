// Cuts a query string into lexemes exactly where lunr.js cuts it, odd places included.
using System.Text;

namespace SiteGen.Lunr;

internal enum LexemeKind
{
    Field,
    Term,
    EditDistance,
    Boost,
    Presence,
}

internal sealed record Lexeme(LexemeKind Kind, string Text, int Start, int End);

internal sealed class QueryLexer
{
    private readonly string _text;
    private readonly List<Lexeme> _lexemes = [];
    private readonly List<int> _escapes = [];
    private int _at;
    private int _start;

    private QueryLexer(string text) => _text = text;

    /// <summary>The lexemes of a query.</summary>
    public static List<Lexeme> Run(string text)
    {
        var lexer = new QueryLexer(text);
        while (lexer.ReadText())
        {
        }

        return lexer._lexemes;
    }

    // One state of the original's machine after another; false at the end.
    private bool ReadText()
    {
        while (_at < _text.Length)
        {
            var unit = _text[_at++];
            switch (unit)
            {
                case '\\':
                    _escapes.Add(_at++ - 1);
                    continue;
                case ':':
                    _at--;
                    Emit(LexemeKind.Field);
                    Ignore();
                    return true;
                case '~' or '^':
                    ReadNumber(unit == '~' ? LexemeKind.EditDistance : LexemeKind.Boost);
                    return true;
                case '+' or '-' when _at - _start == 1:
                    Emit(LexemeKind.Presence);
                    return true;
                default:
                    if (!PlainText.IsSeparator(unit)) continue;
                    return ReadSeparator();
            }
        }

        if (_at > _start) Emit(LexemeKind.Term);
        return false;
    }

    private void ReadNumber(LexemeKind kind)
    {
        _at--;
        if (_at > _start) Emit(LexemeKind.Term);
        Ignore();
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at])) _at++;
        Emit(kind);
    }

    private bool ReadSeparator()
    {
        if (_at - _start > 1)
        {
            _at--;
            Emit(LexemeKind.Term);
        }

        Ignore();
        return _at < _text.Length;
    }

    private void Ignore()
    {
        if (_start == _at) _at++;
        _start = _at;
    }

    private void Emit(LexemeKind kind)
    {
        var slice = new StringBuilder();
        var from = _start;
        foreach (var escape in _escapes)
        {
            slice.Append(Slice(from, escape));
            from = escape + 1;
        }

        slice.Append(Slice(from, _at));
        _escapes.Clear();
        _lexemes.Add(new Lexeme(kind, slice.ToString(), _start, _at));
        _start = _at;
    }

    // A query may end with an escape that escapes nothing: the end is then past the text.
    private ReadOnlySpan<char> Slice(int from, int to)
    {
        to = Math.Min(to, _text.Length);
        return from < to ? _text.AsSpan(from..to) : [];
    }
}
