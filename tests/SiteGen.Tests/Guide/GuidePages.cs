// The guide itself, rendered once for the tests that hold what its pages say against its data.
using System.Collections.Concurrent;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Emit;
using SiteGen.Model;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Guide;

[CollectionDefinition(Name)]
public sealed class GuideTests : ICollectionFixture<GuidePages>
{
    public const string Name = "guide";
}

public sealed class GuidePages
{
    private readonly ConcurrentDictionary<string, IHtmlDocument> _documents = new(StringComparer.Ordinal);
    private readonly RenderedSite _site;

    public GuidePages()
    {
        var made = MadeSites.Of(new BuildRun(new BuildOptions
        {
            InputFolder = Path.Combine(TestFolders.Repository, "input"),
            ThemesFolder = Path.Combine(TestFolders.Repository, "themes"),
            OutputFolder = Path.Combine(Path.GetTempPath(), "not-written"),
            WorkingFolder = TestFolders.Repository,
            Clock = SiteFixture.FixedClock,
        }));
        _site = made.Sites.Single();
    }

    public IHtmlDocument this[string url] =>
        _documents.GetOrAdd(url, u => Parsed(_site.Pages.Single(p => p.Page.Url == u)));

    internal IEnumerable<Row> Rows(string set) => _site.Plan.Edition.Content.Data[set].Rows;

    internal string File(string path) => Encoding.UTF8.GetString(_site.Files.Single(f => f.Path == path).Bytes.Span);

    /// <summary>The files for assistants of readers.</summary>
    internal IReadOnlyList<OutputFile> Copies => field ??= [.. AssistantsOutput.Output.Files(_site)];

    public IEnumerable<string> Layouts => _site.Pages.Select(p => p.Page.LayoutName).Distinct();

    public IEnumerable<string> Urls(string layout) =>
        _site.Pages.Where(p => p.Page.LayoutName == layout).Select(p => p.Page.Url);

    private static IHtmlDocument Parsed(RenderedPage page) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page.Html.Bytes.Span));
}
