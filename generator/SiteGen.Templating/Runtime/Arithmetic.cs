// Calculates with numbers: the wider type of two decides, whole numbers never overflow.
using System.Numerics;
using SiteGen.Templating.Syntax;

namespace SiteGen.Templating.Runtime;

internal static class Arithmetic
{
    private const int LargestShift = 65_536;

    /// <summary>The common operators on two small whole numbers.</summary>
    public static bool TryFast(BinaryOperator op, int a, int b, out object? result)
    {
        result = op switch
        {
            BinaryOperator.Add => Boxes.Of((long)a + b),
            BinaryOperator.Subtract => Boxes.Of((long)a - b),
            BinaryOperator.Multiply => Boxes.Of((long)a * b),
            BinaryOperator.Modulus when b != 0 => Boxes.Of((long)a % b),
            BinaryOperator.Equal => Boxes.Of(a == b),
            BinaryOperator.NotEqual => Boxes.Of(a != b),
            BinaryOperator.Less => Boxes.Of(a < b),
            BinaryOperator.LessOrEqual => Boxes.Of(a <= b),
            BinaryOperator.Greater => Boxes.Of(a > b),
            BinaryOperator.GreaterOrEqual => Boxes.Of(a >= b),
            _ => null,
        };
        return result != null;
    }

    public static object Apply(Rendering run, Binary node, object left, object right)
    {
        if (left is bool a && right is bool b)
            return node.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual ? Boxes.Of((a == b) == (node.Operator == BinaryOperator.Equal)) : throw OperatorEvaluator.Bad(run, node, left, right);
        left = left is bool l ? Boxes.Of(l ? 1 : 0) : left;
        right = right is bool r ? Boxes.Of(r ? 1 : 0) : right;
        if (!Values.IsNumber(left) || !Values.IsNumber(right))
            return Unlike(run, node, left, right);
        try
        {
            if (left is decimal || right is decimal)
                return OnReals(run, node, ToDecimal(left), ToDecimal(right));
            if (left is double || right is double)
                return OnReals(run, node, ToDouble(left), ToDouble(right));
            if (left is float || right is float)
                return OnReals(run, node, (float)ToDouble(left), (float)ToDouble(right));
            Integers.TryGet(left, out var first);
            Integers.TryGet(right, out var second);
            return OnIntegers(run, node, first, second);
        }
        catch (DivideByZeroException)
        {
            throw run.Fault(TemplateErrors.DivisionByZero(run.Span(node.Right.At)));
        }
        catch (OverflowException)
        {
            throw run.Fault(TemplateErrors.ResultTooLarge(run.Span(node.OperatorAt)));
        }
    }

    private static object Unlike(Rendering run, Binary node, object left, object right) => node.Operator switch
    {
        BinaryOperator.Equal => Boxes.False,
        BinaryOperator.NotEqual => Boxes.True,
        _ => throw OperatorEvaluator.Bad(run, node, left, right),
    };

    private static object OnIntegers(Rendering run, Binary node, BigInteger a, BigInteger b)
    {
        switch (node.Operator)
        {
            case BinaryOperator.Divide:
                return (double)a / (double)b;
            case BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight:
                var by = node.Operator == BinaryOperator.ShiftLeft ? b : -b;
                if (by > LargestShift)
                    throw new OverflowException();
                return Integers.Fit(by < -LargestShift ? BigInteger.Zero : a << (int)by);
            case BinaryOperator.Range or BinaryOperator.RangeBelow:
                return RangeValue.Of(a, b, node.Operator == BinaryOperator.RangeBelow) ?? throw run.Fault(TemplateErrors.ListLimit(run.Span(node.OperatorAt), int.MaxValue));
            case >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual:
                return Boxes.Of(OperatorEvaluator.Holds(node.Operator, a.CompareTo(b)));
        }
        var result = node.Operator switch
        {
            BinaryOperator.Add => a + b,
            BinaryOperator.Subtract => a - b,
            BinaryOperator.Multiply when a.GetBitLength() + b.GetBitLength() <= LargestShift => a * b,
            BinaryOperator.Multiply => throw new OverflowException(),
            BinaryOperator.DivideWhole => BigInteger.Divide(a, b),
            BinaryOperator.Modulus => BigInteger.Remainder(a, b),
            _ => throw OperatorEvaluator.Bad(run, node, Integers.Fit(a), Integers.Fit(b)),
        };
        return Integers.Fit(result);
    }

    private static object OnReals<T>(Rendering run, Binary node, T a, T b)
        where T : IFloatingPoint<T> => node.Operator switch
        {
            BinaryOperator.Add => a + b,
            BinaryOperator.Subtract => a - b,
            BinaryOperator.Multiply => a * b,
            BinaryOperator.Divide => a / b,
            BinaryOperator.DivideWhole => T.Round(a / b),
            BinaryOperator.Modulus => a % b,
            BinaryOperator.Equal => Boxes.Of(a == b),
            BinaryOperator.NotEqual => Boxes.Of(a != b),
            BinaryOperator.Less => Boxes.Of(a < b),
            BinaryOperator.LessOrEqual => Boxes.Of(a <= b),
            BinaryOperator.Greater => Boxes.Of(a > b),
            BinaryOperator.GreaterOrEqual => Boxes.Of(a >= b),
            _ => throw OperatorEvaluator.Bad(run, node, a, b),
        };

    private static double ToDouble(object value)
    {
        Values.TryDouble(value, out var number);
        return number;
    }

    private static decimal ToDecimal(object value) => value switch
    {
        decimal m => m,
        double or float => (decimal)ToDouble(value),
        _ => Integers.TryGet(value, out var whole) ? (decimal)whole : 0,
    };
}
