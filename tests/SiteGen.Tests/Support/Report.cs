// The report for the staff of a brand, as the guide's theme writes it.
using SiteGen.Diagnostics;
using SiteGen.Emit;
using SiteGen.Model;

namespace SiteGen.Tests.Support;

internal static class Report
{
    /// <summary>What a theme needs to write one.</summary>
    public static IReadOnlyList<string> Files { get; } = ["reports/brand.sbnhtml", "strings/en/report.yaml"];

    public static string Of(SiteConfig config, Edition edition, IEnumerable<Diagnostic> findings)
    {
        var bag = new DiagnosticBag();
        var outcome = new BrandOutcome(
            edition.Theme.Name, edition.Theme, config, [edition], [.. findings], IsBuilt: true);
        var html = BrandReport.Html(outcome, SiteFixture.FixedClock, bag);
        bag.Sorted().ShouldBeEmpty();
        return html!;
    }
}
