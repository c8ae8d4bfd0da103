// One syntax error in its surroundings: which word is at fault, and what was expected there.
using Scriban.Parsing;
using SiteGen.Diagnostics;
using SiteGen.Templating.Running;

namespace SiteGen.Templating.Reading;

/// <param name="Source">The template.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Kind">What Scriban was reading.</param>
/// <param name="Token">The token at fault.</param>
internal sealed record SyntaxCase(SourceText Source, Tokens Tokens, string Kind, int Token)
{
    private static readonly TokenType[] Assignments =
    [
        TokenType.Equal, TokenType.PlusEqual, TokenType.MinusEqual, TokenType.AsteriskEqual, TokenType.DivideEqual,
        TokenType.DoubleDivideEqual, TokenType.PercentEqual,
    ];

    private string Found => Tokens.Text(Token);

    private SourceSpan Span => SpanOf(Token);

    private string Word => Tokens.WordAt(Token);

    /// <summary>How the statement or expression is written that Scriban was reading.</summary>
    public string Form => Kind switch
    {
        "assign expression" => Forms.Assignment,
        "array initializer" => Forms.Array,
        "conditional expression" => Forms.Conditional,
        "indexer expression" => Forms.Indexer,
        "interpolated expression" or "interpolated string expression" => Forms.Interpolated,
        "nested expression" => Forms.Nested,
        "object initializer expression" => Forms.Object,
        "pipe expression" => Forms.Pipe,
        "expression statement" => Forms.Expression,
        _ => FormOfStatement,
    };

    public string CallForm => Word == "func" ? Forms.Function : Forms.Call;

    private string FormOfStatement => Word switch
    {
        "if" => Forms.If,
        "else" => Tokens.StatementAt(Token) is { } s && Tokens.Text(s.First + 1) == "if" ? Forms.ElseIf : Forms.Else,
        "case" => Forms.Case,
        "when" => Forms.When,
        "for" => Forms.For,
        "tablerow" => Forms.TableRow,
        "while" => Forms.While,
        "capture" => Forms.Capture,
        "with" => Forms.With,
        "wrap" => Forms.Wrap,
        "import" => Forms.Import,
        "readonly" => Forms.ReadOnly,
        "ret" => Forms.Return,
        "func" => Forms.Function,
        "end" => "end",
        "break" => Forms.Break,
        "continue" => Forms.Continue,
        _ => Forms.Expression,
    };

    public string FormOf(string symbol) => symbol switch
    {
        "]" => Forms.Array,
        ":" => Forms.Conditional,
        "}" => Forms.Object,
        _ => Form,
    };

    /// <summary>The same case at the token of the statement that is written so, if there is one.</summary>
    public SyntaxCase At(string text)
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

    public Diagnostic TooDeep(string limit) => TemplateErrors.NestedTooDeeply(Span, limit);

    public Diagnostic ExpectedValue(string? form = null)
    {
        var before = Tokens.Text(Token - 1);
        var isUnary = Kind == "unary expression";
        return isUnary || Kind == "binary expression"
            ? TemplateErrors.ExpectedOperand(Span, before, Found, isUnary)
            : TemplateErrors.ExpectedExpression(Span, Found, form ?? Form);
    }

    public Diagnostic Expected(string symbol, string form) => TemplateErrors.ExpectedSymbol(Span, symbol, Found, form);

    public Diagnostic ExpectedEnd()
    {
        if (!Assignments.Contains(Tokens.Type(Token)))
            return TemplateErrors.ExpectedEnd(Span, Found, FormOfStatement);
        return Assigns();
    }

    public Diagnostic NoVariable()
    {
        if (Word == "func")
            return Tokens.Text(Token - 1) == "func"
                ? TemplateErrors.ExpectedName(Span, Found, Forms.Function)
                : TemplateErrors.BadParameter(Span);
        return Tokens.EndsStatement(Token)
            ? TemplateErrors.ExpectedExpression(Span, Found, FormOfStatement)
            : TemplateErrors.NotAssignable(Span, FormOfStatement);
    }

    public Diagnostic NoMemberName() => TemplateErrors.BadMemberName(Span, Found);

    public Diagnostic NoMember() => TemplateErrors.ExpectedMember(Span, Found);

    public Diagnostic NoArgumentName() => TemplateErrors.ExpectedName(Span, Found, Forms.NamedArgument);

    public Diagnostic NotInCase() => TemplateErrors.NotInCase(Span, Found);

    public Diagnostic BlockArgument() => TemplateErrors.BlockArgumentInside(Span);

    public Diagnostic BadParameter() => TemplateErrors.BadParameter(Span);

    public Diagnostic BadNumber()
    {
        var end = Tokens.EndOfNumber(Token);
        var at = Places.Of(Source, Tokens.Start(Token), end);
        return TemplateErrors.BadNumber(at, Source.Text[Tokens.Start(Token)..end]);
    }

    public Diagnostic LoopMember(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var (loop, member) = dot < 0 ? (name, "") : (name[..dot], name[(dot + 1)..]);
        return TemplateErrors.UnknownLoopMember(At(member).Span, loop, member, LoopMembers.Of(loop));
    }

    /// <summary>An assignment where only a value can stand.</summary>
    public Diagnostic Assigns()
    {
        var sign = Token;
        while (sign < Tokens.Count && !Assignments.Contains(Tokens.Type(sign)) && !Tokens.EndsStatement(sign))
            sign++;
        var target = Tokens.Type(sign - 1);
        if (target == TokenType.CloseParen)
            return ParameterOf(sign - 1);
        if (IsSecondStatement(sign))
            return TemplateErrors.ExpectedEnd(SpanOf(sign - 1), Tokens.Text(sign - 1), FormOfStatement);
        if (target is not (TokenType.Identifier or TokenType.IdentifierSpecial or TokenType.CloseBracket))
            return TemplateErrors.NotAssignable(SpanOf(sign - 1), Forms.Assignment);
        return TemplateErrors.AssignmentInside(SpanOf(sign), Tokens.Text(sign));
    }

    public Diagnostic NoOperand() => TemplateErrors.NotAssignable(SpanOf(Math.Max(Token - 1, 0)), Forms.Increment);

    public Diagnostic ParameterOrder()
    {
        var isRest = false;
        for (var i = Tokens.StatementAt(Token)?.First ?? Token; i < Token; i++)
            isRest |= Tokens.Type(i) == TokenType.TripleDot;
        return isRest
            ? TemplateErrors.ParameterBehindRest(Span, Found)
            : TemplateErrors.RequiredBehindOptional(Span, Found);
    }

    public Diagnostic DefaultNotLiteral() => TemplateErrors.DefaultNotLiteral((this with { Token = Token + 2 }).Span);

    public Diagnostic Unexpected()
    {
        var isStrange = Tokens.Type(Token) == TokenType.Invalid || Found is "~" or "%";
        return isStrange && Found.Length > 0
            ? TemplateErrors.UnexpectedCharacter(Span, Found[0])
            : TemplateErrors.ExpectedExpression(Span, Found, FormOfStatement);
    }

    /// <summary>The sign behind the first backslash that begins no escape sequence.</summary>
    public Diagnostic BadEscape()
    {
        var text = Source.Text;
        for (var i = Tokens.Start(Token); i < text.Length; i++)
        {
            if (text[i] != '\\')
                continue;
            var length = LengthOfEscape(text, i + 1);
            if (length < 0)
                return TemplateErrors.BadEscape(Source.SpanAt(i, -length + 1), text.Substring(i, -length + 1));
            i += length;
        }
        return TemplateErrors.BadEscape(Span, Found);
    }

    public Diagnostic UnclosedString(string quote)
    {
        var from = Source.Text.LastIndexOf(quote[0], Math.Min(Tokens.Start(Token), Source.Text.Length - 1));
        var first = Tokens.StatementAt(Token) is { } statement ? Tokens.Start(statement.First) : from;
        var opening = Source.Text.IndexOf(quote[0], first);
        return TemplateErrors.UnclosedString(Source.SpanAt(opening >= 0 ? opening : Math.Max(from, 0)), quote[0]);
    }

    /// <summary>True for <c>y =</c> in <c>x = 5 y = 6</c>.</summary>
    private bool IsSecondStatement(int sign)
    {
        var first = Tokens.StatementAt(sign)?.First ?? sign;
        var hasSign = Enumerable.Range(first, sign - first).Any(i => Assignments.Contains(Tokens.Type(i)));
        return hasSign && Tokens.Type(sign - 2) is TokenType.Integer or TokenType.Float or TokenType.String
            or TokenType.Identifier or TokenType.CloseParen or TokenType.CloseBracket or TokenType.CloseBrace;
    }

    private Diagnostic ParameterOf(int close)
    {
        for (var i = close - 1; i > 0 && Tokens.Type(i) != TokenType.OpenParen; i--)
        {
            if (Tokens.Type(i) is not (TokenType.Identifier or TokenType.Comma))
                return TemplateErrors.BadParameter(SpanOf(i));
        }
        return TemplateErrors.AssignmentInside(SpanOf(close + 1), Tokens.Text(close + 1));
    }

    private SourceSpan SpanOf(int index) => Places.Of(Source, Tokens.Start(index), Tokens.End(index));

    /// <summary>How many characters stand behind a backslash; negative when they mean nothing.</summary>
    private static int LengthOfEscape(string text, int at)
    {
        if (at >= text.Length)
            return -1;
        var digits = text[at] switch { 'u' => 4, 'x' => 2, _ => 0 };
        if (digits == 0)
            return "0'\\\"bfnrtv\n".Contains(text[at], StringComparison.Ordinal) ? 1 : -1;
        var found = text.Skip(at + 1).TakeWhile(char.IsAsciiHexDigit).Take(digits).Count();
        return found == digits ? digits + 1 : -(found + 1);
    }
}
