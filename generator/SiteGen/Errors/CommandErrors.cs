// Messages about what was typed: SG001 to SG019. The line itself is their source, so that they look like all other
// findings.
using SiteGen.Diagnostics;

namespace SiteGen.Errors;

internal static class CommandErrors
{
    public static Diagnostic Unknown(SourceSpan span, string token, string command, IEnumerable<string> known) =>
        new("SG001", Severity.Error,
            $"\"{command}\" knows no {(token.StartsWith('-') ? "option" : "command")} \"{token}\"", span,
            Nearest.Hint(token, known) ?? $"run {command} --help to see what there is");

    public static Diagnostic MissingCommand(SourceSpan span, string command, IEnumerable<string> commands) =>
        new("SG002", Severity.Error, $"\"{command}\" has to be told what", span,
            $"write one of {string.Join(", ", commands)} behind it");

    public static Diagnostic MissingValue(SourceSpan span, string name, string? what) =>
        new("SG003", Severity.Error, $"{name} has no value", span,
            $"write it behind the name{(what is null ? "" : $" ({what.TrimEnd('.')})")}");

    public static Diagnostic WrongValue(SourceSpan span, string option, string value,
        IReadOnlyCollection<string> allowed) =>
        new("SG004", Severity.Error, $"{option} cannot be \"{value}\"; expected {Listed(allowed)}", span,
            Nearest.Of(value, allowed) is { } near ? $"did you mean \"{near}\"?" : $"write {option} {allowed.First()}");

    public static Diagnostic NoPort(SourceSpan span, string option, string value) =>
        new("SG012", Severity.Error, $"{option} cannot be \"{value}\"; expected a whole number from 0 to 65535", span,
            $"write {option} 4321, or 0 for any port that is free");

    public static Diagnostic Conflict(SourceSpan span, string one, string other) =>
        new("SG005", Severity.Error, $"{one} and {other} cannot stand together", span, "leave one of the two out");

    public static Diagnostic Twice(SourceSpan span, string option) =>
        new("SG006", Severity.Error, $"{option} is given more than once", span, "leave all but one out");

    public static Diagnostic Unexpected(SourceSpan span, string token, string command) =>
        Unknown(span, token, command, []) with
        {
            Message = $"\"{command}\" does not know what to do with \"{token}\"",
            Hint = $"take it out, or run {command} --help to see what can stand there"
        };

    public static Diagnostic MissingOption(SourceSpan span, string option, string what, string? description) =>
        new("SG007", Severity.Error, $"the {what} is missing", span,
            $"add {option}{(string.IsNullOrEmpty(description) ? "" : $" ({description.TrimEnd('.')})")}");

    public static Diagnostic BadPair(SourceSpan span, string pair) =>
        new("SG008", Severity.Error, $"\"{pair}\" is no key with a value",
            span with { Length = Math.Max(1, pair.Length) },
            "write --set key=value, in quotes where the value has blanks: --set \"title=A new page\"");

    public static Diagnostic AlreadyThere(SourceText file) =>
        new("SG009", Severity.Error, "this is there already, and nothing is ever overwritten", file.SpanAt(0),
            "give another name, or change what is there");

    public static Diagnostic CannotAppend(SourceText file, string why) =>
        new("SG010", Severity.Error, $"no row can be put behind the last one: {why}", file.SpanAt(0),
            "add the row by hand");

    public static Diagnostic UnreadableSettings(SourceText file, string problem) =>
        new("SG011", Severity.Error, $"the settings cannot be added to: {problem}", file.SpanAt(0),
            "mend the file, or run sitegen schema without --vscode and put the printed lines into it by hand");

    public static Diagnostic NoThemesFolder(SourceSpan span, string folder) =>
        new("SG013", Severity.Error, $"there is no folder \"{folder}\"", span,
            "run the command in the folder that holds themes/, or name it with --themes");

    public static Diagnostic LongName(SourceSpan span, int length, int most) =>
        new("SG014", Severity.Error, $"the name has {length} letters; at most {most} fit at the top of a page", span,
            "write a shorter one, and the whole name on a page of your own");

    public static Diagnostic NoFolderName(SourceSpan span, string name) =>
        new("SG015", Severity.Error, $"\"{name}\" has no letter from a to z or digit to name a folder by", span,
            "name one yourself: --folder our-group");

    private static string Listed(IReadOnlyCollection<string> names) =>
        string.Join(", ", names.SkipLast(1)) + " or " + names.Last();

    public static Diagnostic OutsideOfInput(SourceText file, string input) =>
        new("SG017", Severity.Error,
            $"no build would read this page: it does not lie in {input}/, or its name begins with a dot",
            file.SpanAt(0),
            "name a path within it, such as repair/gears.md");

    public static Diagnostic BadVariable(string name, string value, string expected, string example) =>
        new("SG016", Severity.Error, $"the variable {name} is \"{value}\"; expected {expected}",
            new SourceText($"${name}", value)
                .SpanAt(0, value.Length), $"set it like this: {name}={example} — or take it away: unset {name}");
}
