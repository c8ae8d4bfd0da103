// One visit to every page of a site, on a desktop in light: what the page asked for, said, kept, moved, and what axe finds.
using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

/// <summary>What one page did while it loaded.</summary>
internal sealed record Visit(SitePage Page, IReadOnlyList<string> Requests, IReadOnlyList<string> Said, IReadOnlyList<string> Kept, double Moved, IReadOnlyList<string> Violations);

internal static class Crawl
{
    public static async Task<IReadOnlyList<Visit>> Of(BrowserFixture browser, BuiltSite site)
    {
        ConcurrentBag<Visit> visits = [];
        var windows = new ConcurrentDictionary<IPage, (ConcurrentQueue<string> Requests, ConcurrentQueue<string> Said)>();
        await browser.Look(site, site.Pages, async (window, page) =>
        {
            var (requests, said) = windows[window];
            var kept = await Kept(window);
            var moved = await window.EvaluateAsync<double>("probe.moved()");
            visits.Add(new Visit(page, [.. requests], [.. said], [.. kept], moved, [.. await Axe.Violations(window)]));
            requests.Clear();
            said.Clear();
            return [];
        }, before: window =>
        {
            var heard = windows.GetOrAdd(window, _ => ([], []));
            window.Request += (_, request) => heard.Requests.Enqueue(request.Url);
            window.Console += (_, message) => heard.Said.Enqueue($"{message.Type}: {message.Text}");
            window.PageError += (_, fault) => heard.Said.Enqueue($"script fault: {fault}");
        });
        return [.. visits.OrderBy(v => v.Page.Url, StringComparer.Ordinal)];
    }

    /// <summary>All that a page could leave on the device.</summary>
    public static async Task<IEnumerable<string>> Kept(IPage window)
    {
        var cookies = await window.Context.CookiesAsync();
        var stored = await window.EvaluateAsync<string[]>("""
            async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await indexedDB.databases()).map(d => d.name), ...(await caches.keys())]
            """);
        return [.. cookies.Select(c => $"cookie {c.Name}"), .. stored.Select(s => $"stored {s}")];
    }
}
