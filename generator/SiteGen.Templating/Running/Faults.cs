// What goes wrong while a template runs, as findings: those of our own, and a table from Scriban's messages to ours.
using SiteGen.Templating.Functions;
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
    private static readonly (Regex Message, Func<Case, string, string, Diagnostic> Make)[] Table =
    [
        Row("^Exceeding number of iteration limit", (c, _, _) => LoopLimit.At(c.At, c.Page.LoopLimit)),
        Row("^Exceeding number of recursive depth", (c, _, _) => CallLimit.At(c.At, c.Page.RecursiveLimit)),
        Row("LoopLimit|maximum supported array length", (c, _, _) => ListLimit.At(c.At, c.Page.LoopLimit)),
        Row("LimitToString|OutputLimit", (c, _, _) => OutputLimit.At(c.At, c.Page.LimitToString)),
        Row("too deeply nested|near to stack overflow|Insufficient stack", (c, _, _) => TooDeep.At(c.At)),
        Row("^Invalid number of arguments|^Argument index must be|at least one argument$", (c, _, _) => c.WrongCount()),
        Row("^Invalid argument `(.*)` not found for function", (c, name, _) => UnknownArgument.WithHint(
            c.Function is { } known ? Nearest.Hint(name, Builtins.ParameterNames(known)) : null, c.At, c.Callee, name)),
        Row("^The (?:target )?function .* (?:was not found|is null)", (c, _, _) =>
            NoFunction(c.Page.BuiltinObject, c.At, c.Marked, c.Node)),
        Row(@"^Invalid target function `.*` \((.*)\)$", (c, type, _) =>
            NotAFunction.WithHint(SignHint(c.Node), c.At, Quoted(c.Callee), type)),
        Row("^Pipe expression destination|^Expecting a direct function instead", (c, _, _) =>
            NotAFunction.At(c.At, Quoted(c.Marked), "a value")),
        Row("^Unexpected type `.*` for iterator", (c, _, _) => NotAList.At(c.At, "a value")),
        Row("^Invalid target property `.*` used for \\[with|^Unexpected value `.*` for import", (c, _, _) =>
            NotAnObject.At(c.At, Quoted(c.Marked))),
        Row("^Unable to convert type `(.*)` to `?(.*?)`?$", (c, found, wanted) => Case.Wrong(c.At, found, wanted)),
        Row("^The parameter `.*` is not a function", (c, _, _) => Case.Wrong(c.At, c.Marked, "a function")),
        Row("^Unexpected list value", (c, _, _) => Case.Wrong(c.At, c.Marked, "a list")),
        Row("^The value `(.*)` is not a number|^Unexpected value `(.*) / Type: .*Cannot negate", (c, value, negated) =>
            Case.Wrong(c.Argument(0), Quoted(value + negated), "a number")),
        Row("<(break|continue)> statement can only", (c, word, _) => OutsideLoop.At(c.At, word)),
        Row("(?i)divided? by (?:zero|0)", (c, _, _) => ByZero.At(c.At)),
        Row("^Cannot set .*variable `(.*)`", (c, name, _) => ReadOnlyVariable.At(c.At, name)),
        Row("^Cannot set a (?:value for the readonly member|property)|object is readonly|is read-only", (c, _, _) =>
            ReadOnlyValue.At(c.At, c.Marked, "this value")),
        Row("^Unsupported target expression", (c, _, _) =>
            NotAssignable.At(c.At, Quoted(c.Marked), Forms.Expected("<variable> = <expression>"))),
        Row("maximum supported integer|^Shift amount|too large or too small|Overflow|overflowed|representable DateTime"
            + "|range of valid values|duration is too long", (c, _, _) => TooLarge.At(c.At)),
        Row("^Cannot get the member|is null. Cannot access", (c, _, _) => c.NullOwner()),
        Row("null indexer", (c, _, _) => NullKey.At(c.At, c.Node is ScriptIndexerExpression { Target: { } target }
            ? c.Page.Written(target)
            : "")),
    ];

    public static TemplateFault Fault(this Message message, SourceSpan at, params object?[] values) =>
        new(message.At(at, values));

    public static TemplateFault Fault(this Diagnostic diagnostic) => new(diagnostic);

    /// <summary>True for a name that stands where only a function can stand.</summary>
    public static bool IsCalled(ScriptNode node) => node.Parent switch
    {
        ScriptFunctionCall call => ReferenceEquals(call.Target, node),
        ScriptPipeCall pipe => ReferenceEquals(pipe.To, node),
        ScriptWrapStatement => true,
        _ => false,
    };

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

    /// <summary>A name that stands where a function is called, for what is no function.</summary>
    public static Diagnostic NoFunction(IScriptObject functions, SourceSpan at, string name, ScriptNode? node) =>
        UnknownFunction.WithHint(SignHint(node) ?? FunctionHint(name, [.. Builtins.Names(functions)]), at, name);

    /// <summary>A variable that is not set; the name of a template stands in quotes.</summary>
    public static Diagnostic NoVariable(
        RenderSettings settings, SourceSpan at, string name, IEnumerable<string> known)
    {
        var functions = name[0] == '$' ? [] : settings.Builtins.GetMembers();
        return UnknownVariable.WithHint(WordHint(name)
            ?? (settings.TemplateNames.Contains(name) ? $"the name of a template stands in quotes: \"{name}\"" : null)
            ?? Nearest.Hint(name, known.Where(n => n.Length > 0).Concat(functions)), at, name);
    }

    public static Diagnostic NoMember(PageContext page, ScribanSpan at, object target, string name)
    {
        var owner = page.CurrentNode switch
        {
            ScriptMemberExpression member => member.Target,
            ScriptIndexerExpression indexer => indexer.Target,
            _ => null,
        };
        if (owner is ScriptVariable { Name: var group }
            && ReferenceEquals(Builtins.Find(page.BuiltinObject, group), target))
            return NoFunction(page.BuiltinObject, page.Span(at), $"{group}.{name}", null);
        var names = page.GetMemberAccessor(target).GetMembers(page, at, target);
        names = target is System.Collections.IList or string ? names.Append("size") : names;
        var written = owner is null ? "this value" : page.Written(owner);
        return UnknownMember.WithHint(MemberHint(name, names, written), page.Span(at), name,
            owner is null ? written : Quoted(written));
    }

    /// <summary>What is wrong between two values, at the sign between them.</summary>
    public static Diagnostic Operation(PageContext page, Operation node, object? left, object? right,
        ScriptRuntimeException fault)
    {
        var found = Translated(page, fault);
        return found.Code is "SG437" or "SG454" ? BadOperation(page, node, left, right) : found;
    }

    public static Diagnostic BadOperation(PageContext page, Operation node, object? left, object? right)
    {
        var sign = node.OperatorToken ?? (ScriptNode)node;
        var (first, second) = (Values.TypeName(left), Values.TypeName(right));
        return BadOperands.WithHint(
            OperandsHint(first, second), page.Span(sign), page.Written(sign), first, second);
    }

    /// <summary>A word such as "and" behind a value, which is read as a call then.</summary>
    private static string? SignHint(ScriptNode? node) =>
        (node as ScriptFunctionCall ?? node?.Parent) is ScriptFunctionCall { Arguments: [ScriptVariable word, ..] }
            ? WordHint(word.Name)
            : null;

    private static Diagnostic Translated(PageContext page, ScriptRuntimeException fault)
    {
        var found = new Case(page, page.Span(fault.Span), page.FaultNode);
        switch (fault.InnerException)
        {
            case RegexMatchTimeoutException time:
                return RegexTime.At(found.Argument(1), Short(time.Pattern), page.Settings.RegexTimeout.TotalSeconds);
            case RegexParseException regex:
                return BadRegex.At(found.Argument(1), Short(regex.Message));
            case TemplateFunctionException refused:
                return HostFault.WithHint(refused.Hint, found.At, refused.Message);
            case CultureNotFoundException culture:
                return UnknownCulture.At(found.At, culture.InvalidCultureName);
        }
        var text = fault.OriginalMessage;
        foreach (var (pattern, make) in Table)
        {
            if (pattern.Match(text) is { Success: true } match)
                return make(found, match.Groups[1].Value, match.Groups[2].Value);
        }
        return BadValue.WithHint(found.Function is { } called ? $"write {Builtins.Usage(called, found.Callee)}" : null,
            found.At, Short(text.Replace('`', '"').ReplaceLineEndings(" ").TrimEnd('.'), 300));
    }

    private static (Regex Message, Func<Case, string, string, Diagnostic> Make) Row(
        string pattern, Func<Case, string, string, Diagnostic> make) =>
        (new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.Singleline), make);

    /// <summary>One fault in its surroundings: where it stands, and what was being worked out.</summary>
    private sealed record Case(PageContext Page, SourceSpan At, ScriptNode? Node)
    {
        /// <summary>The function that is called, as it is written.</summary>
        public string Callee => Target is { } target ? Page.Written(target) : Marked;

        public IScriptFunctionInfo? Function => (Builtins.Find(Page.BuiltinObject, Callee)
            ?? (Target is ScriptVariable { Name: var name } ? Builtins.Find(Page.CurrentGlobal!, name) : null))
            as IScriptFunctionInfo;

        /// <summary>The marked text.</summary>
        public string Marked => At.Source.Line(At.Line) is var line && At.Column <= line.Length
            ? Short(line.Substring(At.Column - 1, Math.Min(At.Length, line.Length - At.Column + 1)))
            : "";

        private ScriptExpression? Target => Node is ScriptFunctionCall call ? call.Target : Node as ScriptExpression;

        private int Piped => Node?.Parent is ScriptPipeCall pipe && ReferenceEquals(pipe.To, Node) ? 1 : 0;

        /// <summary>Where an argument stands that does not come through a pipe; else the call.</summary>
        public SourceSpan Argument(int index) =>
            Page.IsStrict && Node is ScriptFunctionCall { Arguments: var given } && index - Piped is var at and >= 0
                && at < given.Count ? Page.Span(given[at]) : At;

        public static Diagnostic Wrong(SourceSpan at, string found, string wanted) =>
            WrongType.WithHint(WantedHint(wanted), at, found, wanted == "int" ? "a whole number" : wanted);

        public Diagnostic WrongCount()
        {
            var found = (Node as ScriptFunctionCall)?.Arguments.Count(a => a is not ScriptNamedArgument) ?? 0;
            var at = Node is null || !Page.IsStrict ? At : Page.Span(Node);
            return Builtins.WrongCount(at, Callee, found + Piped, Function);
        }

        public Diagnostic NullOwner() => Node switch
        {
            ScriptMemberExpression { Target: ScriptVariable { Name: "for" or "while" or "tablerow" } loop } =>
                OutsideLoop.At(Page.IsStrict ? Page.Span(loop) : At, loop.Name),
            ScriptMemberExpression { Target: { } target, Member: { } member } =>
                OfNull.At(At, Quoted(Page.Written(target)), $"member \"{member.Name}\""),
            ScriptIndexerExpression { Target: { } target, Index: { } index } =>
                OfNull.At(At, Quoted(Page.Written(target)), $"item [{Page.Written(index)}]"),
            _ => OfNull.At(At, Quoted(Marked), "it"),
        };
    }
}
