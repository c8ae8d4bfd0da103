// A menu, one list of it and one of its entries, as seen from one page.
using System.Collections.Immutable;
using SiteGen.Model;
using SiteGen.Templating;

namespace SiteGen.Render;

internal sealed class MenuView(string name, MenuLevel? level) : ITemplateObject
{
    private static readonly string[] Names = ["name", "items", "near"];

    public IEnumerable<string> MemberNames => Names;

    public bool TryGetMember(string member, out object? value)
    {
        value = member switch
        {
            "name" => name,
            "items" => level?.Whole() ?? [],
            "near" => level?.Near(),
            _ => null,
        };
        return Names.Contains(member);
    }
}

/// <summary>One list of a menu.</summary>
internal sealed class MenuLevel(PageReader reader, Page current, ImmutableArray<MenuItem> items, bool nested)
{
    /// <summary>A folder of a thousand pages whose list stood whole on each of them would be a million links.</summary>
    private const int Longest = 100;

    private const int Window = 50;

    public object?[] Whole() => Views(items);

    /// <summary>The whole list; of a long one what lies around the entry that is open, and how many are left
    /// out.</summary>
    public ModelObject Near()
    {
        var first = items.Length <= Longest ? 0 : Math.Clamp(Open() - Window / 2, 0, items.Length - Window);
        var shown = items.Length <= Longest ? items : items.Slice(first, Window);
        return ModelObject.Of(("items", Views(shown)), ("before", (long)first),
            ("after", (long)(items.Length - first - shown.Length)));
    }

    private int Open() =>
        reader.Plan.Navigation.OpenAt(current.Url)
            .Select(open => items.IndexOf(open, 0, ReferenceEqualityComparer.Instance))
            .FirstOrDefault(at => at >= 0);

    private object?[] Views(ImmutableArray<MenuItem> shown) =>
        [.. shown.Select(i => (object?)new MenuItemView(reader, current, i, nested))];
}

internal sealed class MenuItemView(PageReader reader, Page current, MenuItem item, bool nested) : ITemplateObject
{
    private static readonly string[] Names =
        ["title", "url", "first_url", "number", "current", "open", "children", "near", "page"];

    public IEnumerable<string> MemberNames => Names;

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "title" => item.Title,
            "url" => item.Page?.Url,
            "first_url" => item.WithBelow().Select(i => i.Page?.Url).FirstOrDefault(url => url is not null),
            "number" => (long)item.Number,
            "current" => ReferenceEquals(item.Page, current),
            "open" => reader.Plan.Navigation.OpenAt(current.Url).Any(i => ReferenceEquals(i, item)),
            "children" => Below.Whole(),
            "near" => Below.Near(),
            "page" when item.Page is { } page =>
                nested ? new PageView(reader, page, null) : PageModel.OfOther(reader, page),
            _ => null,
        };
        return Names.Contains(name);
    }

    private MenuLevel Below => new(reader, current, item.Children, nested);
}
