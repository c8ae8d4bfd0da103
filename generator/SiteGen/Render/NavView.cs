// nav.* of the template model, as seen from one page.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Templating;

namespace SiteGen.Render;

internal sealed class NavView(EditionModel edition, Page current, bool nested) : ITemplateObject
{
    public IEnumerable<string> MemberNames
    {
        get
        {
            edition.Log.Note(ReadKind.Menu, "");
            return edition.Plan.Navigation.Menus.Select(m => m.Name).Concat(["home", "pages", "frames"]);
        }
    }

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "home" => Home(),
            "pages" => Pages(),
            "frames" => Frames(),
            _ => Menu(name),
        };
        return value is not null;
    }

    private object?[]? Menu(string name)
    {
        edition.Log.Note(ReadKind.Menu, name);
        return edition.Plan.Navigation.Menus.FirstOrDefault(m => m.Name == name)?.Items.Select(i => (object?)new MenuItemView(edition, current, i, nested)).ToArray();
    }

    private IReadOnlyList<object?> Pages()
    {
        edition.Log.Note(ReadKind.Pages, "");
        return edition.Pages;
    }

    private IReadOnlyList<object?> Frames()
    {
        edition.Log.Note(ReadKind.Pages, "");
        return edition.Frames;
    }

    private ModelObject? Home()
    {
        edition.Log.Note(ReadKind.Page, edition.Plan.Edition.Root, "title");
        return edition.Plan.PagesByUrl.TryGetValue(edition.Plan.Edition.Root, out var home) ? ModelObject.Of(("title", home.Title), ("url", home.Url)) : null;
    }
}

internal sealed class MenuItemView(EditionModel edition, Page current, MenuItem item, bool nested) : ITemplateObject
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
            "children" => item.Children.Select(c => (object?)new MenuItemView(edition, current, c, nested)).ToArray(),
            "page" => new PageView(edition, item.Page, nested ? null : new PageModel(edition, item.Page, new DiagnosticBag(), nested: true)),
            _ => null,
        };
        return value is not null;
    }

    private bool IsOpen(MenuItem menuItem) => ReferenceEquals(menuItem.Page, current) || menuItem.Children.Any(IsOpen);
}
