// Every message of the template engine, one method each: code, sentence and hint side by side. SG40x and SG41x are syntax, SG43x to SG46x run-time faults.
using SiteGen.Diagnostics;
using SiteGen.Templating.Reading;
using static SiteGen.Templating.TemplateHints;

namespace SiteGen.Templating;

internal static class TemplateErrors
{
    public static Diagnostic UnclosedCode(SourceSpan at) =>
        Error("SG401", at, "code block \"{{\" is never closed", "end it with }}");

    public static Diagnostic UnclosedEscapeBlock(SourceSpan at, string close) =>
        Error("SG402", at, $"escape block is never closed; expected \"{Short(close)}\"", $"end it with {Short(close)}");

    public static Diagnostic UnclosedString(SourceSpan at, char quote) =>
        Error("SG403", at, $"text in quotes is never closed; expected {quote}", $"end it with {quote}");

    public static Diagnostic BadEscape(SourceSpan at, string found) =>
        Error("SG404", at, $"unknown escape sequence \"{found}\"; expected one of \\n \\r \\t \\b \\f \\v \\0 \\\\ \\\" \\' \\xHH \\uHHHH", @"write \\ for a backslash");

    public static Diagnostic BadNumber(SourceSpan at, string found) =>
        Error("SG405", at, $"\"{Short(found)}\" is not a number; expected a form such as 12, 1_000, 0xff, 0b101, 1.5, 1e3, 2.50m", "a name begins with a letter, a text stands in quotes, a whole number has at most 65,536 bits");

    public static Diagnostic UnexpectedCharacter(SourceSpan at, char found) =>
        Error("SG406", at, $"unexpected character \"{found}\"", found == '~' ? "to trim white space write {{~ or ~}} in one piece" : $"text stands in quotes: \"{found}\"");

    public static Diagnostic ExpectedExpression(SourceSpan at, string found, string form) =>
        Error("SG407", at, $"found {Quoted(found)} where an expression was expected{Form(form)}", ValueHint(found));

    public static Diagnostic ExpectedOperand(SourceSpan at, string symbol, string found, bool isPrefix) =>
        Error("SG407", at, $"found {Quoted(found)} where an expression was expected to the right of \"{symbol}\"{Form(symbol is "++" or "--" ? $"{symbol}<variable>" : isPrefix ? $"{symbol}<expression>" : $"<expression> {symbol} <expression>")}", ValueHint(found));

    public static Diagnostic ExpectedSymbol(SourceSpan at, string symbol, string found, string form) =>
        Error("SG408", at, $"found {Quoted(found)} where \"{symbol}\" was expected{Form(form)}", !char.IsLetter(symbol[0]) || Nearest.Of(found, [symbol]) == null ? $"write {symbol} before {Place(found)}" : $"write {symbol} instead of {found}");

    public static Diagnostic ExpectedMember(SourceSpan at, string found) =>
        Error("SG408", at, $"found {Quoted(found)} where the name of a member was expected behind the dot{Form(Forms.Member)}", "write a name behind the dot; items of a list are read as list[0]");

    public static Diagnostic ExpectedName(SourceSpan at, string found, string form) =>
        Error("SG408", at, $"found {Quoted(found)} where a name was expected{Form(form)}", "write a name of letters, digits and _ that begins with a letter");

    public static Diagnostic BadMemberName(SourceSpan at, string found) =>
        Error("SG408", at, $"found {Quoted(found)} where the name of a member was expected{Form(Forms.Object)}", "write a name, or any text in quotes");

    public static Diagnostic ExpectedEnd(SourceSpan at, string found, string form) =>
        Error("SG409", at, $"found {Quoted(found)} where the statement should end{Form(form)}", EndHint(found));

    public static Diagnostic MissingEnd(SourceSpan at, string form) =>
        Error("SG410", at, $"this block is never closed by \"end\"{Form(form)}", "write {{ end }} behind the block");

    public static Diagnostic StrayWord(SourceSpan at, string word) =>
        Error("SG411", at, $"\"{word}\" without the statement that it belongs to{Form(word switch { "end" => Forms.If, "else" => Forms.IfElse, _ => Forms.Case })}", word == "end" ? "take it away, or open a block before it" : $"\"{word}\" stands between {(word == "when" ? "case" : "if, case or for")} and end");

    public static Diagnostic AssignmentInside(SourceSpan at, string symbol) =>
        Error("SG412", at, $"\"{symbol}\" assigns, which only a statement of its own can{Form($"<variable> {symbol} <expression>")}", symbol == "=" ? "to compare, write ==" : "put it into a statement of its own before this one");

    public static Diagnostic NotAssignable(SourceSpan at, string form) =>
        Error("SG412", at, $"only a variable, a member or an indexer can be assigned to{Form(form)}", "write a name, as in x, card.title or list[0]");

    public static Diagnostic NotInCase(SourceSpan at, string found) =>
        Error("SG413", at, $"found {Quoted(found)} between \"case\" and its first \"when\"{Form(Forms.Case)}", "write when <value> before it");

    public static Diagnostic WhenChanges(SourceSpan at) =>
        Error("SG413", at, $"a value of \"when\" must not change a variable{Form(Forms.When)}", "change the variable in a statement of its own before case");

    public static Diagnostic UnknownLoopMember(SourceSpan at, string loop, string name, IEnumerable<string> known) =>
        Error("SG414", at, $"unknown loop variable \"{loop}.{name}\"", Nearest.Hint(name, known));

    public static Diagnostic UnknownLoopOption(SourceSpan at, string name, string[] known, string form) =>
        Error("SG414", at, $"unknown or incomplete loop option \"{name}\"{Form(form)}", known.Contains(name) ? $"write {name}: <number>" : Nearest.Hint(name, known));

    public static Diagnostic BadParameter(SourceSpan at) =>
        Error("SG415", at, $"a parameter is a plain name{Form(Forms.Function)}", "write a name of letters, digits and _ that begins with a letter");

    public static Diagnostic ParameterBehindRest(SourceSpan at, string name) =>
        Error("SG415", at, $"parameter \"{name}\" stands behind one with \"...\", which takes all further arguments{Form(Forms.Function)}", $"put \"{name}\" before it");

    public static Diagnostic RequiredBehindOptional(SourceSpan at, string name) =>
        Error("SG415", at, $"parameter \"{name}\" stands behind an optional one and needs a default too{Form(Forms.Function)}", $"write {name} = null");

    public static Diagnostic DefaultNotLiteral(SourceSpan at) =>
        Error("SG415", at, $"the default of a parameter must be a literal{Form(Forms.Function)}", "write null here, and ?? where the parameter is used");

    public static Diagnostic KeywordMember(SourceSpan at, string owner, string word) =>
        Error("SG419", at, $"\"{word}\" is a word of the language and cannot stand behind a dot", $"write {owner}[\"{word}\"]");

    /// <summary>Where the language is described.</summary>
    public const string Reference = "the language is described at https://scriban.github.io/docs/language/";

    /// <summary>A message that the table does not know.</summary>
    public static Diagnostic Other(SourceSpan at, string message) =>
        Error("SG407", at, message.Replace('`', '"'), Reference);

    public static Diagnostic NestedTooDeeply(SourceSpan at, string limit) =>
        Error("SG416", at, $"nested more than {limit} levels deep; the rest of the template was not read", "divide it into several statements, functions or includes");

    public static Diagnostic BlockArgumentInside(SourceSpan at) =>
        Error("SG417", at, "\"$$\" writes the wrapped block and can only stand as a statement of its own", "to keep its text, write capture x; $$; end");

    public static Diagnostic ArgumentBehindNamed(SourceSpan at, string form) =>
        Error("SG418", at, $"an argument without a name stands behind one with a name{Form(form)}", "put it before the first named argument, or name it too");

    public static Diagnostic UnknownVariable(SourceSpan at, string name, IEnumerable<string> known) =>
        Error("SG430", at, $"unknown variable \"{name}\"", Nearest.Hint(name, known));

    public static Diagnostic UnknownMember(SourceSpan at, string name, string owner, IEnumerable<string> known) =>
        Error("SG431", at, $"unknown member \"{name}\" of {Quoted(owner)}", Nearest.Hint(name, known));

    public static Diagnostic NullTarget(SourceSpan at, string target, string wanted) =>
        Error("SG432", at, $"{Quoted(target)} is null, so {wanted} cannot be read", "where it may be null, write ?. or ??");

    public static Diagnostic UnknownFunction(SourceSpan at, string name, IEnumerable<string> known) =>
        Error("SG433", at, $"unknown function \"{name}\"", FunctionHint(name, [.. known]));

    public static Diagnostic NotAFunction(SourceSpan at, string written, string type) =>
        Error("SG434", at, $"{Quoted(written)} is {type}, not a function, and cannot be called", "only a function can be followed by arguments; between two values write an operator, such as + or &&");

    public static Diagnostic ArgumentCount(SourceSpan at, string name, int found, int least, int most, string usage) =>
        Error("SG435", at, $"function \"{name}\" got {found} argument{(found == 1 ? "" : "s")}; expected {Range(least, most)}", $"write {usage}");

    public static Diagnostic UnknownArgument(SourceSpan at, string function, string name, IEnumerable<string> known) =>
        Error("SG436", at, $"function \"{function}\" has no argument \"{name}\"", Nearest.Hint(name, known));

    public static Diagnostic NoFormat(SourceSpan at, string found) =>
        BadValue(at, $"{Short(found)} is not a format for this value", "write a .NET format such as N2, 0.00 or X4");

    public static Diagnostic NotAWholeNumber(SourceSpan at, string found) =>
        Error("SG437", at, $"found {found} where a whole number was expected", "write a number such as 3; it can be between -2147483648 and 2147483647");

    public static Diagnostic WrongType(SourceSpan at, string found, string wanted) =>
        Error("SG437", at, $"found {found} where {wanted} was expected", WantedHint(wanted));

    public static Diagnostic BadOperands(SourceSpan at, string symbol, string left, string right) =>
        Error("SG438", at, $"operator \"{symbol}\" does not work between {left} and {right}", OperandsHint(symbol, left, right));

    public static Diagnostic NotCountable(SourceSpan at, string symbol, string left, string right) =>
        BadOperands(at, symbol, left, right) with { Hint = $"write a whole number beside {(left is "a list" || right is "a list" ? "the list" : "the text")}" };

    public static Diagnostic BadOperand(SourceSpan at, string symbol, string operand) =>
        Error("SG438", at, $"operator \"{symbol}\" does not work on {operand}", $"write a number behind it, as in {symbol}3; a number inside an object is read as card.price");

    public static Diagnostic DivisionByZero(SourceSpan at) =>
        Error("SG439", at, "division by zero", "ask before whether the number is 0, as in if n != 0");

    public static Diagnostic ResultTooLarge(SourceSpan at) =>
        Error("SG439", at, "the result is too large", "use smaller numbers, or floats such as 2.0");

    public static Diagnostic NegativeCount(SourceSpan at) =>
        Error("SG439", at, "the number beside a list cannot be negative", "write a whole number from 0 on");

    public static Diagnostic SpanTooLong(SourceSpan at) =>
        Error("SG439", at, "the time span would be longer than 10675199 days", "add less");

    public static Diagnostic DateOutOfRange(SourceSpan at) =>
        Error("SG439", at, "the date would lie outside of the years 1 to 9999", "add less");

    public static Diagnostic NotAList(SourceSpan at, string found) =>
        Error("SG440", at, $"found {found} where a list was expected to loop over", "to loop over numbers, write 1..5");

    public static Diagnostic ReadOnlyVariable(SourceSpan at, string name) =>
        Error("SG441", at, $"\"{name}\" is read-only and cannot be assigned", "use another name");

    public static Diagnostic ReadOnlyValue(SourceSpan at, string name, string owner) =>
        Error("SG441", at, $"member \"{name}\" cannot be set on {owner}", "templates can only change lists and objects that they made themselves");

    public static Diagnostic NotAnObject(SourceSpan at, string word, string found) =>
        Error("SG442", at, $"found {found} where \"{word}\" needs an object", "give it an object, such as { title: \"…\" }");

    public static Diagnostic UnknownTemplate(SourceSpan at, string name, IEnumerable<string> known) =>
        Error("SG443", at, $"unknown template \"{name}\"", Nearest.Hint(name, known));

    public static Diagnostic FaultyTemplate(SourceSpan at, string name) =>
        Error("SG444", at, $"template \"{name}\" has syntax errors and cannot be rendered", "correct the errors reported for it");

    public static Diagnostic LoopLimit(SourceSpan at, int limit) =>
        Error("SG445", at, $"the loop took more than {limit} turns, which is the limit", "look for a condition that never becomes false, or loop over less");

    public static Diagnostic TurnLimit(SourceSpan at, long limit) =>
        Error("SG445", at, $"all loops, calls and lists together took more than {limit} turns, which is the limit", "look for a loop inside a loop that could be left out");

    public static Diagnostic ListLimit(SourceSpan at, int limit) =>
        Error("SG445", at, $"the list would hold more than {limit} items, which is the limit", "take a part of it, or loop over it");

    public static Diagnostic RecursionLimit(SourceSpan at, int limit) =>
        Error("SG446", at, $"includes and function calls are nested more than {limit} deep, which is the limit", "look for one that calls itself without end");

    public static Diagnostic TooDeep(SourceSpan at) =>
        Error("SG446", at, "the expression or value is nested too deeply to be worked out", "look for a list or object that holds itself, or divide the expression");

    public static Diagnostic OutputLimit(SourceSpan at, int limit) =>
        Error("SG447", at, $"the text grew longer than {limit} characters, which is the limit", "look for a text that is joined to itself in a loop");

    public static Diagnostic TextLimit(SourceSpan at, long limit) =>
        Error("SG447", at, $"all texts together, made and read, grew longer than {limit} characters, which is the limit", "look for long texts that are made or searched in a loop");

    public static Diagnostic RegexTimeout(SourceSpan at, string pattern, TimeSpan limit) =>
        Error("SG448", at, FormattableString.Invariant($"regular expression \"{Short(pattern)}\" took longer than {limit.TotalSeconds} s, which is the limit"), "avoid nested repetitions such as (a+)+");

    public static Diagnostic RegexTimeLimit(SourceSpan at, TimeSpan limit) =>
        Error("SG448", at, FormattableString.Invariant($"all regular expressions together took longer than {limit.TotalSeconds} s, which is the limit"), "look for one in a loop that could be left out");

    public static Diagnostic BadRegex(SourceSpan at, string pattern, string why) =>
        Error("SG449", at, $"\"{Short(pattern)}\" is not a regular expression: {Short(why)}", "write \\ before ( ) [ ] { } . * + ? to mean the character itself; a text in ` keeps its backslashes");

    public static Diagnostic FunctionFault(SourceSpan at, string message, string? hint) =>
        Error("SG450", at, message, hint);

    public static Diagnostic NullKey(SourceSpan at, string target) =>
        Error("SG451", at, $"the key in \"{target}[…]\" is null", "write ?? to say which key is meant then");

    public static Diagnostic OutsideLoop(SourceSpan at, string word) =>
        Error("SG452", at, $"\"{word}\" stands outside of a loop", "it stands between for or while and end, not in a function or include called there");

    public static Diagnostic UnknownCulture(SourceSpan at, string name) =>
        Error("SG453", at, $"unknown culture \"{name}\"; expected a code such as en-US or de", "leave it out for the invariant culture");

    public static Diagnostic NotATimeSpan(SourceSpan at, string text) =>
        BadValue(at, $"\"{Short(text)}\" is not a time span", "write it as 1.02:03:04 (days, hours, minutes, seconds)");

    public static Diagnostic NotBase64(SourceSpan at) =>
        BadValue(at, "the text is not Base64", "write a text that string.base64_encode made");

    public static Diagnostic OutsideText(SourceSpan at) =>
        BadValue(at, "the place to search lies outside of the text", "write a number from 0 to string.size of the text");

    public static Diagnostic UnknownComparison(SourceSpan at, string found) =>
        BadValue(at, $"unknown comparison \"{Short(found)}\"", "known are Ordinal, OrdinalIgnoreCase, InvariantCulture and InvariantCultureIgnoreCase");

    public static Diagnostic NegativeWidth(SourceSpan at) =>
        BadValue(at, "the width cannot be negative", "write a whole number from 0 on");

    public static Diagnostic BoundsInverted(SourceSpan at) =>
        BadValue(at, "the upper bound must be greater than the lower bound", "write the lower one first, as in math.random 1 7");

    public static Diagnostic NotJson(SourceSpan at, long line, long position) => BadValue(
        at,
        FormattableString.Invariant($"the text is not JSON; the fault is in its line {line + 1} at byte {position + 1}"),
        "write it as JSON, with names in quotes, as in {\"title\": \"…\"}");

    public static Diagnostic TooDeepForJson(SourceSpan at) =>
        BadValue(at, "the value is nested too deeply for JSON, or holds itself", "pass a part of it");

    public static Diagnostic NoJson(SourceSpan at, string what) =>
        BadValue(at, $"{what} cannot be written as JSON", "take it out of the value before");

    public static Diagnostic NotADate(SourceSpan at, string text) =>
        BadValue(at, $"\"{Short(text)}\" is not a date", "write it as 2026-11-22 or give a pattern such as \"%d.%m.%Y\"");

    public static Diagnostic FaultyCode(SourceSpan at, Diagnostic fault) =>
        BadValue(at, $"the code in the text has an error at {fault.Span.Line}:{fault.Span.Column}: {fault.Message}", fault.Hint);

    public static Diagnostic BadValue(SourceSpan at, string message, string? hint) =>
        Error("SG454", at, message, hint);

    private static Diagnostic Error(string code, SourceSpan at, string message, string? hint) =>
        new(code, Severity.Error, message, at, hint);
}
