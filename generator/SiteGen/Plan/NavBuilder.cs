// Menus, reading order and breadcrumbs of an edition.
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Plan;

internal sealed class NavBuilder(SiteConfig config, FrozenDictionary<string, Page> byUrl,
    FrozenDictionary<string, Page> byDocument, MergedContent content, DiagnosticBag bag)
{
    private const string MenuKey = "menu";

    public Navigation Build(ImmutableArray<Page> pages)
    {
        var menus = config.Menus.Select(Menu).ToImmutableArray();
        menus = WithOwnPages(menus, pages);
        CheckOwnPages(menus, pages);
        return new Navigation(menus, Neighbours(menus),
            pages.ToFrozenDictionary(p => p.Url, Breadcrumbs, StringComparer.Ordinal));
    }

    private PlannedMenu Menu(Menu menu) => new(menu.Name, menu.Numbered, [.. Items(menu.Entries)]);

    private IEnumerable<MenuItem> Items(ImmutableArray<MenuEntry> entries)
    {
        var number = 0;
        foreach (var entry in entries)
        {
            if (byDocument.TryGetValue(entry.Page.Text, out var page))
                yield return new MenuItem(page, ++number, [.. Items(entry.Children)]);
            else if (!content.HiddenDocuments.ContainsKey(entry.Page.Text))
                bag.Add(PlanErrors.UnknownMenuPage(entry.Page.Span, entry.Page.Text, byDocument.Keys));
        }
    }

    /// <summary>A page may ask for its place at the end of a menu (<c>menu: about</c>), so that a brand's page needs no
    /// change of site.yaml.</summary>
    private ImmutableArray<PlannedMenu> WithOwnPages(ImmutableArray<PlannedMenu> menus, ImmutableArray<Page> pages)
    {
        var named = menus.SelectMany(m => m.Items.SelectMany(i => i.Children.Prepend(i))).Select(i => i.Page.Url)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var page in pages.Where(p =>
            p.Document?.FrontMatter.Text(MenuKey) is not null && !named.Contains(p.Url)))
        {
            var name = page.Document!.FrontMatter.Text(MenuKey)!;
            if (menus.FirstOrDefault(m => m.Name == name) is { } menu)
                menus = menus.Replace(menu,
                    menu with { Items = menu.Items.Add(new MenuItem(page, menu.Items.Length + 1, [])) });
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
        var named = menus.SelectMany(m => m.Items.SelectMany(i => i.Children.Prepend(i))).Select(i => i.Page.Url)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var page in pages.Where(p =>
            p.Document is { } d && content.BrandSources.ContainsKey(d.Source) && !content.Replaced.ContainsKey(d.Path)))
        {
            if (!named.Contains(page.Url) && page.Document!.FrontMatter.Text(MenuKey) is null)
                bag.Add(BrandErrors.InNoMenu(page.Document.Span, page.Document.Path, menus.Where(m => !m.Numbered)
                    .Select(m => m.Name)));
        }
    }

    /// <summary>Previous and next follow one order only: that of the first numbered menu; other menus give it to pages
    /// that are not in it.</summary>
    private static FrozenDictionary<string, Neighbours> Neighbours(ImmutableArray<PlannedMenu> menus)
    {
        var found = new Dictionary<string, Neighbours>(StringComparer.Ordinal);
        foreach (var menu in menus.OrderByDescending(m => m.Numbered))
        {
            var order = menu.Items.SelectMany(i => i.Children.Select(c => (c.Page, Item: i)).Prepend((i.Page, Item: i)))
                .ToList();
            for (var i = 0; i < order.Count; i++)
            {
                var step = menu.Numbered ? new Step(order[i].Item.Number, menu.Items.Length, order[i].Item.Page) : null;
                found.TryAdd(order[i].Page.Url, menu.Numbered
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
