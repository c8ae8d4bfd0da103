// Stage 6: from finished pages to files. THE LIST of outputs.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Emit;

/// <summary>A maker of files of an edition.</summary>
internal sealed record Output(string Name, Func<RenderedSite, IEnumerable<OutputFile>> Files);

/// <summary>A maker of files that a theme has once, whatever its languages.</summary>
internal sealed record ThemeOutput(string Name, Func<IReadOnlyList<RenderedSite>, IEnumerable<OutputFile>> Files);

internal static class EmitStage
{
    public static ImmutableArray<Output> All { get; } = [PageOutput.Output, AssetOutput.Output, RedirectOutput.Pages];

    public static ImmutableArray<ThemeOutput> Shared { get; } = [SitemapOutput.Output, RobotsOutput.Output, RedirectOutput.Rules, HeadersOutput.Output, PageListOutput.Output];

    /// <summary>The files of all editions of one theme, by path.</summary>
    public static ImmutableArray<OutputFile> Run(IReadOnlyList<RenderedSite> editions, DiagnosticBag bag)
    {
        var files = new SortedDictionary<string, OutputFile>(StringComparer.Ordinal);
        foreach (var file in editions.SelectMany(e => All.SelectMany(o => o.Files(e))).Concat(Shared.SelectMany(o => o.Files(editions))))
        {
            if (files.TryGetValue(file.Path, out var other) && !other.Bytes.Span.SequenceEqual(file.Bytes.Span))
                bag.Add(OutputErrors.PathTwice(editions[0].Plan.Site.Config.Source.SpanAt(0), file.Path));
            files[file.Path] = file;
        }
        return [.. files.Values];
    }
}
