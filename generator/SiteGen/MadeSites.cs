// What commands ask that only look at pages: the stages up to Check, and nothing on the disk.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen;

/// <param name="Sites">None when a stage found an error.</param>
internal sealed record MadeSites(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<RenderedSite> Sites)
{
    public int Errors => Diagnostics.Count(d => d.Severity == Severity.Error);

    public int Warnings => Diagnostics.Count(d => d.Severity == Severity.Warning);

    /// <param name="loaded">Files that need no loading, or null to load them.</param>
    public static MadeSites Of(BuildRun run, SiteSource? loaded = null)
    {
        var bag = new DiagnosticBag();
        var source = loaded ?? Pipeline.Load(run, bag);
        var content = source is null ? null : Pipeline.Prepare(run, source, bag);
        var sites = content is null ? [] : Pipeline.MakeAll(run, content, bag);
        return new MadeSites(bag.Sorted(), sites);
    }
}
