// What Scriban says while a template runs, as findings: a table from its messages to ours.
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Scriban.Syntax;
using SiteGen.Diagnostics;

namespace SiteGen.Templating.Running;

internal static class RunErrors
{
    /// <summary>Messages, and what is said instead. The first that fits counts.</summary>
    private static readonly (Regex Message, Func<RunCase, string[], Diagnostic> Make)[] Table =
    [
        Row("^Exceeding number of iteration limit", (c, _) => TemplateErrors.LoopLimit(c.At, c.Settings.LoopLimit)),
        Row("^Exceeding number of recursive depth", (c, _) => c.RecursionLimit()),
        Row("LoopLimit|maximum supported array length", (c, _) => TemplateErrors.ListLimit(c.At, c.Settings.LoopLimit)),
        Row("LimitToString|OutputLimit", (c, _) => TemplateErrors.OutputLimit(c.At, c.Settings.OutputLimit)),
        Row("too deeply nested|near to stack overflow|Insufficient stack", (c, _) => TemplateErrors.TooDeep(c.At)),
        Row("^Invalid number of arguments|^Argument index must be|at least one argument$", (c, _) => c.ArgumentCount()),
        Row("^Invalid argument `(.*)` not found for function", (c, g) => c.UnknownArgument(g[0])),
        Row("^The function `(.*)` was not found|^The target function `(.*)` is null", (c, g) => c.UnknownFunction(g[0])),
        Row("^Pipe expression destination `(.*)` is not", (c, g) => c.NotAFunction(g[0].Trim(), "a value")),
        Row(@"^Invalid target function `.*` \((.*)\)$", (c, g) => c.NotAFunction(c.Callee, g[0])),
        Row("^Expecting a direct function instead of", (c, _) => c.NotAFunction(c.Written, "a value")),
        Row("^Unexpected type `.*` for iterator", (c, _) => TemplateErrors.NotAList(c.At, "a value")),
        Row("^Unable to convert type `(.*)` to `?(.*?)`?$", (c, g) => c.WrongType(g[0], g[1])),
        Row("^The parameter `.*` is not a function", (c, _) => c.WrongType("a value", "a function")),
        Row("^Unexpected list value", (c, _) => c.WrongType("a value", "a list")),
        Row("Must be a formattable|^The value `.*` is not a number", (c, _) => c.ArgumentType("a number")),
        Row("^Unexpected value `.* / Type: (.*)`. Cannot negate", (c, g) => c.BadOperand(g[0])),
        Row("^Format specifier was invalid", (c, _) => TemplateErrors.NoFormat(c.Argument(1), Places.Written(c.Argument(1)))),
        Row("<(break|continue)> statement can only", (c, g) => TemplateErrors.OutsideLoop(c.At, g[0])),
        Row("(?i)divided? by (?:zero|0)", (c, _) => TemplateErrors.DivisionByZero(c.At)),
        Row("cannot be negative when multiplying", (c, _) => TemplateErrors.NegativeCount(c.At)),
        Row("^Cannot set .*variable `(.*)`", (c, g) => TemplateErrors.ReadOnlyVariable(c.At, g[0])),
        Row("^Cannot set a value for the readonly member|^Cannot set a property|object is readonly", (c, _) => c.ReadOnlyMember()),
        Row("^Unsupported target expression", (c, _) => TemplateErrors.NotAssignable(c.At, Reading.Forms.Assignment)),
        Row("representable DateTime|range of valid values", (c, _) => TemplateErrors.DateOutOfRange(c.Argument(1))),
        Row("TimeSpan overflowed|duration is too long", (c, _) => TemplateErrors.SpanTooLong(c.At)),
        Row("^String '(.*)' was not recognized as a valid TimeSpan", (c, g) => TemplateErrors.NotATimeSpan(c.Argument(0), g[0])),
        Row("Base-64", (c, _) => TemplateErrors.NotBase64(c.Argument(0))),
        Row("^Index was out of range|startIndex|'count'", (c, _) => TemplateErrors.OutsideText(c.At)),
        Row("^'(.*)' is not a valid stringComparison", (c, g) => TemplateErrors.UnknownComparison(c.At, g[0])),
        Row("must be a non-negative value", (c, _) => TemplateErrors.NegativeWidth(c.Argument(1))),
        Row("^minValue must be", (c, _) => TemplateErrors.BoundsInverted(c.Argument(1))),
        Row("maximum supported integer|^Shift amount|too large or too small|Overflow", (c, _) => TemplateErrors.ResultTooLarge(c.At)),
        Row("^Cannot get the member|is null. Cannot access|null indexer", (c, _) => c.OfNull()),
    ];

    public static Diagnostic Of(PageContext page, ScriptRuntimeException fault)
    {
        var found = new RunCase(page, fault.Span, page.FaultNode);
        if (ByCause(found, fault.InnerException) is { } known)
            return known;
        foreach (var (pattern, make) in Table)
        {
            if (pattern.Match(fault.OriginalMessage) is { Success: true } match)
                return make(found, [.. match.Groups.Values.Skip(1).Where(g => g.Success).Select(g => g.Value)]);
        }
        return found.Other(fault.OriginalMessage);
    }

    private static Diagnostic? ByCause(RunCase found, Exception? cause) => cause switch
    {
        RegexMatchTimeoutException time =>
            TemplateErrors.RegexTimeout(found.Argument(1), time.Pattern, found.Settings.RegexTimeout),
        RegexParseException regex => TemplateErrors.BadRegex(found.PatternAt, RunCase.Pattern(regex.Message), regex.Message),
        CultureNotFoundException culture => TemplateErrors.UnknownCulture(found.At, culture.InvalidCultureName ?? ""),
        InsufficientExecutionStackException => TemplateErrors.TooDeep(found.At),
        JsonException json => TemplateErrors.NotJson(found.Argument(0), json.LineNumber ?? 0, json.BytePositionInLine ?? 0),
        _ => null,
    };

    private static (Regex Message, Func<RunCase, string[], Diagnostic> Make) Row(
        string pattern, Func<RunCase, string[], Diagnostic> make) =>
        (new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.Singleline), make);
}
