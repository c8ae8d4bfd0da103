// What to type instead, and how code is shown in messages.

namespace SiteGen.Templating;

internal static class TemplateHints
{
    /// <summary>Words of other template languages, and what Scriban has for them.</summary>
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["and"] = "&&",
        ["or"] = "||",
        ["not"] = "!",
        ["eq"] = "==",
        ["ne"] = "!=",
        ["lt"] = "<",
        ["gt"] = ">",
        ["elseif"] = "else if",
        ["elsif"] = "else if",
        ["elif"] = "else if",
        ["endif"] = "end",
        ["endfor"] = "end",
        ["endforeach"] = "end",
        ["endwhile"] = "end",
        ["endcase"] = "end",
        ["endcapture"] = "end",
        ["endunless"] = "end",
        ["endwith"] = "end",
        ["foreach"] = "for <variable> in <list>",
        ["unless"] = "if !(<condition>)",
        ["switch"] = "case <expression>",
        ["assign"] = "<variable> = <expression>",
        ["echo"] = "the value alone",
        ["undefined"] = "null",
        ["nil"] = "null",
        ["None"] = "null",
    };

    private static readonly Dictionary<string, string> Functions = new(StringComparer.Ordinal)
    {
        ["set"] = "<variable> = <expression>",
        ["let"] = "<variable> = <expression>",
        ["var"] = "<variable> = <expression>",
        ["each"] = "for <variable> in <list>",
        ["print"] = "the value alone",
        ["range"] = "for <variable> in <list>",
        ["partial"] = "include \"name\"",
        ["render"] = "include \"name\"",
        ["default"] = "<value> ?? \"…\"",
        ["length"] = "<list>.size",
        ["count"] = "<list>.size",
        ["len"] = "<list>.size",
        ["upper"] = "string.upcase",
        ["lower"] = "string.downcase",
        ["trim"] = "string.strip",
        ["title"] = "string.capitalizewords",
        ["raw"] = "html.raw",
        ["safe"] = "html.raw",
        ["json"] = "object.to_json",
    };

    /// <summary>What to write in the place of a word of another template language; null for other words.</summary>
    public static string? WordHint(string word) => Words.TryGetValue(word, out var ours) ? $"write {ours}" : null;

    /// <summary>The nearest known function; for a name without its group the one in a group.</summary>
    public static string? FunctionHint(string name, List<string> known)
    {
        if (WordHint(name) is { } word)
            return word;
        if (Functions.TryGetValue(name, out var ours))
            return $"write {ours}";
        var nearest = known.Find(k => k.EndsWith("." + name, StringComparison.Ordinal)) ?? Nearest.Of(name, known);
        return nearest is null
            ? $"functions stand in groups, as in string.upcase; {TemplateErrors.Reference}"
            : $"did you mean \"{nearest}\"?";
    }

    /// <summary>The nearest known member; a name with a hyphen in it stands in brackets.</summary>
    public static string? MemberHint(string name, IEnumerable<string> known, string owner) =>
        known.FirstOrDefault(k => k.StartsWith(name + "-", StringComparison.Ordinal)) is { } hyphened
            ? $"write {owner}[\"{hyphened}\"]"
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
        ("a date", "text") or ("text", "a date") => "make the text a date with date.parse",
        ("a date" or "a time span", _) or (_, "a date" or "a time span") =>
            "add a time span to a date, as in day + timespan.from_days 3",
        ("an object", _) or (_, "an object") => "read a member of the object, as in card.price",
        ("a list", _) or (_, "a list") => "to add an item write it in brackets, as in list + [item]",
        ("text", _) or (_, "text") => "a number in a text is read by string.to_double",
        _ => null,
    };

    public static string EndHint(string found) => WordHint(found) ?? found switch
    {
        "&" => "for both conditions write &&",
        "." => "a name holds letters, digits and _ only",
        ")" or "]" or "}" => $"take {found} away, or open it before",
        _ => "begin a new line or write ; between statements",
    };
}
