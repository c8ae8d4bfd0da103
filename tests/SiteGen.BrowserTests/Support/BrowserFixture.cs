// One browser, one built guide and one site of components for the whole run; hands out pages and runs many side by side.
using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}

public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>Pages looked at side by side: more than this is slower on two cores.</summary>
    private const int SideBySide = 3;

    private IPlaywright? _playwright;
    private Task<IReadOnlyList<Visit>>? _visits;

    internal IBrowser Browser { get; private set; } = null!;

    internal BuiltSite Guide { get; private set; } = null!;

    internal BuiltSite Components { get; private set; } = null!;

    /// <summary>One visit to every page of the guide, shared by the tests that need no more than that.</summary>
    internal Task<IReadOnlyList<Visit>> Visits => _visits ??= Crawl.Of(this, Guide);

    public async Task InitializeAsync()
    {
        Guide = await BuiltSite.Build("input");
        Components = await BuiltSite.Build("tests/SiteGen.BrowserTests/Sites/components/input");
        _playwright = await Playwright.CreateAsync();
        Browser = await BrowserFinder.Start(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        _playwright?.Dispose();
        foreach (var site in new[] { Guide, Components }.OfType<BuiltSite>())
            await site.DisposeAsync();
    }

    /// <summary>A fresh window with an empty profile; the probes of <c>Scripts/</c> are in every page of it.</summary>
    internal async Task<IPage> Open(int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
        });
        await context.AddInitScriptAsync(Probes.Text);
        return await context.NewPageAsync();
    }

    /// <summary>Looks at each page of the site and gathers what is wrong, each fault with the page's address before it.</summary>
    internal async Task<IReadOnlyList<string>> Look(BuiltSite site, IEnumerable<SitePage> pages, Func<IPage, SitePage, Task<IEnumerable<string>>> look, int width = 1280, Action<IPage>? before = null)
    {
        var queue = new ConcurrentQueue<SitePage>(pages);
        queue.ShouldNotBeEmpty();
        var faults = new ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, SideBySide).Select(async _ =>
        {
            var window = await Open(width);
            before?.Invoke(window);
            while (queue.TryDequeue(out var page))
            {
                await window.GotoAsync(site.Server.Root + page.Url);
                foreach (var fault in await look(window, page))
                    faults.Add($"{page.Url}: {fault}");
            }
            await window.Context.CloseAsync();
        }));
        return [.. faults.Order(StringComparer.Ordinal)];
    }
}
