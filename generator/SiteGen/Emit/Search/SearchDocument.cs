// One thing that the search finds: a page, a section, a row, or an item inside a row.
using System.Collections.Immutable;

namespace SiteGen.Emit.Search;

/// <param name="Url">From the root of the copy, without a slash in front: <c>prepare/records/#scans</c>.</param>
/// <param name="Group">Its place in the list of groups.</param>
/// <param name="Parent">Number of the document that it is part of; -1 for none.</param>
/// <param name="Section">True for a section of a page, which is shown as part of it.</param>
/// <param name="Summary">The line below the title.</param>
/// <param name="Pieces">Its text as it lies in the content; put together only while it is read, since all of a large
/// site's would fill the memory.</param>
internal sealed record SearchDocument(
    string Url,
    string Title,
    int Group,
    int Parent,
    bool Section,
    string Summary,
    string Keywords,
    ImmutableArray<string> Pieces)
{
    public string Text => string.Join(' ', Pieces);

    /// <summary>True for an item inside a row, which comes with the second part.</summary>
    public bool IsItem => Parent >= 0 && !Section;
}
