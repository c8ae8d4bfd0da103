// Parses the statements that start with a word of their own.
using System.Collections.Immutable;

namespace SiteGen.Templating.Syntax;

/// <summary>Parses if, case, for, while, capture and the other statements with a keyword.</summary>
internal sealed class BlockStatementParser(TokenReader reader, ExpressionParser expressions, StatementParser statements)
{
    private static readonly Literal Nothing = new(default, null);

    public bool TryParse(Token word, out Statement? statement)
    {
        Func<Token, Statement?>? parse = word.Text switch
        {
            "if" => ParseIf,
            "case" => ParseCase,
            "for" or "tablerow" => ParseFor,
            "while" => ParseWhile,
            "capture" => ParseCapture,
            "with" => ParseWith,
            "wrap" => ParseWrap,
            "import" => ParseImport,
            "readonly" => ParseReadOnly,
            "ret" => ParseReturn,
            "break" => w => ParseWord(new BreakStatement(w.At)),
            "continue" => w => ParseWord(new ContinueStatement(w.At)),
            _ => null,
        };
        statement = null;
        if (parse == null)
            return false;
        reader.Take();
        statement = parse(word);
        return true;
    }

    private Statement? ParseWord(Statement statement) => statements.ParseHead(Forms.Word(statement), () => statement);

    private IfStatement ParseIf(Token word)
    {
        var branches = ImmutableArray.CreateBuilder<(Expression, Block)>();
        Block? otherwise = null;
        branches.Add((ParseCondition(Forms.If), statements.ParseBlock(BlockKind.Branch, Forms.If, word.At, out var end)));
        while (end == BlockEnd.Else)
        {
            reader.Take();
            if (reader.Current.IsWord("if"))
            {
                reader.Take();
                branches.Add((ParseCondition(Forms.ElseIf), statements.ParseBlock(BlockKind.Branch, Forms.ElseIf, word.At, out end)));
                continue;
            }
            otherwise = ParseElse(word, out end);
        }
        return new IfStatement(word.At.To(reader.Previous.At), branches.ToImmutable(), otherwise);
    }

    private Block ParseElse(Token word, out BlockEnd end)
    {
        statements.ParseHead(Forms.Else, () => Nothing);
        return statements.ParseBlock(BlockKind.Body, Forms.Else, word.At, out end);
    }

    private Expression ParseCondition(string form) => statements.ParseHead(form, () => ParseExpected()) ?? Nothing;

    private Expression ParseExpected(ExpressionMode mode = default)
    {
        expressions.RequireExpression();
        return expressions.Parse(mode);
    }

    private CaseStatement ParseCase(Token word)
    {
        var value = ParseCondition(Forms.Case);
        SkipToWhen(word);
        var whens = ImmutableArray.CreateBuilder<(ImmutableArray<Expression>, Block)>();
        Block? otherwise = null;
        var end = NextOfCase();
        while (end is BlockEnd.When or BlockEnd.Else)
        {
            reader.Take();
            if (end == BlockEnd.Else)
            {
                if (whens.Count == 0)
                    reader.Errors.Add(TemplateErrors.NotInCase(reader.Span(reader.Previous.At), "else"));
                otherwise = ParseElse(word, out end);
                continue;
            }
            var values = statements.ParseHead(Forms.When, () => ParseWhenValues().Cast<object>().ToList());
            var body = statements.ParseBlock(BlockKind.When, Forms.When, word.At, out end);
            whens.Add(([.. (values ?? []).Cast<Expression>()], body));
        }
        if (end == BlockEnd.End && whens.Count == 0 && otherwise == null)
            reader.Take();
        return new CaseStatement(word.At.To(reader.Previous.At), value, whens.ToImmutable(), otherwise);
    }

    /// <summary>What stands between <c>case</c> and the first <c>when</c>: nothing but white space, and text that is dropped.</summary>
    private void SkipToWhen(Token word)
    {
        while (NextOfCase() == BlockEnd.EndOfFile && reader.Current.Kind != TokenKind.EndOfFile)
        {
            var token = reader.Current;
            if (token.Kind is TokenKind.Text or TokenKind.NewLine or TokenKind.CodeEnter or TokenKind.CodeExit || token.Is(";"))
            {
                statements.Pass();
                continue;
            }
            reader.Errors.Add(TemplateErrors.NotInCase(reader.Span(token.At), reader.Written(token)));
            reader.Recover(reader.Mark());
        }
        if (reader.Current.Kind == TokenKind.EndOfFile && !reader.Stopped && !reader.Errors.IsUnclosed)
            reader.Errors.Add(TemplateErrors.MissingEnd(reader.Span(word.At), Forms.Case));
    }

    private BlockEnd NextOfCase() => reader.Current switch
    {
        { Kind: TokenKind.Identifier, Value: "when" } => BlockEnd.When,
        { Kind: TokenKind.Identifier, Value: "else" } => BlockEnd.Else,
        { Kind: TokenKind.Identifier, Value: "end" } => BlockEnd.End,
        _ => BlockEnd.EndOfFile,
    };

    private List<Expression> ParseWhenValues()
    {
        var values = new List<Expression>();
        do
        {
            var value = ParseExpected(new ExpressionMode(StopAtOr: true));
            if (Increments.Find(value) is { } increment)
                throw reader.Fault(TemplateErrors.WhenChanges(reader.Span(increment.At)));
            values.Add(value);
        }
        while (reader.TryTake(",") || reader.TryTake("||"));
        return values;
    }

    private ForStatement ParseFor(Token word)
    {
        var isTableRow = word.Text == "tablerow";
        var form = isTableRow ? Forms.TableRow : Forms.For;
        var head = statements.ParseHead(form, () => ParseForHead(isTableRow));
        var body = statements.ParseBlock(BlockKind.Branch, form, word.At, out var end);
        Block? otherwise = null;
        if (end == BlockEnd.Else)
        {
            reader.Take();
            otherwise = ParseElse(word, out _);
        }
        head ??= Tuple.Create<Expression, Expression, LoopOptions>(Nothing, Nothing, new LoopOptions(null, null, false, null));
        return new ForStatement(word.At.To(reader.Previous.At), head.Item1, head.Item2, head.Item3, body, otherwise, isTableRow);
    }

    private Tuple<Expression, Expression, LoopOptions> ParseForHead(bool isTableRow)
    {
        var variable = ParseExpected(new ExpressionMode(Basic: true));
        if (!variable.IsPath)
            throw reader.Fault(TemplateErrors.NotAssignable(reader.Span(variable.At), reader.Form));
        if (!reader.Current.IsWord("in"))
            throw reader.Fault(TemplateErrors.ExpectedSymbol(reader.Span(reader.Current.At), "in", reader.Written(reader.Current), reader.Form));
        reader.Take();
        var list = ParseExpected(new ExpressionMode(Options: true));
        return Tuple.Create(variable, list, ParseOptions(isTableRow));
    }

    private LoopOptions ParseOptions(bool isTableRow)
    {
        var options = new LoopOptions(null, null, false, null);
        while (reader.Current.Kind == TokenKind.Identifier)
        {
            var name = reader.Take();
            var value = reader.TryTake(":") ? ParseExpected(new ExpressionMode(Basic: true)) : null;
            options = name.Text switch
            {
                "reversed" => options with { Reversed = true },
                "offset" when value != null => options with { Offset = value },
                "limit" when value != null => options with { Limit = value },
                "cols" when value != null && isTableRow => options with { Columns = value },
                _ => throw reader.Fault(TemplateErrors.UnknownLoopOption(reader.Span(name.At), name.Text, isTableRow ? ["cols", "limit", "offset", "reversed"] : ["limit", "offset", "reversed"], reader.Form)),
            };
        }
        return options;
    }

    private WhileStatement ParseWhile(Token word)
    {
        var condition = ParseCondition(Forms.While);
        return new WhileStatement(word.At, condition, statements.ParseBlock(BlockKind.Body, Forms.While, word.At, out _));
    }

    private CaptureStatement ParseCapture(Token word)
    {
        var target = statements.ParseHead(Forms.Capture, () => ParseTarget());
        return new CaptureStatement(word.At, target ?? Nothing, statements.ParseBlock(BlockKind.Body, Forms.Capture, word.At, out _));
    }

    private Expression ParseTarget()
    {
        var target = ParseExpected();
        return target.IsPath ? target : throw reader.Fault(TemplateErrors.NotAssignable(reader.Span(target.At), reader.Form));
    }

    private WithStatement ParseWith(Token word)
    {
        var value = ParseCondition(Forms.With);
        return new WithStatement(word.At, value, statements.ParseBlock(BlockKind.Body, Forms.With, word.At, out _));
    }

    private WrapStatement ParseWrap(Token word)
    {
        var target = ParseCondition(Forms.Wrap);
        return new WrapStatement(word.At, target, statements.ParseBlock(BlockKind.Body, Forms.Wrap, word.At, out _));
    }

    private ImportStatement? ParseImport(Token word) => statements.ParseHead(Forms.Import, () => new ImportStatement(word.At, ParseExpected()));

    private ReadOnlyStatement? ParseReadOnly(Token word) => statements.ParseHead(Forms.ReadOnly, () =>
    {
        var target = ParseTarget();
        if (target is not (Variable or LocalVariable))
            throw reader.Fault(TemplateErrors.NotAssignable(reader.Span(target.At), reader.Form));
        return new ReadOnlyStatement(word.At, target);
    });

    private ReturnStatement? ParseReturn(Token word) =>
        statements.ParseHead(Forms.Return, () => new ReturnStatement(word.At, expressions.StartsExpression() ? expressions.Parse() : null));
}
