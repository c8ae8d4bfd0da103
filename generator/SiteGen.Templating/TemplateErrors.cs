// Every message of the template engine, one method each: code, sentence and hint side by side. SG40x and SG41x are syntax, SG43x to SG46x run-time faults.
using SiteGen.Diagnostics;

namespace SiteGen.Templating;

internal static class TemplateErrors
{
    public static Diagnostic UnclosedCode(SourceSpan at) =>
        Error("SG401", at, "code block \"{{\" is never closed", "end it with }}");

    public static Diagnostic UnclosedEscapeBlock(SourceSpan at, string close) =>
        Error("SG402", at, $"escape block is never closed; expected \"{close}\"", $"end it with {close}");

    public static Diagnostic UnclosedString(SourceSpan at, char quote) =>
        Error("SG403", at, $"text in quotes is never closed; expected {quote}", $"end it with {quote}; inside the text write \\{quote}");

    public static Diagnostic BadEscape(SourceSpan at, string found) =>
        Error("SG404", at, $"unknown escape sequence \"{found}\"; expected one of \\n \\r \\t \\b \\f \\v \\0 \\\\ \\\" \\' \\xHH \\uHHHH", @"write \\ for a backslash");

    public static Diagnostic BadNumber(SourceSpan at, string found) =>
        Error("SG405", at, $"\"{found}\" is not a number; expected a form such as 12, 1_000, 0xff, 0b101, 1.5, 1e3, 2.50m", "write it in one of these forms, or in quotes if it is a text");

    public static Diagnostic UnexpectedCharacter(SourceSpan at, char found) =>
        Error("SG406", at, $"unexpected character \"{found}\"", "take it away; if it is part of a text, put the text in quotes");

    public static Diagnostic ExpectedExpression(SourceSpan at, string found, string? form) =>
        Error("SG407", at, $"found {Quoted(found)} where an expression was expected{Form(form)}", "write a variable, a member, a number or a text in quotes here");

    public static Diagnostic ExpectedOperand(SourceSpan at, string symbol, string found) =>
        Error("SG407", at, $"found {Quoted(found)} where an expression was expected to the right of \"{symbol}\"", $"write a value behind \"{symbol}\", or take it away");

    public static Diagnostic ExpectedSymbol(SourceSpan at, string symbol, string found, string? form) =>
        Error("SG408", at, $"found {Quoted(found)} where \"{symbol}\" was expected{Form(form)}", $"write \"{symbol}\" here");

    public static Diagnostic ExpectedMember(SourceSpan at, string found) =>
        Error("SG408", at, $"found {Quoted(found)} where the name of a member was expected behind the dot", "write the name, such as page.title; a name with other characters goes in brackets: page[\"a-b\"]");

    public static Diagnostic ExpectedName(SourceSpan at, string found, string? form) =>
        Error("SG408", at, $"found {Quoted(found)} where a name was expected{Form(form)}", "write a name of letters, digits and \"_\" that does not begin with a digit");

    public static Diagnostic BadMemberName(SourceSpan at, string found) =>
        Error("SG408", at, $"found {Quoted(found)} where the name of a member was expected; expected form: {{ <name>: <expression>, … }}", "write a name or a text in quotes, then a colon");

    public static Diagnostic ExpectedEnd(SourceSpan at, string found, string? form) =>
        Error("SG409", at, $"found {Quoted(found)} where the statement should end{Form(form)}", "begin a new line or write ; between statements");

    public static Diagnostic MissingEnd(SourceSpan at, string form) =>
        Error("SG410", at, $"this block is never closed by \"end\"; expected form: {form}", "write {{ end }} where the block ends");

    public static Diagnostic StrayWord(SourceSpan at, string word) =>
        Error("SG411", at, $"\"{word}\" without the statement that it belongs to", word == "end" ? "take it away, or open a block before it" : $"\"{word}\" stands between {(word == "when" ? "case" : "if, case or for")} and end");

    public static Diagnostic AssignmentInside(SourceSpan at, string symbol) =>
        Error("SG412", at, $"\"{symbol}\" assigns, which only a statement of its own can", symbol == "=" ? "to compare, write ==" : "move it to a statement of its own before this one");

    public static Diagnostic NotAssignable(SourceSpan at) =>
        Error("SG412", at, "only a variable, a member or an indexer can be assigned to", "write it as name = value, name.member = value or name[0] = value");

    public static Diagnostic NotInCase(SourceSpan at, string found) =>
        Error("SG413", at, $"found {Quoted(found)} between \"case\" and its first \"when\"; expected form: {Syntax.Forms.Case}", "begin with when, and put what goes before it above the case");

    public static Diagnostic WhenChanges(SourceSpan at) =>
        Error("SG413", at, $"a value of \"when\" must not change a variable; expected form: {Syntax.Forms.When}", "change the variable before the case");

    public static Diagnostic UnknownLoopMember(SourceSpan at, string loop, string name, IEnumerable<string> known) =>
        Error("SG414", at, $"unknown loop variable \"{loop}.{name}\"", NameHint(name, known));

    public static Diagnostic UnknownLoopOption(SourceSpan at, string name, string? form) =>
        Error("SG414", at, $"unknown or incomplete loop option \"{name}\"{Form(form)}", "write options as limit: 3, offset: 1 or reversed");

    public static Diagnostic BadParameter(SourceSpan at) =>
        Error("SG415", at, $"a parameter is a plain name; expected form: {Syntax.Forms.Function}", "write a name, or name = default");

    public static Diagnostic ParameterBehindRest(SourceSpan at, string name) =>
        Error("SG415", at, $"parameter \"{name}\" stands behind one with \"...\", which takes all further arguments", $"put \"{name}\" before it");

    public static Diagnostic RequiredBehindOptional(SourceSpan at, string name) =>
        Error("SG415", at, $"parameter \"{name}\" stands behind an optional one and needs a default too", $"write {name} = null");

    public static Diagnostic DefaultNotLiteral(SourceSpan at) =>
        Error("SG415", at, "the default of a parameter must be a literal", "write a number, a text in quotes, true, false or null");

    public static Diagnostic NestedTooDeeply(SourceSpan at, int limit) =>
        Error("SG416", at, $"nested more than {limit} levels deep; the rest of the template was not read", "move the inner part into a partial and include it");

    public static Diagnostic BlockArgumentInside(SourceSpan at) =>
        Error("SG417", at, "\"$$\" writes the wrapped block and can only stand as a statement of its own", "to keep its text, write capture x; $$; end");

    public static Diagnostic UnknownVariable(SourceSpan at, string name, IEnumerable<string> known) =>
        Error("SG430", at, $"unknown variable \"{name}\"", NameHint(name, known));

    public static Diagnostic UnknownMember(SourceSpan at, string name, string owner, IEnumerable<string> known) =>
        Error("SG431", at, $"unknown member \"{name}\" of {Quoted(owner)}", NameHint(name, known));

    public static Diagnostic NullTarget(SourceSpan at, string target, string wanted) =>
        Error("SG432", at, $"{Quoted(target)} is null, so {wanted} cannot be read", "where it may be null, write ?. or ??");

    public static Diagnostic UnknownFunction(SourceSpan at, string name, IEnumerable<string> known) =>
        Error("SG433", at, $"unknown function \"{name}\"", FunctionHint(name, [.. known]));

    public static Diagnostic NotAFunction(SourceSpan at, string written, string type) =>
        Error("SG434", at, $"{Quoted(written)} is {type}, not a function, and cannot be called", "take the arguments away, or name a function");

    public static Diagnostic ArgumentCount(SourceSpan at, string name, int found, int least, int most, string usage) =>
        Error("SG435", at, $"function \"{name}\" got {found} argument{(found == 1 ? "" : "s")}; expected {Range(least, most)}", $"write {usage}");

    public static Diagnostic UnknownArgument(SourceSpan at, string function, string name, IEnumerable<string> known) =>
        Error("SG436", at, $"function \"{function}\" has no argument \"{name}\"", NameHint(name, known));

    public static Diagnostic WrongType(SourceSpan at, string found, string wanted) =>
        Error("SG437", at, $"found {found} where {wanted} was expected", $"give it {wanted}");

    public static Diagnostic BadOperands(SourceSpan at, string symbol, string left, string right, string? reason = null) =>
        Error("SG438", at, $"operator \"{symbol}\" does not work between {left} and {right}{(reason == null ? "" : $": {reason}")}", "turn both sides into the same kind first, such as with string.to_int or object.format");

    public static Diagnostic BadOperand(SourceSpan at, string symbol, string operand) =>
        Error("SG438", at, $"operator \"{symbol}\" does not work on {operand}", "use it on a number");

    public static Diagnostic Arithmetic(SourceSpan at, string what) =>
        Error("SG439", at, what, "check the numbers before you compute, with if");

    public static Diagnostic NotAList(SourceSpan at, string found) =>
        Error("SG440", at, $"found {found} where a list was expected to loop over", "name a list, or put the value into one: [value]");

    public static Diagnostic ReadOnlyVariable(SourceSpan at, string name) =>
        Error("SG441", at, $"\"{name}\" is read-only and cannot be assigned", "assign to a variable with another name");

    public static Diagnostic ReadOnlyValue(SourceSpan at, string name, string owner) =>
        Error("SG441", at, $"member \"{name}\" cannot be set on {owner}", "templates can only change lists and objects that they made themselves");

    public static Diagnostic NotAnObject(SourceSpan at, string word, string found) =>
        Error("SG442", at, $"found {found} where \"{word}\" needs an object", "name one with members, such as { title: \"…\" }");

    public static Diagnostic UnknownTemplate(SourceSpan at, string name, IEnumerable<string> known) =>
        Error("SG443", at, $"unknown template \"{name}\"", NameHint(name, known));

    public static Diagnostic FaultyTemplate(SourceSpan at, string name) =>
        Error("SG444", at, $"template \"{name}\" has syntax errors and cannot be rendered", "mend what is reported about it first");

    public static Diagnostic LoopLimit(SourceSpan at, int limit) =>
        Error("SG445", at, $"the loop took more than {limit} turns, which is the limit", "check that its condition becomes false at some time, or loop over less");

    public static Diagnostic TurnLimit(SourceSpan at, long limit) =>
        Error("SG445", at, $"all loops and calls together took more than {limit} turns, which is the limit", "loop over less, or look for loops inside loops");

    public static Diagnostic ListLimit(SourceSpan at, int limit) =>
        Error("SG445", at, $"the list would hold more than {limit} items, which is the limit", "check the two ends of the range, or use limit:");

    public static Diagnostic RecursionLimit(SourceSpan at, int limit) =>
        Error("SG446", at, $"includes and function calls are nested more than {limit} deep, which is the limit", "look for one that calls itself without end");

    public static Diagnostic TooDeep(SourceSpan at) =>
        Error("SG446", at, "the expression or value is nested too deeply to be worked out", "work it out in several steps, and look for an object that holds itself");

    public static Diagnostic OutputLimit(SourceSpan at, int limit) =>
        Error("SG447", at, $"the text grew longer than {limit} characters, which is the limit", "look for a loop that writes without end");

    public static Diagnostic RegexTimeout(SourceSpan at, string pattern, TimeSpan limit) =>
        Error("SG448", at, FormattableString.Invariant($"regular expression \"{pattern}\" took longer than {limit.TotalSeconds} s, which is the limit"), "avoid nested repetitions such as (a+)+");

    public static Diagnostic BadRegex(SourceSpan at, string pattern, string why) =>
        Error("SG449", at, $"\"{pattern}\" is not a regular expression: {why}", "write \\\\ before a character that is meant as such: \\\\. \\\\( \\\\[");

    public static Diagnostic FunctionFault(SourceSpan at, string message, string? hint) =>
        Error("SG450", at, message, hint ?? "check the arguments of the function");

    public static Diagnostic NullKey(SourceSpan at, string target) =>
        Error("SG451", at, $"the key in \"{target}[…]\" is null", "where it may be null, ask before: if key != null");

    public static Diagnostic OutsideLoop(SourceSpan at, string word) =>
        Error("SG452", at, $"\"{word}\" stands outside of a loop", "take it away, or put it between for or while and its end");

    public static Diagnostic UnknownCulture(SourceSpan at, string name) =>
        Error("SG453", at, $"unknown culture \"{name}\"; expected a code such as en-US or de", "write one of those codes, or leave it out");

    public static Diagnostic BadValue(SourceSpan at, string message, string? hint = null) =>
        Error("SG454", at, message, hint ?? "give it a value of another kind or size");

    private static Diagnostic Error(string code, SourceSpan at, string message, string hint) =>
        new(code, Severity.Error, message, at, hint);

    /// <summary>The nearest known function; for a name without its group the one in a group.</summary>
    private static string FunctionHint(string name, List<string> known) =>
        known.Find(k => k.EndsWith("." + name, StringComparison.Ordinal)) is { } grouped ? $"did you mean \"{grouped}\"?" : NameHint(name, known);

    private static string NameHint(string name, IEnumerable<string> known) => Nearest.Hint(name, known) ?? "take it out: nothing is known here";

    private static string Quoted(string written) => written.Length > 0 && written[0] is '"' or '\'' or '`' ? written : $"\"{written}\"";

    private static string Form(string? form) => form == null ? "" : $"; expected form: {form}";

    private static string Range(int least, int most) => (least, most) switch
    {
        _ when most == int.MaxValue => $"at least {least}",
        _ when least == most => $"{least}",
        _ => $"{least} to {most}",
    };
}
