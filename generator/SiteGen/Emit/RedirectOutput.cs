// Output: old addresses lead to their pages, by rules for the host and by pages for everybody else.
using System.Net;
using System.Text;
using SiteGen.Model;

namespace SiteGen.Emit;

internal static class RedirectOutput
{
    public static Output Pages { get; } = new("redirect pages", site => site.Plan.Redirects.Select(r => new OutputFile(Plan.UrlRules.OutputPath(r.From.EndsWith('/') ? r.From : r.From + "/"), Page(r))));

    public static ThemeOutput Rules { get; } = new("_redirects", editions =>
    [
        new OutputFile("_redirects", Encoding.UTF8.GetBytes(string.Concat(editions.SelectMany(e => e.Plan.Redirects).Select(r => $"{r.From} {r.To} 301\n")))),
    ]);

    private static byte[] Page(Redirect redirect)
    {
        var up = string.Concat(Enumerable.Repeat("../", redirect.From.Trim('/').Count(c => c == '/') + 1));
        var address = WebUtility.HtmlEncode(up + Plan.UrlRules.OutputPath(redirect.To));
        return Encoding.UTF8.GetBytes($"""
            <!doctype html>
            <meta charset="utf-8">
            <meta name="robots" content="noindex">
            <meta http-equiv="refresh" content="0; url={address}">
            <title>→</title>
            <p><a href="{address}">→ {WebUtility.HtmlEncode(redirect.To)}</a></p>

            """);
    }
}
