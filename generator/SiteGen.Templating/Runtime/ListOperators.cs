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
        switch (node.Operator)
        {
            case BinaryOperator.Add when a != null && b != null:
                return new ArrayValue(a.Concat(b));
            case BinaryOperator.Multiply when a == null || b == null:
                return Repeat(run, node, (a ?? b)!, a == null ? left : right);
            case BinaryOperator.Divide or BinaryOperator.DivideWhole when a != null:
                return Shorten(run, node, a, right, rest: false);
            case BinaryOperator.Modulus when a != null:
                return Shorten(run, node, a, right, rest: true);
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
            throw run.Fault(TemplateErrors.BadOperands(run.Span(node.At), Operators.Text(node.Operator), "a list", Values.TypeName(value), "a whole number is needed"));
        if (count < 0)
            throw run.Fault(TemplateErrors.Arithmetic(run.Span(node.Right.At), "the number beside a list cannot be negative"));
        return count;
    }

    private static ArrayValue Repeat(Rendering run, Binary node, IReadOnlyList<object?> list, object value)
    {
        var times = Count(run, node, value);
        if ((long)list.Count * times > run.Settings.LoopLimit)
            throw run.Fault(TemplateErrors.LoopLimit(run.Span(node.At), run.Settings.LoopLimit));
        var result = new ArrayValue();
        for (var i = 0; i < (list.Count == 0 ? 0 : times); i++)
        {
            foreach (var item in list)
                result.Add(item);
        }
        return result;
    }

    /// <summary>The first n-th part of a list, or what is left when it is cut into n-th parts.</summary>
    private static ArrayValue Shorten(Rendering run, Binary node, IReadOnlyList<object?> list, object value, bool rest)
    {
        var parts = Count(run, node, value);
        if (parts == 0)
            throw run.Fault(TemplateErrors.Arithmetic(run.Span(node.Right.At), "division by zero"));
        var length = list.Count / parts;
        return rest ? new ArrayValue(list.Skip(list.Count - (list.Count % parts))) : new ArrayValue(list.Take(length));
    }

    private static bool Compare(BinaryOperator op, IReadOnlyList<object?> a, IReadOnlyList<object?> b)
    {
        if (op is BinaryOperator.Equal or BinaryOperator.NotEqual)
            return Values.Equals(a, b) == (op == BinaryOperator.Equal);
        var order = a.Zip(b).Select(p => Values.Compare(p.First, p.Second, CultureInfo.InvariantCulture)).FirstOrDefault(o => o != 0);
        return OperatorEvaluator.Holds(op, order != 0 ? order : a.Count.CompareTo(b.Count));
    }
}
