// math.*: numbers.
using System.Globalization;
using System.Numerics;
using SiteGen.Templating.Runtime;
using SiteGen.Templating.Syntax;

namespace SiteGen.Templating.Builtins;

internal static class MathBuiltins
{
    private const int MostDigits = 1000;

    public static readonly BuiltinGroup Group = BuiltinGroup.Of(
        "math",
        ("abs", "value", Abs),
        ("ceil", "value", c => Map(c, Math.Ceiling, Math.Ceiling)),
        ("divided_by", "value, divisor", DividedBy),
        ("floor", "value", c => Map(c, Math.Floor, Math.Floor)),
        ("format", "value, format, culture?", c => Format(c, c.NumberValue(0))),
        ("is_number", "value", c => Boxes.Of(Values.IsNumber(c[0]))),
        ("minus", "value, with", c => Apply(c, BinaryOperator.Subtract)),
        ("modulo", "value, with", c => Apply(c, BinaryOperator.Modulus)),
        ("plus", "value, with", c => Apply(c, BinaryOperator.Add)),
        ("round", "value, precision?", Round),
        ("times", "value, with", c => Apply(c, BinaryOperator.Multiply)),
        ("uuid", "", _ => Guid.NewGuid().ToString()),
        ("random", "minValue, maxValue", Random));

    /// <summary>A value by a .NET format such as <c>N2</c>.</summary>
    public static string? Format(Arguments call, object? value)
    {
        if (value is not IFormattable formattable)
            return value == null ? null : call.Text(0);
        if (call.Text(1) is { Length: > 1 } format && int.TryParse(format.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits > MostDigits)
            throw call.Bad(1, $"the format \"{format}\" asks for more than {MostDigits} digits", "write a .NET format such as N2, 0.00 or X4");
        try
        {
            return formattable.ToString(call.TextOrNull(1), call.Culture(2));
        }
        catch (FormatException)
        {
            throw call.Bad(1, $"\"{call.Text(1)}\" is not a format for {Values.TypeName(value)}", "write a .NET format such as N2, 0.00 or X4");
        }
    }

    private static object? Abs(Arguments call) => call[0] switch
    {
        null => null,
        double d => Math.Abs(d),
        float f => Math.Abs(f),
        decimal m => Math.Abs(m),
        var value when Integers.TryGet(value, out var whole) => Integers.Fit(BigInteger.Abs(whole)),
        _ => throw call.Wrong(0, "a number"),
    };

    private static object? Map(Arguments call, Func<double, double> onDouble, Func<decimal, decimal> onDecimal) => call[0] switch
    {
        null => null,
        decimal m => onDecimal(m),
        var value when Integers.Is(value) => value,
        float f => (float)onDouble(f),
        _ => onDouble(call.Number(0)),
    };

    private static object DividedBy(Arguments call)
    {
        var result = Apply(call, BinaryOperator.Divide);
        if (!Integers.Is(call[1]) || !Values.TryDouble(result, out var quotient))
            return result!;
        if (Integers.TryGet(call[1], out var divisor) && divisor.IsZero)
            throw call.Run.Fault(TemplateErrors.DivisionByZero(call.SpanOf(1)));
        return Integers.TryGet(call[0], out var whole) ? Integers.Fit(FloorDivide(whole, divisor)) : Integers.Fit((BigInteger)Math.Floor(quotient));
    }

    private static BigInteger FloorDivide(BigInteger value, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(value, divisor, out var rest);
        return !rest.IsZero && (rest.Sign < 0) != (divisor.Sign < 0) ? quotient - 1 : quotient;
    }

    private static object? Apply(Arguments call, BinaryOperator op)
    {
        call.NumberValue(0);
        call.NumberValue(1);
        var nowhere = new Literal(call.At, null);
        return OperatorEvaluator.Apply(call.Run, new Binary(call.At, op, call.At, nowhere, nowhere), call[0], call[1]);
    }

    private static object? Round(Arguments call)
    {
        var digits = Math.Clamp(call.Int(1), 0, 15);
        return call[0] switch
        {
            null => null,
            decimal m => Math.Round(m, digits),
            var value when Integers.Is(value) => value,
            float f => (float)Math.Round((double)f, digits),
            _ => Math.Round(call.Number(0), digits),
        };
    }

    private static object Random(Arguments call)
    {
        var (least, below) = (call.Int(0), call.Int(1));
        if (least >= below)
            throw call.Bad(1, string.Create(CultureInfo.InvariantCulture, $"the upper bound {below} must be greater than the lower bound {least}"), "write the lower one first, as in math.random 1 7");
        return Boxes.Of(System.Random.Shared.Next(least, below));
    }
}
