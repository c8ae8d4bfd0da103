// How documents and rows become pages. THE LIST of page types.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Plan;

/// <summary>What a page type may look at.</summary>
internal sealed record PageRequest(SiteConfig Config, Edition Edition, RowPattern Pattern, LayoutFinder Layouts,
    DiagnosticBag Bag);

internal sealed record PageType(string Name, Func<PageRequest, IEnumerable<Page>> Pages);

internal static class PageTypes
{
    public static ImmutableArray<PageType> All { get; } =
        [DocumentPage.Type, RowPage.Type, GroupPage.Type, FramePage.Type];
}
