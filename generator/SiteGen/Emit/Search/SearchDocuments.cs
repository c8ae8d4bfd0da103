// Which things of an edition the search finds, with their words, in a fixed order.
using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Render;

namespace SiteGen.Emit.Search;

internal sealed class SearchDocuments
{
    private readonly RenderedSite _site;
    private readonly DiagnosticBag _bag;
    private readonly LinkResolver _links;
    private readonly Dictionary<string, RenderedPage> _pages;
    private readonly List<SearchDocument> _documents = [];
    private readonly List<SearchDocument> _items = [];

    private SearchDocuments(RenderedSite site, DiagnosticBag bag)
    {
        _site = site;
        _bag = bag;
        _links = new LinkResolver(site.Plan);
        _pages = site.Pages.ToDictionary(p => p.Page.Url, StringComparer.Ordinal);
    }

    /// <summary>Items stand behind all others, because they come with the second part.</summary>
    public static ImmutableArray<SearchDocument> Of(RenderedSite site, SearchConfig config, DiagnosticBag bag)
    {
        var documents = new SearchDocuments(site, bag);
        for (var group = 0; group < config.Groups.Length; group++)
        {
            if (config.Groups[group].Set is { } set)
                documents.AddRows(config.Groups[group], group, set);
            else
                documents.AddPages(config.Groups[group], group);
        }
        return [.. documents._documents, .. documents._items];
    }

    private void AddPages(SearchGroup group, int number)
    {
        foreach (var (page, ids) in _site.Pages.Select(p => (p.Page, p.Ids)))
        {
            var isListed = group.Layouts.IsEmpty || group.Layouts.Contains(page.LayoutName);
            var isLeftOut = page.Document?.FrontMatter.Is("search", true) == false;
            if (page.Row is null && isListed && !isLeftOut && page.Url.EndsWith('/'))
                AddPage(group, number, page, ids);
        }
    }

    private void AddPage(SearchGroup group, int number, Page page, IReadOnlySet<string> ids)
    {
        var fields = page.Document?.FrontMatter;
        var hasSections = group.Sections && fields?.Is("search_sections", true) != false;
        var texts = new PageTexts(page.Document?.Body, hasSections ? ids : null);
        var parent = _documents.Count;
        ImmutableArray<string> text = [.. Filled(group.Fields.Text, fields), .. texts.Own];
        var keywords = string.Join(' ', Filled(group.Fields.Keywords, fields));
        var url = page.Url[1..];
        _documents.Add(new SearchDocument(url, page.Title, number, -1, false, page.Description ?? "", keywords, text));
        foreach (var (id, title, pieces) in texts.Sections)
            _documents.Add(new SearchDocument($"{url}#{id}", title, number, parent, true, "", "", pieces));
    }

    private void AddRows(SearchGroup group, int number, Named set)
    {
        if (SearchSets.Find(_site, set, _bag) is not { Rows.IsEmpty: false } rows)
            return;
        CheckFields(group.Fields, rows.Rows[0].Fields, set.Text);
        foreach (var row in rows.Rows)
        {
            if (!_site.Plan.RowUrls.TryGetValue((row.Set, row.Key), out var url))
            {
                _bag.Add(SearchErrors.SetWithoutPages(set.Span, set.Text));
                return;
            }
            var parent = _documents.Count;
            if (Document(group.Fields, row.Fields, url, _links.RowTitle(row), number, -1, row.Span) is not { } document)
                continue;
            _documents.Add(document);
            if (group.Items is { } items)
                AddItems(items, row, url, number, parent);
        }
    }

    private void AddItems(SearchItems items, Row row, string url, int number, int parent)
    {
        IEnumerable<Fields> found = [row.Fields];
        foreach (var step in items.Path.Text.Split('.'))
            found = found.SelectMany(f => f.List(step)).OfType<Fields>();
        foreach (var item in found)
        {
            CheckFields(items.Fields, item, $"{row.Set}: {items.Path.Text}");
            var (address, title) = ($"{url}#{item.Text(items.Anchor)}", item.Text(items.Title) ?? "");
            if (Document(items.Fields, item, address, title, number, parent, item.Span) is { } document)
                _items.Add(document);
        }
    }

    private SearchDocument? Document(
        SearchFields from, Fields fields, string url, string title, int group, int parent, SourceSpan span)
    {
        var (path, _, fragment) = Address.Of(url);
        if (!_pages.TryGetValue(path, out var page) || (fragment.Length > 1 && !page.Ids.Contains(fragment[1..])))
        {
            _bag.Add(SearchErrors.NoAnchor(span, url));
            return null;
        }
        var summary = from.Summary is { } pattern ? SearchTexts.Fill(pattern, fields) : "";
        var keywords = string.Join(' ', Filled(from.Keywords, fields));
        ImmutableArray<string> text = [.. Filled(from.Text, fields)];
        return new SearchDocument(url[1..], title, group, parent, false, summary, keywords, text);
    }

    private void CheckFields(SearchFields named, Fields fields, string set)
    {
        foreach (var field in named.Keywords.Concat(named.Text).Where(f => !fields.TryGet(f.Text, out _)))
            _bag.Add(SearchErrors.UnknownGroupField(field.Span, field.Text, set, fields.Items.Select(i => i.Key)));
    }

    /// <summary>The texts of the fields that have one.</summary>
    private static IEnumerable<string> Filled(ImmutableArray<Named> names, Fields? fields) =>
        names.Select(f => SearchTexts.Of(fields, f.Text)).Where(t => t.Length > 0);
}
