// Works out expressions: node to value.
using SiteGen.Templating.Syntax;

namespace SiteGen.Templating.Runtime;

internal static class ExpressionEvaluator
{
    /// <summary>The value of an expression; a function that is named is called.</summary>
    public static object? Evaluate(Rendering run, Expression node)
    {
        switch (node)
        {
            case Literal literal:
                return literal.Value;
            case Variable or Member or LocalVariable or Indexer or This:
                return CallIfFunction(run, node, PathEvaluator.Read(run, node, tolerant: false));
        }
        run.EnsureStack(node.At);
        return node switch
        {
            Call call => CallEvaluator.Evaluate(run, call),
            Binary binary => EvaluateBinary(run, binary),
            Conditional conditional => Evaluate(run, Values.Truth(Evaluate(run, conditional.Condition)) ? conditional.Then : conditional.Else),
            Unary unary => EvaluateUnary(run, unary),
            Nested nested => CallIfFunction(run, nested, Evaluate(run, nested.Inner)),
            Interpolated interpolated => TextJoiner.Interpolate(run, interpolated),
            EmptyTest test => EvaluateEmptyTest(run, test),
            ArrayLiteral array => EvaluateArray(run, array),
            ObjectLiteral literal => EvaluateObject(run, literal),
            PipeInto pipe => EvaluatePipe(run, pipe),
            FunctionLiteral function => new DeclaredFunction(function.Declaration, run.Template),
            Increment increment => Assigner.Increment(run, increment),
            Assignment assignment => Assigner.Assign(run, assignment),
            _ => throw run.Fault(TemplateErrors.BlockArgumentInside(run.Span(node.At))),
        };
    }

    /// <summary>The value of an expression without calling the function that it names.</summary>
    public static object? EvaluateFunction(Rendering run, Expression node) => node switch
    {
        Nested nested => EvaluateFunction(run, nested.Inner),
        _ when node.IsPath => PathEvaluator.Read(run, node, tolerant: false),
        _ => Evaluate(run, node),
    };

    /// <summary>The value of the left side of <c>??</c> and <c>?!</c>, where what is missing is null.</summary>
    public static object? EvaluateTolerant(Rendering run, Expression node) => node switch
    {
        Nested nested => EvaluateTolerant(run, nested.Inner),
        _ when node.IsPath && run.Strict => CallIfFunction(run, node, PathEvaluator.Read(run, node, tolerant: true)),
        _ => Evaluate(run, node),
    };

    private static object? CallIfFunction(Rendering run, Expression node, object? value) =>
        value is FunctionValue function ? CallEvaluator.Invoke(run, function, node.At, []) : value;

    private static object? EvaluateBinary(Rendering run, Binary node)
    {
        switch (node.Operator)
        {
            case BinaryOperator.And:
                return Boxes.Of(Values.Truth(Evaluate(run, node.Left)) && Values.Truth(Evaluate(run, node.Right)));
            case BinaryOperator.Or:
                return Boxes.Of(Values.Truth(Evaluate(run, node.Left)) || Values.Truth(Evaluate(run, node.Right)));
            case BinaryOperator.Coalesce:
                return EvaluateTolerant(run, node.Left) ?? Evaluate(run, node.Right);
            case BinaryOperator.NotCoalesce:
                return EvaluateTolerant(run, node.Left) is { } found ? Evaluate(run, node.Right) : null;
        }
        var left = Evaluate(run, node.Left);
        var right = Evaluate(run, node.Right);
        return node.Operator == BinaryOperator.Add && (left is Html || right is Html)
            ? TextJoiner.Add(run, node, left, right)
            : OperatorEvaluator.Apply(run, node, left, right);
    }

    private static object? EvaluateUnary(Rendering run, Unary node)
    {
        if (node.Operator == UnaryOperator.Alias)
            return EvaluateFunction(run, node.Operand);
        var value = Evaluate(run, node.Operand);
        return node.Operator switch
        {
            UnaryOperator.Not => Boxes.Of(!Values.Truth(value)),
            UnaryOperator.Negate => OperatorEvaluator.Negate(run, node, value),
            UnaryOperator.Plus => OperatorEvaluator.Plus(run, node, value),
            _ => value,
        };
    }

    private static object? EvaluateEmptyTest(Rendering run, EmptyTest node)
    {
        var value = EvaluateTolerant(run, node.Target);
        return value == null ? Boxes.True : Values.IsEmpty(value) is { } empty ? Boxes.Of(empty) : Boxes.False;
    }

    private static ArrayValue EvaluateArray(Rendering run, ArrayLiteral node)
    {
        var array = new ArrayValue();
        foreach (var item in node.Items)
            array.Add(Evaluate(run, item));
        return array;
    }

    private static ObjectValue EvaluateObject(Rendering run, ObjectLiteral node)
    {
        var members = new ObjectValue();
        foreach (var (name, value) in node.Members)
            members.Set(name, Evaluate(run, value));
        return members;
    }

    private static object? EvaluatePipe(Rendering run, PipeInto node)
    {
        var function = EvaluateFunction(run, node.To);
        if (function is not FunctionValue found)
            throw run.Fault(TemplateErrors.NotAFunction(run.Span(node.To.At), run.Written(node.To.At), Values.TypeName(function)));
        return CallEvaluator.Invoke(run, found, node.To.At, [Evaluate(run, node.From)]);
    }
}
