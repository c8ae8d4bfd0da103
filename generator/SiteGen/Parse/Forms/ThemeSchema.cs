// Which keys a theme.yaml may have: what each theme of the chain says in its theme.schema.json, added up.
using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Parse.Forms;

internal static class ThemeSchema
{
    public const string FileName = "theme.schema.json";

    /// <summary>The format of a setting that names a picture of the theme.</summary>
    public const string Picture = "picture";

    /// <summary>Keywords whose lists add up; every other list is replaced.</summary>
    private static readonly string[] Lists = ["required", "x-ask"];

    /// <summary>One schema with the keys of both; where both say something about the same, the nearer one
    /// holds.</summary>
    public static MapNode Merge(MapNode below, MapNode above)
    {
        var both = below.Entries.Select(e => above.Find(e.Key) is { } over ? e with { Value = Merge(e, over) } : e);
        var added = above.Entries.Where(e => below.Find(e.Key) is null);
        return above with { Entries = [.. both, .. added] };
    }

    private static DataNode Merge(MapEntry below, MapEntry above) => (below.Value, above.Value) switch
    {
        (MapNode one, MapNode other) => Merge(one, other),
        (ListNode one, ListNode other) when Lists.Contains(below.Key) =>
            other with { Items = one.Items.AddRange(other.Items) },
        _ => above.Value,
    };
}
