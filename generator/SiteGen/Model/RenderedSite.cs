// Stage 4's result, and what the last stages make of it.
using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Model;

/// <summary>A link of a finished page to an address of the site. The span is null when a template wrote it.</summary>
internal sealed record LinkUse(string Url, string? Fragment, SourceSpan? Span);

/// <param name="Html">The finished page in UTF-8, as it is written.</param>
internal sealed record RenderedPage(Page Page, FileContent Html, ImmutableArray<LinkUse> Links,
    IReadOnlySet<string> Ids, ImmutableArray<string> DuplicateIds)
{
    /// <summary>How long its templates took.</summary>
    public TimeSpan Time { get; init; }

    /// <summary>What it has read; default when nothing was recorded, or when the page has findings and has to be made
    /// again.</summary>
    public ImmutableArray<Dependency> Dependencies { get; init; }

    /// <summary>What it has read, as far as that is known.</summary>
    public ImmutableArray<Dependency> Read => Dependencies.IsDefault ? [] : Dependencies;
}

/// <param name="FieldLinks">Links in front matter and rows, whether a page shows them or not.</param>
/// <param name="Files">Files of the theme that are not pages, such as a manifest.</param>
internal sealed record RenderedSite(SitePlan Plan, ImmutableArray<RenderedPage> Pages, ImmutableArray<OutputFile> Files,
    ImmutableArray<LinkUse> FieldLinks)
{
    /// <summary>Where what is made of its pages is kept until it is written.</summary>
    public KeepPage Keep { get; init; } = bytes => bytes;

    /// <summary>All that its pages have read; null when nothing was recorded.</summary>
    public DependencyTable? Dependencies { get; init; }
}

/// <summary>A file of the site to be written; the path has forward slashes and is relative to the output
/// folder.</summary>
internal sealed record OutputFile(string Path, FileContent Content)
{
    public ReadOnlyMemory<byte> Bytes => Content.Bytes;


    /// <summary>The file in which Write keeps what it has written.</summary>
    public const string ListOfFiles = ".sitegen";

    /// <summary>The place that asks for the path: a page, an old address, a file; null for what every site
    /// has.</summary>
    public SourceSpan? Wanted { get; init; }
}

/// <summary>All editions of a theme with the files that they are made of, for those who look at the result as a
/// whole.</summary>
internal sealed record FinishedSite(ImmutableArray<RenderedSite> Editions, ImmutableArray<OutputFile> Files);
