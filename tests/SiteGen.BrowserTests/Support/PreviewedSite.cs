// A small site of its own under sitegen preview, whose files a test may change.
using SiteGen.Model;
using SiteGen.Preview;

namespace SiteGen.BrowserTests.Support;

internal sealed class PreviewedSite : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sitegen-preview-").FullName;
    private readonly CancellationTokenSource _stop = new();
    private SourceWatcher _watcher = null!;
    private PreviewServer _server = null!;
    private Task _following = Task.CompletedTask;

    public string Root => _server.Root;

    public static async Task<PreviewedSite> Start()
    {
        var site = new PreviewedSite();
        foreach (var (path, text) in Files)
            site.Save(path, text);
        var options = new BuildOptions
        {
            InputFolder = Path.Combine(site._folder, "input"),
            ThemesFolder = Path.Combine(site._folder, "themes"),
            OutputFolder = Path.Combine(site._folder, "output"),
            WorkingFolder = site._folder
        };
        var session = new PreviewSession(options);
        site._watcher = new SourceWatcher(options.InputFolder, options.ThemesFolder);
        var feed = new PreviewFeed(session.Build([])!.Site);
        site._server = await PreviewServer.Start(feed, 0, span => $"edit:{span.Source.Path}:{span.Line}");
        site._following = session.Follow(site._watcher, feed, (_, _) => { }, site._stop.Token);
        return site;
    }

    public void Save(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _following.ContinueWith(_ => { }, TaskScheduler.Default);
        await _server.DisposeAsync();
        _watcher.Dispose();
        _stop.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static IEnumerable<(string Path, string Text)> Files =>
    [
        ("input/site.yaml",
            "title: A small site\nchecks:\n  review: { until: review_by, last: reviewed, pending: reviewer }\n"),
        ("input/page.schema.json", """
            {
              "type": "object",
              "required": ["title"],
              "properties": {
                "title": { "type": "string" },
                "reviewed": { "type": "string", "format": "date" },
                "review_by": { "type": "string", "format": "date" },
                "reviewer": { "type": "string" }
              }
            }
            """),
        ("input/_defaults.yaml", "reviewed: 2026-11-02\nreview_by: 2096-11-02\n"),
        ("input/index.md", "---\ntitle: Home\n---\nSee [a](a.md).\n"),
        ("input/a.md", "---\ntitle: A\n---\nFirst version.\n"),
        ("input/b.md", "---\ntitle: B\n---\nB.\n"),
        ("input/data/things.schema.json", """
            {
              "type": "object",
              "x-key": "id",
              "properties": { "id": { "type": "string" }, "name": { "type": "string" } }
            }
            """),
        ("input/data/things.yaml", "- { id: one, name: The one }\n"),
        ("themes/default/theme.yaml", "name: Plain\n"),
        ("themes/default/strings/en.yaml", "print: Print\n"),
        ("themes/default/assets/site.css",
            "main { color: rgb(9, 9, 9); min-height: 4000px }\n@media print { header { display: none } }\n"),
        ("themes/default/partials/head.sbnhtml",
            "<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><meta "
            + "name=\"color-scheme\" content=\"light dark\"><meta http-equiv=\"Content-Security-Policy\" "
            + "content=\"default-src 'self'; img-src 'self' data:; connect-src 'none'\"><title>{{ page.title "
            + "}}</title><link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"{{ asset 'site.css' "
            + "}}\"></head>\n"),
        ("themes/default/layouts/page.sbnhtml",
            "<!doctype html>\n<html lang=\"en\">\n{{ include 'head' }}<body><header>{{ data.things.one.name "
            + "}}</header><main>{{ page.content }}</main></body>\n</html>\n"),
    ];
}
