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

    public static string ValueHint(string found) =>
        found is "}}" or "-}}" or "~}}" or ";" or "end of line" or "end of file"
        ? "write a value here: a name, a number, a text in quotes …"
        : $"write a value before {Quoted(found)}, or take it away";

    public static string WantedHint(string wanted) => wanted switch
    {
        "a list" => "write a list in brackets, as in [1, 2, 3]",
        "an object" => "write an object in braces, as in { title: \"…\" }",
        "a function" => "write @name, or do; … end",
        "a date" => "make it a date with date.parse",
        "a time span" => "make it a time span with timespan.from_days or timespan.parse",
        _ => "write a number, such as 3; a number in a text is read by string.to_double",
    };

    public static string OperandsHint(string symbol, string left, string right) => (symbol, left, right) switch
    {
        ("*", "a list", _) or ("*", _, "a list") => "write a whole number beside the list",
        ("*", "text", _) or ("*", _, "text") => "write a whole number beside the text",
        (".." or "..<", _, _) => "a range stands between two whole numbers, as in 1..5",
        (_, "a date", "a date") => "subtract two dates for the time between them, or compare them",
        (_, "a date", _) or (_, _, "a date") => "add a time span to a date, as in day + timespan.from_days 3",
        (_, "a time span", "a time span") => "time spans are compared, or added to a date one after the other",
        (_, "a time span", _) or (_, _, "a time span") => "make both time spans, as in timespan.from_days 3",
        (_, "an object", _) or (_, _, "an object") => "read a member of the object, as in card.price",
        (_, "a list", _) or (_, _, "a list") => "to add an item write it in brackets, as in list + [item]",
        (_, "true/false", _) or (_, _, "true/false") =>
            "two conditions are combined by && and ||, and compared by == and !=",
        (_, "text", _) or (_, _, "text") =>
            "texts are joined by + and compared by == < >; a number in a text is read by string.to_double",
        _ => "write two numbers, or convert them first",
    };

    public static string EndHint(string found) => found switch
    {
        "&" => "for both conditions write &&",
        "." => "a name holds letters, digits and _ only",
        ")" or "]" or "}" => $"take {found} away, or open it before",
        _ => "begin a new line or write ; between statements",
    };

    public static string Place(string found) => found.Replace("end of", "the end of the", StringComparison.Ordinal);

    /// <summary>The beginning of a text that may be very long.</summary>
    public static string Short(string text) => Functions.Characters.Shortened(text, 120);

    public static string Range(int least, int most) =>
        most == int.MaxValue ? $"at least {least}" : least == most ? $"{least}" : $"{least} to {most}";
}
