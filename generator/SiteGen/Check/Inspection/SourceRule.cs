// Rules: pages whose layouts make claims cite a source, and sources that nothing cites are named.
using System.Collections.Immutable;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Check.Inspection;

internal static class SourceRule
{
    public static PageRule Rule { get; } = new("sources of pages", Run);

    private static void Run(FinishedPage page)
    {
        if (page.Origin is not { Rendered.Page: { Document: { Citations.Count: 0 } document } planned } || page.Origin.Files.Config.Checks?.Map("sources") is not { } rule)
            return;
        var except = rule.Texts("except");
        if (rule.Texts("layouts").Contains(planned.LayoutName) && !except.Contains(document.Path))
            page.Origin.Files.Sightings.Add(_ => InspectionErrors.NoSource(planned.Span, planned.Url), planned.Url);
    }
}

internal static class UnusedSourceRule
{
    public static SiteRule Rule { get; } = new("sources that nothing cites", Run);

    private static void Run(FinishedFiles files)
    {
        if (files.Config.Citations is not { } named)
            return;
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var content in files.Site.Editions.Select(e => e.Plan.Edition.Content))
        {
            used.UnionWith(content.Documents.SelectMany(d => d.Citations).Select(c => c.Key));
            foreach (var fields in content.Documents.Select(d => d.FrontMatter).Concat(content.Data.Values.SelectMany(s => s.Rows).Select(r => r.Fields)))
                used.UnionWith(fields.WithInner().OfType<RowReference>().Where(r => r.Set == named.Text).Select(r => r.Key));
        }
        var unused = files.Site.Editions[0].Plan.Edition.Content.Data.GetValueOrDefault(named.Text)?.Rows.Where(r => !used.Contains(r.Key)).ToList() ?? [];
        if (unused.Count > 0)
            files.Sightings.Add(_ => InspectionErrors.UnusedSources(named.Span, named.Text, unused.Count, string.Join(", ", unused.Select(r => r.Key))), "/");
    }
}
