// Stage 4: every page through its layout.
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Render;

/// <param name="Table">Where what pages read becomes a dependency.</param>
/// <param name="Last">The edition as it was last made: pages that have read nothing that has changed are taken from
/// it.</param>
internal sealed record RenderMemory(DependencyTable Table, RenderedSite? Last);

internal static class RenderStage
{
    private const string NotFoundPage = "404.html";

    /// <param name="keep">Where finished pages are kept.</param>
    /// <param name="memory">What the last run has left; null records nothing.</param>
    public static RenderedSite Run(SitePlan plan, BuildOptions options, KeepPage keep, DiagnosticBag bag,
        RenderMemory? memory = null)
    {
        var edition = new EditionModel(plan, options, keep);
        var (table, kept) = (memory?.Table, KeptPages.From(memory?.Last, plan));
        var pages = new RenderedPage?[plan.Pages.Length];
        Parallel.For(0, pages.Length, i =>
        {
            if (plan.Pages[i] is var page && (page.Document is null || !plan.Broken.Contains(page.Document.Path)))
                pages[i] = kept.Find(page) ?? Made(edition, page, table, bag);
        });
        var (files, links) = (ThemeFiles.Render(edition, bag), FieldLinks.Resolve(plan, edition.Links, bag));
        return new RenderedSite(plan, [.. pages.OfType<RenderedPage>()], files, links)
        { Dependencies = table, Keep = keep };
    }

    /// <summary>A page with findings is made again each time, so that they are found again.</summary>
    private static RenderedPage? Made(EditionModel edition, Page page, DependencyTable? table, DiagnosticBag bag)
    {
        var found = new DiagnosticBag();
        var reader = new PageReader(edition, found, table);
        var made = Render(reader, page);
        bag.AddRange(found);
        return made is null ? null : made with { Dependencies = found.IsEmpty ? reader.Found : default };
    }

    private static RenderedPage? Render(PageReader reader, Page page)
    {
        var watch = Stopwatch.StartNew();
        var layout = reader.Template(TemplateFolder.Layouts, page.LayoutName) ?? page.Layout;
        reader.Read(PageView.Pages, page, page.Url, "layout");
        reader.Setting("host");
        reader.Document(page);
        if (layout.Render(new PageModel(reader, page), reader.Settings, reader.Bag) is not { } html)
            return null;
        var isAbsolute = page.OutputPath.EndsWith(NotFoundPage, StringComparison.Ordinal);
        var links = OutputLinks.Run(html, page.Url, keepAbsolute: isAbsolute, reader.Edition.HostPath);
        var kept = reader.Edition.Keep(Encoding.UTF8.GetBytes(links.Html));
        return new RenderedPage(page, kept, Uses(reader, page, links), links.Ids,
            links.DuplicateIds)
        { Time = watch.Elapsed };
    }

    /// <summary>The page's links; those of its Markdown keep their place in the source.</summary>
    private static ImmutableArray<LinkUse> Uses(PageReader reader, Page page, PageLinks links)
    {
        var written = (page.Document?.Body.Links ?? [])
            .Select(link => (reader.Resolve(link)?.Url, link.Span))
            .Where(l => l.Url is not null)
            .ToLookup(l => l.Url, l => l.Span);
        return [.. links.Targets.Distinct().SelectMany(Used)];

        IEnumerable<LinkUse> Used(string target)
        {
            var (path, _, fragment) = Address.Of(target);
            var use = new LinkUse(path.Length == 0 ? page.Url : path, fragment.Length > 1 ? fragment[1..] : null, null);
            return written.Contains(target) ? written[target].Select(span => use with { Span = span }) : [use];
        }
    }
}
