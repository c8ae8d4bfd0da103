// Rule: each row of the set that citations name is cited by a page or named by a row, so that a list of sources holds
// what stands behind the text.
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Check;

internal static class CitedSourceRule
{
    public static EditionRule Rule { get; } = new("sources that nothing cites", Run);

    private static void Run(RuleContext context)
    {
        var edition = context.Edition;
        if (context.Config.Citations is not { } named || !edition.IsMainLanguage
            || !edition.Content.Data.TryGetValue(named.Text, out var set))
            return;
        var cited = Cited(edition.Content, named.Text);
        // A brand may put its own page in the place of one that cited: then only its own rows are its matter.
        var isOverlaid = edition.Content.BrandSources.Count > 0;
        foreach (var row in set.Rows.Where(r => !cited.Contains(r.Key) && (!isOverlaid || r.AddedBy is not null)))
            context.Bag.Add(ReviewErrors.SourceNotCited(row.Span, named.Text, row.Key));
    }

    /// <summary>What pages cite and rows name, also in what an edition leaves out.</summary>
    private static HashSet<string> Cited(MergedContent content, string set)
    {
        var cited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in content.Documents.Concat(content.HiddenDocuments.Values))
        {
            cited.UnionWith(document.Citations.Select(c => c.Key));
            cited.UnionWith(Named(document.FrontMatter, set));
        }
        cited.UnionWith(content.Data.Values.SelectMany(s => s.Rows.Concat(s.Hidden))
            .SelectMany(r => Named(r.Fields, set)));
        return cited;
    }

    private static IEnumerable<string> Named(Fields fields, string set) =>
        fields.WithInner().OfType<RowReference>().Where(r => r.Set == set).Select(r => r.Key);
}
