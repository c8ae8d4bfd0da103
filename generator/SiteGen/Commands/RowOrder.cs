// Where a new row belongs: a set that stands in the order of one of its fields stays in that order.
using SiteGen.Model;
using SiteGen.Parse.Forms;

namespace SiteGen.Commands;

internal static class RowOrder
{
    /// <summary>Fewer rows are in some order by chance.</summary>
    private const int FewestRows = 3;

    private static readonly StringComparer[] Orders =
        [StringComparer.OrdinalIgnoreCase, StringComparer.Ordinal, StringComparer.InvariantCultureIgnoreCase];

    /// <summary>How many rows stand before the new one: all of them where the set is in no order.</summary>
    public static int Place(IReadOnlyList<MapNode> rows, Schema schema, IReadOnlyDictionary<string, string> given)
    {
        // What rows are called says more about their order than their keys do.
        foreach (var field in schema.Properties.Select(p => p.Key).OrderBy(k => k == schema.KeyField))
        {
            var values = rows.Select(r => (r.Find(field)?.Value as ScalarNode)?.Text ?? "").ToList();
            if (!given.TryGetValue(field, out var value) || value.Length == 0 || values.Distinct().Count() < FewestRows)
                continue;
            if (Orders.FirstOrDefault(order => IsIn(order, values)) is { } kept)
                return values.Count(v => kept.Compare(v, value) <= 0);
        }
        return rows.Count;
    }

    private static bool IsIn(StringComparer order, List<string> values) =>
        values.TrueForAll(v => v.Length > 0) && values.Zip(values.Skip(1))
            .All(pair => order.Compare(pair.First, pair.Second) <= 0);
}
