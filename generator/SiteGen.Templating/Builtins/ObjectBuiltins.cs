// object.*: what values are and what is in them.
using System.Numerics;
using SiteGen.Diagnostics;
using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

internal static class ObjectBuiltins
{
    public static readonly BuiltinGroup Group = BuiltinGroup.Of(
        "object",
        ("default", "value, default", c => c[0] == null || Values.AsText(c[0]) == "" ? c[1] : c[0]),
        ("eval", "value", c => Evaluate(c, asTemplate: false)),
        ("eval_template", "value", c => Evaluate(c, asTemplate: true)),
        ("format", "value, format, culture?", c => MathBuiltins.Format(c, Values.AsDate(c[0]) ?? c[0])),
        ("has_key", "value, key", c => Boxes.Of(c.ObjectOrNull(0)?.MemberNames.Contains(c.Text(1)) == true)),
        ("has_value", "value, key", c => Boxes.Of(c.ObjectOrNull(0) is { } o && o.TryGetMember(c.Text(1), out var value) && value != null)),
        ("keys", "value", c => new ArrayValue(c.ObjectOrNull(0)?.MemberNames ?? [])),
        ("size", "value", Size),
        ("typeof", "value", c => TypeOf(c[0])),
        ("kind", "value", c => Kind(c[0])),
        ("values", "value", c => new ArrayValue((c.ObjectOrNull(0)?.MemberNames ?? []).Select(n => c.ObjectOrNull(0)!.TryGetMember(n, out var v) ? v : null))),
        ("from_json", "json", JsonText.Read),
        ("to_json", "value", c => JsonText.Write(c)));

    private static object Size(Arguments call)
    {
        var value = call[0];
        if (Values.AsText(value) is { } text)
            return Boxes.Of(text.Length);
        if (value == null || Values.AsList(value) is { Count: 0 })
            return Boxes.Of(0);
        return Boxes.Of(Values.AsList(value)?.Count ?? Values.AsObject(value)?.MemberNames.Count() ?? 0);
    }

    private static string? TypeOf(object? value) => value switch
    {
        null => null,
        bool => "boolean",
        RangeValue => "iterator",
        string or char or Html => "string",
        _ when Values.IsNumber(value) => "number",
        _ when Values.AsList(value) != null => "array",
        _ => "object",
    };

    private static string? Kind(object? value) => value switch
    {
        null => null,
        bool => "bool",
        byte => "byte",
        sbyte => "sbyte",
        ushort => "ushort",
        short => "short",
        uint => "uint",
        int => "int",
        ulong => "ulong",
        long => "long",
        float => "float",
        double => "double",
        decimal => "decimal",
        BigInteger => "bigint",
        string or char or Html => "string",
        Enum => "enum",
        RangeValue => "range",
        FunctionValue => "function",
        _ => Values.AsList(value) != null ? "array" : "object",
    };

    /// <summary>Runs a text as an expression or as a template; a function is called, other values are given back.</summary>
    private static object? Evaluate(Arguments call, bool asTemplate)
    {
        if (call[0] is FunctionValue function)
            return call.Invoke(function);
        if (Values.AsText(call[0]) is not { } text)
            return call[0];
        var bag = new DiagnosticBag();
        var source = new SourceText("eval", asTemplate ? text : "{{" + text + "}}");
        var template = Template.Parse(source, bag);
        if (bag.Sorted() is { Length: > 0 } errors)
            throw call.Bad(0, $"the text to evaluate has errors: {errors[0].Message}", errors[0].Hint);
        return EvalRunner.Run(call.Run, call.At, template, asTemplate);
    }
}
