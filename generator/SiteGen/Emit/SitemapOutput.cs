// Output: sitemap.xml, when the theme names the host that it needs for whole addresses.
using System.Net;
using System.Text;
using SiteGen.Model;

namespace SiteGen.Emit;

internal static class SitemapOutput
{
    public static ThemeOutput Output { get; } = new("sitemap.xml", Files);

    /// <summary>A page with its address in each language that really has it: what is not translated is no page of its
    /// own.</summary>
    private sealed record Original(string Path,
        IReadOnlyList<(string Language, string Url, DateOnly? Changed)> Languages);

    private static IEnumerable<OutputFile> Files(IReadOnlyList<RenderedSite> editions)
    {
        if (editions[0].Plan.Edition.Theme.Settings.Text("host")?.TrimEnd('/') is not { } host)
            yield break;
        var text = new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset "
            + "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"");
        text.Append(editions.Count > 1 ? " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n" : ">\n");
        foreach (var original in Originals(editions))
        {
            foreach (var (_, url, changed) in original.Languages)
                text.Append("<url><loc>").Append(WebUtility.HtmlEncode(host + url)).Append("</loc>")
                    .Append(changed is { } day ? $"<lastmod>{day:O}</lastmod>" : "")
                    .Append(Alternates(host, original)).Append("</url>\n");
        }
        yield return new OutputFile("sitemap.xml", Encoding.UTF8.GetBytes(text.Append("</urlset>\n").ToString()));
    }

    private static IEnumerable<Original> Originals(IReadOnlyList<RenderedSite> editions) => editions.SelectMany(Own)
        .GroupBy(p => p.Path, StringComparer.Ordinal)
            .Select(g => new Original(g.Key, [.. g.Select(p => (p.Language, p.Url, p.Changed))]));

    private static IEnumerable<(string Path, string Language, string Url, DateOnly? Changed)> Own(RenderedSite site)
    {
        var edition = site.Plan.Edition;
        return site.Plan.Pages.Where(site.Plan.IsListed)
            .Select(p => (p.Url[edition.Root.Length..], edition.Language, p.Url, site.Plan.Changed(p)));
    }

    private static string Alternates(string host, Original original) => original.Languages.Count < 2
        ? ""
        : string.Concat(original.Languages.Select(l => Alternate(l.Language, host + l.Url))
            .Append(Alternate("x-default", host + original.Languages[0].Url)));

    private static string Alternate(string language, string url) =>
        $"<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{WebUtility.HtmlEncode(url)}\"/>";
}
