// Every message of the engine that has a fixed hint, or none: code, sentence and hint side by side.
using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;

namespace SiteGen.Templating;

/// <summary>A message; {0}, {1} … are filled where it is reported.</summary>
internal sealed record Message(string Code, string Text, string? Hint = null)
{
    /// <summary>The finding at a place; a hint that depends on what was found stands in for the fixed one.</summary>
    public Diagnostic At(SourceSpan at, params object?[] values) =>
        new(Code, Severity.Error, Filled(Text, values), at, Hint is null ? null : Filled(Hint, values));

    public Diagnostic WithHint(string? hint, SourceSpan at, params object?[] values) => At(at, values) with { Hint = hint };

    private static string Filled(string text, object?[] values) => values.Length == 0 ? text : Regex.Replace(
        text, @"\{(\d)\}", m => System.Convert.ToString(values[m.Value[1] - '0'], CultureInfo.InvariantCulture) ?? "");
}

internal static class TemplateErrors
{
    public const string Reference = "the language is described at https://scriban.github.io/docs/language/";
    private const string Name = "write a name of letters, digits and _ that begins with a letter";
    private const string Loops = "look for a condition that never becomes false, or loop over less";

    public static readonly Message
        UnclosedCode = new("SG401", "code block \"{{\" is never closed", "end it with }}"),
        UnclosedEscape = new("SG402", "escape block is never closed; expected \"{0}\"", "end it with {0}"),
        UnclosedText = new("SG403", "text in quotes is never closed; expected {0}", "end it with {0}"),
        BadEscape = new("SG404", "unknown escape sequence \"{0}\"; expected one of \\n \\r \\t \\b \\f \\v \\0 \\\\ \\\" \\' \\xHH \\uHHHH", @"write \\ for a backslash"),
        BadNumber = new("SG405", "\"{0}\" is not a number; expected a form such as 12, 1_000, 0xff, 0b101, 1.5, 1e3, 2.50m", "a name begins with a letter, a text stands in quotes, a whole number has at most 65,536 bits"),
        BadSign = new("SG406", "unexpected character \"{0}\"", "text stands in quotes: \"{0}\""),
        NoValue = new("SG407", "found {0} where an expression was expected{1}"),
        NoSymbol = new("SG408", "found {0} where \"{1}\" was expected{2}"),
        NoMember = new("SG408", "found {0} where the name of a member was expected behind the dot{1}", "write a name behind the dot; items of a list are read as list[0]"),
        NoName = new("SG408", "found {0} where a name was expected{1}", Name),
        NoMemberName = new("SG408", "found {0} where the name of a member was expected{1}", "write a name, or any text in quotes"),
        NoEnd = new("SG409", "found {0} where the statement should end{1}"),
        OpenBlock = new("SG410", "this block is never closed by \"end\"{0}", "write {{ end }} behind the block"),
        StrayEnd = new("SG411", "\"{0}\" without the statement that it belongs to{1}", "take it away, or open a block before it"),
        StrayBranch = new("SG411", "\"{0}\" without the statement that it belongs to{1}", "\"{0}\" stands between {2} and end"),
        Assigns = new("SG412", "\"{0}\" assigns, which only a statement of its own can; expected form: <variable> {0} <expression>"),
        NotAssignable = new("SG412", "only a variable, a member or an indexer can be assigned to{0}", "write a name, as in x, card.title or list[0]"),
        NotInCase = new("SG413", "found {0} between \"case\" and its first \"when\"{1}", "write when <value> before it"),
        WhenChanges = new("SG413", "a value of \"when\" must not change a variable{0}", "change the variable in a statement of its own before case"),
        LoopMember = new("SG414", "unknown loop variable \"{0}.{1}\""),
        LoopOption = new("SG414", "unknown or incomplete loop option \"{0}\"{1}"),
        BadParameter = new("SG415", "a parameter is a plain name{0}", Name),
        BehindRest = new("SG415", "parameter \"{0}\" stands behind one with \"...\", which takes all further arguments{1}", "put \"{0}\" before it"),
        BehindOptional = new("SG415", "parameter \"{0}\" stands behind an optional one and needs a default too{1}", "write {0} = null"),
        NoLiteral = new("SG415", "the default of a parameter must be a literal{0}", "write null here, and ?? where the parameter is used"),
        TooNested = new("SG416", "nested more than {0} levels deep; the rest of the template was not read", "divide it into several statements, functions or includes"),
        BlockInside = new("SG417", "\"$$\" writes the wrapped block and can only stand as a statement of its own", "to keep its text, write capture x; $$; end"),
        BehindNamed = new("SG418", "an argument without a name stands behind one with a name{0}", "put it before the first named argument, or name it too"),
        KeywordMember = new("SG419", "\"{1}\" is a word of the language and cannot stand behind a dot", "write {0}[\"{1}\"]"),
        UnknownVariable = new("SG430", "unknown variable \"{0}\""),
        UnknownMember = new("SG431", "unknown member \"{0}\" of {1}"),
        OfNull = new("SG432", "{0} is null, so {1} cannot be read", "where it may be null, write ?. or ??"),
        UnknownFunction = new("SG433", "unknown function \"{0}\""),
        NotAFunction = new("SG434", "{0} is {1}, not a function, and cannot be called", "only a function can be followed by arguments; between two values write an operator, such as + or &&"),
        ArgumentCount = new("SG435", "function \"{0}\" got {1}; expected {2}", "write {3}"),
        UnknownArgument = new("SG436", "function \"{0}\" has no argument \"{1}\""),
        NotWhole = new("SG437", "found {0} where a whole number was expected", "write a number such as 3; it can be between -2147483648 and 2147483647"),
        WrongType = new("SG437", "found {0} where {1} was expected"),
        BadOperands = new("SG438", "operator \"{0}\" does not work between {1} and {2}"),
        BadOperand = new("SG438", "operator \"{0}\" does not work on {1}", "write a number behind it, as in {0}3; a number inside an object is read as card.price"),
        ByZero = new("SG439", "division by zero", "ask before whether the number is 0, as in if n != 0"),
        TooLarge = new("SG439", "the result is too large", "use smaller numbers, or floats such as 2.0"),
        NegativeCount = new("SG439", "the number beside a list cannot be negative", "write a whole number from 0 on"),
        SpanTooLong = new("SG439", "the time span would be longer than 10675199 days", "add less"),
        DateOutside = new("SG439", "the date would lie outside of the years 1 to 9999", "add less"),
        NotAList = new("SG440", "found {0} where a list was expected to loop over", "to loop over numbers, write 1..5"),
        ReadOnlyVariable = new("SG441", "\"{0}\" is read-only and cannot be assigned", "use another name"),
        ReadOnlyValue = new("SG441", "member \"{0}\" cannot be set on {1}", "templates can only change lists and objects that they made themselves"),
        NotAnObject = new("SG442", "found {1} where \"{0}\" needs an object", "give it an object, such as { title: \"…\" }"),
        UnknownTemplate = new("SG443", "unknown template \"{0}\""),
        FaultyTemplate = new("SG444", "template \"{0}\" has syntax errors and cannot be rendered", "correct the errors reported for it"),
        LoopLimit = new("SG445", "the loop took more than {0} turns, which is the limit", Loops),
        TurnLimit = new("SG445", "all loops, calls and lists together took more than {0} turns, which is the limit", "look for a loop inside a loop that could be left out"),
        ListLimit = new("SG445", "the list would hold more than {0} items, which is the limit", "take a part of it, or loop over it"),
        CallLimit = new("SG446", "includes and function calls are nested more than {0} deep, which is the limit", "look for one that calls itself without end"),
        TooDeep = new("SG446", "the expression or value is nested too deeply to be worked out", "look for a list or object that holds itself, or divide the expression"),
        OutputLimit = new("SG447", "the text grew longer than {0} characters, which is the limit", "look for a text that is joined to itself in a loop"),
        TextLimit = new("SG447", "all texts together, made and read, grew longer than {0} characters, which is the limit", "look for long texts that are made or searched in a loop"),
        RegexTime = new("SG448", "regular expression \"{0}\" took longer than {1} s, which is the limit", "avoid nested repetitions such as (a+)+"),
        RegexTimes = new("SG448", "all regular expressions together took longer than {0} s, which is the limit", "look for one in a loop that could be left out"),
        BadRegex = new("SG449", "\"{0}\" is not a regular expression: {1}", "write \\ before ( ) [ ] { } . * + ? to mean the character itself; a text in ` keeps its backslashes"),
        HostFault = new("SG450", "{0}"),
        NullKey = new("SG451", "the key in \"{0}[…]\" is null", "write ?? to say which key is meant then"),
        OutsideLoop = new("SG452", "\"{0}\" stands outside of a loop", "it stands between for or while and end, not in a function or include called there"),
        UnknownCulture = new("SG453", "unknown culture \"{0}\"; expected a code such as en-US or de", "leave it out for the invariant culture"),
        NotATimeSpan = new("SG454", "\"{0}\" is not a time span", "write it as 1.02:03:04 (days, hours, minutes, seconds)"),
        NotBase64 = new("SG454", "the text is not Base64", "write a text that string.base64_encode made"),
        OutsideText = new("SG454", "the place to search lies outside of the text", "write a number from 0 to string.size of the text"),
        UnknownComparison = new("SG454", "unknown comparison \"{0}\"", "known are Ordinal, OrdinalIgnoreCase, InvariantCulture and InvariantCultureIgnoreCase"),
        NegativeWidth = new("SG454", "the width cannot be negative", "write a whole number from 0 on"),
        BoundsInverted = new("SG454", "the upper bound must be greater than the lower bound", "write the lower one first, as in math.random 1 7"),
        NoFormat = new("SG454", "{0} is not a format for this value", "write a .NET format such as N2, 0.00 or X4"),
        NotJson = new("SG454", "the text is not JSON; the fault is in its line {0} at byte {1}", "write it as JSON, with names in quotes, as in {\"title\": \"…\"}"),
        TooDeepForJson = new("SG454", "the value is nested too deeply for JSON, or holds itself", "pass a part of it"),
        NoJson = new("SG454", "{0} cannot be written as JSON", "take it out of the value before"),
        NotADate = new("SG454", "\"{0}\" is not a date", "write it as 2026-11-22 or give a pattern such as \"%d.%m.%Y\""),
        FaultyCode = new("SG454", "the code in the text has an error at {0}: {1}"),
        BadValue = new("SG454", "{0}");
}
