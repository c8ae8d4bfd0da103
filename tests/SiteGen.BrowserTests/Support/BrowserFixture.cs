// One browser, one built guide and one site of components for the whole run; hands out pages and runs many side by
// side.
using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>Pages that one test looks at side by side, and all tests together: more than this is slower on two
    /// cores.</summary>
    private const int SideBySide = 3;

    /// <summary>How long a test waits for what has to show on a page, in milliseconds; others run beside it.</summary>
    private const float Patience = 20_000;

    private readonly SemaphoreSlim _turns = new(SideBySide);
    private readonly Lazy<Task<IReadOnlyList<Visit>>> _visits;
    private IPlaywright? _playwright;

    public BrowserFixture() => _visits = new(() => Crawl.Of(this, Guide));

    internal IBrowser Browser { get; private set; } = null!;

    internal BuiltSite Guide { get; private set; } = null!;

    internal BuiltSite Components { get; private set; } = null!;

    /// <summary>One visit to every page of the guide, shared by the tests that need no more than that.</summary>
    internal Task<IReadOnlyList<Visit>> Visits => _visits.Value;

    public async Task InitializeAsync()
    {
        Guide = await BuiltSite.Build("input");
        Components = await BuiltSite.Build("tests/SiteGen.BrowserTests/Sites/components/input");
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        Browser = await BrowserFinder.Start(_playwright);
    }

    public async Task DisposeAsync()
    {
        _turns.Dispose();
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

    /// <summary>Looks at each page of the site and gathers what is wrong, each fault with the page's address before
    /// it.</summary>
    internal async Task<IReadOnlyList<string>> Look(
        BuiltSite site, IEnumerable<SitePage> pages, Func<IPage, SitePage, Task<IEnumerable<string>>> look,
            int width = 1280, Action<IPage>? before = null)
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
                foreach (var fault in await InTurn(() => LookAt(window, site, page, look)))
                    faults.Add($"{page.Url}: {fault}");
            }
            await window.Context.CloseAsync();
        }));
        return [.. faults.Order(StringComparer.Ordinal)];
    }

    /// <summary>Visits each page once and asks it several questions; what is wrong stands below the question.</summary>
    internal async Task<ILookup<TQuestion, string>> Ask<TQuestion>(
        BuiltSite site, IEnumerable<SitePage> pages,
            Func<IPage, SitePage, IAsyncEnumerable<(TQuestion Question, IEnumerable<string> Faults)>> ask,
            int width = 1280)
    {
        ConcurrentBag<(TQuestion Question, string Fault)> found = [];
        await Look(site, pages, async (window, page) =>
        {
            await foreach (var (question, faults) in ask(window, page))
            {
                foreach (var fault in faults)
                    found.Add((question, $"{page.Url}: {fault}"));
            }
            return [];
        }, width);
        return found.OrderBy(f => f.Fault, StringComparer.Ordinal).ToLookup(f => f.Question, f => f.Fault);
    }

    private static async Task<IEnumerable<string>> LookAt(IPage window, BuiltSite site, SitePage page,
        Func<IPage, SitePage, Task<IEnumerable<string>>> look)
    {
        await window.GotoAsync(site.Server.Root + page.Url);
        return await look(window, page);
    }

    private async Task<T> InTurn<T>(Func<Task<T>> work)
    {
        await _turns.WaitAsync();
        try
        {
            return await work();
        }
        finally
        {
            _turns.Release();
        }
    }
}
