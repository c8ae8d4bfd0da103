// What a look at the finished files of a theme came to, beside its findings.
using System.Collections.Immutable;

namespace SiteGen.Check.Inspection;

/// <summary>What was looked at.</summary>
internal sealed record InspectionCount(
    int Editions,
    int Pages,
    int Links,
    int Files,
    int Rules,
    int? ExternalLinks = null)
{
    public static InspectionCount None { get; } = new(0, 0, 0, 0, 0);

    public static InspectionCount operator +(InspectionCount a, InspectionCount b) => new(
        a.Editions + b.Editions,
        a.Pages + b.Pages,
        a.Links + b.Links,
        a.Files + b.Files,
        Math.Max(a.Rules, b.Rules));
}

/// <param name="Foreign">Links to other sites, which nobody has asked yet.</param>
internal sealed record InspectionResult(InspectionCount Counts, ImmutableArray<ForeignLink> Foreign);
