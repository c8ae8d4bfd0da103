// site.yaml, read.
using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Model;

internal sealed record SiteConfig
{
    public required SourceText Source { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public string? Version { get; init; }

    /// <summary>Other versions of the site, as readers switch to them.</summary>
    public ImmutableArray<SiteVersion> Versions { get; init; } = [];

    /// <summary>Where its texts are kept; null where it does not say.</summary>
    public KeptAt? Kept { get; init; }

    /// <summary>The theme that the site is made for; null where it names none.</summary>
    public Named? Theme { get; init; }

    /// <summary>The first is the site's own; each further one is an overlay folder of that name.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    public ImmutableArray<Menu> Menus { get; init; } = [];

    public ImmutableArray<RowPages> RowPages { get; init; } = [];

    public GlossaryConfig? Glossary { get; init; }

    /// <summary>The data set that citations name.</summary>
    public Named? Citations { get; init; }

    public CheckSettings Checks { get; init; } = CheckSettings.None;

    /// <summary>Null when the site has no search.</summary>
    public SearchConfig? Search { get; init; }

    public Fields? Settings { get; init; }

    /// <summary>Whether pages have a copy in Markdown, with a list of them, for readers' assistants.</summary>
    public bool HasCopies { get; init; } = true;

    /// <summary>Elements of HTML that its texts may hold beside the usual ones.</summary>
    public ImmutableArray<Named> AllowedHtml { get; init; } = [];

    /// <summary>What a brand cannot hide or change.</summary>
    public ImmutableArray<LockedPart> Locks { get; init; } = [];
}

/// <summary>Pages and rows, or keys of any page and row, that are the same in every brand, with the reason.</summary>
internal sealed record LockedPart(ImmutableArray<string> Keep, ImmutableArray<string> Keys, string Why);

/// <summary>Where the texts of a site are kept.</summary>
/// <param name="Edit">Address at which somebody edits a file: "{path}" stands for its path in input/.</param>
/// <param name="HasDates">Whether git says when each file was last changed.</param>
internal sealed record KeptAt(string? Edit, bool HasDates);

/// <summary>A version of the site's content, and where it is published.</summary>
internal sealed record SiteVersion(string Title, string Url);

/// <summary>A name with its place in the file.</summary>
internal sealed record Named(string Text, SourceSpan Span);

internal sealed record Menu(string Name, bool Numbered, ImmutableArray<MenuEntry> Entries);

/// <param name="IsFolder">True for a folder, with all pages in it.</param>
internal sealed record MenuEntry(Named Page, ImmutableArray<MenuEntry> Children, bool IsFolder = false);

/// <summary>How the rows of a set become pages, or anchors of a page when the path has a "#".</summary>
internal sealed record RowPages(Named Set, Named Path, Named? Layout, Named Title, Named? Description,
    GroupPages? Groups, FramePages? Frame = null);

/// <summary>A second page of each row, for a frame in a page of another site.</summary>
internal sealed record FramePages(Named Path, Named Layout);

/// <param name="Every">Where to find "every: true": each row of the set that the field names has a page, also without
/// rows.</param>
internal sealed record GroupPages(Named By, Named Path, Named Layout, Named Title, Named? Description,
    Named? Every = null);

internal sealed record GlossaryConfig(Named Set, string Term, string? Also);
