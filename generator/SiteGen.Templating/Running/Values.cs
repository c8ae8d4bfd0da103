// Values on their way from the model into a template, and their names in messages.
using System.Collections;
using System.Collections.ObjectModel;
using System.Numerics;

namespace SiteGen.Templating.Running;

internal static class Values
{
    /// <summary>A value of the model as templates know it: a day is the date at its beginning.</summary>
    public static object? Of(object? value) => value switch
    {
        null or string or IScriptObject => value,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        DateTimeOffset moment => moment.UtcDateTime,
        IReadOnlyDictionary<string, object?> entries => new DictionaryObject(entries),
        object?[] or List<object?> => new ReadOnlyCollection<object?>((IList<object?>)value),
        _ => value,
    };

    /// <summary>HTML as the text that operators take it for.</summary>
    public static object? Plain(object? value) => value is Html html ? html.Text : value;

    /// <summary>True when an expression's text was written by the template's author.</summary>
    public static bool IsLiteral(ScriptExpression? node) => node switch
    {
        ScriptLiteral { Value: string or Html } => true,
        ScriptNestedExpression nested => IsLiteral(nested.Expression),
        _ => false,
    };

    /// <summary>True for <c>??</c> and <c>?!</c>.</summary>
    public static bool Coalesces(ScriptBinaryExpression node) =>
        node.Operator is ScriptBinaryOperator.EmptyCoalescing or ScriptBinaryOperator.NotEmptyCoalescing;

    /// <summary>What a value is, in the words of messages.</summary>
    public static string TypeName(object? value) => value switch
    {
        null => "null",
        IScriptCustomFunction and not IScriptObject => "a function",
        IList => "a list",
        _ => Name(value.GetType()).Replace("whole ", "", StringComparison.Ordinal),
    };

    /// <summary>What values of a type are, in the words of messages.</summary>
    public static string Name(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        TypeCode.Boolean => "true/false",
        TypeCode.String or TypeCode.Char => "text",
        TypeCode.DateTime => "a date",
        TypeCode.Int32 or TypeCode.Int64 => "a whole number",
        not TypeCode.Object => "a number",
        _ when type == typeof(Html) => "text",
        _ when type == typeof(TimeSpan) || type == typeof(TimeSpan?) => "a time span",
        _ when type == typeof(BigInteger) => "a number",
        _ when type.IsAssignableTo(typeof(IList)) => "a list",
        _ when type.IsAssignableTo(typeof(IScriptObject)) => "an object",
        _ when type.IsAssignableTo(typeof(IScriptCustomFunction)) => "a function",
        _ when type.IsAssignableTo(typeof(IEnumerable)) => "a list",
        _ => "an object",
    };
}
