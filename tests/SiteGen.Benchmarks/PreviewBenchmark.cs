// From saving a file to having the changed page: a client that listens to the preview's stream and asks for the page
// when it hears of it.
using System.Diagnostics;
using System.Globalization;
using SiteGen.Model;
using SiteGen.Preview;

namespace SiteGen.Benchmarks;

internal static class PreviewBenchmark
{
    private const int Edits = 50;
    private const int TemplateEdits = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    /// <param name="folder">The folder that holds input/ and themes/; it is changed.</param>
    /// <param name="page">The Markdown file that is edited, and its address.</param>
    /// <param name="template">A template that all pages include.</param>
    public static async Task Run(string what, string folder, (string File, string Url) page, string template)
    {
        var options = new BuildOptions
        {
            InputFolder = Path.Combine(folder, "input"),
            ThemesFolder = Path.Combine(folder, "themes"),
            OutputFolder = Path.Combine(folder, "output"),
            WorkingFolder = folder
        };
        var session = new PreviewSession(options);
        using var watcher = new SourceWatcher(options.InputFolder, options.ThemesFolder);
        var first = session.Build([])!;
        var feed = new PreviewFeed(first.Site);
        using var stop = new CancellationTokenSource();
        await using var server = await PreviewServer.Start(feed, 0, span => span.ToString());
        var following = session.Follow(watcher, feed, (_, _) => { }, stop.Token);
        using var client = new HttpClient { BaseAddress = new Uri(server.Root) };
        using var stream =
            new StreamReader(await client.GetStreamAsync($"/_sitegen/events?path={page.Url}&version=none"));
        await NextReload(stream);
        var texts = await Measure(client, stream, Path.Combine(folder, page.File), page.Url, Edits, i =>
            $"\n\nEdit number {i}.\n", i => $"Edit number {i}.");
        var templates = await Measure(client, stream, Path.Combine(folder, template), page.Url, TemplateEdits, i =>
            $"<i>turn {i}</i>\n", i => $"<i>turn {i}</i>");
        await stop.CancelAsync();
        await following.ContinueWith(_ => { }, TaskScheduler.Default);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
            $"{what}: {first.Pages} pages, first build {first.Time.TotalSeconds:0.0} s; page {Middle(texts):0} ms "
            + $"(slowest {texts.Max():0}), template {Middle(templates):0} ms (slowest {templates.Max():0})"));
    }

    public static async Task RunGenerated(int pages)
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-benchmark-").FullName;
        try
        {
            GeneratedSite.Write(folder, pages);
            Directory.Move(Path.Combine(folder, "content"), Path.Combine(folder, "input"));
            var partials = Directory.CreateDirectory(Path.Combine(folder, "themes", "default", "partials")).FullName;
            await File.WriteAllTextAsync(Path.Combine(folder, "themes", "default", "theme.yaml"), "extends: base\n");
            File.Copy(Path.Combine("themes", "base", "partials", "brand.sbnhtml"),
                Path.Combine(partials, "brand.sbnhtml"));
            await Run("generated", folder, ("input/section-1/page-3.md", "/section-1/page-3/"),
                "themes/default/partials/brand.sbnhtml");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<double>> Measure(HttpClient client, StreamReader stream, string file, string url,
        int edits, Func<int, string> add, Func<int, string> shown)
    {
        var original = await File.ReadAllTextAsync(file);
        var times = new List<double>();
        for (var i = 0; i < edits; i++)
        {
            await Task.Delay(Pause);
            var watch = Stopwatch.StartNew();
            await File.WriteAllTextAsync(file, original + add(i));
            string page;
            do
            {
                await NextReload(stream);
                page = await client.GetStringAsync(url);
            }
            while (!page.Contains(shown(i), StringComparison.Ordinal));
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        return times;
    }

    private static async Task NextReload(StreamReader stream)
    {
        while (await stream.ReadLineAsync() is { } line)
        {
            if (line == "event: reload")
                return;
        }
        throw new InvalidOperationException("the preview has ended its stream");
    }

    private static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
