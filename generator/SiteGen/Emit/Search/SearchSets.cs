// Data sets and fields that the settings of the search name.
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Emit.Search;

internal static class SearchSets
{
    /// <summary>The set; null and a finding if there is none of this name.</summary>
    public static DataSet? Find(RenderedSite site, Named name, DiagnosticBag bag)
    {
        var data = site.Plan.Edition.Content.Data;
        if (data.TryGetValue(name.Text, out var set))
            return set;
        bag.Add(SearchErrors.UnknownGroupSet(name.Span, name.Text, data.Keys));
        return null;
    }

    /// <summary>Whether the rows of a set have all these fields; a finding for each that they lack.</summary>
    public static bool HasFields(DataSet set, IEnumerable<Named> fields, DiagnosticBag bag)
    {
        if (set.Rows.IsEmpty)
            return true;
        var first = set.Rows[0].Fields;
        var unknown = fields.Where(f => !first.TryGet(f.Text, out _)).ToList();
        foreach (var field in unknown)
        {
            var known = first.Items.Select(i => i.Key);
            bag.Add(SearchErrors.UnknownGroupField(field.Span, field.Text, set.Name, known));
        }
        return unknown.Count == 0;
    }
}
