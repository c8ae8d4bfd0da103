// Assignments: variables, members, items, and ++ and --.
using SiteGen.Templating.Builtins;
using SiteGen.Templating.Syntax;

namespace SiteGen.Templating.Runtime;

internal static class Assigner
{
    /// <summary>Carries out an assignment; gives the value assigned.</summary>
    public static object? Assign(Rendering run, Assignment node)
    {
        object? value;
        if (node.Operator == BinaryOperator.Coalesce)
        {
            if (ExpressionEvaluator.EvaluateTolerant(run, node.Target) is { } found)
                return found;
            value = ExpressionEvaluator.Evaluate(run, node.Value);
        }
        else if (node.Operator is { } op)
            value = ExpressionEvaluator.Evaluate(run, new Binary(node.At, op, node.Target.At, node.Target, node.Value));
        else
            value = ExpressionEvaluator.Evaluate(run, node.Value);
        Set(run, node.Target, value);
        return value;
    }

    public static object? Increment(Rendering run, Increment node)
    {
        var before = ExpressionEvaluator.Evaluate(run, node.Target);
        var step = new Binary(node.At, node.By > 0 ? BinaryOperator.Add : BinaryOperator.Subtract, node.At, node.Target, new Literal(node.At, 1));
        var after = before == null ? Boxes.Of(node.By) : OperatorEvaluator.Apply(run, step, before, Boxes.Of(1));
        Set(run, node.Target, after);
        return node.Before ? after : before ?? Boxes.Of(0);
    }

    /// <summary>Gives a variable, a member or an item a value.</summary>
    public static void Set(Rendering run, Expression target, object? value)
    {
        switch (target)
        {
            case Variable variable:
                SetVariable(run, variable, value);
                return;
            case LocalVariable local:
                if (!run.Scope.TrySetLocal(local.Name, value))
                    throw run.Fault(TemplateErrors.ReadOnlyVariable(run.Span(target.At), "$" + local.Name));
                return;
            case Member member:
                SetMember(run, member.NameAt, member.Target, member.Name, value);
                return;
            case Indexer indexer:
                SetItem(run, indexer, value);
                return;
            default:
                throw run.Fault(TemplateErrors.NotAssignable(run.Span(target.At), Forms.Assignment));
        }
    }

    private static void SetVariable(Rendering run, Variable variable, object? value)
    {
        if (!run.Scope.TrySet(variable.Name, value))
            throw run.Fault(TemplateErrors.ReadOnlyVariable(run.Span(variable.At), variable.Name));
    }

    private static void SetMember(Rendering run, Extent at, Expression target, string name, object? value)
    {
        var owner = PathEvaluator.ReadTarget(run, target, tolerant: false);
        switch (owner)
        {
            case null:
                throw run.Fault(TemplateErrors.NullTarget(run.Span(at), run.Written(target.At), $"member \"{name}\""));
            case FunctionGroup { Name: "date" } when name == "format":
                run.DateFormat = ValueText.Of(value);
                return;
            case ArrayValue when name == "size":
                break;
            case ObjectValue members when members.Set(name, value):
            case ArrayValue array when array.Members.Set(name, value):
                return;
            case ObjectValue or ArrayValue:
                throw run.Fault(TemplateErrors.ReadOnlyVariable(run.Span(at), name));
        }
        throw run.Fault(TemplateErrors.ReadOnlyValue(run.Span(at), name, Values.TypeName(owner)));
    }

    private static void SetItem(Rendering run, Indexer node, object? value)
    {
        var key = ExpressionEvaluator.Evaluate(run, node.Key)
            ?? throw run.Fault(TemplateErrors.NullKey(run.Span(node.Key.At), run.Written(node.Target.At)));
        var owner = PathEvaluator.ReadTarget(run, node.Target, tolerant: false);
        if (owner is not ArrayValue array || Values.AsText(key) != null)
        {
            SetMember(run, node.Key.At, node.Target, ValueText.Of(key), value);
            return;
        }
        if (!Values.TryInt(key, run.Culture, out var index))
            throw run.NotAWholeNumber(key, node.Key.At);
        index = index < 0 ? array.Count + index : index;
        if (index < 0)
            return;
        if (index > run.Settings.LoopLimit)
            throw run.Fault(TemplateErrors.LoopLimit(run.Span(node.Key.At), run.Settings.LoopLimit));
        array.Set(index, value);
    }
}
