// The parsers' place in the tokens, and how they give up on a faulty statement.
using SiteGen.Diagnostics;

namespace SiteGen.Templating.Syntax;

/// <summary>Unwinds to the end of a faulty statement; its error is reported already.</summary>
internal sealed class SyntaxFault : Exception;

/// <summary>Reads tokens one by one.</summary>
internal sealed class TokenReader(SourceText source, List<Token> tokens, SyntaxErrorList errors, int nestingLimit)
{
    private int _index;
    private int _depth;
    private int _lines;

    public Token Current => tokens[_index];

    public Token Next => tokens[Math.Min(_index + 1, tokens.Count - 1)];

    public Token Previous => tokens[Math.Max(0, _index - 1)];

    /// <summary>The statement that is being parsed, as people write it; messages end with it.</summary>
    public string Form { get; set; } = Forms.Expression;

    /// <summary>True once nesting went too deep: the rest of the template is not looked at.</summary>
    public bool Stopped { get; private set; }

    public SyntaxErrorList Errors => errors;

    public SourceSpan Span(Extent at) => at.In(source);

    /// <summary>The text of a token as the author wrote it.</summary>
    public string Written(Token token) => token.Kind switch
    {
        TokenKind.EndOfFile => "end of file",
        _ when token.At.Length == 0 => "end of file",
        TokenKind.NewLine => "end of line",
        TokenKind.Text => "text",
        _ => source.Text.Substring(token.At.Start, Math.Min(token.At.Length, 40)),
    };

    public Token Take()
    {
        var token = Current;
        if (_index < tokens.Count - 1)
            _index++;
        SkipLines();
        return token;
    }

    public bool TryTake(string symbol)
    {
        if (!Current.Is(symbol))
            return false;
        Take();
        return true;
    }

    /// <summary>Takes a symbol that must stand here.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="form">How the expression or statement is written that needs it.</param>
    public Token Expect(string symbol, string form)
    {
        if (!Current.Is(symbol))
            throw Fault(TemplateErrors.ExpectedSymbol(Span(Current.At), symbol, Written(Current), form));
        return Take();
    }

    /// <summary>Line ends mean nothing until <see cref="LeaveLines"/>.</summary>
    public void EnterLines()
    {
        _lines++;
        SkipLines();
    }

    public void LeaveLines() => _lines--;

    /// <summary>Counts nesting; too deep is an error that ends parsing.</summary>
    public void Enter(Extent at)
    {
        if (++_depth <= nestingLimit)
            return;
        if (Stopped)
            throw new SyntaxFault();
        Stopped = true;
        throw Fault(TemplateErrors.NestedTooDeeply(Span(at), nestingLimit));
    }

    public void Leave() => _depth--;

    /// <summary>Reports an error and gives back what to throw.</summary>
    public SyntaxFault Fault(Diagnostic error)
    {
        errors.Add(error);
        return new SyntaxFault();
    }

    /// <summary>The state that a faulty statement must give back.</summary>
    public (int Depth, int Lines) Mark() => (_depth, _lines);

    /// <summary>Goes on behind a faulty statement.</summary>
    public void Recover((int Depth, int Lines) mark)
    {
        (_depth, _lines) = mark;
        if (Stopped)
            _index = tokens.Count - 1;
        while (!Current.EndsStatement)
            _index++;
    }

    private void SkipLines()
    {
        while (_lines > 0 && Current.Kind == TokenKind.NewLine)
            _index++;
    }
}
