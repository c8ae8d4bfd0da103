// Nodes that stand in for Scriban's own where HTML keeps its type: capture, joining, texts with gaps.
using System.Text;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SiteGen.Templating.Running;

/// <summary>What is captured is HTML by type.</summary>
internal sealed class HtmlCapture : ScriptCaptureStatement
{
    public override object? Evaluate(TemplateContext context)
    {
        context.PushOutput();
        IScriptOutput output;
        try
        {
            context.Evaluate(Body!);
        }
        finally
        {
            output = context.PopOutput();
        }
        context.SetValue(Target!, ((PageContext)context).AsHtml(output.ToString() ?? ""));
        return null;
    }
}

/// <summary>An operator between two values: with HTML on one side of <c>+</c> it gives HTML.</summary>
internal sealed class Operation : ScriptBinaryExpression
{
    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageContext)context;
        var left = context.Evaluate(Left!);
        var right = context.Evaluate(Right!);
        if (Operator == ScriptBinaryOperator.Add)
        {
            if (Length(left) + Length(right) > context.LimitToString)
                throw new TemplateFault(TemplateErrors.OutputLimit(page.Span(Span), context.LimitToString));
            if (left is Html || right is Html)
                return new Html(HtmlParts.Of(context, Left!, left) + HtmlParts.Of(context, Right!, right));
        }
        try
        {
            var at = OperatorToken?.Span ?? Span;
            return Evaluate(context, at, Operator, Left!.Span, Plain(left), Right!.Span, Plain(right));
        }
        catch (ScriptRuntimeException fault) when (page.IsStrict && fault is not TemplateFault)
        {
            throw new TemplateFault(Faults.Operation(page, this, left, right, fault));
        }
    }

    private static object? Plain(object? value) => value is Html html ? html.Text : Values.Of(value);

    private static long Length(object? value) => value switch
    {
        string text => text.Length,
        Html html => html.Text.Length,
        _ => 0,
    };
}

/// <summary><c>$"…"</c>: with HTML in it it is HTML; values are printed as everywhere else.</summary>
internal sealed class HtmlText : ScriptInterpolatedStringExpression
{
    public override object? Evaluate(TemplateContext context)
    {
        var values = new object?[Parts.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = context.Evaluate(Parts[i]);
        var isHtml = Array.Exists(values, v => v is Html);
        var builder = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
        {
            builder.Append(isHtml ? HtmlParts.Of(context, Inner(Parts[i]), values[i]) : context.ObjectToString(values[i]));
            if (builder.Length > context.LimitToString)
                throw new TemplateFault(
                    TemplateErrors.OutputLimit(((PageContext)context).Span(Span), context.LimitToString));
        }
        return isHtml ? new Html(builder.ToString()) : builder.ToString();
    }

    private static ScriptExpression Inner(ScriptExpression part) =>
        part is ScriptInterpolatedExpression { Expression: { } inner } ? inner : part;
}

/// <summary>What a loop goes through: items of a list, members of an object, characters of a text.</summary>
internal sealed class Sequence : ScriptExpression
{
    private readonly ScriptExpression _inner;

    public Sequence(ScriptExpression inner)
    {
        ScriptExpression? child = null;
        ParentToThisNullable(ref child, inner);
        _inner = inner;
        Span = inner.Span;
    }

    public override int ChildrenCount => 1;

    public override object? Evaluate(TemplateContext context) => Of(context, ((PageContext)context).EvaluateLazily(_inner));

    public override void PrintTo(ScriptPrinter printer) => printer.Write(_inner);

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(_inner);

    public override TResult Accept<TResult>(ScriptVisitor<TResult> visitor) => _inner.Accept(visitor)!;

    protected override ScriptNode GetChildrenImpl(int index) => _inner;

    private object? Of(TemplateContext context, object? value) => value switch
    {
        null => null,
        Html html => Letters(html.Text),
        string text => Letters(text),
        object?[] array when !Array.Exists(array, i => i is DateOnly) => array,
        IReadOnlyList<object?> list => list.Select(Values.Of),
        ITemplateObject or ScriptObject => Pairs(context, value),
        not System.Collections.IEnumerable when context is PageContext { IsStrict: true } page => throw new TemplateFault(
            TemplateErrors.NotAList(page.Span(Span), Values.TypeName(value))),
        _ => value,
    };

    private static IEnumerable<string> Letters(string text) => text.Select(c => c.ToString());

    private List<ScriptObject> Pairs(TemplateContext context, object owner)
    {
        var accessor = context.GetMemberAccessor(owner);
        var pairs = new List<ScriptObject>();
        foreach (var name in accessor.GetMembers(context, Span, owner))
        {
            var pair = new ScriptObject(2);
            pair.SetValue("key", name, readOnly: false);
            accessor.TryGetValue(context, Span, owner, name, out var value);
            pair.SetValue("value", value, readOnly: false);
            pairs.Add(pair);
        }
        return pairs;
    }
}

internal static class HtmlParts
{
    /// <summary>One part of a text with HTML in it: texts are escaped, those that the template's author wrote are not.</summary>
    public static string Of(TemplateContext context, ScriptExpression node, object? value)
    {
        if (value is Html html)
            return html.Text;
        var text = context.ObjectToString(value) ?? "";
        return IsLiteral(node) ? text : ((PageContext)context).Escaped(text);
    }

    /// <summary>True when an expression's text was written by the template's author.</summary>
    public static bool IsLiteral(ScriptExpression? node) => node switch
    {
        ScriptLiteral { Value: string or Html } => true,
        ScriptNestedExpression nested => IsLiteral(nested.Expression),
        _ => false,
    };
}
