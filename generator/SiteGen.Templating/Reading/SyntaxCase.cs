// One syntax error in its surroundings: which word is at fault, and what was expected there.
using static SiteGen.Templating.Reading.Forms;
using static SiteGen.Templating.TemplateHints;

namespace SiteGen.Templating.Reading;

/// <param name="Source">The template.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Kind">What Scriban was reading.</param>
/// <param name="Name">What its message quotes.</param>
/// <param name="Token">The token at fault.</param>
internal sealed record SyntaxCase(SourceText Source, Tokens Tokens, string Kind, string Name, int Token)
{
    private static readonly Regex Escapes = new(
        @"\G(?:[^\\]|\\(?:[0'\\""bfnrtv\n]|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}))*(?<bad>\\(?:[ux][0-9a-fA-F]*|.|$))",
        RegexOptions.CultureInvariant);

    public string Found => Tokens.Text(Token);

    public SourceSpan At => Tokens.Span(Source, Token);

    /// <summary>How the statement or expression is written that Scriban was reading.</summary>
    public string Form => Of(Kind) is { } form && !Blocks.ContainsKey(Kind) ? form : StatementForm;

    public string CallForm => Tokens.WordAt(Token) == "func" ? Function : Call;

    private string StatementForm => Tokens.WordAt(Token) switch
    {
        "else" when Tokens.StatementAt(Token) is { } s && Tokens.Text(s.First + 1) == "if" =>
            "else if <expression> … end",
        var word => Of(word) ?? "<expression>",
    };

    private bool IsFunction => Tokens.WordAt(Token) == "func";

    /// <summary>The same case at the token of the statement that is written so, if there is one.</summary>
    public SyntaxCase To(string text)
    {
        for (var i = Tokens.StatementAt(Token)?.First ?? Token; i < Tokens.Count; i++)
        {
            if (Tokens.Text(i) == text)
                return this with { Token = i };
            if (i > Token && Tokens.Type(i) == TokenType.CodeExit)
                break;
        }
        return this;
    }

    public SyntaxCase By(int tokens) => this with { Token = Math.Max(Token + tokens, 0) };

    /// <summary>A message about the word at fault and the form.</summary>
    public Diagnostic Is(Message message, string form) => message.At(At, Quoted(Found), Expected(form));

    public Diagnostic Needs(string symbol, string form)
    {
        var instead = char.IsLetter(symbol[0]) && Nearest.Of(Found, [symbol]) is not null;
        var hint = instead ? $"write {symbol} instead of {Found}" : $"write {symbol} before {Place(Found)}";
        return TemplateErrors.NoSymbol.WithHint(hint, At, Quoted(Found), symbol, Expected(form));
    }

    public Diagnostic NeedsValue(string? form = null)
    {
        var sign = Tokens.Text(Token - 1);
        var (where, expected) = (Kind, sign) switch
        {
            ("unary expression", "++" or "--") => ($" to the right of \"{sign}\"", $"{sign}<variable>"),
            ("unary expression", _) => ($" to the right of \"{sign}\"", $"{sign}<expression>"),
            ("binary expression", _) => ($" to the right of \"{sign}\"", $"<expression> {sign} <expression>"),
            _ => ("", form ?? Form),
        };
        return TemplateErrors.NoValue.WithHint(ValueHint(Found), At, Quoted(Found), where + Expected(expected));
    }

    public Diagnostic NeedsEnd() => Tokens.IsAssignment(Token)
        ? Assigns()
        : TemplateErrors.NoEnd.WithHint(EndHint(Found), At, Quoted(Found), Expected(StatementForm));

    public Diagnostic NeedsVariable()
    {
        if (IsFunction)
            return Tokens.Text(Token - 1) == "func" ? Is(TemplateErrors.NoName, Function) : BadParameter();
        return Tokens.EndsStatement(Token)
            ? NeedsValue(StatementForm)
            : TemplateErrors.NotAssignable.At(At, Expected(StatementForm));
    }

    public Diagnostic BadParameter() => TemplateErrors.BadParameter.At(At, Expected(Function));

    public Diagnostic LoopMember()
    {
        var parts = Name.Split('.', 2);
        var (loop, member) = (parts[0], parts.Length > 1 ? parts[1] : "");
        string[] known = ["index", "first", "even", "odd"];
        known = loop == "while" ? known : [.. known, "last", "changed", "length", "rindex"];
        known = loop == "tablerow" ? [.. known, "col", "col0", "col_first", "col_last"] : known;
        return TemplateErrors.LoopMember.WithHint(Nearest.Hint(member, known), To(member).At, loop, member);
    }

    /// <summary>An assignment where only a value can stand.</summary>
    public Diagnostic Assigns()
    {
        var sign = Token;
        while (sign < Tokens.Count && !Tokens.IsAssignment(sign) && !Tokens.EndsStatement(sign))
            sign++;
        var (target, symbol) = (this with { Token = sign - 1 }, this with { Token = sign });
        if (Tokens.Type(sign - 1) == TokenType.CloseParen)
        {
            for (var i = sign - 2; i > 0 && Tokens.Type(i) != TokenType.OpenParen; i--)
            {
                if (Tokens.Type(i) is not (TokenType.Identifier or TokenType.Comma))
                    return (this with { Token = i }).BadParameter();
            }
        }
        else if (IsSecondStatement(sign))
            return TemplateErrors.NoEnd.WithHint(EndHint(target.Found), target.At, Quoted(target.Found),
                Expected(StatementForm));
        else if (Tokens.Type(sign - 1) is not (TokenType.Identifier or TokenType.IdentifierSpecial
            or TokenType.CloseBracket))
            return TemplateErrors.NotAssignable.At(target.At, Expected(Assignment));
        return TemplateErrors.Assigns.WithHint(symbol.Found == "="
            ? "to compare, write =="
            : "put it into a statement of its own before this one", symbol.At, symbol.Found);
    }

    public Diagnostic ParameterOrder()
    {
        var isRest = Enumerable.Range(0, Token).Any(i => Tokens.Type(i) == TokenType.TripleDot
            && i >= (Tokens.StatementAt(Token)?.First ?? Token));
        return (isRest ? TemplateErrors.BehindRest : TemplateErrors.BehindOptional).At(At, Found, Expected(Function));
    }

    public Diagnostic Unexpected()
    {
        if (Found.Length == 0 || !(Tokens.Type(Token) == TokenType.Invalid || Found is "~" or "%"))
            return NeedsValue(StatementForm);
        var hint = Found[0] == '~' ? "to trim white space write {{~ or ~}} in one piece" : null;
        return TemplateErrors.BadSign.WithHint(hint, At, Found[0]);
    }

    public Diagnostic BadNumber()
    {
        var (from, to) = (Tokens.Start(Token), Tokens.EndOfNumber(Token));
        return TemplateErrors.BadNumber.At(Source.SpanBetween(from, to), Short(Source.Text[from..to]));
    }

    /// <summary>The sign behind the first backslash that begins no escape sequence.</summary>
    public Diagnostic BadEscape()
    {
        var bad = Escapes.Match(Source.Text, Tokens.Start(Token)).Groups["bad"];
        return bad.Success
            ? TemplateErrors.BadEscape.At(Source.SpanAt(bad.Index, bad.Length), bad.Value)
            : TemplateErrors.BadEscape.At(At, Found);
    }

    /// <summary>True for <c>y =</c> in <c>x = 5 y = 6</c>.</summary>
    private bool IsSecondStatement(int sign)
    {
        var first = Tokens.StatementAt(sign)?.First ?? sign;
        return Enumerable.Range(first, sign - first).Any(Tokens.IsAssignment) && Tokens.Type(sign - 2)
            is TokenType.Integer or TokenType.Float or TokenType.String or TokenType.Identifier
            or TokenType.CloseParen or TokenType.CloseBracket or TokenType.CloseBrace;
    }
}
