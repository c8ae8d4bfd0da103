// Values on their way from the model into a template, and their names in messages.
using System.Collections;
using System.Numerics;

namespace SiteGen.Templating.Running;

internal static class Values
{
    /// <summary>A value of the model as templates know it: a day is the date at its beginning.</summary>
    public static object? Of(object? value) => value switch
    {
        null or string or Html => value,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        DateTimeOffset moment => moment.UtcDateTime,
        char letter => letter.ToString(),
        IReadOnlyDictionary<string, object?> entries and not IScriptObject => new DictionaryObject(entries),
        _ => value,
    };

    /// <summary>HTML as the text that operators take it for.</summary>
    public static object? Plain(object? value) => value is Html html ? html.Text : Of(value);

    /// <summary>True when an expression's text was written by the template's author.</summary>
    public static bool IsLiteral(ScriptExpression? node) => node switch
    {
        ScriptLiteral { Value: string or Html } => true,
        ScriptNestedExpression nested => IsLiteral(nested.Expression),
        _ => false,
    };

    /// <summary>What a value is, in the words of messages.</summary>
    public static string TypeName(object? value) => value switch
    {
        null => "null",
        IScriptCustomFunction and not IScriptObject => "a function",
        ITemplateObject and IReadOnlyList<object?> => "a list",
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
        _ when type == typeof(DateOnly) => "a date",
        _ when type == typeof(TimeSpan) || type == typeof(TimeSpan?) => "a time span",
        _ when type == typeof(BigInteger) => "a number",
        _ when type.IsAssignableTo(typeof(IList)) => "a list",
        _ when type.IsAssignableTo(typeof(IScriptObject))
            || type.IsAssignableTo(typeof(IDictionary<string, object?>)) => "an object",
        _ when type.IsAssignableTo(typeof(IScriptCustomFunction)) => "a function",
        _ when type.IsAssignableTo(typeof(IEnumerable)) => "a list",
        _ => "an object",
    };
}
