// What the bar of the preview says about a page: where it comes from, and how far its review is.
using System.Globalization;
using SiteGen.Model;
using SiteGen.Render;

namespace SiteGen.Preview;

/// <summary>A file, and the address under which an editor opens it.</summary>
internal sealed record FileLink(string Name, string Address);

internal sealed record PageFacts(IReadOnlyList<FileLink> Source, IReadOnlyList<FileLink> Rows,
    IReadOnlyList<FileLink> Templates, IReadOnlyList<string> Review)
{
    public static PageFacts Of(RenderedSite site, RenderedPage page, Func<Diagnostics.SourceSpan, string> address)
    {
        var rows = RowView.ReadIn(page, site.Plan)
            .Select(row => new FileLink(row.Id, address(row.Span)));
        var templates = PageReader.TemplatesIn(page, site.Plan)
            .Select(template => new FileLink(template.Source.Path, address(template.Source.SpanAt(0))));
        return new PageFacts([new FileLink(page.Page.Span.Source.Path, address(page.Page.Span))], [.. rows],
            [.. templates], [.. ReviewOf(site, page)]);
    }

    /// <summary>The dates and names that site.yaml names under checks: review, as the page has them.</summary>
    private static IEnumerable<string> ReviewOf(RenderedSite site, RenderedPage page)
    {
        if (page.Page.Document?.FrontMatter.Is("draft", false) == true)
            yield return "DRAFT: not published until draft: true is taken out";
        if (page.Page.Document is not { } document || site.Plan.Site.Config.Checks.Review is not { } review)
            yield break;
        foreach (var key in review.Keys)
        {
            var value = document.FrontMatter.TryGet(key, out var found) ? found : null;
            var text = value is DateValue { Date: var day }
                ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : value?.ToString();
            yield return $"{key}: {text ?? "nobody yet"}";
        }
    }
}
