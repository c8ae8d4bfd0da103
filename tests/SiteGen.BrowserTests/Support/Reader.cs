// A reader with a profile of their own, who opens pages of the guide, types, saves files and opens them.
using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

internal sealed class Reader : IAsyncDisposable
{
    private readonly BuiltSite _site;

    private Reader(BuiltSite site, IBrowserContext context, IPage page)
    {
        _site = site;
        Context = context;
        Page = page;
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; private set; }

    /// <summary>Everything the pages asked for.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What the pages said on the console, and faults of scripts.</summary>
    public List<string> Said { get; } = [];

    public static async Task<Reader> Come(BrowserFixture browser, bool scripts = true, int width = 1280,
        string? before = null)
    {
        var context = await browser.Browser.NewContextAsync(
            new()
            {
                JavaScriptEnabled = scripts,
                ViewportSize = new() { Width = width, Height = 900 },
                ReducedMotion = ReducedMotion.Reduce,
                AcceptDownloads = true
            });
        context.SetDefaultTimeout(30_000);
        if (before is not null)
            await context.AddInitScriptAsync(before);
        var reader = new Reader(browser.Guide, context, await context.NewPageAsync());
        reader.Listen(reader.Page);
        return reader;
    }

    /// <summary>Another tab of the same profile; from now on the reader looks at it.</summary>
    public async Task<IPage> NewTab()
    {
        Page = await Context.NewPageAsync();
        Listen(Page);
        return Page;
    }

    public async Task<IPage> Open(string path)
    {
        await Page.GotoAsync(_site.Server.Root + path);
        return Page;
    }

    /// <summary>Follows a link, and waits until the page behind it has run its scripts: who types has seen
    /// it.</summary>
    public async Task Follow(ILocator link)
    {
        await Page.EvaluateAsync("document.documentElement.dataset.left = ''");
        await link.ClickAsync();
        await Assertions.Expect(Page.Locator("html:not([data-left])")).ToBeAttachedAsync();
        await Page.WaitForLoadStateAsync();
    }

    /// <summary>What is kept on the device and in this tab, as text; empty when nothing is.</summary>
    public async Task<string> Kept()
    {
        await Page.EvaluateAsync("window.siteTools?.store.flush()");
        return string.Join('\n',
            await Page.EvaluateAsync<string[]>(
            "[localStorage, sessionStorage].flatMap(s => Object.entries(s).map(e => e.join('=')))"));
    }

    /// <summary>Presses a button that saves a file, and gives its name and text.</summary>
    public async Task<(string Name, string Text)> Save(string button)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() =>
            Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync());
        return (download.SuggestedFilename, await File.ReadAllTextAsync(await download.PathAsync()));
    }

    public Task OpenFile(string text, string name = "my-notes-2026-11-22.json") =>
        Page.Locator("#open-file")
            .SetInputFilesAsync(
            new FilePayload
            {
                Name = name,
                MimeType = "application/json",
                Buffer = System.Text.Encoding.UTF8.GetBytes(text)
            });

    /// <summary>Keys of the questions on one's own list, in their order.</summary>
    public Task<string[]> MyList() =>
        Page.Locator("[data-key]").EvaluateAllAsync<string[]>("all => all.map(e => e.dataset.key)");

    public Task Press(string button) =>
        Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Waits until the page has told a screen reader something with these words in it.</summary>
    public Task Hears(string words) =>
        Assertions.Expect(Page.Locator("[data-status]")).ToContainTextAsync(words);

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();

    private void Listen(IPage page)
    {
        page.Request += (_, request) => Requests.Add(request.Url);
        page.Console += (_, message) => Said.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, fault) => Said.Add($"script fault: {fault}");
    }
}
