// What a brand has made different from the site that it copies, by the names that its staff knows.
using SiteGen.Model;

namespace SiteGen.Emit;

internal static class BrandDifferences
{
    public static Dictionary<string, object?> Of(Edition edition)
    {
        var content = edition.Content;
        var own = content.Documents.Where(d => content.BrandSources.ContainsKey(d.Source)).ToList();
        var settings = edition.Theme.Own?.Entries.Where(e => e.Key is not ("extends" or "format" or "hide")) ?? [];
        var hidden = content.Data.Values.SelectMany(s => s.Hidden);
        return new(StringComparer.Ordinal)
        {
            ["settings"] = All(settings.Select(e => e.Value is ScalarNode one ? $"{e.Key}: {one.Text}" : e.Key)),
            ["pages_out"] = All(
                content.HiddenDocuments.Values.OrderBy(d => d.Path, StringComparer.Ordinal).Select(Named)),
            ["rows_out"] = All(hidden.Select(Named).Order(StringComparer.Ordinal)),
            ["pages_added"] = All(own.Where(d => !content.Replaced.ContainsKey(d.Path)).Select(Named)),
            ["pages_replaced"] = All(own.Where(d => content.Replaced.ContainsKey(d.Path)).Select(Named)),
            ["rows"] = All(content.BrandSources.Keys.Select(s => s.Path)
                .Where(p => p.Contains("/data/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)),
        };
    }

    private static object?[] All(IEnumerable<string> names) => [.. names];

    private static string Named(Document document) => $"{document.Title} ({document.Path})";

    private static string Named(Row row) =>
        $"{row.Fields.Text("title") ?? row.Fields.Text("name") ?? row.Key} ({row.Set}:{row.Key})";
}
