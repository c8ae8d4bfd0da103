// page.* of the template model. Other pages are seen the same way; their content only through a menu.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Templating;

namespace SiteGen.Render;

internal sealed class PageView(EditionModel edition, Page page, PageModel? model) : ITemplateObject
{
    private static readonly string[] Names =
    [
        "title", "description", "url", "address", "layout", "source", "kind", "content", "contents", "words", "breadcrumbs", "step",
        "previous", "next", "citations", "linked", "web_addresses", "row", "rows", "group", "frame_of", "added_by",
    ];

    private readonly DiagnosticBag _bag = edition.Bag;

    public IEnumerable<string> MemberNames => Names.Union(edition.FrontMatterKeys);

    public bool TryGetMember(string name, out object? value)
    {
        value = Own(name);
        if (value is not null || Names.Contains(name))
            return true;
        if (page.Document?.FrontMatter.TryGet(name, out var raw) == true)
            value = model is null ? edition.Convert(raw) : model.Field(raw, _bag);
        else if (page.Row?.Fields.TryGet(name, out var field) == true)
            value = edition.Convert(field);
        else
            return edition.FrontMatterKeys.Contains(name);
        return true;
    }

    private object? Own(string name) => name switch
    {
        "title" => page.Title,
        "description" => page.Description,
        "url" => page.Url,
        "address" => edition.Host is { } host ? host + (page.FrameOf ?? page.Url) : null,
        "layout" => page.LayoutName,
        "source" => page.Span.Source.Path,
        "kind" => page.Kind.ToString().ToLowerInvariant(),
        "content" => model?.Content,
        "contents" => ContentsView.Of(page.Document?.Body.Headings ?? []),
        "words" => (long)(page.Document?.Body.Words ?? 0),
        "breadcrumbs" => edition.Plan.Navigation.Breadcrumbs[page.Url].Select(Link).ToArray<object?>(),
        "step" => Neighbours?.Step is { } step
            ? ModelObject.Of(("number", (long)step.Number), ("total", (long)step.Total), ("title", step.Page.Title), ("url", step.Page.Url))
            : null,
        "previous" => Neighbours?.Previous is { } previous ? Link(previous) : null,
        "next" => Neighbours?.Next is { } next ? Link(next) : null,
        "citations" => CitationsView.Of(edition, page),
        "linked" => Linked(),
        "web_addresses" => (page.Document?.Body.WebAddresses ?? []).Select((url, i) => (object?)ModelObject.Of(("number", i + 1L), ("url", url), ("host_path", SiteFunctions.HostPath(url)))).ToArray(),
        "row" => page.Row is { } row ? edition.View(row) : null,
        "rows" => page.Rows.Select(r => (object?)edition.View(r)).ToArray(),
        "group" => edition.Convert(page.Group),
        "frame_of" => page.FrameOf,
        "added_by" => page.Document is { } document ? edition.AddedBy(document.Span) : edition.AddedBy(page.Row?.AddedBy),
        _ => null,
    };

    private Neighbours? Neighbours => edition.Plan.Navigation.Neighbours.GetValueOrDefault(page.Url);

    private static ModelObject Link(Page other) => ModelObject.Of(("title", other.Title), ("url", other.Url));

    /// <summary>Rows that the body links to, by data set; a set that it does not link to has no rows.</summary>
    private ModelObject Linked()
    {
        var linked = BodyRenderer.LinkedRows(page.Document?.Body.Parts ?? [], edition.Plan.Site.Config.Glossary?.Set.Text).Distinct().ToLookup(r => r.Set, r => r.Key);
        return new ModelObject([.. edition.Plan.Edition.Content.Data.Values.Select(set =>
            KeyValuePair.Create(set.Name, (object?)linked[set.Name].Select(set.Find).OfType<Row>().Select(r => (object?)edition.View(r)).ToArray()))]);
    }
}
