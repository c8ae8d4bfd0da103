// Splits a template into text and code blocks and trims the white space that they ask for.
using SiteGen.Diagnostics;

namespace SiteGen.Templating.Syntax;

/// <summary>Turns a template's text into tokens.</summary>
internal sealed class Lexer
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly SyntaxErrorList _errors;
    private readonly List<Token> _tokens = [];
    private int _position;

    private Lexer(SourceText source, SyntaxErrorList errors)
    {
        _source = source;
        _text = source.Text;
        _errors = errors;
    }

    /// <summary>All tokens of a template, ending with an end-of-file token.</summary>
    public static List<Token> Run(SourceText source, SyntaxErrorList errors)
    {
        var lexer = new Lexer(source, errors);
        while (lexer._position < lexer._text.Length)
            lexer.ReadTextThenBlock();
        lexer._tokens.Add(new Token(TokenKind.EndOfFile, new Extent(lexer._text.Length, 0)));
        return lexer._tokens;
    }

    private void ReadTextThenBlock()
    {
        var open = FindBlock(_position, out var fence);
        var trim = open < _text.Length ? CharAt(open + fence + 2) : '\0';
        AddText(_position, TrimmedEnd(_position, open, trim));
        _position = open;
        if (open == _text.Length)
            return;
        if (fence > 0)
            ReadEscapeBlock(fence, trim is '-' or '~' ? 1 : 0);
        else
            ReadCodeBlock(trim is '-' or '~' ? 1 : 0);
    }

    private int FindBlock(int from, out int fence)
    {
        fence = 0;
        while ((from = _text.IndexOf('{', from)) >= 0)
        {
            fence = 0;
            while (CharAt(from + 1 + fence) == '%')
                fence++;
            if (CharAt(from + 1 + fence) == '{')
                return from;
            from += 1 + fence;
        }
        fence = 0;
        return _text.Length;
    }

    private int TrimmedEnd(int start, int end, char trim)
    {
        if (trim == '-')
        {
            while (end > start && char.IsWhiteSpace(_text[end - 1]))
                end--;
        }
        else if (trim == '~')
        {
            while (end > start && char.IsWhiteSpace(_text[end - 1]) && _text[end - 1] is not ('\n' or '\r'))
                end--;
        }
        return end;
    }

    private void AddText(int start, int end)
    {
        if (end > start)
            _tokens.Add(new Token(TokenKind.Text, new Extent(start, end - start), _text[start..end]));
    }

    private void ReadEscapeBlock(int fence, int trimLength)
    {
        var start = _position + 2 + fence + trimLength;
        var close = "}" + new string('%', fence) + "}";
        var end = start > _text.Length ? -1 : _text.IndexOf(close, start, StringComparison.Ordinal);
        if (end < 0)
        {
            _errors.Add(TemplateErrors.UnclosedEscapeBlock(_source.SpanAt(_position, 2 + fence), close));
            _position = _text.Length;
            return;
        }
        _position = end + close.Length;
        if (end > start && _text[end - 1] is '-' or '~')
        {
            AddText(start, end - 1);
            SkipAfter(_text[end - 1]);
            return;
        }
        AddText(start, end);
    }

    private void ReadCodeBlock(int trimLength)
    {
        var enter = new Extent(_position, 2 + trimLength);
        _tokens.Add(new Token(TokenKind.CodeEnter, enter, IndentBefore(_position)));
        var code = new CodeLexer(_source, _errors, _tokens, _position + 2 + trimLength);
        _position = code.ReadBlock(out var trim);
        if (trim == '\0' && _tokens[^1].Kind != TokenKind.CodeExit)
            _errors.AddUnclosed(TemplateErrors.UnclosedCode(_source.SpanAt(enter.Start, 2)));
        SkipAfter(trim);
    }

    /// <summary>The white space between the start of the line and a code block; null when anything else stands there.</summary>
    private string? IndentBefore(int position)
    {
        if (_tokens.Count == 0 || _tokens[^1].Kind != TokenKind.Text)
            return null;
        var end = _tokens[^1].At.End;
        for (var i = end - 1; i >= 0; i--)
        {
            if (_text[i] == '\n')
                return _text[(i + 1)..end];
            if (!char.IsWhiteSpace(_text[i]))
                return null;
        }
        return position >= end ? _text[..end] : null;
    }

    private void SkipAfter(char trim)
    {
        if (trim is not ('-' or '~'))
            return;
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            var c = _text[_position++];
            if (trim == '~' && (c == '\n' || (c == '\r' && CharAt(_position) != '\n')))
                return;
        }
    }

    private char CharAt(int index) => index < _text.Length ? _text[index] : '\0';
}
