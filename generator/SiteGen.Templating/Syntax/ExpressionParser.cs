// Parses expressions: operators by strength, calls without parentheses, pipes.
using System.Collections.Immutable;

namespace SiteGen.Templating.Syntax;

/// <summary>What may stand in the place of an expression.</summary>
/// <param name="Statement">True at the top of a statement, where assignments are allowed.</param>
/// <param name="NoNames">True where <c>name:</c> is not an argument: between <c>?</c> and <c>:</c>.</param>
/// <param name="Basic">True where only a name, a literal, members and indexers are read.</param>
/// <param name="StopAtOr">True in <c>when a || b</c>.</param>
/// <param name="Options">True where names behind the expression are options of a loop.</param>
/// <param name="PipedOptions">The same behind a pipe, where only the known options count.</param>
internal readonly record struct ExpressionMode(
    bool Statement = false, bool NoNames = false, bool Basic = false, bool StopAtOr = false, bool Options = false, bool PipedOptions = false);

/// <summary>Parses one expression.</summary>
internal sealed class ExpressionParser
{
    private const int ChainLimit = 1000;

    private readonly TokenReader _reader;
    private readonly OperandParser _operands;

    public ExpressionParser(TokenReader reader, Func<FunctionDeclaration> parseFunction)
    {
        _reader = reader;
        _operands = new OperandParser(reader, this, parseFunction);
    }

    /// <summary>Parses an expression with everything that may follow it: operators, arguments, a condition, pipes.</summary>
    public Expression Parse(ExpressionMode mode = default)
    {
        _reader.Enter(_reader.Current.At);
        var left = ParseConditional(ParseCall(mode, 0, inArguments: false));
        var pipes = 0;
        while (!mode.Basic && (_reader.Current.Is("|") || _reader.Current.Is("|>")))
        {
            CheckChain(++pipes);
            left = ParseConditional(ParsePipe(left, mode.Options));
        }
        _reader.Leave();
        return left;
    }

    /// <summary>Parses an operand of an operator or a single argument.</summary>
    public Expression ParseOperators(int strength, bool inArguments, ExpressionMode mode)
    {
        _reader.Enter(_reader.Current.At);
        var result = ParseCall(mode with { Statement = false }, strength, inArguments);
        _reader.Leave();
        return result;
    }

    public bool StartsExpression()
    {
        var token = _reader.Current;
        return token.Kind is TokenKind.Identifier or TokenKind.Literal or TokenKind.InterpolatedStart
            || (token.Kind == TokenKind.Symbol && (token.Text is "(" or "[" or "{" or "++" or "--" || Operators.Prefix(token.Text) != null));
    }

    /// <summary>A sign that can stand between two operands is no argument: <c>f -1</c> subtracts.</summary>
    private bool StartsArgument() => StartsExpression() && !(_reader.Current.Kind == TokenKind.Symbol && Operators.Binary(_reader.Current.Text) != null);

    private Expression ParseCall(ExpressionMode mode, int strength, bool inArguments)
    {
        var left = ParseBinary(mode, strength, inArguments);
        if (mode.Basic || inArguments || left is FunctionLiteral or Assignment or InlineFunction or BlockArgument)
            return left;
        if (!StartsArgument() || IsOption(mode))
            return left;
        var arguments = ParseArguments(mode, strength);
        return new Call(left.At.To(_reader.Previous.At), left, arguments);
    }

    private ImmutableArray<Argument> ParseArguments(ExpressionMode mode, int strength)
    {
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        while (StartsArgument() && !IsOption(mode))
        {
            var at = _reader.Current.At;
            if (_reader.Current.Kind == TokenKind.Identifier && _reader.Next.Is(":") && !mode.NoNames)
            {
                arguments.Add(ParseNamed(basic: true));
                continue;
            }
            CheckOrder(arguments, at, Forms.SpacedCall);
            var value = ParseBinary(mode with { Statement = false }, strength, inArguments: true);
            arguments.Add(new Argument(at.To(_reader.Previous.At), null, value));
            if (value is FunctionLiteral)
                break;
        }
        return arguments.ToImmutable();
    }

    /// <summary>Arguments without a name stand before those with one.</summary>
    public void CheckOrder(ImmutableArray<Argument>.Builder before, Extent at, string form)
    {
        if (before.Count > 0 && before[^1].Name != null)
            _reader.Errors.Add(TemplateErrors.ArgumentBehindNamed(_reader.Span(at), form));
    }

    private bool IsOption(ExpressionMode mode) =>
        _reader.Current.Kind == TokenKind.Identifier
        && (mode.Options || (mode.PipedOptions && _reader.Current.Text is "offset" or "limit" or "reversed" or "cols"));

    private void CheckChain(int length)
    {
        if (length > ChainLimit)
            throw _reader.Fault(TemplateErrors.NestedTooDeeply(_reader.Span(_reader.Current.At), ChainLimit));
    }

    /// <summary>Parses <c>name: value</c>; inside parentheses the value may be any expression.</summary>
    public Argument ParseNamed(bool basic)
    {
        var name = _reader.Take();
        _reader.Take();
        RequireExpression(Forms.NamedArgument);
        var value = basic ? _operands.ParsePath() : Parse();
        return new Argument(name.At.To(_reader.Previous.At), name.Text, value);
    }

    private Expression ParseBinary(ExpressionMode mode, int strength, bool inArguments)
    {
        var left = _operands.ParsePath(mode.Basic);
        if (mode.Basic || left is BlockArgument)
            return left;
        if (strength == 0 && !inArguments && TryParseAssignment(mode, ref left))
            return left;
        var chain = 0;
        while (_reader.Current.Kind == TokenKind.Symbol && Operators.Binary(_reader.Current.Text) is { } found)
        {
            if (found.Strength <= strength || (mode.StopAtOr && found.Operator == BinaryOperator.Or) || left is FunctionLiteral)
                break;
            CheckChain(++chain);
            var at = _reader.Take().At;
            if (!StartsExpression())
                throw _reader.Fault(TemplateErrors.ExpectedOperand(_reader.Span(_reader.Current.At), Operators.Text(found.Operator), _reader.Written(_reader.Current), isPrefix: false));
            var right = ParseOperators(found.Strength, inArguments, mode);
            left = new Binary(left.At.To(right.At), found.Operator, at, left, right);
        }
        return left;
    }

    private bool TryParseAssignment(ExpressionMode mode, ref Expression left)
    {
        if (_reader.Current.Kind != TokenKind.Symbol || !Operators.IsAssignment(_reader.Current.Text, out var compound))
            return false;
        var symbol = _reader.Current;
        if (left is Call { Explicit: true, Target: Variable } && symbol.Is("="))
        {
            left = ParseInlineFunction((Call)left, mode.Statement);
            return true;
        }
        if (!mode.Statement)
            _reader.Errors.Add(TemplateErrors.AssignmentInside(_reader.Span(symbol.At), symbol.Text));
        while (left is Nested nested)
            left = nested.Inner;
        if (!left.IsPath && mode.Statement)
            throw _reader.Fault(TemplateErrors.NotAssignable(_reader.Span(left.At), Forms.Assignment));
        _reader.Take();
        RequireExpression(Forms.Assignment);
        var value = Parse();
        left = new Assignment(left.At.To(value.At), left, compound, value);
        return true;
    }

    private InlineFunction ParseInlineFunction(Call call, bool isStatement)
    {
        if (!isStatement)
            throw _reader.Fault(TemplateErrors.AssignmentInside(_reader.Span(_reader.Current.At), "="));
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        foreach (var argument in call.Arguments)
        {
            if (argument is not { Name: null, Value: Variable parameter })
                throw _reader.Fault(TemplateErrors.BadParameter(_reader.Span(argument.At)));
            parameters.Add(new Parameter(parameter.Name, false, null, false));
        }
        _reader.Take();
        RequireExpression(Forms.InlineFunction);
        var value = Parse(new ExpressionMode(Statement: true));
        return new InlineFunction(call.At.To(value.At), new FunctionDeclaration(call.At, ((Variable)call.Target).Name, parameters.ToImmutable(), null, value));
    }

    private Expression ParseConditional(Expression condition)
    {
        if (!_reader.Current.Is("?") || condition is Assignment or InlineFunction)
            return condition;
        _reader.Take();
        RequireExpression(Forms.Conditional);
        var then = Parse(new ExpressionMode(NoNames: true));
        _reader.Expect(":", Forms.Conditional);
        RequireExpression(Forms.Conditional);
        var otherwise = Parse(new ExpressionMode(NoNames: true));
        return new Conditional(condition.At.To(otherwise.At), condition, then, otherwise);
    }

    private Expression ParsePipe(Expression from, bool options)
    {
        _reader.EnterLines();
        _reader.Take();
        _reader.LeaveLines();
        RequireExpression(Forms.Pipe);
        _reader.Enter(_reader.Current.At);
        var to = ParseCall(new ExpressionMode(PipedOptions: options), 0, inArguments: false);
        _reader.Leave();
        var at = from.At.To(to.At);
        return Insert(to, from) ?? new PipeInto(at, from, to);
    }

    /// <summary>Gives the piped value to the first function of what it is piped into, as its first argument.</summary>
    private static Expression? Insert(Expression to, Expression from) => to switch
    {
        Call call => call with { Arguments = call.Arguments.Insert(0, new Argument(from.At, null, from)) },
        _ when to.IsPath => new Call(to.At, to, [new Argument(from.At, null, from)]),
        Binary binary => Insert(binary.Left, from) is { } left ? binary with { Left = left } : null,
        Unary { Operator: not UnaryOperator.Alias } unary => Insert(unary.Operand, from) is { } operand ? unary with { Operand = operand } : null,
        _ => null,
    };

    /// <summary>Reports what cannot begin an expression.</summary>
    /// <param name="form">How the expression or statement is written that needs one; null for the statement being parsed.</param>
    public void RequireExpression(string? form = null)
    {
        if (!StartsExpression())
            throw _reader.Fault(TemplateErrors.ExpectedExpression(_reader.Span(_reader.Current.At), _reader.Written(_reader.Current), form ?? _reader.Form));
    }
}
