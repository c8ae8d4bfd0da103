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

    public static RenderedSite Run(SitePlan plan, BuildOptions options, DiagnosticBag bag)
    {
        CheckCitations(plan, bag);
        var edition = new EditionModel(plan, options, bag);
        var pages = new RenderedPage?[plan.Pages.Length];
        Parallel.For(0, pages.Length, i => pages[i] = Render(edition, plan.Pages[i], bag));
        return new RenderedSite(plan, [.. pages.OfType<RenderedPage>()], ThemeFiles.Render(edition, bag), FieldLinks.Resolve(plan, edition.Links, bag));
    }

    private static RenderedPage? Render(EditionModel edition, Page page, DiagnosticBag bag)
    {
        var watch = Stopwatch.StartNew();
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
