// Nodes that stand in for Scriban's own where a page has stricter rules for names and keeps the type of HTML.
using SiteGen.Templating.Functions;

namespace SiteGen.Templating.Running;

/// <summary>A name that knows whether what it stands for may be missing.</summary>
internal interface IOptional
{
    bool IsOptional { get; }
}

internal sealed class StrictVariable(string name) : ScriptVariableGlobal(name), IOptional
{
    public bool IsOptional { get; init; }

    /// <summary>True where only a function can stand.</summary>
    public bool IsCalled => Parent switch
    {
        ScriptFunctionCall call => ReferenceEquals(call.Target, this),
        ScriptPipeCall pipe => ReferenceEquals(pipe.To, this),
        ScriptWrapStatement => true,
        _ => false,
    };
}

internal sealed class StrictLocal(string name) : ScriptVariableLocal(name), IOptional
{
    public bool IsOptional { get; init; }
}

/// <summary><c>a.b</c>: a missing member is a fault that names the nearest one.</summary>
internal sealed class StrictMember : ScriptMemberExpression, IOptional
{
    public bool IsOptional { get; init; }

    public override object? GetValue(TemplateContext context)
    {
        var page = (PageContext)context;
        if (!page.IsStrict)
            return base.GetValue(context);
        var target = context.GetValue(Target!);
        var name = Member!.Name;
        if (target is null)
            return IsOptional ? null : throw Faults.MemberOfNull(page, this).Fault();
        if (target is ITemplateObject model && model.TryGetMember(name, out var value))
            return Values.Of(value);
        if (context.GetMemberAccessor(target).TryGetValue(context, Member.Span, target, name, out value) || IsOptional)
            return value;
        throw Faults.NoMember(page, Member, Target!, target, name).Fault();
    }
}

/// <summary><c>a[b]</c>: a missing key is a fault, an item outside of a list is null.</summary>
internal sealed class StrictIndexer : ScriptIndexerExpression, IScriptVariablePath, IOptional
{
    public bool IsOptional { get; init; }

    object? IScriptVariablePath.GetValue(TemplateContext context)
    {
        var page = (PageContext)context;
        if (!page.IsStrict)
            return base.GetValue(context);
        if (context.GetValue(Target!) is not { } target)
            return IsOptional ? null : throw Faults.ItemOfNull(page, this).Fault();
        if (context.Evaluate(Index!) is not { } key)
            return IsOptional ? null : throw TemplateErrors.NullKey.Fault(page.Span(Index), page.Written(Target!));
        var name = key is Html html ? html.Text : key as string;
        if (name is null && ListOf(context, target) is { } list)
        {
            var (length, index) = (list.GetLength(context, Target!.Span, target), context.ToInt(Index!.Span, key));
            index = index < 0 ? length + index : index;
            return index >= 0 && index < length ? Values.Of(list.GetValue(context, Index.Span, target, index)) : null;
        }
        name ??= context.ObjectToString(key) ?? "";
        if (page.GetMemberAccessor(target).TryGetValue(page, Index!.Span, target, name, out var value) || IsOptional)
            return value;
        throw Faults.NoMember(page, Index, Target!, target, name).Fault();
    }

    private static IListAccessor? ListOf(TemplateContext context, object target) => target switch
    {
        string or ScriptArray or IReadOnlyList<object?> or System.Collections.IList => context.GetListAccessor(target),
        _ => null,
    };
}

/// <summary><c>a ?? b</c>: the right side is worked out only when it is needed.</summary>
internal sealed class Coalesce : ScriptBinaryExpression
{
    public override object? Evaluate(TemplateContext context)
    {
        var left = context.Evaluate(Left!);
        return left is null == (Operator == ScriptBinaryOperator.EmptyCoalescing) ? context.Evaluate(Right!) : left;
    }
}

/// <summary>What is captured is HTML by type.</summary>
internal sealed class HtmlCapture : ScriptCaptureStatement
{
    public override object? Evaluate(TemplateContext context)
    {
        context.SetValue(Target!, ((PageContext)context).Captured(() => context.Evaluate(Body!)));
        return null;
    }
}

/// <summary>An operator between two values: with HTML on one side of <c>+</c> it gives HTML.</summary>
internal sealed class Operation : ScriptBinaryExpression
{
    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageContext)context;
        var (left, right) = (context.Evaluate(Left!), context.Evaluate(Right!));
        if (Operator == ScriptBinaryOperator.Add)
        {
            page.CheckLength((long)Length(left) + Length(right), this);
            if (left is Html || right is Html)
                return new Html(page.HtmlOf(left, Left) + page.HtmlOf(right, Right));
        }
        try
        {
            var at = OperatorToken?.Span ?? Span;
            return Evaluate(context, at, Operator, Left!.Span, Values.Plain(left), Right!.Span, Values.Plain(right));
        }
        catch (ScriptRuntimeException fault) when (page.IsStrict && fault is not TemplateFault)
        {
            page.Begins(fault);
            throw Faults.Operation(page, this, left, right, fault).Fault();
        }
    }

    private static int Length(object? value) =>
        value is string text ? text.Length : value is Html html ? html.Text.Length : 0;
}

/// <summary><c>$"…"</c>: with HTML in it it is HTML; values are printed as everywhere else.</summary>
internal sealed class HtmlText : ScriptInterpolatedStringExpression
{
    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageContext)context;
        var values = Parts.Select(context.Evaluate).ToArray();
        var isHtml = Array.Exists(values, v => v is Html);
        var builder = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
        {
            var inner = Parts[i] is ScriptInterpolatedExpression part ? part.Expression : Parts[i];
            builder.Append(isHtml ? page.HtmlOf(values[i], inner) : context.ObjectToString(values[i]));
            page.CheckLength(builder.Length, this);
        }
        return isHtml ? new Html(builder.ToString()) : builder.ToString();
    }
}

/// <summary>What a loop goes through: items of a list, members of an object, characters of a text.</summary>
internal sealed class Sequence : ScriptNestedExpression
{
    public override object? Evaluate(TemplateContext context) => context.Evaluate(Expression!) switch
    {
        null => null,
        Html html => Characters.Of(html.Text),
        string text => Characters.Of(text),
        object?[] array when !Array.Exists(array, i => i is DateOnly) => array,
        IReadOnlyList<object?> list => list.Select(Values.Of),
        ScriptObject owner => Pairs(context, owner),
        ITemplateObject owner => Pairs(context, owner),
        { } single when single is not System.Collections.IEnumerable
            && context is PageContext { IsStrict: true } page =>
            throw TemplateErrors.NotAList.Fault(page.Span(Expression), Values.TypeName(single)),
        var value => value,
    };

    private List<ScriptObject> Pairs(TemplateContext context, IScriptObject owner) => owner.GetMembers().Select(name =>
    {
        owner.TryGetValue(context, Span, name, out var value);
        return new ScriptObject { ["key"] = name, ["value"] = value };
    }).ToList();
}
