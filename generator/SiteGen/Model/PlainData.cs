// Fields as dictionaries and lists, for templates that no page runs.
namespace SiteGen.Model;

internal static class PlainData
{
    public static Dictionary<string, object?> Of(Fields? fields) =>
        fields?.Items.ToDictionary(f => f.Key, f => Of(f.Value), StringComparer.Ordinal)
            ?? new(StringComparer.Ordinal);

    private static object? Of(FieldValue? value) => value switch
    {
        Fields inner => Of(inner),
        ListValue list => list.Items.Select(Of).ToArray(),
        _ => value?.Plain,
    };
}
