// array.*: lists. Each gives a new list and leaves the one it was given as it is.
using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

internal static class ArrayBuiltins
{
    public static readonly BuiltinGroup Group = BuiltinGroup.Of(
        "array",
        ("add", "list, value", c => new ArrayValue(c.List(0).Append(c[1]))),
        ("add_range", "list1, list2", Concat),
        ("compact", "list", c => c.ListOrNull(0) is { } list ? new ArrayValue(list.Where(i => i != null)) : null),
        ("concat", "list1, list2", Concat),
        ("cycle", "list, group?", Cycle),
        ("any", "list, function, args...", Any),
        ("each", "list, function, args...", c => c.ListOrNull(0) is { } list ? Each(c, list) : null),
        ("filter", "list, function, args...", c => c.ListOrNull(0) is { } list ? Filter(c, list) : null),
        ("first", "list", c => c.List(0) is { Count: > 0 } list ? list[0] : null),
        ("insert_at", "list, index, value", InsertAt),
        ("join", "list, delimiter, function?", Join),
        ("last", "list", c => c.List(0) is { Count: > 0 } list ? list[^1] : null),
        ("limit", "list, count", c => c.ListOrNull(0) is { } list ? new ArrayValue(list.Take(c.Int(1))) : null),
        ("map", "list, member", c => new ArrayValue(c.List(0).Select(i => Read(c, i, 1)))),
        ("offset", "list, index", c => c.ListOrNull(0) is { } list ? new ArrayValue(list.Skip(c.Int(1))) : null),
        ("remove_at", "list, index", RemoveAt),
        ("reverse", "list", c => new ArrayValue(c.List(0).Reverse())),
        ("size", "list", c => Boxes.Of(c.List(0).Count)),
        ("sort", "list, member?", c => Sort(c, c.List(0))),
        ("uniq", "list", c => c.ListOrNull(0) is { } list ? Unique(list) : null),
        ("contains", "list, item", c => Boxes.Of(c.List(0).Any(i => Values.Equals(i, c[1])))));

    private static object? Concat(Arguments call) => call[0] == null && call[1] == null ? null : new ArrayValue(call.List(0).Concat(call.List(1)));

    private static object? Cycle(Arguments call)
    {
        var list = call.List(0);
        if (list.Count == 0)
            return null;
        var group = call.TextOrNull(1) ?? "list:" + ValueText.Of(call[0]);
        var turn = call.Run.Cycles.GetValueOrDefault(group);
        call.Run.Cycles[group] = turn + 1;
        return list[turn % list.Count];
    }

    private static object Any(Arguments call)
    {
        var function = call.Function(1);
        foreach (var item in call.List(0))
        {
            if (Values.Truth(Invoke(call, function, item)))
                return Boxes.True;
        }
        return Boxes.False;
    }

    private static ArrayValue Each(Arguments call, IReadOnlyList<object?> list)
    {
        var function = call.Function(1);
        return new ArrayValue(list.Select(item => Invoke(call, function, item)));
    }

    private static ArrayValue Filter(Arguments call, IReadOnlyList<object?> list)
    {
        var function = call.Function(1);
        return new ArrayValue(list.Where(item => Values.Truth(Invoke(call, function, item))));
    }

    private static object? Invoke(Arguments call, FunctionValue function, object? item) => call.Invoke(function, [item, .. call.From(2)]);

    private static ArrayValue InsertAt(Arguments call)
    {
        var list = call.List(0).ToList();
        var index = call.Int(1);
        if (index > call.Run.Settings.LoopLimit)
            throw call.Run.Fault(TemplateErrors.LoopLimit(call.SpanOf(1), call.Run.Settings.LoopLimit));
        index = index < 0 ? 0 : index;
        while (list.Count < index)
            list.Add(null);
        list.Insert(index, call[2]);
        return new ArrayValue(list);
    }

    private static object Join(Arguments call)
    {
        var function = call[2] == null ? null : call.Function(2);
        var texts = call.List(0).Select(i => function == null ? i : call.Invoke(function, call.Run.Text(i))).ToList();
        var delimiter = call.Text(1);
        call.CheckLength((long)delimiter.Length * texts.Count, 1);
        if (!texts.OfType<Html>().Any())
            return string.Join(delimiter, texts.Select(t => call.Run.Text(t)));
        delimiter = call.IsLiteral(1) || call[1] is Html ? delimiter : HtmlText.Escape(delimiter);
        return new Html(string.Join(delimiter, texts.Select(t => t is Html html ? html.Text : HtmlText.Escape(call.Run.Text(t)))));
    }

    private static ArrayValue RemoveAt(Arguments call)
    {
        var list = call.List(0).ToList();
        var index = call.Int(1);
        index = index < 0 ? list.Count + index : index;
        if (index >= 0 && index < list.Count)
            list.RemoveAt(index);
        return new ArrayValue(list);
    }

    /// <summary>Sorts by the items or by a member of each; equal ones keep their order.</summary>
    private static ArrayValue Sort(Arguments call, IReadOnlyList<object?> list)
    {
        var order = Comparer<object?>.Create((a, b) => Values.Compare(a, b, call.Run.Culture));
        return call.TextOrNull(1) is { Length: > 0 } ? new ArrayValue(list.Select(i => (Item: i, Key: Read(call, i, 1))).OrderBy(i => i.Key, order).Select(i => i.Item)) : new ArrayValue(list.Order(order));
    }

    private static ArrayValue Unique(IReadOnlyList<object?> list)
    {
        var kept = new ArrayValue();
        var seen = new HashSet<object>(ValueEquality.Instance);
        var seenNull = false;
        foreach (var item in list)
        {
            if (item == null ? !seenNull : seen.Add(item))
                kept.Add(item);
            seenNull |= item == null;
        }
        return kept;
    }

    /// <summary>A member of an item, also one of a member: <c>author.name</c>.</summary>
    private static object? Read(Arguments call, object? item, int place)
    {
        foreach (var name in call.Text(place).Split('.'))
        {
            if (item == null)
                return null;
            var owner = item;
            if (!PathEvaluator.TryGetMember(owner, name, out item) && call.Run.Strict)
                throw call.Run.Fault(TemplateErrors.UnknownMember(call.SpanOf(place), name, "item", PathEvaluator.MemberNames(owner)));
        }
        return item;
    }
}
