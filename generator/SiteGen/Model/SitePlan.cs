// Stage 3's result: the pages to make and how they hang together.
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Templating;

namespace SiteGen.Model;

internal enum PageKind
{
    Document,
    Row,
    Group,
    Frame,
}

/// <summary>One address of one edition.</summary>
internal sealed record Page
{
    public required PageKind Kind { get; init; }

    /// <summary>Address from the root, with a slash at the end: <c>/prepare/records/</c>.</summary>
    public required string Url { get; init; }

    public required string OutputPath { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public required string LayoutName { get; init; }

    public required Template Layout { get; init; }

    public Document? Document { get; init; }

    public Row? Row { get; init; }

    /// <summary>What a group page is grouped by: the name of a row, or a text.</summary>
    public FieldValue? Group { get; init; }

    public ImmutableArray<Row> Rows { get; init; } = [];

    /// <summary>The page above a row page that belongs to a group.</summary>
    public string? ParentUrl { get; init; }

    /// <summary>Address of the page that this one shows again for a frame elsewhere; null for all others.</summary>
    public string? FrameOf { get; init; }

    public required SourceSpan Span { get; init; }
}

/// <param name="Page">Null for a folder that has no page of its own.</param>
internal sealed record MenuItem(Page? Page, string Title, int Number, ImmutableArray<MenuItem> Children)
{
    /// <summary>The item and all below it.</summary>
    public IEnumerable<MenuItem> WithBelow() => Children.SelectMany(c => c.WithBelow()).Prepend(this);
}

internal sealed record PlannedMenu(string Name, bool Numbered, ImmutableArray<MenuItem> Items);

internal sealed record Step(int Number, int Total, Page Page);

internal sealed record Neighbours(Page? Previous, Page? Next, Step? Step);

internal sealed record Redirect(OldAddress From, string To, SourceSpan Span);

internal sealed record Navigation(
    ImmutableArray<PlannedMenu> Menus,
    FrozenDictionary<string, Neighbours> Neighbours,
    FrozenDictionary<string, ImmutableArray<Page>> Breadcrumbs)
{
    private readonly FrozenDictionary<string, ImmutableArray<MenuItem>> _open = Open(Menus);

    /// <summary>The items on the way to a page in all menus, its own too: by the page's address.</summary>
    public ImmutableArray<MenuItem> OpenAt(string url) => _open.GetValueOrDefault(url, []);

    private static FrozenDictionary<string, ImmutableArray<MenuItem>> Open(ImmutableArray<PlannedMenu> menus)
    {
        var open = new Dictionary<string, ImmutableArray<MenuItem>>(StringComparer.Ordinal);
        void Walk(MenuItem item, ImmutableArray<MenuItem> above)
        {
            var way = above.Add(item);
            if (item.Page is { } page)
                open[page.Url] = open.TryGetValue(page.Url, out var others) ? others.AddRange(way) : way;
            foreach (var child in item.Children)
                Walk(child, way);
        }
        foreach (var item in menus.SelectMany(m => m.Items))
            Walk(item, []);
        return open.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

internal sealed record SitePlan(
    SiteContent Site,
    Edition Edition,
    ImmutableArray<Page> Pages,
    FrozenDictionary<string, Page> PagesByUrl,
    FrozenDictionary<string, Page> PagesByDocument,
    FrozenDictionary<(string Set, string Key), string> RowUrls,
    FrozenDictionary<string, string> AssetUrls,
    Navigation Navigation,
    ImmutableArray<Redirect> Redirects)
{
    /// <summary>Documents with a fault of their own, by path: none is made a page, and links to them are
    /// good.</summary>
    public FrozenSet<string> Broken { get; init; } = [];

    /// <summary>The day of the build.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Every key that front matter may have: one that a page leaves out is null, not unknown.</summary>
    public required IReadOnlySet<string> FrontMatterKeys { get; init; }

    private const string ChangedKey = "changed";

    private readonly FrozenSet<string> _borrowed = Edition.Fallbacks.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a page of its own, unlike one for frames, for unknown addresses or without a
    /// translation.</summary>
    public bool IsListed(Page page) => page.FrameOf is null && page.Url.EndsWith('/')
        && !(page.Document is { } document && _borrowed.Contains(document.Path));

    /// <summary>True for a page with a copy in Markdown; what the search leaves out has no text of its own.</summary>
    public bool HasCopy(Page page) => Site.Config.HasCopies && IsListed(page)
        && page.Document?.FrontMatter.Is("search", true) != false;

    /// <summary>The same where more documents have turned out to have faults.</summary>
    public SitePlan Without(IEnumerable<string> broken) =>
        this with { Broken = Broken.Union(broken, StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal) };

    /// <summary>True for the address of a page that would be there without its faults.</summary>
    public bool IsBroken(string url) => Broken.Count > 0
        && Broken.Any(path => PageAddress.Of(Edition.Root, path) == url);

    /// <summary>The day on which a text was last changed, by its front matter or its last commit; null when neither
    /// says.</summary>
    public DateOnly? Changed(Page page) => page.Document is not { } document ? null
        : document.FrontMatter.Date(ChangedKey) is { } said ? said
        : Site.Committed.TryGetValue(document.Source.Path, out var day) ? day : null;

    /// <summary>Where the source of a page can be edited; null for what is none of the site's own files.</summary>
    public string? EditAddress(Page page)
    {
        var settings = Site.Config.Source.Path;
        var folder = settings[..(settings.LastIndexOf('/') + 1)];
        return Site.Config.Kept?.Edit is { } pattern && page.Kind is PageKind.Document or PageKind.Row
            && page.Span.Source.Path.StartsWith(folder, StringComparison.Ordinal)
            ? Braces.Fill(pattern, _ => Address.Encode(page.Span.Source.Path[folder.Length..]))
            : null;
    }

    /// <summary>The pages with a date, the last changed first; none without a host, which a feed has to name.</summary>
    public IEnumerable<(Page Page, DateOnly Day)> LastChanged => Host is null ? [] : Pages.Where(IsListed)
        .Select(p => (Page: p, Day: Changed(p))).Where(p => p.Day is not null).Select(p => (p.Page, p.Day!.Value))
        .OrderByDescending(p => p.Value).ThenBy(p => p.Page.Url, StringComparer.Ordinal);

    /// <summary>Address of the feed of pages that have changed; null where there is none.</summary>
    public string? FeedUrl => HasFeed ? Edition.Root + "feed.xml" : null;

    public bool HasFeed { get; init; }

    /// <summary>Where the site is published, without a slash at the end; null when the theme names no host.</summary>
    public string? Host => Edition.Theme.Settings.Text("host")?.TrimEnd('/');
}
