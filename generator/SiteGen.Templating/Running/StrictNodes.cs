// Nodes that stand in for Scriban's own where a page has stricter rules for names.
using Scriban;
using Scriban.Runtime;
using Scriban.Runtime.Accessors;
using Scriban.Syntax;

namespace SiteGen.Templating.Running;

/// <summary>A name that knows whether what it stands for may be missing.</summary>
internal interface IOptional
{
    bool IsOptional { get; }
}

internal sealed class StrictVariable(string name) : ScriptVariableGlobal(name), IOptional
{
    public bool IsOptional { get; init; }
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
            return IsOptional ? null : throw new TemplateFault(Faults.MemberOfNull(page, this));
        if (target is ITemplateObject model && model.TryGetMember(name, out var value))
            return Values.Of(value);
        var accessor = context.GetMemberAccessor(target);
        if (accessor.TryGetValue(context, Member.Span, target, name, out value) || IsOptional)
            return value;
        throw new TemplateFault(Faults.UnknownMember(page, Member.Span, Target!, target, name));
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
        var target = context.GetValue(Target!);
        if (target is null)
            return IsOptional ? null : throw new TemplateFault(Faults.ItemOfNull(page, this));
        var key = context.Evaluate(Index!);
        if (key is null)
            return IsOptional ? null : throw new TemplateFault(Faults.NullKey(page, this));
        var name = key is Html html ? html.Text : key as string;
        return name is null && List(context, target) is { } list
            ? Item(context, target, list, context.ToInt(Index!.Span, key))
            : Named(page, target, name ?? context.ObjectToString(key) ?? "");
    }

    private static IListAccessor? List(TemplateContext context, object target) => target switch
    {
        string => StringAccessor.Default,
        ScriptArray or IReadOnlyList<object?> or System.Collections.IList => context.GetListAccessor(target),
        _ => null,
    };

    private object? Item(TemplateContext context, object target, IListAccessor list, int index)
    {
        var length = list.GetLength(context, Target!.Span, target);
        index = index < 0 ? length + index : index;
        return index >= 0 && index < length ? Values.Of(list.GetValue(context, Index!.Span, target, index)) : null;
    }

    private object? Named(PageContext page, object target, string name)
    {
        var accessor = page.GetMemberAccessor(target);
        if (accessor.TryGetValue(page, Index!.Span, target, name, out var value) || IsOptional)
            return value;
        throw new TemplateFault(Faults.UnknownMember(page, Index.Span, Target!, target, name));
    }
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

/// <summary><c>with</c>, which takes objects of the model too.</summary>
internal sealed class ModelWith : ScriptWithStatement
{
    public override object? Evaluate(TemplateContext context)
    {
        var value = context.Evaluate(Name!);
        if (value is not ITemplateObject and not IScriptObject && context is PageContext { IsStrict: true } page)
            throw new TemplateFault(
                TemplateErrors.NotAnObject(page.Span(Name!.Span), "with", Values.TypeName(value)));
        if (value is not ITemplateObject model || value is IScriptObject)
            return base.Evaluate(context);
        context.PushGlobal(new ModelScope(model));
        try
        {
            return context.Evaluate(Body!);
        }
        finally
        {
            context.PopGlobal();
        }
    }
}
