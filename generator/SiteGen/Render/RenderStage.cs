// Stage 4: every page through its layout.
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Render;

internal static class RenderStage
{
    private const string NotFoundPage = "404.html";

    /// <param name="reads">Where it is noted what each page reads; null takes no notes.</param>
    /// <param name="last">The edition as it was last made: pages whose reads have the same answers are taken from it.</param>
    public static RenderedSite Run(SitePlan plan, BuildOptions options, DiagnosticBag bag, ReadTable? reads = null, RenderedSite? last = null)
    {
        CheckCitations(plan, bag);
        var edition = new EditionModel(plan, options, bag, reads);
        var kept = KeptPages.From(last, edition, options);
        var pages = new RenderedPage?[plan.Pages.Length];
        Parallel.For(0, pages.Length, i => pages[i] = kept.Find(plan.Pages[i]) ?? WithReads(edition, plan.Pages[i], bag));
        return new RenderedSite(plan, [.. pages.OfType<RenderedPage>()], ThemeFiles.Render(edition, bag), FieldLinks.Resolve(plan, edition.Links, bag)) { Date = edition.Date, Reads = reads };
    }

    /// <summary>A page with findings is made again each time, so that they are found again.</summary>
    private static RenderedPage? WithReads(EditionModel edition, Page page, DiagnosticBag bag)
    {
        var found = new DiagnosticBag();
        var made = edition.Log.During(found, () => Render(edition, page, found), out var reads);
        bag.AddRange(found);
        return made is null ? null : made with { Reads = found.IsEmpty ? reads : default };
    }

    private static RenderedPage? Render(EditionModel edition, Page page, DiagnosticBag bag)
    {
        var watch = Stopwatch.StartNew();
        edition.Log.Note(ReadKind.Template, TemplateFolder.Layouts, page.LayoutName);
        edition.Log.Note(ReadKind.Page, page.Url, "layout");
        edition.Log.Note(ReadKind.Theme, "host");
        if (page.Document is { } document)
            edition.Log.Note(ReadKind.Document, document.Path);
        var model = new PageModel(edition, page, bag);
        if (page.Layout.Render(model, edition.Settings, bag) is not { } html)
            return null;
        var links = OutputLinks.Run(html, page.Url, keepAbsolute: page.OutputPath.EndsWith(NotFoundPage, StringComparison.Ordinal), edition.HostPath);
        return new RenderedPage(page, Encoding.UTF8.GetBytes(links.Html), Uses(edition, page, links, bag), links.Ids, links.DuplicateIds) { Time = watch.Elapsed };
    }

    /// <summary>The page's links; those of its Markdown keep their place in the source.</summary>
    private static ImmutableArray<LinkUse> Uses(EditionModel edition, Page page, PageLinks links, DiagnosticBag bag)
    {
        var written = (page.Document?.Body.Links ?? []).Select(link => (edition.Links.Resolve(link, bag)?.Url, link.Span)).Where(l => l.Url is not null).ToLookup(l => l.Url, l => l.Span);
        return
        [
            .. links.Targets.Distinct().SelectMany(target =>
            {
                var (path, fragment) = LinkResolver.Split(target);
                var use = new LinkUse(path.Length == 0 ? page.Url : path, fragment.Length > 1 ? fragment[1..] : null, null);
                return written.Contains(target) ? written[target].Select(span => use with { Span = span }) : [use];
            }),
        ];
    }

    private static void CheckCitations(SitePlan plan, DiagnosticBag bag)
    {
        var set = plan.Site.Config.Citations is { } config ? plan.Edition.Content.Data.GetValueOrDefault(config.Text) : null;
        foreach (var citation in plan.Edition.Content.Documents.SelectMany(d => d.Body.Citations.Concat(d.Citations)))
        {
            if (set is null)
                bag.Add(RenderErrors.NoCitationSet(citation.Span));
            else if (set.Find(citation.Key) is null)
                bag.Add(RenderErrors.UnknownCitation(citation.Span, citation.Key, set.Keys));
        }
    }
}
