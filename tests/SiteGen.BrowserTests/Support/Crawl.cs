// One visit to every page of a site: what the page asked for, said, kept and moved, and what axe finds in it.
using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

/// <summary>What one page did while it loaded.</summary>
internal sealed record Visit(SitePage Page, IReadOnlyList<string> Requests, IReadOnlyList<string> Said,
    IReadOnlyList<string> Kept, double Moved, IReadOnlyList<string> Violations);

internal static class Crawl
{
    public static async Task<IReadOnlyList<Visit>> Of(BrowserFixture browser, BuiltSite site)
    {
        ConcurrentBag<Visit> visits = [];
        var views = Thorough.Views(site);
        ConcurrentDictionary<IPage, Heard> windows = new();
        await browser.Look(site, site.Pages, async (window, page) =>
        {
            var heard = windows[window];
            var kept = await Kept(window);
            var moved = await window.EvaluateAsync<double>("probe.moved()");
            visits.Add(new Visit(page, [.. heard.Requests], [.. heard.Said], [.. kept], moved,
                await Violations(window, views[page.Url])));
            heard.Requests.Clear();
            heard.Said.Clear();
            return [];
        }, before: window =>
        {
            var heard = windows.GetOrAdd(window, _ => new());
            window.Request += (_, request) => heard.Requests.Enqueue(request.Url);
            window.Console += (_, message) => heard.Said.Enqueue($"{message.Type}: {message.Text}");
            window.PageError += (_, fault) => heard.Said.Enqueue($"script fault: {fault}");
        });
        return [.. visits.OrderBy(v => v.Page.Url, StringComparer.Ordinal)];
    }

    /// <summary>All rules in the first view and in each other width; where only the scheme has changed, colours alone
    /// can differ.</summary>
    private static async Task<IReadOnlyList<string>> Violations(IPage window, IReadOnlyList<View> views)
    {
        List<string> found = [];
        HashSet<int> widths = [];
        foreach (var view in views)
        {
            await window.EmulateMediaAsync(new() { ColorScheme = view.Scheme });
            await window.SetViewportSizeAsync(view.Width, view.Height);
            var faults = widths.Add(view.Width) ? await Axe.Violations(window) : await Axe.ColourViolations(window);
            found.AddRange(faults.Select(f => $"{view}: {f}"));
        }
        await window.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await window.SetViewportSizeAsync(1280, 900);
        return found;
    }

    /// <summary>All that a page could leave on the device.</summary>
    public static async Task<IEnumerable<string>> Kept(IPage window)
    {
        var cookies = await window.Context.CookiesAsync();
        var stored = await window.EvaluateAsync<string[]>("""
            async () => [
              ...Object.keys(localStorage),
              ...Object.keys(sessionStorage),
              ...(await indexedDB.databases()).map(d => d.name),
              ...(await caches.keys()),
            ]
            """);
        return [.. cookies.Select(c => $"cookie {c.Name}"), .. stored.Select(s => $"stored {s}")];
    }

    /// <summary>What a window has asked for and said since it went to its page.</summary>
    private sealed class Heard
    {
        public ConcurrentQueue<string> Requests { get; } = new();

        public ConcurrentQueue<string> Said { get; } = new();
    }
}
