// What is known of a site of another generator before its pages are read: where they lie, its title, its order.
using System.Collections.Immutable;

namespace SiteGen.Commands.Moving;

/// <param name="Generator">Its name, for people.</param>
/// <param name="Root">The folder of its pages, with a slash at its end; empty for the whole tree.</param>
internal sealed record SourceSite(string Generator, string Root)
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>Folders whose files stand at the root of the finished site.</summary>
    public ImmutableArray<string> Static { get; init; } = [];

    /// <summary>Pages in reading order, with their sections; empty where folders and front matter say it.</summary>
    public ImmutableArray<NavEntry> Order { get; init; } = [];

    /// <summary>Where the finished site lies on its host: "/docs/".</summary>
    public string Base { get; init; } = "/";

    /// <summary>Files and folders of the generator that no page shows.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];

    public bool IsLeftOut(string path) => LeftOut.Any(l => path == l
        || (l.EndsWith('/') && path.StartsWith(l, StringComparison.OrdinalIgnoreCase)));
}

/// <param name="Path">From the root of the tree; null for a section without a page.</param>
/// <param name="Section">Titles of the sections around it.</param>
internal sealed record NavEntry(string? Path, string? Title, ImmutableArray<string> Section);
