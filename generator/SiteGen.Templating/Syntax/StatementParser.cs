// Parses statements and the blocks between them.
using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Templating.Syntax;

/// <summary>What ended a block.</summary>
internal enum BlockEnd
{
    EndOfFile,
    End,
    Else,
    When,
}

/// <summary>Parses a whole template.</summary>
internal sealed class StatementParser
{
    private readonly TokenReader _reader;
    private readonly ExpressionParser _expressions;
    private readonly BlockStatementParser _blocks;
    private readonly FunctionParser _functions;
    private bool _inCode;

    private StatementParser(SourceText source, List<Token> tokens, SyntaxErrorList errors, int nestingLimit)
    {
        _reader = new TokenReader(source, tokens, errors, nestingLimit);
        _expressions = new ExpressionParser(_reader, () => _functions!.ParseAnonymous());
        _functions = new FunctionParser(_reader, _expressions, this);
        _blocks = new BlockStatementParser(_reader, _expressions, this);
    }

    /// <summary>Parses a template; errors are in the list.</summary>
    public static Block Run(SourceText source, SyntaxErrorList errors, int nestingLimit)
    {
        var parser = new StatementParser(source, Lexer.Run(source, errors), errors, nestingLimit);
        return parser.ParseBlock(BlockKind.Template, "", default, out _);
    }

    /// <summary>Parses statements up to what ends the block. The ending <c>end</c> is consumed, <c>else</c> and <c>when</c> are not.</summary>
    /// <param name="kind">Which words end the block.</param>
    /// <param name="form">The statement that the block belongs to, for messages.</param>
    /// <param name="opener">The word that opened the statement; a block that is never closed is reported there.</param>
    /// <param name="end">What ended it.</param>
    public Block ParseBlock(BlockKind kind, string form, Extent opener, out BlockEnd end)
    {
        var start = _reader.Current.At;
        var statements = ImmutableArray.CreateBuilder<Statement>();
        var entered = TryEnter(start);
        while ((end = AtEnd(kind)) == BlockEnd.EndOfFile && _reader.Current.Kind != TokenKind.EndOfFile)
        {
            if (ParseStatement() is { } statement)
                statements.Add(statement);
        }
        if (entered)
            _reader.Leave();
        if (end == BlockEnd.End)
            TakeEnd(kind);
        else if (end == BlockEnd.EndOfFile && kind != BlockKind.Template && !_reader.Stopped && !_reader.Errors.IsUnclosed)
            _reader.Errors.Add(TemplateErrors.MissingEnd(_reader.Span(opener), form));
        return new Block(start.To(_reader.Previous.At), statements.ToImmutable());
    }

    /// <summary>Requires the end of a statement; line ends and semicolons are consumed.</summary>
    public void ExpectEnd()
    {
        if (!_reader.Current.EndsStatement)
            throw _reader.Fault(TemplateErrors.ExpectedEnd(_reader.Span(_reader.Current.At), _reader.Written(_reader.Current), _reader.Form));
        if (_reader.Current.Kind == TokenKind.NewLine || _reader.Current.Is(";"))
            _reader.Take();
    }

    /// <summary>Passes over a token that is no statement: text, the border of a code block, a line end.</summary>
    public void Pass() => ParseStatement();

    /// <summary>Parses a statement's head; a faulty one is reported and skipped, so that its block is still seen.</summary>
    public T? ParseHead<T>(string form, Func<T> parse)
        where T : class
    {
        var mark = _reader.Mark();
        _reader.Form = form;
        try
        {
            var head = parse();
            ExpectEnd();
            return head;
        }
        catch (SyntaxFault)
        {
            _reader.Recover(mark);
            return null;
        }
        finally
        {
            _reader.Form = Forms.Expression;
        }
    }

    private bool TryEnter(Extent at)
    {
        try
        {
            _reader.Enter(at);
            return true;
        }
        catch (SyntaxFault)
        {
            _reader.Recover(_reader.Mark());
            return false;
        }
    }

    private void TakeEnd(BlockKind kind)
    {
        _reader.Take();
        if (kind == BlockKind.Anonymous)
            return;
        if (!_reader.Current.EndsStatement)
        {
            _reader.Errors.Add(TemplateErrors.ExpectedEnd(_reader.Span(_reader.Current.At), _reader.Written(_reader.Current), "end"));
            _reader.Recover(_reader.Mark());
        }
    }

    private BlockEnd AtEnd(BlockKind kind)
    {
        if (!_inCode || kind == BlockKind.Template || _reader.Current.Kind != TokenKind.Identifier)
            return BlockEnd.EndOfFile;
        return _reader.Current.Text switch
        {
            "end" => BlockEnd.End,
            "else" when kind is BlockKind.Branch or BlockKind.When => BlockEnd.Else,
            "when" when kind == BlockKind.When => BlockEnd.When,
            _ => BlockEnd.EndOfFile,
        };
    }

    private Statement? ParseStatement()
    {
        var token = _reader.Current;
        switch (token.Kind)
        {
            case TokenKind.Text:
                _reader.Take();
                return new TextStatement(token.At, token.Text);
            case TokenKind.CodeEnter:
                _inCode = true;
                _reader.Take();
                return new IndentStatement(token.At, token.Value as string, Leaves: false);
            case TokenKind.CodeExit:
                _inCode = false;
                _reader.Take();
                return new IndentStatement(token.At, null, Leaves: true);
            case TokenKind.NewLine:
                _reader.Take();
                return null;
            default:
                return token.Is(";") ? TakeNothing() : ParseCode();
        }
    }

    private Statement? TakeNothing()
    {
        _reader.Take();
        return null;
    }

    private Statement? ParseCode()
    {
        var mark = _reader.Mark();
        try
        {
            var token = _reader.Current;
            if (token.Kind == TokenKind.Identifier && !(_reader.Next.Is(".") && token.Text is "for" or "while" or "tablerow"))
            {
                if (token.Text is "end" or "else" or "when")
                    throw StrayWord(token);
                if (token.Text == "func")
                    return _functions.ParseNamed();
                if (_blocks.TryParse(token, out var statement))
                    return statement;
            }
            return ParseExpression();
        }
        catch (SyntaxFault)
        {
            _reader.Recover(mark);
            return null;
        }
    }

    private SyntaxFault StrayWord(Token token)
    {
        var fault = _reader.Fault(TemplateErrors.StrayWord(_reader.Span(token.At), token.Text));
        _reader.Take();
        return fault;
    }

    private Statement ParseExpression()
    {
        var start = _reader.Current.At;
        _expressions.RequireExpression();
        var value = _expressions.Parse(new ExpressionMode(Statement: true));
        CheckBlockArgument(value);
        ExpectEnd();
        return value switch
        {
            Assignment assignment => new AssignStatement(start, assignment),
            InlineFunction inline => new FunctionStatement(inline.At, new Variable(inline.At, inline.Declaration.Name), inline.Declaration),
            _ => new OutputStatement(value.At, value),
        };
    }

    /// <summary><c>$$</c> writes a block; it has no value that could be used in an expression.</summary>
    private void CheckBlockArgument(Expression value)
    {
        var misused = value switch
        {
            Assignment { Value: BlockArgument inner } => inner,
            Call call => call.Arguments.Select(a => a.Value).OfType<BlockArgument>().FirstOrDefault(),
            Nested { Inner: BlockArgument inner } => inner,
            _ => null,
        };
        if (misused != null)
            throw _reader.Fault(TemplateErrors.BlockArgumentInside(_reader.Span(misused.At)));
    }
}

/// <summary>Which words end a block.</summary>
internal enum BlockKind
{
    Template,
    Body,
    Branch,
    When,
    Anonymous,
}
