// Menus, reading order and breadcrumbs of an edition.
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Plan;

internal sealed class NavBuilder(SiteConfig config, FrozenDictionary<string, Page> byUrl,
    FrozenDictionary<string, Page> byDocument, MergedContent content, FrozenSet<string> broken,
    DiagnosticBag bag)
{
    private const string MenuKey = "menu";

    /// <summary>The menu of a site that writes none.</summary>
    private const string TreeName = "pages_by_folder";

    public Navigation Build(ImmutableArray<Page> pages)
    {
        var tree = new FolderTree(pages, content);
        var menus = config.Menus.IsEmpty
            ? [new PlannedMenu(TreeName, false, tree.Whole())]
            : config.Menus.Select(m => new PlannedMenu(m.Name, m.Numbered, [.. Items(m.Entries, tree)]))
                .ToImmutableArray();
        menus = WithOwnPages(menus, pages);
        CheckOwnPages(menus, pages);
        return new Navigation(menus, Neighbours(menus, config.Menus.IsEmpty),
            pages.ToFrozenDictionary(p => p.Url, Breadcrumbs, StringComparer.Ordinal));
    }

    private IEnumerable<MenuItem> Items(ImmutableArray<MenuEntry> entries, FolderTree tree)
    {
        var number = 0;
        foreach (var entry in entries)
        {
            if (entry.IsFolder)
            {
                if (Folder(entry.Page, tree) is { } folder)
                    yield return folder with { Number = ++number };
            }
            else if (byDocument.TryGetValue(entry.Page.Text, out var page))
                yield return new MenuItem(page, page.Title, ++number, [.. Items(entry.Children, tree)]);
            else if (!content.HiddenDocuments.ContainsKey(entry.Page.Text) && !broken.Contains(entry.Page.Text))
                bag.Add(PlanErrors.UnknownMenuPage(entry.Page.Span, entry.Page.Text, byDocument.Keys));
        }
    }

    private MenuItem? Folder(Named named, FolderTree tree)
    {
        var folder = named.Text.Length == 0 ? "" : named.Text + "/";
        if (tree.Has(folder))
            return tree.Item(folder);
        if (!broken.Any(path => path.StartsWith(folder, StringComparison.Ordinal)))
            bag.Add(PlanErrors.UnknownMenuFolder(named.Span, named.Text, tree.Folders));
        return null;
    }

    /// <summary>A page may ask for its place at the end of a menu (<c>menu: about</c>), so that a brand's page needs no
    /// change of site.yaml.</summary>
    private ImmutableArray<PlannedMenu> WithOwnPages(ImmutableArray<PlannedMenu> menus, ImmutableArray<Page> pages)
    {
        var named = NamedIn(menus);
        foreach (var page in pages.Where(p =>
            p.Document?.FrontMatter.Text(MenuKey) is not null && !named.Contains(p.Url)))
        {
            var name = page.Document!.FrontMatter.Text(MenuKey)!;
            if (menus.FirstOrDefault(m => m.Name == name) is { } menu)
                menus = menus.Replace(menu,
                    menu with { Items = menu.Items.Add(new MenuItem(page, page.Title, menu.Items.Length + 1, [])) });
            else
                bag.Add(BrandErrors.UnknownMenu(page.Document.FrontMatter.SpanOf(MenuKey), name,
                    menus.Select(m => m.Name)));
        }
        return menus;
    }

    /// <summary>What a brand adds is meant to be read: the people who add it do not know how readers come to a
    /// page.</summary>
    private void CheckOwnPages(ImmutableArray<PlannedMenu> menus, ImmutableArray<Page> pages)
    {
        if (menus.IsEmpty)
            return;
        var named = NamedIn(menus);
        foreach (var page in pages.Where(p =>
            p.Document is { } d && content.BrandSources.ContainsKey(d.Source) && !content.Replaced.ContainsKey(d.Path)))
        {
            if (!named.Contains(page.Url) && page.Document!.FrontMatter.Text(MenuKey) is null)
                bag.Add(BrandErrors.InNoMenu(page.Document.Span, page.Document.Path, menus.Where(m => !m.Numbered)
                    .Select(m => m.Name)));
        }
    }

    private static HashSet<string> NamedIn(ImmutableArray<PlannedMenu> menus) =>
        menus.SelectMany(m => m.Items.SelectMany(i => i.WithBelow())).Select(i => i.Page?.Url).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Previous and next follow one order only: that of the first numbered menu, or of the folders where the
    /// site writes no menu.</summary>
    private static FrozenDictionary<string, Neighbours> Neighbours(ImmutableArray<PlannedMenu> menus, bool areFolders)
    {
        var found = new Dictionary<string, Neighbours>(StringComparer.Ordinal);
        foreach (var menu in menus.OrderByDescending(m => m.Numbered))
        {
            var order = menu.Items.SelectMany(i => i.WithBelow().Select(below => (below.Page, Item: i)))
                .Where(o => o.Page is not null).Select(o => (Page: o.Page!, o.Item)).ToList();
            for (var i = 0; i < order.Count; i++)
            {
                var step = menu.Numbered
                    ? new Step(order[i].Item.Number, menu.Items.Length, order[i].Item.Page ?? order[i].Page)
                    : null;
                found.TryAdd(order[i].Page.Url, menu.Numbered || areFolders
                    ? new Neighbours(i > 0 ? order[i - 1].Page : null, i + 1 < order.Count
                        ? order[i + 1].Page
                        : null, step)
                    : new Neighbours(null, null, null));
            }
        }
        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private ImmutableArray<Page> Breadcrumbs(Page page)
    {
        var above = PageAddress.Ancestors(page.Url).Where(u => u != page.Url).Select(u => byUrl.GetValueOrDefault(u))
            .OfType<Page>();
        var parent = page.ParentUrl is { } url && byUrl.TryGetValue(url, out var group) && !ReferenceEquals(group, page)
            ? [group]
            : Enumerable.Empty<Page>();
        return [.. above.Concat(parent)];
    }
}
