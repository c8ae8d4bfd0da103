// Markdown converted once for all editions: HTML with gaps where an edition decides (links, directives).
using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Model;

/// <summary>A link as written, with the content path of the file that it is relative to.</summary>
internal sealed record LinkTarget(string Raw, string BasePath, SourceSpan Span)
{
    private static readonly SourceText Nowhere = new("", "");

    /// <summary>A link that stands in no file.</summary>
    public static LinkTarget Unplaced(string raw, string basePath = "") => new(raw, basePath, Nowhere.SpanAt(0));

    /// <summary>True when the other leads to the same place, wherever it stands.</summary>
    public bool LeadsWhere(LinkTarget other) => Raw == other.Raw && BasePath == other.BasePath;
}

internal abstract record BodyPart;

internal sealed record HtmlPart(string Html) : BodyPart;

/// <summary>The address that a link leads to, as the value of an attribute.</summary>
internal sealed record LinkPart(LinkTarget Target) : BodyPart;

/// <summary>The address of a picture and its size, as attributes.</summary>
internal sealed record PicturePart(LinkTarget Target) : BodyPart
{
    /// <summary>The width that its writer has given it, and the height.</summary>
    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>True where its size stands in the raw HTML around.</summary>
    public bool HasOwnSize { get; init; }
}

/// <summary>The text of a link that was written without one: the title of what it leads to.</summary>
internal sealed record LinkTitlePart(LinkTarget Target) : BodyPart;

/// <summary>The first use of a word of the glossary, linked to its row.</summary>
internal sealed record GlossaryPart(string Key, string Text) : BodyPart;

/// <summary>A cited row. <paramref name="Occurrence"/> counts its citations in a page's body from 1; 0 in fields, which
/// have no way back.</summary>
internal sealed record CitationPart(string Key, int Occurrence) : BodyPart;

internal sealed record DirectivePart(string Name, DirectiveArguments Arguments, ImmutableArray<BodyPart> Content,
    SourceSpan Span, DirectivePlace Place) : BodyPart
{
    /// <summary>The names that its template may have, the nearest first: "tabs/tab" is a tab within tabs.</summary>
    public IEnumerable<string> Templates => Name.Contains('/', StringComparison.Ordinal)
        ? []
        : Place.Group is { } group ? [$"{group}/{Name}", Name] : [Name];
}

/// <param name="Number">Counts the directives of a text from 1.</param>
/// <param name="Position">Counts those within the one around it from 1.</param>
/// <param name="Group">The name of the directive around it; null where there is none.</param>
internal sealed record DirectivePlace(int Number, int Position, string? Group, int GroupNumber)
{
    public static DirectivePlace None { get; } = new(0, 0, null, 0);
}

/// <summary>What stands after a directive's name.</summary>
internal sealed record DirectiveArguments(ImmutableArray<string> List,
    ImmutableArray<KeyValuePair<string, string>> Named)
{
    public static DirectiveArguments None { get; } = new([], []);
}

internal sealed record Heading(int Level, string Id, string Title, SourceSpan Span);

internal sealed record Citation(string Key, SourceSpan Span);

/// <summary>A stretch of prose with its place, for checks and for the search: a paragraph, list item, cell or
/// heading.</summary>
internal sealed record TextBlock(string Text, TextBlockKind Kind, string? HeadingId, SourceSpan Span);

internal enum TextBlockKind
{
    Paragraph,
    ListItem,
    Cell,
    Heading,
}

internal sealed record MarkdownBody(
    ImmutableArray<BodyPart> Parts,
    ImmutableArray<Heading> Headings,
    ImmutableArray<Citation> Citations,
    ImmutableArray<LinkTarget> Links,
    ImmutableArray<string> WebAddresses,
    ImmutableArray<TextBlock> Blocks,
    int Words)
{
    /// <summary>The heading that gives the page its title, where the text was asked for one.</summary>
    public Heading? Title { get; init; }

    /// <summary>Whether it has blocks of code.</summary>
    public bool HasCode { get; init; }

    /// <summary>Paths of the files that its blocks of code show.</summary>
    public ImmutableArray<string> Included { get; init; } = [];

    public static MarkdownBody Empty { get; } = new([], [], [], [], [], [], 0);
}
