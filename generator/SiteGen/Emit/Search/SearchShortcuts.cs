// What leads somewhere at once: the number or name of a place, say, to its page.
// Rows of a data set say what leads where.
using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Lunr;
using SiteGen.Model;

namespace SiteGen.Emit.Search;

/// <param name="Length">How many letters are typed, of which the key has the first; 0 if the whole query is the
/// key.</param>
/// <param name="Rows">Keys, normalised, and the documents that they lead to.</param>
internal sealed record SearchShortcutTable(int Length, ImmutableArray<(string Key, int Document)> Rows);

internal static class SearchShortcuts
{
    public static ImmutableArray<SearchShortcutTable> Of(
        RenderedSite site, SearchConfig config, ImmutableArray<SearchDocument> documents, DiagnosticBag bag)
    {
        if (config.Shortcuts.IsEmpty)
            return [];
        var byUrl = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < documents.Length; i++)
        {
            if (!documents[i].IsItem)
                byUrl.TryAdd("/" + documents[i].Url, i);
        }
        return [.. config.Shortcuts.Select(one => Table(site, one, byUrl, bag)).OfType<SearchShortcutTable>()];
    }

    private static SearchShortcutTable? Table(
        RenderedSite site, SearchShortcut shortcut, Dictionary<string, int> byUrl, DiagnosticBag bag)
    {
        var (name, field) = (shortcut.Set, shortcut.Field);
        if (SearchSets.Find(site, name, bag) is not { } set || !SearchSets.HasFields(set, [field], bag))
            return null;
        var rows = new HashSet<(string Key, int Document)>();
        var lost = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in set.Rows)
        {
            var url = Braces.Fill(shortcut.To.Text, field => row.Fields.Text(field) ?? "");
            if (!byUrl.TryGetValue(url, out var document))
            {
                if (lost.Add(url))
                    bag.Add(SearchErrors.ShortcutToNowhere(row.Span, set.Name, row.Key, url));
                continue;
            }
            rows.UnionWith(Keys(row.Fields, field.Text).Select(key => (key, document)));
        }
        var ordered = rows.OrderBy(r => r.Key, StringComparer.Ordinal).ThenBy(r => r.Document);
        return new SearchShortcutTable(shortcut.Length, [.. ordered]);
    }

    private static IEnumerable<string> Keys(Fields fields, string name)
    {
        IEnumerable<string> texts = fields.List(name) is { IsEmpty: false } list
            ? list.Select(item => item?.ToString() ?? "")
            : [fields.Text(name) ?? ""];
        return texts.Select(LunrText.Normalise).Where(key => key.Length > 0);
    }
}
