// A site built in process into a temporary folder, with the list of its pages; what the browser tests look at.
using System.Text.Json;
using System.Text.Json.Serialization;
using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.BrowserTests.Support;

/// <summary>One line of the site's <c>pages.json</c>.</summary>
internal sealed record SitePage(
    [property: JsonPropertyName("url")] string Url,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("layout")] string Layout,
    [property: JsonPropertyName("file")] string File);

internal sealed class BuiltSite : IAsyncDisposable
{
    private BuiltSite(string folder, SiteContent content, SiteServer server)
    {
        Folder = folder;
        Content = content;
        Server = server;
        Pages = JsonSerializer.Deserialize<List<SitePage>>(File.ReadAllText(Path.Combine(folder, "pages.json")))!;
    }

    public string Folder { get; }

    /// <summary>What the site is made of.</summary>
    public SiteContent Content { get; }

    public SiteServer Server { get; }

    public IReadOnlyList<SitePage> Pages { get; }

    /// <summary>The folder that holds <c>SiteGen.sln</c>.</summary>
    public static string Repository { get; } = FindRepository();

    public static async Task<BuiltSite> Build(string input, string theme = "guide", string path = "")
    {
        var folder = Path.Combine(Path.GetTempPath(), "sitegen-browser-" + Guid.NewGuid().ToString("N"));
        var options = new BuildOptions
        {
            InputFolder = Path.Combine(Repository, input),
            ThemesFolder = Path.Combine(Repository, "themes"),
            OutputFolder = folder,
            WorkingFolder = Repository,
            Themes = [theme],
        };
        var report = SiteBuild.Run(options);
        if (report.Errors > 0)
            throw new InvalidOperationException($"{input} does not build:\n{string.Join('\n', report.Diagnostics)}");
        var (run, bag) = (new BuildRun(options), new DiagnosticBag());
        var content = Pipeline.Prepare(run, Pipeline.Load(run, bag)!, bag)!;
        return new BuiltSite(folder, content, await SiteServer.Start(folder, path));
    }

    /// <summary>The rows of a data set of the site's first edition.</summary>
    public IEnumerable<Row> Rows(string set) => Content.Editions[0].Content.Data[set].Rows;

    public string Read(SitePage page) => File.ReadAllText(Path.Combine(Folder, page.File));

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
        File.Delete(Folder + "-report.html");
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SiteGen.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("SiteGen.sln was not found above the tests");
    }
}
