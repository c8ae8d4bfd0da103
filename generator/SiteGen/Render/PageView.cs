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
        "previous", "next", "citations", "linked", "web_addresses", "row", "rows", "group", "frame_of", "added_by", "overlaid",
    ];

    public IEnumerable<string> MemberNames
    {
        get
        {
            edition.Log.Note(ReadKind.Key, "");
            return Names.Union(edition.FrontMatterKeys);
        }
    }

    public bool TryGetMember(string name, out object? value)
    {
        edition.Log.Note(ReadKind.Page, page.Url, name);
        value = Own(name);
        if (value is not null || Names.Contains(name))
            return true;
        if (page.Document?.FrontMatter.TryGet(name, out var raw) == true)
            value = model is null ? edition.Convert(raw) : model.Field(raw, edition.Bag);
        else if (page.Row?.Fields.TryGet(name, out raw) == true)
            value = edition.Convert(raw);
        else
            return IsKey(name);
        edition.NoteAll(raw);
        return true;
    }

    /// <summary>The answer to <see cref="ReadKind.Page"/>. What is made of the whole document, or of rows, is noted as such and has no answer here.</summary>
    public object? Answer(string name) => name switch
    {
        "content" or "contents" or "words" or "citations" or "linked" or "web_addresses" => null,
        _ when Names.Contains(name) => Own(name),
        _ => page.Document?.FrontMatter.TryGet(name, out var raw) == true || page.Row?.Fields.TryGet(name, out raw) == true ? raw : null,
    };

    private bool IsKey(string name)
    {
        edition.Log.Note(ReadKind.Key, name);
        return edition.FrontMatterKeys.Contains(name);
    }

    /// <summary>The page's Markdown file; whoever asks for it depends on the whole of it.</summary>
    private Document? Document
    {
        get
        {
            if (page.Document is { } document)
                edition.Log.Note(ReadKind.Document, document.Path);
            return page.Document;
        }
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
        "contents" => ContentsView.Of(Document?.Body.Headings ?? []),
        "words" => (long)(Document?.Body.Words ?? 0),
        "breadcrumbs" => edition.Plan.Navigation.Breadcrumbs[page.Url].Select(Link).ToArray<object?>(),
        "step" => Neighbours?.Step is { } step
            ? ModelObject.Of(("number", (long)step.Number), ("total", (long)step.Total), ("title", step.Page.Title), ("url", step.Page.Url))
            : null,
        "previous" => Neighbours?.Previous is { } previous ? Link(previous) : null,
        "next" => Neighbours?.Next is { } next ? Link(next) : null,
        "citations" => Document is null ? Array.Empty<object?>() : CitationsView.Of(edition, page),
        "linked" => Linked(),
        "web_addresses" => (Document?.Body.WebAddresses ?? []).Select((url, i) => (object?)ModelObject.Of(("number", i + 1L), ("url", url), ("host_path", SiteFunctions.HostPath(url)))).ToArray(),
        "row" => page.Row is { } row ? edition.View(row) : null,
        "rows" => page.Rows.Select(r => (object?)edition.View(r)).ToArray(),
        "group" => edition.Convert(page.Group),
        "frame_of" => page.FrameOf,
        "added_by" => page.Document is { } document ? edition.AddedBy(document.Span) : edition.AddedBy(page.Row?.AddedBy),
        "overlaid" => page.Document?.IsOverlaid ?? page.Row?.IsOverlaid ?? false,
        _ => null,
    };

    private Neighbours? Neighbours => edition.Plan.Navigation.Neighbours.GetValueOrDefault(page.Url);

    private static ModelObject Link(Page other) => ModelObject.Of(("title", other.Title), ("url", other.Url));

    /// <summary>Rows that the body links to, by data set; a set that it does not link to has no rows.</summary>
    private ModelObject Linked()
    {
        edition.Log.Note(ReadKind.Site, Answers.Glossary);
        var linked = BodyRenderer.LinkedRows(Document?.Body.Parts ?? [], edition.Plan.Site.Config.Glossary?.Set.Text).Distinct().ToLookup(r => r.Set, r => r.Key);
        edition.Log.Note(ReadKind.Rows, "");
        return new ModelObject([.. edition.Plan.Edition.Content.Data.Values.Select(set =>
            KeyValuePair.Create(set.Name, (object?)linked[set.Name].Select(key => edition.Find(set, key)).OfType<Row>().Select(r => (object?)edition.View(r)).ToArray()))]);
    }
}
