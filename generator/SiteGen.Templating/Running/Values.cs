// Values on their way from the model into a template, and as HTML out of it.
using System.Buffers;
using System.Collections;
using System.Numerics;
using System.Text;
using Scriban.Runtime;

namespace SiteGen.Templating.Running;

internal static class Values
{
    /// <summary>Letters of the longest entity.</summary>
    public const int LongestEntity = 6;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

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

    /// <summary>What a value is, in the words of messages.</summary>
    public static string TypeName(object? value) => value switch
    {
        null => "null",
        bool => "true/false",
        string or Html or char => "text",
        DateTime or DateOnly => "a date",
        TimeSpan => "a time span",
        byte or short or int or long or float or double or decimal or BigInteger => "a number",
        ScriptArray or ScriptRange => "a list",
        IScriptCustomFunction and not IScriptObject => "a function",
        IScriptObject => "an object",
        IEnumerable => "a list",
        _ => "an object",
    };

    /// <summary>What values of a type are, in the words of messages.</summary>
    public static string Name(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        TypeCode.Boolean => "true/false",
        TypeCode.Int32 or TypeCode.Int64 => "a whole number",
        TypeCode.Single or TypeCode.Double or TypeCode.Decimal => "a number",
        TypeCode.String or TypeCode.Char => "text",
        TypeCode.DateTime => "a date",
        _ when type == typeof(TimeSpan) || type == typeof(TimeSpan?) => "a time span",
        _ when type == typeof(BigInteger) => "a number",
        _ when typeof(IScriptCustomFunction).IsAssignableFrom(type) => "a function",
        _ when typeof(IDictionary<string, object?>).IsAssignableFrom(type) => "an object",
        _ when typeof(IEnumerable).IsAssignableFrom(type) => "a list",
        _ => "an object",
    };

    /// <summary>How long a text is as HTML.</summary>
    public static long EscapedLength(string text)
    {
        var length = (long)text.Length;
        foreach (var c in text)
            length += Special.Contains(c) ? Entity(c).Length - 1 : 0;
        return length;
    }

    /// <summary>The text as HTML.</summary>
    public static string Escape(string text)
    {
        var rest = text.AsSpan();
        var at = rest.IndexOfAny(Special);
        if (at < 0)
            return text;
        var builder = new StringBuilder(text.Length + 16);
        for (; at >= 0; at = rest.IndexOfAny(Special))
        {
            builder.Append(rest[..at]).Append(Entity(rest[at]));
            rest = rest[(at + 1)..];
        }
        return builder.Append(rest).ToString();
    }

    private static string Entity(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };
}
