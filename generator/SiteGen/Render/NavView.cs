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
        reader.Read(Names, reader.Plan.Navigation, "").Concat(["home", "pages", "frames", "menus", "below"]);

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "home" => Home(),
            "pages" => Pages(areFrames: false),
            "frames" => Pages(areFrames: true),
            "menus" => reader.Read(Names, reader.Plan.Navigation, "").Select(n => (object?)new MenuView(n, Level(n)))
                .ToArray(),
            "below" => Below(),
            _ => Level(name)?.Whole(),
        };
        return value is not null;
    }

    /// <summary>What pages can tell of a menu.</summary>
    private static object?[] Seen(MenuItem item) =>
        [item.Page?.Url, item.Title, item.Number, item.Children.Select(Seen).ToArray<object?>()];

    private MenuLevel? Level(string name) =>
        reader.Read(Menus, name) is { } menu ? new MenuLevel(reader, current, menu.Items, nested) : null;

    /// <summary>What the first menu that has this page lists below it.</summary>
    private object?[] Below()
    {
        foreach (var name in reader.Read(Names, reader.Plan.Navigation, ""))
            reader.Read(Menus, name);
        return reader.Plan.Navigation.OpenAt(current.Url).FirstOrDefault(i => ReferenceEquals(i.Page, current))
            is { } item ? new MenuLevel(reader, current, item.Children, nested).Whole() : [];
    }

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
