// Messages about values that do not fit their schema: SG201 to SG229, and about schemas themselves: SG301 to SG319.
using System.Globalization;
using SiteGen.Diagnostics;

namespace SiteGen.Errors;

internal static class SchemaErrors
{
    public static Diagnostic UnknownKey(SourceSpan span, string what, string key, IEnumerable<string> known) =>
        new("SG203", Severity.Error, $"unknown {what} key \"{key}\"", span with { Length = key.Length })
        {
            HintWhenRead = () => what == "front matter" && Nearest.Of(key, known) is null
                ? $"{Nearest.Hint(key, known)}; a key of your own is declared in input/page.schema.json"
                : Nearest.Hint(key, known) ?? "take it out",
        };

    public static Diagnostic MissingKey(SourceSpan span, string what, string key, string? description) =>
        new("SG204", Severity.Error,
            $"the {what} lacks {(IsCell(span) ? "a value in the column" : "the key")} \"{key}\"", span,
            (IsCell(span) ? "fill in the cell" : $"add a line: {key}: …")
                + (description is null ? "" : $" ({description.TrimEnd('.')})"));

    public static Diagnostic EmptyKey(SourceSpan span, string key, string? description) =>
        MissingKey(span, "", key, description) with
        {
            Message = $"the key \"{key}\" has no value",
            Hint = $"write it behind the colon: {key}: "
            + $"…{(description is null ? "" : $" ({description.TrimEnd('.')})")}"
        };

    public static Diagnostic LacksCompanion(SourceSpan span, string key, string other, string? description) =>
        new("SG215", Severity.Error, $"\"{key}\" needs \"{other}\" beside it", span,
            $"fill in {other}{(description is null ? "" : $" ({description.TrimEnd('.')})")}, or take {key} out");

    public static Diagnostic WrongType(SourceSpan span, string name, string found, string expected) =>
        new("SG205", Severity.Error, $"\"{name}\" is {found}; expected {expected}", span, TypeHint(name, expected));

    public static Diagnostic NotOneOf(SourceSpan span, string name, string found,
        IReadOnlyCollection<string> allowed)
    {
        var all = string.Join(", ", allowed);
        var (wanted, otherwise) = allowed.Count > 0
            ? ($"one of {all}", $"write one of {all}")
            : ("no value: \"enum\" and \"const\" of its schema share none",
                "name the same value in both of them, or take one of them out of the schema");
        return new("SG206", Severity.Error, $"\"{name}\" is \"{found}\"; expected {wanted}", span)
        {
            HintWhenRead = () => Nearest.Of(found, allowed) is { } near ? $"did you mean \"{near}\"?" : otherwise,
        };
    }

    /// <param name="say">What to write, in words; null when the schema says it as a pattern only.</param>
    /// <param name="better">What was found in the form that is wanted; null when that is not clear.</param>
    public static Diagnostic Pattern(SourceSpan span, string name, string found, string pattern, string? say,
        string? description, string? better) =>
        new("SG207", Severity.Error,
            $"\"{name}\" is \"{Short(found)}\"; expected {say ?? $"text like {pattern}"}", span,
            better is not null ? $"write {name}: {better}" : say is not null ? $"write {say}" : description
                ?? $"write text that fits {pattern}");

    public static Diagnostic Length(SourceSpan span, string name, int found, string expected) =>
        new("SG208", Severity.Error, $"\"{name}\" has {Counted(found, "character")}; expected {expected}", span,
            $"write {expected} characters");

    public static Diagnostic Range(SourceSpan span, string name, double found, string expected) =>
        new("SG209", Severity.Error,
            $"\"{name}\" is {found.ToString(CultureInfo.InvariantCulture)}; expected {expected}", span,
            $"write a number of {expected}");

    public static Diagnostic BadDate(SourceSpan span, string name, string found) =>
        new("SG210", Severity.Error,
            $"\"{name}\" is \"{Short(found)}\"; expected a date that exists, as year-month-day", span,
            "write it as 2026-11-22");

    public static Diagnostic BadUri(SourceSpan span, string name, string found) =>
        new("SG211", Severity.Error, $"\"{name}\" is \"{Short(found)}\"; expected a whole web address", span,
            "write it with https:// in front, without spaces");

    public static Diagnostic BadEmail(SourceSpan span, string name, string found) =>
        new("SG212", Severity.Error, $"\"{name}\" is \"{Short(found)}\"; expected an e-mail address", span,
            "write it as name@example.org");

    public static Diagnostic Count(SourceSpan span, string name, int found, string expected) =>
        new("SG213", Severity.Error, $"\"{name}\" has {Counted(found, "item")}; expected {expected}", span,
            $"list {expected}");

    public static Diagnostic EmptyItem(SourceSpan span, string name) =>
        Count(span, name, 0, "") with
        {
            Message = $"\"{name}\" has an item without a value",
            Hint = "write it behind the dash, or take the dash out"
        };

    public static Diagnostic ItemTwice(SourceSpan span, string name, string item) =>
        new("SG214", Severity.Error, $"\"{name}\" has the item \"{Short(item)}\" twice", span, "remove one of the two");

    public static Diagnostic NoSchema(SourceSpan span, string set, string path) =>
        new("SG301", Severity.Error, $"the data set \"{set}\" has no schema", span,
            $"write {path}: it says which fields a row has and which is its key (x-key)");

    public static Diagnostic UnknownKeyword(SourceSpan span, string keyword, IEnumerable<string> known) =>
        new("SG302", Severity.Error, $"the schema keyword \"{keyword}\" is not supported",
            span with { Length = keyword.Length },
            Nearest.Of(keyword, known) is { } near
                ? $"did you mean \"{near}\"?"
                : "take it out: a rule that is not checked would only look like one");

    public static Diagnostic BadKeyword(SourceSpan span, string keyword, string expected) =>
        new("SG303", Severity.Error, $"the schema keyword \"{keyword}\" has to be {expected}", span,
            $"write {keyword} as {expected}");

    public static Diagnostic UnknownReference(SourceSpan span, string reference) =>
        new("SG304", Severity.Error, $"the schema has no \"{reference}\"", span,
            "name one of its $defs as #/$defs/name");

    public static Diagnostic NoKeyField(SourceSpan span) =>
        new("SG305", Severity.Error, "the schema does not say which field is the key of a row", span,
            "add \"x-key\": \"id\" with the name of that field");

    public static Diagnostic CircularReference(SourceSpan span, string reference) =>
        new("SG306", Severity.Error, $"\"{reference}\" refers to itself", span,
            "write its rules out, such as \"type\": \"string\"");

    public static Diagnostic SlowPattern(SourceSpan span, string name, string pattern) =>
        new("SG307", Severity.Error,
            $"the pattern of \"{name}\" in its schema takes too long on this value: {pattern}", span,
            "write it so that each part can fit in one way only, such as ^a+$ in place of ^(a+)+$");

    public static Diagnostic RowTwice(SourceSpan span, string set, string key, int firstLine, string firstPath) =>
        new("SG310", Severity.Error,
            $"the row \"{key}\" of \"{set}\" is here for the second time; the first is {firstPath}:{firstLine}", span,
            "give one of the two another key");

    public static Diagnostic DanglingReference(SourceSpan span, string set, string key, IEnumerable<string> known) =>
        new("SG311", Severity.Error, $"\"{key}\" is no row of \"{set}\"",
            span with { Length = Math.Max(1, key.Length) })
        {
            HintWhenRead = () => Nearest.Hint(key, known) ?? $"add a row with that key to \"{set}\"",
        };

    public static Diagnostic UnknownSet(SourceSpan span, string set, IEnumerable<string> known) =>
        new("SG312", Severity.Error, $"there is no data set \"{set}\"", span with { Length = Math.Max(1, set.Length) })
        {
            HintWhenRead = () => Nearest.Hint(set, known) ?? $"write input/data/{set}.yaml with its schema",
        };

    public static Diagnostic RequiredRow(SourceSpan span, string set, string key) =>
        new("SG313", Severity.Error,
            $"the data set \"{set}\" lacks the row \"{key}\", which its schema asks for (x-require)", span,
            $"add a row with the key {key}");

    public static Diagnostic OverlayRowWithoutKey(SourceSpan span, string key) =>
        new("SG314", Severity.Error, $"a row of an overlay lacks its key \"{key}\"", span,
            $"add {key}: … with the key of the row to change, or of the new one");

    public static Diagnostic RowWithoutKey(SourceSpan span, string set, string key) =>
        new("SG315", Severity.Error, $"a row of \"{set}\" lacks its key \"{key}\"", span,
            $"give it a value for \"{key}\" that no other row has; in a CSV file, check the first line and that "
            + $"commas part the cells");

    public static Diagnostic KeyWithBlanks(SourceSpan span, string key) =>
        new("SG316", Severity.Error, $"the key \"{key}\" has blanks around it, so no link or reference finds it", span,
            $"write {key.Trim()}");

    /// <summary>Cells are filled in, keys are written.</summary>
    private static bool IsCell(SourceSpan span) =>
        span.Source.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    private static string Counted(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    private static string Short(string text) => text.Length > 60 ? text[..57] + "…" : text;

    private static string TypeHint(string name, string expected) => expected switch
    {
        "a list" => $"write {name}: [one, two], or one item a line after \"- \"",
        "keys and values" => $"write the keys below {name}:, each indented by two spaces",
        "true or false" => $"write {name}: true or {name}: false",
        "a whole number" => $"write {name}: 3, without quotes",
        "a number" => $"write {name}: 1.5, without quotes",
        _ => $"write {name}: \"…\"",
    };
}
