// The menu of a site that writes none, or of a folder that a menu names: the folders of its pages.
using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Model;

namespace SiteGen.Plan;

/// <summary>Pages in the order of their folders: the folder's own page first, then front matter <c>order</c>, then
/// title. A folder has its title and order from its own page, else from <c>_defaults.yaml</c>.</summary>
internal sealed class FolderTree
{
    private const string OrderKey = "order";
    private readonly ILookup<string, Page> _pages;
    private readonly ILookup<string, string> _folders;
    private readonly MergedContent _content;

    public FolderTree(ImmutableArray<Page> pages, MergedContent content)
    {
        _content = content;
        _pages = pages.Where(p => p.Document is not null && IsListed(p)).ToLookup(p => FolderOf(p.Document!.Path));
        _folders = _pages.SelectMany(g => WithAbove(g.Key)).Distinct().Where(f => f.Length > 0)
            .ToLookup(f => FolderOf(f.TrimEnd('/')));
    }

    /// <param name="folder">A folder with a slash at its end; empty for the whole site.</param>
    public ImmutableArray<MenuItem> Items(string folder)
    {
        var pages = _pages[folder].Where(p => !IsIndex(p))
            .Select(p => (Order: OrderOf(p), Item: new MenuItem(p, p.Title, 0, [])));
        var folders = _folders[folder].Select(f => (Order: OrderOf(f), Item: Item(f)));
        var inOrder = pages.Concat(folders).OrderBy(i => i.Order).ThenBy(i => i.Item.Title, StringComparer.Ordinal);
        return [.. inOrder.Select((i, at) => i.Item with { Number = at + 1 })];
    }

    /// <summary>The site from its home page on.</summary>
    public ImmutableArray<MenuItem> Whole()
    {
        var items = Items("");
        return Index("") is not { } home
            ? items
            : [new MenuItem(home, home.Title, 1, []), .. items.Select(i => i with { Number = i.Number + 1 })];
    }

    /// <summary>All folders, as a menu names them.</summary>
    public IEnumerable<string> Folders => _folders.SelectMany(g => g).Select(f => f.TrimEnd('/'));

    /// <summary>A folder with all that is in it.</summary>
    public MenuItem Item(string folder) => new(Index(folder), TitleOf(folder), 0, Items(folder));

    public bool Has(string folder) => folder.Length == 0 || _pages.Contains(folder) || _folders.Contains(folder);

    public Page? Index(string folder) => _pages[folder].FirstOrDefault(IsIndex);

    /// <summary>Not the page for addresses that do not exist, nor one that says <c>nav: false</c>.</summary>
    private static bool IsListed(Page page) =>
        page.Document!.Path != "404.md" && page.Document.FrontMatter.Is("nav", true);

    private static bool IsIndex(Page page) => Path.GetFileName(page.Document!.Path) == "index.md";

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static IEnumerable<string> WithAbove(string folder)
    {
        for (var at = folder; at.Length > 0; at = FolderOf(at.TrimEnd('/')))
            yield return at;
    }

    private static double OrderOf(Page page) => page.Document!.FrontMatter.Number(OrderKey) ?? double.MaxValue;

    private double OrderOf(string folder) =>
        Index(folder)?.Document!.FrontMatter.Number(OrderKey) ?? _content.Folders.GetValueOrDefault(folder)?.Order
            ?? double.MaxValue;

    private string TitleOf(string folder) =>
        _content.Folders.GetValueOrDefault(folder)?.Title ?? Index(folder)?.Title
            ?? FolderName.Of(Path.GetFileName(folder.TrimEnd('/')));
}
