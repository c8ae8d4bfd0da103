// What a page type is: it makes pages of what it may look at.
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Plan;

/// <summary>What a page type may look at.</summary>
internal sealed record PageRequest(SiteConfig Config, Edition Edition, RowPattern Pattern, LayoutFinder Layouts,
    DiagnosticBag Bag);

internal sealed record PageType(string Name, Func<PageRequest, IEnumerable<Page>> Pages);
