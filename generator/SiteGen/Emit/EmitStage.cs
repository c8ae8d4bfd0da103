// Stage 6: from finished pages to files. THE LIST of outputs.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Emit.Search;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Emit;

/// <summary>A maker of files of an edition.</summary>
internal sealed record Output(string Name, Func<RenderedSite, IEnumerable<OutputFile>> Files);

/// <summary>A maker of files that a theme has once, whatever its languages.</summary>
internal sealed record ThemeOutput(string Name, Func<IReadOnlyList<RenderedSite>, IEnumerable<OutputFile>> Files);

internal static class EmitStage
{
    public static ImmutableArray<Output> All { get; } = [PageOutput.Output, AssetOutput.Output, ThemeFileOutput.Output, RedirectOutput.Pages];

    public static ImmutableArray<ThemeOutput> Shared { get; } = [SitemapOutput.Output, RobotsOutput.Output, RedirectOutput.Rules, HeadersOutput.Output, PageListOutput.Output];

    /// <summary>The files of all editions of one theme, by path.</summary>
    /// <param name="search">What brands share; null makes the search anew.</param>
    public static ImmutableArray<OutputFile> Run(IReadOnlyList<RenderedSite> editions, DiagnosticBag bag, SharedSearch? search = null)
    {
        var files = new SortedDictionary<string, OutputFile>(StringComparer.Ordinal);
        var writers = new Dictionary<string, string>(StringComparer.Ordinal);
        var found = search ?? new SharedSearch([]);
        var made = editions.SelectMany(e => All.SelectMany(o => o.Files(e).Select(f => (o.Name, File: f))).Concat(found.Files(e, bag).Select(f => (Name: "search", File: f))))
            .Concat(Shared.SelectMany(o => o.Files(editions).Select(f => (o.Name, File: f))));
        foreach (var (writer, file) in made)
        {
            if (files.TryGetValue(file.Path, out var other) && !other.Bytes.Span.SequenceEqual(file.Bytes.Span))
                bag.Add(OutputErrors.PathTwice(editions[0].Plan.Site.Config.Source.SpanAt(0), file.Path, writers[file.Path], writer));
            files[file.Path] = file;
            writers[file.Path] = writer;
        }
        return [.. files.Values];
    }
}
