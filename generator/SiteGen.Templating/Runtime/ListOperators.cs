// Operators on lists: joined, repeated, shortened, extended, compared.
using System.Globalization;
using SiteGen.Templating.Syntax;

namespace SiteGen.Templating.Runtime;

internal static class ListOperators
{
    public static bool Handles(object left, object right) => Values.AsList(left) != null || Values.AsList(right) != null;

    public static object Apply(Rendering run, Binary node, object left, object right)
    {
        var a = Values.AsList(left);
        var b = Values.AsList(right);
        run.CheckSize((long)(a?.Count ?? 0) + (b?.Count ?? 0), node.At);
        switch (node.Operator)
        {
            case BinaryOperator.Add when a != null && b != null:
                return new ArrayValue(a.Concat(b));
            case BinaryOperator.Multiply when a == null || b == null:
                return Repeat(run, node, (a ?? b)!, a == null ? left : right);
            case BinaryOperator.Divide or BinaryOperator.DivideWhole when a != null:
                return Shorten(run, node, a, right);
            case BinaryOperator.Modulus when a != null:
                return EveryNth(run, node, a, right);
            case BinaryOperator.ShiftLeft when a != null:
                return new ArrayValue(a.Append(right));
            case BinaryOperator.ShiftRight when b != null:
                return new ArrayValue(b.Prepend(left));
            case >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual when a != null && b != null:
                return Boxes.Of(Compare(node.Operator, a, b));
            case BinaryOperator.Equal or BinaryOperator.NotEqual:
                return Boxes.Of(node.Operator == BinaryOperator.NotEqual);
            default:
                throw OperatorEvaluator.Bad(run, node, left, right);
        }
    }

    private static int Count(Rendering run, Binary node, object value)
    {
        if (!Values.IsNumber(value) || !Values.TryInt(value, run.Culture, out var count))
            throw run.Fault(TemplateErrors.NotCountable(run.Span(node.OperatorAt), Operators.Text(node.Operator), "a list", Values.TypeName(value)));
        if (count < 0)
            throw run.Fault(TemplateErrors.NegativeCount(run.Span(node.Right.At)));
        return count;
    }

    private static ArrayValue Repeat(Rendering run, Binary node, IReadOnlyList<object?> list, object value)
    {
        var times = Count(run, node, value);
        run.CheckSize((long)list.Count * times, node.At);
        var result = new ArrayValue();
        for (var i = 0; i < (list.Count == 0 ? 0 : times); i++)
        {
            foreach (var item in list)
                result.Add(item);
        }
        return result;
    }

    /// <summary>The first n-th part of a list.</summary>
    private static ArrayValue Shorten(Rendering run, Binary node, IReadOnlyList<object?> list, object value) =>
        new(list.Take(list.Count / Divisor(run, node, value)));

    /// <summary>The items at 0, n, 2n …</summary>
    private static ArrayValue EveryNth(Rendering run, Binary node, IReadOnlyList<object?> list, object value)
    {
        var step = Divisor(run, node, value);
        return new(list.Where((_, i) => i % step == 0));
    }

    private static int Divisor(Rendering run, Binary node, object value)
    {
        var divisor = Count(run, node, value);
        return divisor > 0 ? divisor : throw run.Fault(TemplateErrors.DivisionByZero(run.Span(node.Right.At)));
    }

    /// <summary>As in Scriban the shorter list is less; of two that are as long, each pair of items must be.</summary>
    private static bool Compare(BinaryOperator op, IReadOnlyList<object?> a, IReadOnlyList<object?> b)
    {
        if (op is BinaryOperator.Equal or BinaryOperator.NotEqual)
            return Values.Equals(a, b) == (op == BinaryOperator.Equal);
        if (a.Count != b.Count)
            return OperatorEvaluator.Holds(op, a.Count.CompareTo(b.Count));
        return a.Zip(b).All(p => OperatorEvaluator.Holds(op, Values.Compare(p.First, p.Second, CultureInfo.InvariantCulture)))
            && (a.Count > 0 || op is BinaryOperator.LessOrEqual or BinaryOperator.GreaterOrEqual);
    }
}
