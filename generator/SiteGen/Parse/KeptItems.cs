// A list of an overlay takes the place of the list below: nothing may get lost that other rows, pages and readers'
// notes lead to.
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse.Forms;

namespace SiteGen.Parse;

/// <param name="root">The schema of the rows; <c>x-key</c> inside of it says which items have a name of their
/// own.</param>
internal sealed class KeptItems(Schema root, DiagnosticBag bag)
{
    /// <summary>The row of an overlay without the lists that would lose named items; each is a finding where it
    /// stands.</summary>
    public MapNode Of(MapNode below, MapNode over, string row, string? brand)
    {
        foreach (var entry in over.Entries)
        {
            if (entry.Value is not ListNode || below.Find(entry.Key)?.Value is not ListNode list
                || root.Property(entry.Key) is not { } schema)
                continue;
            var lost = Names(list, schema).Except(Names(entry.Value, schema)).ToList();
            if (lost.Count == 0)
                continue;
            bag.Add(BrandErrors.LosesItems(entry.KeySpan, entry.Key, row, lost, isBrand: brand is not null));
            over = over.Without(entry.Key);
        }
        return over;
    }

    private IEnumerable<string> Names(DataNode node, Schema schema)
    {
        var rule = schema.Definition is { } name && root.Definitions.TryGetValue(name, out var named) ? named : schema;
        return node switch
        {
            ListNode list when rule.Items is { } items => list.Items.SelectMany(i => Names(i, items)),
            MapNode map => (rule.KeyField is { } key && map.Find(key)?.Value is ScalarNode id
                ? [id.Text]
                : Enumerable.Empty<string>())
                .Concat(map.Entries.SelectMany(e => rule.Property(e.Key) is { } inner ? Names(e.Value, inner) : [])),
            _ => [],
        };
    }
}
