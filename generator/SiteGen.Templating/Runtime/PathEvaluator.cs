// Reads variables, members and items; in a strict rendering what is missing is a fault that names the nearest known name.
using SiteGen.Diagnostics;
using SiteGen.Templating.Syntax;

namespace SiteGen.Templating.Runtime;

internal static class PathEvaluator
{
    /// <summary>Reads a path. A function found at its end is given back, not called.</summary>
    /// <param name="run">The rendering.</param>
    /// <param name="node">A variable, member, indexer or <c>this</c>.</param>
    /// <param name="tolerant">True when what is missing is null all along the path.</param>
    public static object? Read(Rendering run, Expression node, bool tolerant) => node switch
    {
        Variable variable => ReadVariable(run, variable, tolerant),
        Member member => ReadMember(run, member, tolerant),
        LocalVariable local => ReadLocal(run, local, tolerant),
        Indexer indexer => ReadItem(run, indexer, tolerant),
        _ => run.Scope.Current,
    };

    /// <summary>The value of what a member or item belongs to; a function there is called.</summary>
    public static object? ReadTarget(Rendering run, Expression target, bool tolerant)
    {
        if (!target.IsPath)
            return ExpressionEvaluator.Evaluate(run, target);
        run.EnsureStack(target.At);
        var value = Read(run, target, tolerant);
        return value is FunctionValue function ? CallEvaluator.Invoke(run, function, target.At, []) : value;
    }

    /// <summary>Reads a member of a value of any type.</summary>
    public static bool TryGetMember(object target, string name, out object? value)
    {
        if (target is ITemplateObject members && members.TryGetMember(name, out value))
            return true;
        if (target is IReadOnlyDictionary<string, object?> dictionary)
            return dictionary.TryGetValue(name, out value);
        if (name == "size" && TrySize(target, out value))
            return true;
        return DateMembers.TryGet(target, name, out value);
    }

    /// <summary>The names of a value's members, for "did you mean".</summary>
    public static IEnumerable<string> MemberNames(object target)
    {
        var names = Values.AsObject(target)?.MemberNames ?? DateMembers.Names(target);
        return Values.AsList(target) != null || Values.AsText(target) != null ? names.Append("size") : names;
    }

    private static object? ReadVariable(Rendering run, Variable node, bool tolerant)
    {
        if (run.Scope.TryGet(node.Name, out var value) || tolerant || !run.Strict)
            return value;
        throw run.Fault(IsLoop(node) ? TemplateErrors.OutsideLoop(run.Span(node.At), node.Name) : TemplateErrors.UnknownVariable(run.Span(node.At), node.Name, run.Scope.Names));
    }

    private static bool IsLoop(Expression node) => node is Variable { Name: "for" or "while" or "tablerow" };

    private static object? ReadLocal(Rendering run, LocalVariable node, bool tolerant)
    {
        if (run.Scope.TryGetLocal(node.Name, out var value) || tolerant || !run.Strict)
            return value;
        if (node.Name == LocalVariable.Arguments)
            return new ArrayValue();
        throw run.Fault(TemplateErrors.UnknownVariable(run.Span(node.At), "$" + node.Name, run.Scope.LocalNames));
    }

    private static object? ReadMember(Rendering run, Member node, bool tolerant)
    {
        tolerant |= node.Optional;
        var target = ReadTarget(run, node.Target, tolerant);
        if (target == null)
        {
            if (tolerant)
                return null;
            throw run.Fault(IsLoop(node.Target)
                ? TemplateErrors.OutsideLoop(run.Span(node.Target.At), ((Variable)node.Target).Name)
                : TemplateErrors.NullTarget(run.Span(node.NameAt), run.Written(node.Target.At), $"member \"{node.Name}\""));
        }
        if (TryGetMember(target, node.Name, out var value) || tolerant || !run.Strict)
            return value;
        throw run.Fault(UnknownMember(run, run.Span(node.NameAt), node.Target, target, node.Name));
    }

    private static object? ReadItem(Rendering run, Indexer node, bool tolerant)
    {
        tolerant |= node.Optional;
        var target = ReadTarget(run, node.Target, tolerant);
        if (target == null)
        {
            if (tolerant)
                return null;
            throw run.Fault(TemplateErrors.NullTarget(run.Span(node.Target.At), run.Written(node.Target.At), $"item [{run.Written(node.Key.At)}]"));
        }
        var key = ExpressionEvaluator.Evaluate(run, node.Key);
        if (key == null)
            return tolerant ? null : throw run.Fault(TemplateErrors.NullKey(run.Span(node.Key.At), run.Written(node.Target.At)));
        return ReadKey(run, node, target, key, tolerant);
    }

    private static object? ReadKey(Rendering run, Indexer node, object target, object key, bool tolerant)
    {
        var name = Values.AsText(key);
        if (name == null || (Values.AsObject(target) == null && !IsIndexable(target)))
        {
            if (Values.AsList(target) is { } list)
                return ItemAt(list, IndexOf(run, node, key));
            if (Values.AsText(target) is { } text && name == null)
                return CharacterAt(text, IndexOf(run, node, key));
        }
        name ??= ValueText.Of(key);
        if (TryGetMember(target, name, out var value) || tolerant || !run.Strict)
            return value;
        throw run.Fault(UnknownMember(run, run.Span(node.Key.At), node.Target, target, name));
    }

    private static bool IsIndexable(object target) => target is string or Html;

    private static int IndexOf(Rendering run, Indexer node, object key) =>
        Values.TryInt(key, run.Culture, out var index)
            ? index
            : throw run.NotAWholeNumber(key, node.Key.At);

    /// <summary>An item, counted from the end when negative; null outside of the list.</summary>
    private static object? ItemAt(IReadOnlyList<object?> list, int index)
    {
        index = index < 0 ? list.Count + index : index;
        return index >= 0 && index < list.Count ? list[index] : null;
    }

    private static string? CharacterAt(string text, int index)
    {
        index = index < 0 ? text.Length + index : index;
        return index >= 0 && index < text.Length ? text[index].ToString() : null;
    }

    private static bool TrySize(object target, out object? value)
    {
        var size = Values.AsText(target)?.Length ?? Values.AsList(target)?.Count;
        value = size is { } found ? Boxes.Of(found) : null;
        return size != null;
    }

    private static Diagnostic UnknownMember(Rendering run, SourceSpan at, Expression target, object value, string name) =>
        value is Builtins.FunctionGroup group
            ? TemplateErrors.UnknownFunction(at, $"{group.Name}.{name}", group.AllNames.Select(n => $"{group.Name}.{n}"))
            : TemplateErrors.UnknownMember(at, name, run.Written(target.At), MemberNames(value));
}
