// What goes wrong while a template runs, as findings: those of our own, and a table from Scriban's messages to ours.
using System.Text.Json;
using static SiteGen.Templating.TemplateErrors;
using static SiteGen.Templating.TemplateHints;

namespace SiteGen.Templating.Running;

/// <summary>A finding on its way out of a rendering.</summary>
internal sealed class TemplateFault(Diagnostic diagnostic) : ScriptRuntimeException(default, diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}

/// <summary>A bug of the host's, which no template can mend.</summary>
internal sealed class HostBug(Exception bug) : ScriptRuntimeException(default, bug.Message, bug);

internal static class Faults
{
    private const int ShownIncludes = 5;

    /// <summary>Messages, and what is said instead. The first that fits counts.</summary>
    private static readonly (Regex Message, Func<RunCase, string, string, Diagnostic> Make)[] Table =
    [
        Row("^Exceeding number of iteration limit", (c, _, _) => LoopLimit.At(c.At, c.Settings.LoopLimit)),
        Row("^Exceeding number of recursive depth", (c, _, _) => CallLimit.At(c.At, c.Settings.RecursionLimit)),
        Row("LoopLimit|maximum supported array length", (c, _, _) => ListLimit.At(c.At, c.Settings.LoopLimit)),
        Row("LimitToString|OutputLimit", (c, _, _) => OutputLimit.At(c.At, c.Settings.OutputLimit)),
        Row("too deeply nested|near to stack overflow|Insufficient stack", (c, _, _) => TooDeep.At(c.At)),
        Row("^Invalid number of arguments|^Argument index must be|at least one argument$", (c, _, _) => c.WrongCount()),
        Row("^Invalid argument `(.*)` not found for function", (c, name, _) => c.WrongName(name)),
        Row("^The (?:target )?function `(.*)` (?:was not found|is null)", (c, name, _) =>
            c.Page.NoFunction(c.At, name)),
        Row("^Pipe expression destination `(.*)` is not", (c, to, _) =>
            NotAFunction.At(c.At, Quoted(to.Trim()), "a value")),
        Row(@"^Invalid target function `.*` \((.*)\)$", (c, type, _) => NotAFunction.At(c.At, Quoted(c.Callee), type)),
        Row("^Expecting a direct function instead of", (c, _, _) =>
            NotAFunction.At(c.At, Quoted(c.Written), "a value")),
        Row("^Unexpected type `.*` for iterator", (c, _, _) => NotAList.At(c.At, "a value")),
        Row("^Invalid target property `(.*)` used for \\[with", (c, value, _) =>
            NotAnObject.At(c.At, "with", Quoted(value))),
        Row("^Unable to convert type `(.*)` to `?(.*?)`?$", (c, found, wanted) => RunCase.Wrong(c.At, found, wanted)),
        Row("^The parameter `.*` is not a function", (c, _, _) =>
            RunCase.Wrong(c.At, RunCase.Marked(c.At), "a function")),
        Row("^Unexpected list value", (c, _, _) => RunCase.Wrong(c.At, RunCase.Marked(c.At), "a list")),
        Row("Must be a formattable|^The value `.*` is not a number", (c, _, _) =>
            RunCase.Wrong(c.Argument(0), RunCase.Marked(c.Argument(0)), "a number")),
        Row("^Unexpected value `.* / Type: (.*)`. Cannot negate", (c, type, _) =>
            BadOperand.At(c.CallAt, c.Sign, type)),
        Row("^Format specifier was invalid", (c, _, _) =>
            NoFormat.At(c.Argument(1), Short(RunCase.Marked(c.Argument(1))))),
        Row("<(break|continue)> statement can only", (c, word, _) => OutsideLoop.At(c.At, word)),
        Row("(?i)divided? by (?:zero|0)", (c, _, _) => ByZero.At(c.At)),
        Row("cannot be negative when multiplying", (c, _, _) => NegativeCount.At(c.At)),
        Row("^Cannot set .*variable `(.*)`", (c, name, _) => ReadOnlyVariable.At(c.At, name)),
        Row("^Cannot set a (?:value for the readonly member|property)|object is readonly", (c, _, _) =>
            ReadOnlyValue.At(c.At, RunCase.Marked(c.At), "this value")),
        Row("^Unsupported target expression", (c, _, _) =>
            NotAssignable.At(c.At, Reading.Forms.Expected(Reading.Forms.Assignment))),
        Row("representable DateTime|range of valid values", (c, _, _) => DateOutside.At(c.Argument(1))),
        Row("TimeSpan overflowed|duration is too long", (c, _, _) => SpanTooLong.At(c.At)),
        Row("^String '(.*)' was not recognized as a valid TimeSpan", (c, text, _) =>
            NotATimeSpan.At(c.Argument(0), Short(text))),
        Row("Base-64", (c, _, _) => NotBase64.At(c.Argument(0))),
        Row("^Index was out of range|startIndex|'count'", (c, _, _) => OutsideText.At(c.At)),
        Row("^'(.*)' is not a valid stringComparison", (c, name, _) => UnknownComparison.At(c.At, Short(name))),
        Row("must be a non-negative value", (c, _, _) => NegativeWidth.At(c.Argument(1))),
        Row("^minValue must be", (c, _, _) => BoundsInverted.At(c.Argument(1))),
        Row("maximum supported integer|^Shift amount|too large or too small|Overflow", (c, _, _) => TooLarge.At(c.At)),
        Row("^Cannot get the member|is null. Cannot access|null indexer", (c, _, _) => c.NullOwner()),
    ];

    public static TemplateFault Fault(this Message message, SourceSpan at, params object?[] values) =>
        new(message.At(at, values));

    public static TemplateFault Fault(this Diagnostic diagnostic) => new(diagnostic);

    /// <summary>A fault with the way to it through included templates.</summary>
    public static Diagnostic Of(PageContext page, ScriptRuntimeException fault)
    {
        var found = fault is TemplateFault own ? own.Diagnostic : Translated(page, fault);
        if (page.Includers.Count == 0)
            return found;
        var shown = page.Includers.Take(ShownIncludes).Select(i => $"included from {i}");
        var more = page.Includers.Count > ShownIncludes ? $" and {page.Includers.Count - ShownIncludes} more" : "";
        return found with { Message = $"{found.Message} ({string.Join(", ", shown)}{more})" };
    }

    public static Diagnostic MemberOfNull(PageContext page, ScriptMemberExpression node) =>
        node.Target is ScriptVariable { Name: "for" or "while" or "tablerow" } loop
            ? OutsideLoop.At(page.Span(loop), loop.Name)
            : OfNull.At(page.Span(node.Member!), Quoted(page.Written(node.Target!)), $"member \"{node.Member!.Name}\"");

    public static Diagnostic ItemOfNull(PageContext page, ScriptIndexerExpression node) =>
        OfNull.At(page.Span(node.Target), Quoted(page.Written(node.Target!)), $"item [{page.Written(node.Index!)}]");

    public static Diagnostic NoMember(PageContext page, ScriptNode at, ScriptExpression owner, object target,
        string name)
    {
        var names = page.GetMemberAccessor(target).GetMembers(page, at.Span, target);
        if (owner is ScriptVariable { Name: var group }
            && ReferenceEquals(Functions.Builtins.Find(page.BuiltinObject, group), target))
            return page.NoFunction(page.Span(at), $"{group}.{name}", names.Select(n => $"{group}.{n}"));
        names = target is Scriban.Runtime.ScriptArray ? names.Append("size") : names;
        var hint = Nearest.Hint(name, names.Distinct());
        return UnknownMember.WithHint(hint, page.Span(at), name, Quoted(page.Written(owner)));
    }

    /// <summary>What is wrong between two values, at the sign between them.</summary>
    public static Diagnostic Operation(PageContext page, Operation node, object? left, object? right,
        ScriptRuntimeException fault)
    {
        var found = Translated(page, fault);
        if (found.Code is not ("SG437" or "SG454"))
            return found;
        var sign = node.OperatorToken is { } token ? page.Written(token) : "";
        var (first, second) = (Values.TypeName(left), Values.TypeName(right));
        var hint = OperandsHint(sign, first, second);
        return BadOperands.WithHint(hint, page.Span(node.OperatorToken ?? (ScriptNode)node), sign, first, second);
    }

    private static Diagnostic Translated(PageContext page, ScriptRuntimeException fault)
    {
        var found = new RunCase(page, fault.Span, page.FaultNode);
        if (ByCause(found, fault.InnerException) is { } known)
            return known;
        foreach (var (pattern, make) in Table)
        {
            if (pattern.Match(fault.OriginalMessage) is { Success: true } match)
                return make(found, match.Groups[1].Value, match.Groups[2].Value);
        }
        var text = fault.OriginalMessage.Replace('`', '"').ReplaceLineEndings(" ").TrimEnd('.');
        return BadValue.WithHint(found.Usage is { } usage ? $"write {usage}" : Reference, found.At, text);
    }

    private static Diagnostic? ByCause(RunCase found, Exception? cause) => cause switch
    {
        TemplateFunctionException refused => HostFault.WithHint(refused.Hint, found.At, refused.Message),
        RegexMatchTimeoutException time =>
            RegexTime.At(found.Argument(1), Short(time.Pattern), found.Settings.RegexTimeout.TotalSeconds),
        RegexParseException regex => BadRegex.At(
            found.Argument(found.Callee == "regex.unescape" ? 0 : 1),
            Short(Regex.Match(regex.Message, "^Invalid pattern '(.*)' at offset", RegexOptions.Singleline).Groups[1]
                .Value),
            Short(regex.Message)),
        CultureNotFoundException culture => UnknownCulture.At(found.At, culture.InvalidCultureName),
        InsufficientExecutionStackException => TooDeep.At(found.At),
        JsonException json =>
            NotJson.At(found.Argument(0), (json.LineNumber ?? 0) + 1, (json.BytePositionInLine ?? 0) + 1),
        _ => null,
    };

    private static (Regex Message, Func<RunCase, string, string, Diagnostic> Make) Row(
        string pattern, Func<RunCase, string, string, Diagnostic> make) =>
        (new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.Singleline), make);
}
