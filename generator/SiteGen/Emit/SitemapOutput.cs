// Output: sitemap.xml, when the theme names the host that it needs for whole addresses.
using System.Net;
using System.Text;
using SiteGen.Model;

namespace SiteGen.Emit;

internal static class SitemapOutput
{
    public static ThemeOutput Output { get; } = new("sitemap.xml", Files);

    private static IEnumerable<OutputFile> Files(IReadOnlyList<RenderedSite> editions)
    {
        if (editions[0].Plan.Edition.Theme.Settings.Text("host")?.TrimEnd('/') is not { } host)
            yield break;
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (var page in editions.SelectMany(e => e.Plan.Pages).Where(p => p.FrameOf is null && p.Url.EndsWith('/')))
            text.Append("<url><loc>").Append(WebUtility.HtmlEncode(host + page.Url)).Append("</loc></url>\n");
        yield return new OutputFile("sitemap.xml", Encoding.UTF8.GetBytes(text.Append("</urlset>\n").ToString()));
    }
}
