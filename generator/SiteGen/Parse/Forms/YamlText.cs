// Values as YAML that somebody might have typed: quoted only where they have to be.
using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Parse.Forms;

internal static class YamlText
{
    private static readonly Regex Plain =
        new("""^[\p{L}\p{Nd}(/$][^:#"'\r\n\t{}\[\],&*!|>%@`]*$""", RegexOptions.CultureInvariant);
    private static readonly Regex OtherType =
        new(@"^(?:true|false|yes|no|on|off|null|~|[-+]?[\d.][\d._eE+-]*|\d{4}-\d\d-\d\d)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>A value as typed on the command line, in the form that its schema asks for; lists are typed with
    /// commas.</summary>
    public static string Value(string typed, Schema? schema) => schema?.Type switch
    {
        ValueType.List => $"[{string.Join(", ", Items(typed, schema).Select(i => Value(i, schema.Items)))}]",
        ValueType.Boolean or ValueType.Integer or ValueType.Number =>
            Plain.IsMatch(typed) || double.TryParse(typed, CultureInfo.InvariantCulture, out _) ? typed : Quoted(typed),
        ValueType.String when schema.Format == "date" => typed,
        _ => Scalar(typed),
    };

    private static string[] Items(string typed, Schema list) =>
        typed.Trim('[', ']').Split(list.Separator ?? ",",
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Scalar(string text) =>
        Plain.IsMatch(text) && !OtherType.IsMatch(text) && text[^1] != ' ' ? text : Quoted(text);

    private static string Quoted(string text)
    {
        var escaped = text
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\r", "", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal);
        return $"\"{escaped}\"";
    }
}
