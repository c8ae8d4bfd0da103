// A preview of a small site in a folder of its own, as sitegen preview runs it.
using System.Diagnostics;
using System.Net;
using SiteGen.Preview;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Preview;

internal sealed class RunningPreview : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly SourceWatcher _watcher;
    private Task _following = Task.CompletedTask;

    private RunningPreview(TempFolder folder, PreviewSession session, PreviewFeed feed, PreviewServer server,
        SourceWatcher watcher)
    {
        (Folder, Session, Feed, Server, _watcher) = (folder, session, feed, server, watcher);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(server.Root)
        };
    }

    public TempFolder Folder { get; }

    public PreviewSession Session { get; }

    public PreviewFeed Feed { get; }

    public PreviewServer Server { get; }

    public HttpClient Client { get; }

    /// <summary>What the terminal was told.</summary>
    public List<string> Lines { get; } = [];

    public static async Task<RunningPreview> Start(SiteFixture site, int port = 0)
    {
        var folder = new TempFolder();
        var options = site.OnDisk(folder);
        var session = new PreviewSession(options);
        var watcher = new SourceWatcher(options.InputFolder, options.ThemesFolder);
        var feed = new PreviewFeed(session.Build([])!.Site);
        var preview = new RunningPreview(folder, session, feed,
            await PreviewServer.Start(feed, port, span => $"edit:{span}"), watcher);
        preview._following = session.Follow(watcher, feed, (line, _) =>
        {
            lock (preview.Lines)
                preview.Lines.Add(line ?? "more findings");
        }, preview._stop.Token);
        return preview;
    }

    /// <summary>The text of a page once it holds these words.</summary>
    public Task<string> Wait(string path, string words) =>
        Until(async () =>
        await Client.GetStringAsync(path) is var text && text.Contains(words, StringComparison.Ordinal)
        ? text
        : null, $"{path} never held \"{words}\"");

    /// <summary>The findings once this is among them.</summary>
    public Task<string> WaitForFinding(string code) =>
        Until(() => Task.FromResult(Feed.Now.Site.Findings.FirstOrDefault(f => f.Code == code)?.Code),
            $"{code} was never found; found were {string.Join(", ", Feed.Now.Site.Findings.Select(f => f.Code))}");

    public Task WaitUntilMended() =>
        Until(() => Task.FromResult(Feed.Now.Site.HasErrors ? null : ""), "the faults were never mended");

    public Task WaitUntilGone(string path) => Until(async () =>
    {
        using var answer = await Ask(path);
        return answer.StatusCode == HttpStatusCode.NotFound ? "" : null;
    }, $"{path} never went away");

    public async Task<HttpResponseMessage> Ask(string path, HttpMethod? method = null, string? host = null,
        string? tag = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        request.Headers.Host = host;
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _following.ContinueWith(_ => { }, TaskScheduler.Default);
        Client.Dispose();
        await Server.DisposeAsync();
        _watcher.Dispose();
        _stop.Dispose();
        Folder.Dispose();
    }

    private static async Task<T> Until<T>(Func<Task<T?>> look, string otherwise)
        where T : class
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromSeconds(60))
        {
            try
            {
                if (await look() is { } found)
                    return found;
            }
            catch (HttpRequestException fault)
                when (fault.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.ServiceUnavailable)
            {
                // It is not there yet.
            }
            await Task.Delay(20);
        }
        throw new ShouldAssertException(otherwise);
    }
}
