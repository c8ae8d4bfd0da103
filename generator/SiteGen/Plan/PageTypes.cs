// How documents and rows become pages. THE LIST of page types.
using System.Collections.Immutable;

namespace SiteGen.Plan;

internal static class PageTypes
{
    public static ImmutableArray<PageType> All { get; } =
        [DocumentPage.Type, RowPage.Type, GroupPage.Type, FramePage.Type];
}
