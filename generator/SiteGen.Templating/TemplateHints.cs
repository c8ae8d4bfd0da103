// What to type instead, and how values are shown in messages.

namespace SiteGen.Templating;

internal static class TemplateHints
{
    /// <summary>The nearest known function; for a name without its group the one in a group.</summary>
    public static string? FunctionHint(string name, List<string> known) =>
        known.Find(k => k.EndsWith("." + name, StringComparison.Ordinal)) is { } grouped
            ? $"did you mean \"{grouped}\"?"
            : Nearest.Hint(name, known);

    public static string Quoted(string written) => written is ['"' or '\'' or '`', ..] ? written : $"\"{written}\"";

    public static string? WantedHint(string wanted) => wanted switch
    {
        "a list" => "write a list in brackets, as in [1, 2, 3]",
        "an object" => "write an object in braces, as in { title: \"…\" }",
        "a function" => "write @name, or do; … end",
        "a date" => "make it a date with date.parse",
        "a time span" => "make it a time span with timespan.from_days or timespan.parse",
        _ => null,
    };

    public static string? OperandsHint(string left, string right) => (left, right) switch
    {
        ("a date" or "a time span", _) or (_, "a date" or "a time span") =>
            "add a time span to a date, as in day + timespan.from_days 3",
        ("an object", _) or (_, "an object") => "read a member of the object, as in card.price",
        ("a list", _) or (_, "a list") => "to add an item write it in brackets, as in list + [item]",
        ("text", _) or (_, "text") => "a number in a text is read by string.to_double",
        _ => null,
    };

    public static string EndHint(string found) => found switch
    {
        "&" => "for both conditions write &&",
        "." => "a name holds letters, digits and _ only",
        ")" or "]" or "}" => $"take {found} away, or open it before",
        _ => "begin a new line or write ; between statements",
    };

    /// <summary>The beginning of a text that may be very long; no character is cut in two.</summary>
    public static string Short(string text, int most = 120)
    {
        var shown = new StringInfo(text.Length > most * 20 ? text[..(most * 20)] : text);
        return text.Length <= most || shown.LengthInTextElements <= most
            ? text
            : shown.SubstringByTextElements(0, most) + "…";
    }
}
