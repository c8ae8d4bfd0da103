// array.sort in an order that is the same on every machine; Scriban's own leans on the machine's data on languages.
using System.Collections;

namespace SiteGen.Templating.Functions;

internal static class TextOrder
{
    /// <summary>Texts by the host's key; all else as Scriban orders it.</summary>
    public static object? Sort(Call call, IScriptCustomFunction inner) =>
        call.Page.Settings.SortKey is { } key && Texts(call) is { } items
            ? new ScriptArray(items
                .Select(i => (i.Item, i.Text, Key: key(i.Text)))
                .OrderBy(i => i.Key, StringComparer.Ordinal).ThenBy(i => i.Text, StringComparer.Ordinal)
                .Select(i => i.Item))
            : call.Run(inner);

    /// <summary>The items with the texts to order them by; null when they are to be ordered by something
    /// else.</summary>
    private static List<(object? Item, string Text)>? Texts(Call call)
    {
        if (call[0] is string or not IEnumerable)
            return null;
        var member = call[1] is null ? "" : call.Text(1);
        var items = new List<(object?, string)>();
        foreach (var item in call.List(0))
        {
            if (Value(call, Values.Of(item), member) is not string text)
                return null;
            items.Add((item, text));
        }
        return items;
    }

    private static object? Value(Call call, object? item, string member) => member.Length == 0 || item is null
        ? item
        : call.Page.GetMemberAccessor(item).TryGetValue(call.Page, call.Caller.Span, item, member, out var value)
            ? value
            : null;
}
