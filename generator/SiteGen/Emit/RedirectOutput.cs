// Output: old addresses lead to their pages, by rules for the host and by pages for everybody else.
using System.Globalization;
using System.Net;
using System.Text;
using SiteGen.Addresses;
using SiteGen.Model;

namespace SiteGen.Emit;

internal static class RedirectOutput
{
    public static Output Pages { get; } = new("redirect page", PagesOf);

    public static ThemeOutput Rules { get; } = new("_redirects", editions =>
        [new OutputFile("_redirects",
            Encoding.UTF8.GetBytes(string.Concat(editions.SelectMany(e => e.Plan.Redirects).Select(Rule))))]);

    private static string Rule(Redirect redirect) =>
        $"{redirect.From.EncodedPath}{(redirect.From.Query is { } query ? " " + query.Replace('&', ' ') : "")} "
            + $"{redirect.To} 301\n";

    /// <summary>A file has no query: old addresses that differ in nothing else share a page.</summary>
    private static IEnumerable<OutputFile> PagesOf(RenderedSite site) => site.Plan.Redirects
        .GroupBy(r => r.From.OutputPath, StringComparer.Ordinal)
        .Select(group =>
            new OutputFile(group.Key, Page(site, [.. group.DistinctBy(r => r.To)])) { Wanted = group.First().Span });

    private static byte[] Page(RenderedSite site, IReadOnlyList<Redirect> redirects)
    {
        var html = new StringBuilder("<!doctype html>\n<meta charset=\"utf-8\">\n");
        var up = PageAddress.Up(redirects[0].From.OutputPath);
        if (redirects is [var only])
        {
            var target = WebUtility.HtmlEncode(up + PageAddress.OutputPath(only.To));
            var host = site.Plan.Edition.Theme.Settings.Text("host")?.TrimEnd('/');
            var canonical = host is null ? target : WebUtility.HtmlEncode(host + only.To);
            html.Append(CultureInfo.InvariantCulture, $"<link rel=\"canonical\" href=\"{canonical}\">\n");
            html.Append(CultureInfo.InvariantCulture, $"<meta http-equiv=\"refresh\" content=\"0; url={target}\">\n");
        }
        html.Append("<title>→</title>\n");
        foreach (var redirect in redirects)
        {
            var title = site.Plan.PagesByUrl.GetValueOrDefault(redirect.To)?.Title ?? redirect.To;
            var target = WebUtility.HtmlEncode(up + PageAddress.OutputPath(redirect.To));
            html.Append(CultureInfo.InvariantCulture,
                $"<p><a href=\"{target}\">→ {WebUtility.HtmlEncode(title)}</a></p>\n");
        }
        return Encoding.UTF8.GetBytes(html.ToString());
    }
}
