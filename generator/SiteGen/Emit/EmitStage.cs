// Stage 6: from finished pages to files. THE LIST of outputs.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Emit.Search;
using SiteGen.Model;

namespace SiteGen.Emit;

internal static class EmitStage
{
    public static ImmutableArray<Output> All { get; } =
        [PageOutput.Output, AssetOutput.Output, ThemeFileOutput.Output, RedirectOutput.Pages,
            AssistantsOutput.Output, FeedOutput.Output];

    public static ImmutableArray<ThemeOutput> Shared { get; } =
        [SitemapOutput.Output, RobotsOutput.Output, RedirectOutput.Rules, HeadersOutput.Output, PageListOutput.Output];

    /// <summary>The files of all editions of one theme, by path.</summary>
    /// <param name="search">What brands share; null makes the search anew.</param>
    public static ImmutableArray<OutputFile> Run(IReadOnlyList<RenderedSite> editions, DiagnosticBag bag,
        SharedSearch? search = null)
    {
        var paths = new OutputPaths(editions[0].Plan.Site.Config.Source.SpanAt(0), bag);
        paths.Reserve("the list of what was written", OutputFile.ListOfFiles);
        var found = search ?? new SharedSearch([]);
        foreach (var edition in editions)
        {
            foreach (var output in All)
                Add(output.Name, output.Files(edition));
            Add("search", found.Files(edition, bag));
        }
        foreach (var output in Shared)
            Add(output.Name, output.Files(editions));
        LeftFiles.Check(editions, paths.Files.Select(f => f.Wanted?.Source.Path).OfType<string>()
            .ToHashSet(StringComparer.Ordinal), bag);
        return [.. paths.Files];

        void Add(string output, IEnumerable<OutputFile> files)
        {
            foreach (var file in files)
                paths.Add(output, file);
        }
    }
}
