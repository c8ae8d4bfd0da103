// Operators by the types of their operands, in the order in which Scriban decides: text, empty, lists, numbers, dates.
using System.Globalization;
using System.Numerics;
using SiteGen.Templating.Syntax;

namespace SiteGen.Templating.Runtime;

internal static class OperatorEvaluator
{
    public static object? Apply(Rendering run, Binary node, object? left, object? right)
    {
        if (left is int a && right is int b && Arithmetic.TryFast(node.Operator, a, b, out var fast))
            return fast;
        if (Values.AsText(left) is { } || Values.AsText(right) is { })
            return ApplyText(run, node, left, right);
        if (left is EmptyValue || right is EmptyValue)
            return ApplyEmpty(run, node, left, right);
        if (left == null || right == null)
            return ApplyNull(node.Operator, left, right);
        if (ListOperators.Handles(left, right))
            return ListOperators.Apply(run, node, left, right);
        if (Values.IsNumber(left) || Values.IsNumber(right) || (left is bool && right is bool))
            return Arithmetic.Apply(run, node, left, right);
        return ApplyOther(run, node, left, right);
    }

    public static object? Negate(Rendering run, Unary node, object? value) => value switch
    {
        null => null,
        double d => -d,
        float f => -f,
        decimal m => -m,
        _ when Integers.TryGet(value, out var whole) => Integers.Fit(-whole),
        _ when Number(value) is { } number => Negate(run, node, number),
        _ => throw run.Fault(TemplateErrors.BadOperand(run.Span(node.At), "-", Values.TypeName(value))),
    };

    public static object? Plus(Rendering run, Unary node, object? value) =>
        value == null || Values.IsNumber(value)
            ? value
            : Number(value) ?? throw run.Fault(TemplateErrors.BadOperand(run.Span(node.At), "+", Values.TypeName(value)));

    private static object? Number(object? value)
    {
        var position = 0;
        return Values.AsText(value)?.Trim() is { Length: > 0 } text && char.IsAsciiDigit(text[0])
            && NumberLexer.TryRead(text, ref position, out var number) && position == text.Length ? number : null;
    }

    private static object ApplyText(Rendering run, Binary node, object? left, object? right)
    {
        if (node.Operator == BinaryOperator.Multiply)
            return Repeat(run, node, left, right);
        var a = run.Text(left);
        var b = run.Text(right);
        return node.Operator switch
        {
            BinaryOperator.Add => Limited(run, node, (long)a.Length + b.Length) ? a + b : "",
            BinaryOperator.Equal => Boxes.Of(a == b),
            BinaryOperator.NotEqual => Boxes.Of(a != b),
            BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual =>
                Boxes.Of(Holds(node.Operator, CultureInfo.InvariantCulture.CompareInfo.Compare(a, b))),
            _ => throw Bad(run, node, left, right),
        };
    }

    private static object Repeat(Rendering run, Binary node, object? left, object? right)
    {
        var (text, count) = Values.AsText(right) != null && Values.AsText(left) == null ? (right, left) : (left, right);
        if (!Values.TryInt(count, run.Culture, out var times))
            throw run.Fault(TemplateErrors.BadOperands(run.Span(node.At), "*", Values.TypeName(left), Values.TypeName(right), "a text is repeated by a whole number"));
        var once = run.Text(text);
        times = Math.Max(0, times);
        Limited(run, node, (long)once.Length * times);
        var repeated = string.Concat(Enumerable.Repeat(once, once.Length == 0 ? 0 : times));
        return text is Html ? new Html(repeated) : repeated;
    }

    private static bool Limited(Rendering run, Binary node, long length) =>
        length <= run.Settings.OutputLimit ? true : throw run.Fault(TemplateErrors.OutputLimit(run.Span(node.At), run.Settings.OutputLimit));

    private static object? ApplyEmpty(Rendering run, Binary node, object? left, object? right)
    {
        bool? empty = left is EmptyValue && right is EmptyValue ? true : Values.IsEmpty(left is EmptyValue ? right : left) ?? false;
        return node.Operator switch
        {
            BinaryOperator.Equal or BinaryOperator.LessOrEqual or BinaryOperator.GreaterOrEqual => Boxes.Of(empty.Value),
            BinaryOperator.NotEqual => Boxes.Of(!empty.Value),
            BinaryOperator.Less or BinaryOperator.Greater => Boxes.False,
            BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight => throw Bad(run, node, left, right),
            _ => EmptyValue.Instance,
        };
    }

    /// <summary>Null equals only null and is neither more nor less than anything; arithmetic with it is null.</summary>
    private static object? ApplyNull(BinaryOperator op, object? left, object? right) => op switch
    {
        BinaryOperator.Equal => Boxes.Of(left == null && right == null),
        BinaryOperator.NotEqual => Boxes.Of(left != null || right != null),
        BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => Boxes.False,
        _ => null,
    };

    private static object ApplyOther(Rendering run, Binary node, object left, object right)
    {
        if (Values.AsDate(left) is { } date)
            return ApplyDate(run, node, date, left, right);
        if (left is TimeSpan span && right is TimeSpan other)
        {
            return node.Operator switch
            {
                BinaryOperator.Add => span + other,
                BinaryOperator.Subtract => span - other,
                _ => Compared(run, node, span.CompareTo(other), left, right),
            };
        }
        return node.Operator switch
        {
            BinaryOperator.Equal => Boxes.Of(Values.Equals(left, right)),
            BinaryOperator.NotEqual => Boxes.Of(!Values.Equals(left, right)),
            _ => throw Bad(run, node, left, right),
        };
    }

    private static object ApplyDate(Rendering run, Binary node, DateTime date, object left, object right)
    {
        if (Values.AsDate(right) is { } other)
            return node.Operator == BinaryOperator.Subtract ? date - other : Compared(run, node, date.CompareTo(other), left, right);
        if (right is not TimeSpan span || node.Operator is not (BinaryOperator.Add or BinaryOperator.Subtract))
            return node.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual ? Boxes.Of(node.Operator == BinaryOperator.NotEqual) : throw Bad(run, node, left, right);
        try
        {
            return node.Operator == BinaryOperator.Add ? date + span : date - span;
        }
        catch (ArgumentOutOfRangeException)
        {
            throw run.Fault(TemplateErrors.Arithmetic(run.Span(node.At), "the date would lie outside of the years 1 to 9999"));
        }
    }

    private static object Compared(Rendering run, Binary node, int order, object left, object right) =>
        node.Operator is >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual ? Boxes.Of(Holds(node.Operator, order)) : throw Bad(run, node, left, right);

    /// <summary>Whether a comparison holds, given the order of its operands.</summary>
    public static bool Holds(BinaryOperator op, int order) => op switch
    {
        BinaryOperator.Equal => order == 0,
        BinaryOperator.NotEqual => order != 0,
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        _ => order >= 0,
    };

    public static TemplateFault Bad(Rendering run, Binary node, object? left, object? right) =>
        run.Fault(TemplateErrors.BadOperands(run.Span(node.At), Operators.Text(node.Operator), Values.TypeName(left), Values.TypeName(right)));
}
