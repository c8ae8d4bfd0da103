// What goes wrong while a template runs, as findings.
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Diagnostics;

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

    /// <summary>A fault with the way to it through included templates.</summary>
    public static Diagnostic Of(PageContext page, ScriptRuntimeException fault)
    {
        var found = fault is TemplateFault own ? own.Diagnostic : RunErrors.Of(page, fault);
        if (page.Includers.Count == 0)
            return found;
        var shown = page.Includers.Take(ShownIncludes).Select(i => $"included from {i}");
        var more = page.Includers.Count > ShownIncludes ? $" and {page.Includers.Count - ShownIncludes} more" : "";
        return found with { Message = $"{found.Message} ({string.Join(", ", shown)}{more})" };
    }

    public static Diagnostic TooMuch(PageContext page, Excess excess, ScribanSpan at) => excess switch
    {
        Excess.Texts => TemplateErrors.TextLimit(page.Span(at), (long)page.Settings.OutputLimit * Budget.Texts),
        Excess.Number => TemplateErrors.ResultTooLarge(page.Span(at)),
        _ => TemplateErrors.TurnLimit(page.Span(at), (long)page.Settings.LoopLimit * Budget.StepsPerTurn),
    };

    public static Diagnostic MemberOfNull(PageContext page, ScriptMemberExpression node) =>
        node.Target is ScriptVariable { Name: "for" or "while" or "tablerow" } loop
            ? TemplateErrors.OutsideLoop(page.Span(loop.Span), loop.Name)
            : TemplateErrors.NullTarget(
                page.Span(node.Member!.Span), page.Written(node.Target!), $"member \"{node.Member.Name}\"");

    public static Diagnostic ItemOfNull(PageContext page, ScriptIndexerExpression node)
    {
        var wanted = $"item [{page.Written(node.Index!)}]";
        return TemplateErrors.NullTarget(page.Span(node.Target!.Span), page.Written(node.Target), wanted);
    }

    public static Diagnostic NullKey(PageContext page, ScriptIndexerExpression node) =>
        TemplateErrors.NullKey(page.Span(node.Index!.Span), page.Written(node.Target!));

    public static Diagnostic UnknownMember(
        PageContext page, ScribanSpan at, ScriptExpression owner, object target, string name)
    {
        var span = page.Span(at);
        var names = page.GetMemberAccessor(target).GetMembers(page, at, target);
        if (target is ScriptObject group && owner is ScriptVariable { Name: var groupName }
            && page.BuiltinObject.TryGetValue(groupName, out var builtin) && ReferenceEquals(builtin, group))
            return TemplateErrors.UnknownFunction(
                span, $"{groupName}.{name}", group.GetMembers().Select(n => $"{groupName}.{n}"));
        var known = target is ScriptArray ? names.Append("size") : names;
        return TemplateErrors.UnknownMember(span, name, page.Written(owner), known.Distinct());
    }

    /// <summary>What is wrong between two values, at the sign between them.</summary>
    public static Diagnostic Operation(
        PageContext page, Operation node, object? left, object? right, ScriptRuntimeException fault)
    {
        var found = RunErrors.Of(page, fault);
        if (found.Code is not ("SG437" or "SG454"))
            return found;
        var sign = node.OperatorToken is { } token ? page.Written(token) : "";
        var (at, first, second) = (page.Span((node.OperatorToken ?? (ScriptNode)node).Span), Values.TypeName(left), Values.TypeName(right));
        return sign == "*" && (first is "a list" or "text" || second is "a list" or "text")
            ? TemplateErrors.NotCountable(at, sign, first, second)
            : TemplateErrors.BadOperands(at, sign, first, second);
    }
}
