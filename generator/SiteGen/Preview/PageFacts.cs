// What the bar of the preview says about a page: where it comes from, and how far its review is.
using System.Globalization;
using SiteGen.Model;

namespace SiteGen.Preview;

/// <summary>A file, and the address under which an editor opens it.</summary>
internal sealed record FileLink(string Name, string Address);

internal sealed record PageFacts(IReadOnlyList<FileLink> Source, IReadOnlyList<FileLink> Rows, IReadOnlyList<FileLink> Templates, IReadOnlyList<string> Review)
{
    public static PageFacts Of(RenderedSite site, RenderedPage page, Func<Diagnostics.SourceSpan, string> address)
    {
        var reads = page.Reads.IsDefault ? [] : page.Reads;
        var (data, theme) = (site.Plan.Edition.Content.Data, site.Plan.Edition.Theme);
        var rows = reads.Where(r => r.Kind == ReadKind.Row).Select(r => r.Name).Distinct().Order(StringComparer.Ordinal)
            .Select(name => (Name: name, Row: data.GetValueOrDefault(name[..name.IndexOf(':', StringComparison.Ordinal)])?.Find(name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..])))
            .Where(r => r.Row is not null).Select(r => new FileLink(r.Name, address(r.Row!.Span)));
        var templates = reads.Where(r => r.Kind == ReadKind.Template).Select(r => (r.Name, r.Member, Template: theme.Find(r.Name, r.Member))).Where(t => t.Template is not null)
            .OrderBy(t => t.Name, StringComparer.Ordinal).ThenBy(t => t.Member, StringComparer.Ordinal).Select(t => new FileLink(t.Template!.Source.Path, address(t.Template.Source.SpanAt(0))));
        return new PageFacts([new FileLink(page.Page.Span.Source.Path, address(page.Page.Span))], [.. rows], [.. templates], [.. ReviewOf(site, page)]);
    }

    /// <summary>The dates and names that site.yaml names under checks: review, as the page has them.</summary>
    private static IEnumerable<string> ReviewOf(RenderedSite site, RenderedPage page)
    {
        if (page.Page.Document?.FrontMatter.Is("draft", false) == true)
            yield return "DRAFT: not published until draft: true is taken out";
        if (page.Page.Document is not { } document || site.Plan.Site.Config.Checks?.Map("review") is not { } review)
            yield break;
        foreach (var key in new[] { review.Text("last"), review.Text("until"), review.Text("pending") }.OfType<string>())
        {
            var value = document.FrontMatter.TryGet(key, out var found) ? found : null;
            var text = value is DateValue { Date: var day } ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : value?.ToString();
            yield return $"{key}: {text ?? "nobody yet"}";
        }
    }
}
