// Nodes that stand in for Scriban's own: for names that may be missing, and where the type of HTML is kept.
using System.Collections;
using System.Collections.ObjectModel;

namespace SiteGen.Templating.Running;

/// <summary>A name that may be missing, with all that is read of it.</summary>
internal sealed class Maybe : ScriptNestedExpression, IScriptVariablePath
{
    public override object? Evaluate(TemplateContext context) => ((PageContext)context).ValueOrNull(Expression!);

    object? IScriptVariablePath.GetValue(TemplateContext context) => Evaluate(context);
}

/// <summary>What is captured is HTML by type.</summary>
internal sealed class HtmlCapture : ScriptCaptureStatement
{
    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageContext)context;
        if (!page.Settings.Escape)
            return base.Evaluate(context);
        context.SetValue(Target!, page.Captured(() => context.Evaluate(Body!)));
        return null;
    }
}

/// <summary>An operator between two values: with HTML on one side of <c>+</c> it gives HTML, and the right side of
/// <c>??</c> is worked out only when it is needed.</summary>
internal sealed class Operation : ScriptBinaryExpression
{
    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageContext)context;
        var left = context.Evaluate(Left!);
        if (Values.Coalesces(this))
            return left is null == (Operator == ScriptBinaryOperator.EmptyCoalescing) ? context.Evaluate(Right!) : left;
        var right = context.Evaluate(Right!);
        if (Operator == ScriptBinaryOperator.Add && (left is Html || right is Html))
            return new Html(page.HtmlOf(left, Left) + page.HtmlOf(right, Right));
        (left, right) = (Values.Plain(left), Values.Plain(right));
        if (page.IsStrict && Operator is >= ScriptBinaryOperator.CompareEqual and <= ScriptBinaryOperator.CompareGreater
            && (left, right) is (DateTime, string { Length: > 0 }) or (string { Length: > 0 }, DateTime))
            throw Faults.BadOperation(page, this, left, right).Fault();
        if (Operator == ScriptBinaryOperator.Add && (left, right) is (string first, string second))
            page.Budget.Fits((long)first.Length + second.Length, this);
        try
        {
            var made = Evaluate(context, OperatorToken?.Span ?? Span, Operator, Left!.Span, left, Right!.Span, right);
            return !page.IsStrict || made is not double number || double.IsFinite(number) ? made
                : throw (Operator is ScriptBinaryOperator.Divide ? TemplateErrors.ByZero : TemplateErrors.TooLarge)
                    .Fault(page.Span(OperatorToken ?? (ScriptNode)this));
        }
        catch (ScriptRuntimeException fault) when (page.IsStrict && fault is not TemplateFault)
        {
            page.Begins(fault);
            throw Faults.Operation(page, this, left, right, fault).Fault();
        }
    }
}

/// <summary><c>$"…"</c>: with HTML in it it is HTML; values are printed as everywhere else.</summary>
internal sealed class HtmlText : ScriptInterpolatedStringExpression
{
    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageContext)context;
        var values = Parts.Select(context.Evaluate).ToArray();
        page.Budget.Fits(values.Sum(v => (long)((Values.Plain(v) as string)?.Length ?? 0)), this);
        if (!Array.Exists(values, v => v is Html))
            return string.Concat(values.Select(v => context.ObjectToString(v)));
        return new Html(string.Concat(Parts.Zip(values, (part, value) =>
            page.HtmlOf(value, (part as ScriptInterpolatedExpression)?.Expression ?? part))));
    }
}

/// <summary>What a loop goes through, where Scriban would not know it: objects, HTML, lists of the model.</summary>
internal sealed class Sequence : ScriptNestedExpression
{
    public override object? Evaluate(TemplateContext context) => context.Evaluate(Expression!) switch
    {
        Html html => html.Text,
        IScriptObject owner and not IList => Pairs(context, owner),
        ReadOnlyCollection<object?> list => list.Select(Values.Of),
        var value => value is null or IEnumerable || context is not PageContext { IsStrict: true } page
            ? value
            : throw TemplateErrors.NotAList.Fault(page.Span(Expression), Values.TypeName(value)),
    };

    private List<ScriptObject> Pairs(TemplateContext context, IScriptObject owner) => owner.GetMembers().Select(name =>
    {
        owner.TryGetValue(context, Span, name, out var value);
        return new ScriptObject { ["key"] = name, ["value"] = value };
    }).ToList();
}
