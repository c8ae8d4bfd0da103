// page.* of the template model. Other pages are seen the same way; their content only through a menu.
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Model;
using SiteGen.Templating;

namespace SiteGen.Render;

internal sealed class PageView(PageReader reader, Page page, PageModel? model) : ITemplateObject
{
    /// <summary>What the plan says of a page. THE LIST, with the one below.</summary>
    private static readonly FrozenDictionary<string, Func<SitePlan, Page, object?>> Planned =
        new Dictionary<string, Func<SitePlan, Page, object?>>
        {
            ["title"] = (_, page) => page.Title,
            ["description"] = (_, page) => page.Description,
            ["url"] = (_, page) => page.Url,
            ["address"] = (plan, page) => plan.Host is { } host ? host + (page.FrameOf ?? page.Url) : null,
            ["changed"] = (plan, page) =>
                page.Document?.FrontMatter.Find("changed").Value ?? (object?)plan.Changed(page),
            ["edit_address"] = (plan, page) => plan.EditAddress(page),
            ["copy"] = (plan, page) => plan.HasCopy(page) ? page.Url + "index.md" : null,
            ["layout"] = (_, page) => page.LayoutName,
            ["source"] = (_, page) => page.Span.Source.Path,
            ["kind"] = (_, page) => page.Kind.ToString().ToLowerInvariant(),
            ["group"] = (_, page) => page.Group,
            ["frame_of"] = (_, page) => page.FrameOf,
            ["added_by"] = (plan, page) =>
                BrandOf(plan, page) is null ? null : plan.Edition.Theme.Settings.Text("name"),
            ["overlaid"] = (_, page) => page.Document?.IsOverlaid ?? page.Row?.IsOverlaid ?? false,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly ObjectKind<Page, object> Pages =
        new("of pages", Find, (plan, page, name) => name.Length == 0 ? page.Url : Planned[name](plan, page));

    private static readonly ObjectKind<Page, FoundField> Fields =
        new("of pages", Find, (_, page, name) => FieldOf(page, name));

    private static readonly ObjectKind<Page, Row> RowOf =
        new("of pages", Find, (_, page, _) => page.Row, row => row.Id);

    private static readonly ObjectKind<Page, ImmutableArray<Row>> RowsOf =
        new("of pages", Find, (_, page, _) => page.Rows, rows => rows.IsDefault ? null : rows.Select(r => r.Id)
            .ToArray());

    private static readonly ObjectKind<string, object> Keys =
        new("", (_, name) => name, (plan, name, _) => plan.FrontMatterKeys.Contains(name));

    private static readonly ObjectKind<SitePlan, object> AllKeys =
        new("", (plan, _) => plan, (plan, _, _) => plan.FrontMatterKeys.Order(StringComparer.Ordinal).ToArray());

    /// <summary>What is made of parts that are each read where they are used.</summary>
    private static readonly FrozenDictionary<string, Func<PageView, object?>> Made =
        new Dictionary<string, Func<PageView, object?>>
        {
            ["content"] = view => view._model?.Content,
            ["contents"] = view => ContentsView.Of(view.Document?.Body.Headings ?? []),
            ["has_code"] = view => view.Document?.Body.HasCode ?? false,
            ["words"] = view => (long)(view.Document?.Body.Words ?? 0),
            ["breadcrumbs"] = view => PlaceView.Breadcrumbs(view._reader, view._page),
            ["step"] = view => PlaceView.Step(view._reader, view._page),
            ["previous"] = view => PlaceView.Previous(view._reader, view._page),
            ["next"] = view => PlaceView.Next(view._reader, view._page),
            ["citations"] = view => CitationsView.Of(view._reader, view.Document),
            ["linked"] = view => LinkedView.Rows(view._reader, view.Document),
            ["web_addresses"] = view => LinkedView.WebAddresses(view.Document),
            ["row"] = view =>
                view._reader.Read(RowOf, view._page, view._page.Url, "row") is { } row ? view._reader.View(row) : null,
            ["rows"] = view =>
                view._reader.Read(RowsOf, view._page, view._page.Url, "rows").Select(r => (object?)view._reader.View(r))
                .ToArray(),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly PageReader _reader = reader;
    private readonly Page _page = page;
    private readonly PageModel? _model = model;

    public bool IsFrame => _page.FrameOf is not null;

    public IEnumerable<string> MemberNames
    {
        get
        {
            _reader.Read(AllKeys, _reader.Plan, "");
            return Planned.Keys.Concat(Made.Keys).Union(_reader.Plan.FrontMatterKeys);
        }
    }

    private Document? Document => _reader.Document(_page);

    public bool TryGetMember(string name, out object? value)
    {
        if (Made.TryGetValue(name, out var make))
        {
            value = make(this);
            return true;
        }
        if (Planned.ContainsKey(name))
        {
            var planned = _reader.Read(Pages, _page, _page.Url, name);
            value = planned is FieldValue field ? _reader.Value(field) : planned;
            return true;
        }
        var found = _reader.Read(Fields, _page, _page.Url, name);
        value = _page.Document is null || _model is null ? _reader.Value(found.Value) : _model.Field(found.Value);
        return found.IsThere || _reader.Read(Keys, name) is true;
    }

    private static Page? Find(SitePlan plan, string url) => plan.PagesByUrl.GetValueOrDefault(url);

    private static FoundField FieldOf(Page page, string name) =>
        page.Document?.FrontMatter.Find(name) is { IsThere: true } field ? field : page.Row?.Fields.Find(name)
            ?? default;

    private static string? BrandOf(SitePlan plan, Page page) => page.Document is { } document
        ? plan.Edition.Content.BrandSources.GetValueOrDefault(document.Span.Source)
        : page.Row?.AddedBy;
}
