// nav.* of the template model, as seen from one page.
using System.Collections.Immutable;
using SiteGen.Model;
using SiteGen.Templating;

namespace SiteGen.Render;

internal sealed class NavView(PageReader reader, Page current, bool nested) : ITemplateObject
{
    private static readonly ObjectKind<string, PlannedMenu> Menus = new(
        "menus",
        (_, name) => name,
        (plan, name, _) => plan.Navigation.Menus.FirstOrDefault(m => m.Name == name),
        menu => menu.Items.Select(Seen).ToArray());

    private static readonly ObjectKind<Navigation, ImmutableArray<string>> Names = new(
        "menus",
        (plan, _) => plan.Navigation,
        (_, navigation, _) => [.. navigation.Menus.Select(m => m.Name)]);

    private static readonly ObjectKind<SitePlan, ImmutableArray<Page>> AllPages = new(
        "the list of all pages",
        (plan, _) => plan,
        (plan, _, _) => plan.Pages,
        pages => pages.Select(p => p.Url).ToArray());

    private PageView[]? _pages;

    public IEnumerable<string> MemberNames =>
        reader.Read(Names, reader.Plan.Navigation, "").Concat(["home", "pages", "frames"]);

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "home" => Home(),
            "pages" => Pages(areFrames: false),
            "frames" => Pages(areFrames: true),
            _ => Menu(name),
        };
        return value is not null;
    }

    /// <summary>What pages can tell of a menu.</summary>
    private static object?[] Seen(MenuItem item) =>
        [item.Page.Url, item.Page.Title, item.Number, item.Children.Select(Seen).ToArray<object?>()];

    private object?[]? Menu(string name) =>
        reader.Read(Menus, name)?.Items.Select(i => (object?)new MenuItemView(reader, current, i, nested)).ToArray();

    private object?[] Pages(bool areFrames)
    {
        _pages ??= [.. reader.Read(AllPages, reader.Plan, "").Select(p => new PageView(reader, p, null))];
        return [.. _pages.Where(p => p.IsFrame == areFrames)];
    }

    private ModelObject? Home()
    {
        var root = reader.Plan.Edition.Root;
        return reader.Read(PageView.Pages, root, "title") is { } title
            ? ModelObject.Of(("title", title), ("url", root))
            : null;
    }
}

internal sealed class MenuItemView(PageReader reader, Page current, MenuItem item, bool nested) : ITemplateObject
{
    private static readonly string[] Names = ["title", "url", "number", "current", "open", "children", "page"];

    public IEnumerable<string> MemberNames => Names;

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "title" => item.Page.Title,
            "url" => item.Page.Url,
            "number" => (long)item.Number,
            "current" => ReferenceEquals(item.Page, current),
            "open" => IsOpen(item),
            "children" => item.Children.Select(c => (object?)new MenuItemView(reader, current, c, nested)).ToArray(),
            "page" => nested ? new PageView(reader, item.Page, null) : PageModel.OfOther(reader, item.Page),
            _ => null,
        };
        return value is not null;
    }

    private bool IsOpen(MenuItem menuItem) => ReferenceEquals(menuItem.Page, current) || menuItem.Children.Any(IsOpen);
}
