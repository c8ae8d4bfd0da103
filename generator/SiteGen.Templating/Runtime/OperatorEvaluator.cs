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
        run.CountText((long)a.Length + b.Length, node.At);
        return node.Operator switch
        {
            BinaryOperator.Add => a + b,
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
            throw run.Fault(TemplateErrors.NotCountable(run.Span(node.OperatorAt), "*", Values.TypeName(left), Values.TypeName(right)));
        var once = run.Text(text);
        times = Math.Max(0, times);
        run.CountText((long)once.Length * times, node.At);
        var repeated = Repeated(once, times);
        return text is Html ? new Html(repeated) : repeated;
    }

    private static string Repeated(string once, int times) => string.Create(once.Length * times, once, static (span, text) =>
    {
        for (var made = 0; made < span.Length; made += Math.Max(made, text.Length))
        {
            ReadOnlySpan<char> part = made == 0 ? text : span[..Math.Min(made, span.Length - made)];
            part.CopyTo(span[made..]);
        }
    });

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
            return ApplySpan(run, node, span, other);
        return node.Operator switch
        {
            BinaryOperator.Equal => Boxes.Of(Values.Equals(left, right)),
            BinaryOperator.NotEqual => Boxes.Of(!Values.Equals(left, right)),
            _ => throw Bad(run, node, left, right),
        };
    }

    private static object ApplySpan(Rendering run, Binary node, TimeSpan a, TimeSpan b)
    {
        try
        {
            return node.Operator switch
            {
                BinaryOperator.Add => a + b,
                BinaryOperator.Subtract => a - b,
                _ => Compared(run, node, a.CompareTo(b), a, b),
            };
        }
        catch (OverflowException)
        {
            throw run.Fault(TemplateErrors.SpanTooLong(run.Span(node.OperatorAt)));
        }
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
            throw run.Fault(TemplateErrors.DateOutOfRange(run.Span(node.OperatorAt)));
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
        run.Fault(TemplateErrors.BadOperands(run.Span(node.OperatorAt), Operators.Text(node.Operator), Values.TypeName(left), Values.TypeName(right)));
}
