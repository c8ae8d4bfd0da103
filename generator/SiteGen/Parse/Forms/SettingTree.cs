// The single values of a tree of settings, each with its path and with what the schema says about it.
using SiteGen.Model;

namespace SiteGen.Parse.Forms;

internal static class SettingTree
{
    /// <summary>Values that are there and that the schema names; those of a list have the path of the list.</summary>
    public static IEnumerable<(string Path, ScalarNode Value, Schema Schema)> Values(MapNode settings, Schema schema) =>
        Values(settings, schema, "");

    /// <summary>The value at a path of keys, such as <c>colours.main</c>; null where there is none.</summary>
    public static DataNode? Find(DataNode settings, string path)
    {
        var node = settings;
        foreach (var key in path.Split('.'))
        {
            if ((node as MapNode)?.Find(key)?.Value is not { } inner)
                return null;
            node = inner;
        }
        return node is ScalarNode { IsNull: true } ? null : node;
    }

    private static IEnumerable<(string Path, ScalarNode Value, Schema Schema)> Values(
        DataNode node, Schema schema, string path) => node switch
        {
            MapNode map => map.Entries
                .Where(e => schema.Property(e.Key) is not null)
                .SelectMany(e =>
                    Values(e.Value, schema.Property(e.Key)!, path.Length == 0 ? e.Key : $"{path}.{e.Key}")),
            ListNode list when schema.Items is { } items => list.Items.SelectMany(i => Values(i, items, path)),
            ScalarNode { IsNull: false } scalar => [(path, scalar, schema)],
            _ => [],
        };
}
