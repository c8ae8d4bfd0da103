// array.sort in an order that is the same on every machine; Scriban's own leans on the machine's data on languages.
using System.Collections;
using System.Globalization;
using SiteGen.Lunr;
using SiteGen.Templating;

namespace SiteGen.Render;

internal static class TextSort
{
    public static readonly TemplateFunction Function =
        new("array.sort", 1, 2, a => Sorted(a[0], a.ElementAtOrDefault(1)));

    private static object? Sorted(object? list, object? member) => list is string or not IEnumerable
        ? list
        : ((IEnumerable)list).Cast<object?>().Select(item => (Item: item, Key: Key(item, member?.ToString() ?? "")))
            .OrderBy(i => i.Key, Comparer<object?>.Create(Compare)).Select(i => i.Item).ToArray();

    private static object? Key(object? item, string member)
    {
        foreach (var name in member.Split('.', StringSplitOptions.RemoveEmptyEntries))
            item = item switch
            {
                ITemplateObject owner => owner.TryGetMember(name, out var value) ? value : null,
                IDictionary<string, object> made => made.TryGetValue(name, out var value) ? value : null,
                _ => null,
            };
        return item is Html or string ? new TextKey(LetterFolding.Fold(item.ToString()!), item.ToString()!) : item;
    }

    /// <summary>What is missing stands first, then numbers and dates, then texts, by their folded letters.</summary>
    private static int Compare(object? a, object? b) => (a, b) switch
    {
        (TextKey first, TextKey second) => string.CompareOrdinal(first.Folded, second.Folded) is var order and not 0
            ? order
            : string.CompareOrdinal(first.Text, second.Text),
        (TextKey, _) => 1,
        (_, TextKey) => -1,
        (null, _) or (_, null) => (a is null ? 0 : 1) - (b is null ? 0 : 1),
        (not (DateTime or bool) and IConvertible, not (DateTime or bool) and IConvertible)
            when a.GetType() != b.GetType() => Number(a).CompareTo(Number(b)),
        (IComparable first, _) when a.GetType() == b.GetType() => first.CompareTo(b),
        _ => 0,
    };

    private static double Number(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private sealed record TextKey(string Folded, string Text);
}
