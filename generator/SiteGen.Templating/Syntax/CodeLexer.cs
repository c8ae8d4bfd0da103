// Reads the tokens between {{ and }}.
using SiteGen.Diagnostics;

namespace SiteGen.Templating.Syntax;

/// <summary>Turns the code of one block into tokens.</summary>
internal sealed class CodeLexer
{
    private const int NestedStrings = 32;

    // The longest comes first.
    private static readonly string[] Symbols =
    [
        "...", "..<", "??=", "//=", "..", "?.", "??", "?!", "|>", "||", "&&", "==", "!=", ">=", "<=", "<<", ">>", "++", "--",
        "+=", "-=", "*=", "/=", "%=", "//", "+", "-", "*", "/", "%", "=", "<", ">", "!", "|", "&", "^", "@", ".", ",", ":", ";",
        "?", "(", ")", "[", "]", "{", "}",
    ];

    private readonly SourceText _source;
    private readonly string _text;
    private readonly SyntaxErrorList _errors;
    private readonly List<Token> _tokens;
    private int _position;
    private int _braces;
    private int _strings;
    private bool _stopped;

    public CodeLexer(SourceText source, SyntaxErrorList errors, List<Token> tokens, int position)
    {
        _source = source;
        _text = source.Text;
        _errors = errors;
        _tokens = tokens;
        _position = position;
    }

    /// <summary>Reads up to and including the end of the block.</summary>
    /// <param name="trim">The trim character of the end, or zero.</param>
    /// <returns>The offset behind the block.</returns>
    public int ReadBlock(out char trim)
    {
        while (_position < _text.Length)
        {
            if (_braces == 0 && AtExit(out trim))
            {
                var length = trim == '\0' ? 2 : 3;
                Add(TokenKind.CodeExit, _position, length, null);
                return _position;
            }
            ReadToken();
        }
        trim = '\0';
        return _position;
    }

    private bool AtExit(out char trim)
    {
        trim = Peek(0) is '-' or '~' ? Peek(0) : '\0';
        var skip = trim == '\0' ? 0 : 1;
        return Peek(skip) == '}' && Peek(skip + 1) == '}';
    }

    private void ReadToken()
    {
        var c = _text[_position];
        if (c is '\n' or '\r')
            ReadNewLine();
        else if (char.IsWhiteSpace(c))
            _position++;
        else if (c == '#')
            SkipComment();
        else if (c is '"' or '\'')
            ReadString(c);
        else if (c == '`')
            ReadVerbatim();
        else if (c == '$')
            ReadDollar();
        else if (c == '_' || char.IsLetter(c))
            ReadIdentifier(_position);
        else if (char.IsAsciiDigit(c))
            ReadNumber();
        else
            ReadSymbol();
    }

    private void ReadNewLine()
    {
        var start = _position;
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
            _position++;
        _tokens.Add(new Token(TokenKind.NewLine, new Extent(start, 1)));
    }

    private void SkipComment()
    {
        var multiple = Peek(1) == '#';
        _position += multiple ? 2 : 1;
        while (_position < _text.Length)
        {
            if (AtExit(out _) || (!multiple && _text[_position] is '\n' or '\r'))
                return;
            if (multiple && _text[_position] == '#' && Peek(1) == '#')
            {
                _position += 2;
                return;
            }
            _position++;
        }
    }

    private void ReadString(char quote)
    {
        var start = _position++;
        var reader = new StringLexer(_source, _errors);
        var value = reader.Read(ref _position, start, c => c == quote);
        if (_position < _text.Length)
            _position++;
        else
            _errors.Add(TemplateErrors.UnclosedString(_source.SpanAt(start, 1), quote));
        AddFrom(start, TokenKind.Literal, value);
    }

    private void ReadVerbatim()
    {
        var start = _position++;
        var from = _position;
        while (_position < _text.Length && (_text[_position] != '`' || Peek(1) == '`'))
            _position += _text[_position] == '`' ? 2 : 1;
        var value = _text[Math.Min(from, _text.Length)..Math.Min(_position, _text.Length)].Replace("``", "`", StringComparison.Ordinal);
        if (_position < _text.Length)
            _position++;
        else
            _errors.Add(TemplateErrors.UnclosedString(_source.SpanAt(start, 1), '`'));
        AddFrom(start, TokenKind.Literal, value);
    }

    private void ReadDollar()
    {
        var next = Peek(1);
        if (next is '"' or '\'')
        {
            ReadInterpolated(next);
            return;
        }
        var start = _position++;
        if (next == '$')
        {
            _position++;
            AddFrom(start, TokenKind.Identifier, "$$");
            return;
        }
        ReadIdentifier(start);
    }

    private void ReadInterpolated(char quote)
    {
        var start = _position;
        if (++_strings > NestedStrings)
        {
            _errors.Add(TemplateErrors.NestedTooDeeply(_source.SpanAt(start, 2), NestedStrings));
            _stopped = true;
            _position = _text.Length;
            return;
        }
        Add(TokenKind.InterpolatedStart, start, 2, null);
        while (true)
        {
            var textStart = _position;
            var value = new StringLexer(_source, _errors, braces: true).Read(ref _position, start, c => c == quote || c == '{');
            AddFrom(textStart, TokenKind.InterpolatedText, value);
            if (_position >= _text.Length)
            {
                if (!_stopped)
                    _errors.Add(TemplateErrors.UnclosedString(_source.SpanAt(start, 2), quote));
                break;
            }
            if (_text[_position] == quote)
                break;
            ReadInterpolatedCode();
        }
        Add(TokenKind.InterpolatedEnd, Math.Min(_position, _text.Length), _position < _text.Length ? 1 : 0, null);
        _strings--;
    }

    private void ReadInterpolatedCode()
    {
        Add(TokenKind.InterpolatedOpen, _position, 1, null);
        var outer = _braces;
        _braces = 1;
        while (_position < _text.Length && (_braces > 1 || _text[_position] != '}'))
            ReadToken();
        _braces = outer;
        if (_position < _text.Length)
            Add(TokenKind.InterpolatedClose, _position, 1, null);
    }

    private void ReadIdentifier(int start)
    {
        while (_position < _text.Length && (_text[_position] == '_' || char.IsLetterOrDigit(_text[_position])))
            _position++;
        AddFrom(start, TokenKind.Identifier, string.Intern(_text[start.._position]));
    }

    private void ReadNumber()
    {
        var start = _position;
        if (NumberLexer.TryRead(_text, ref _position, out var value))
            AddFrom(start, TokenKind.Literal, value);
        else
        {
            while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] == '_'))
                _position++;
            _errors.Add(TemplateErrors.BadNumber(_source.SpanAt(start, _position - start), _text[start.._position]));
            AddFrom(start, TokenKind.Literal, 0);
        }
    }

    private void ReadSymbol()
    {
        var rest = _text.AsSpan(_position);
        foreach (var symbol in Symbols)
        {
            if (!rest.StartsWith(symbol, StringComparison.Ordinal))
                continue;
            _braces += symbol == "{" ? 1 : symbol == "}" ? -1 : 0;
            _braces = Math.Max(0, _braces);
            Add(TokenKind.Symbol, _position, symbol.Length, symbol);
            return;
        }
        _errors.Add(TemplateErrors.UnexpectedCharacter(_source.SpanAt(_position), _text[_position]));
        _position++;
    }

    private char Peek(int ahead) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    private void Add(TokenKind kind, int start, int length, object? value)
    {
        _position = start + length;
        AddFrom(start, kind, value);
    }

    private void AddFrom(int start, TokenKind kind, object? value)
    {
        var spaced = start > 0 && char.IsWhiteSpace(_text[start - 1]);
        _tokens.Add(new Token(kind, new Extent(start, _position - start), value, spaced));
    }
}
