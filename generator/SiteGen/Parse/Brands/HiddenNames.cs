// What somebody meant who hides something under a name that the site does not have: kind and key are held against it
// together.
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Parse.Forms;

namespace SiteGen.Parse.Brands;

internal static class HiddenNames
{
    /// <summary>The page or row that is meant; null when none is near. All of a set is meant only by who types a
    /// star.</summary>
    public static string? Near(string typed, MergedContent content)
    {
        var pages = content.Documents.Select(d => d.Path).ToList();
        var rows = content.Data.Values.SelectMany(s => s.Keys.Select(k => $"{s.Name}:{k}")).ToList();
        if (typed.EndsWith('*'))
            return Nearest.Of(typed, content.Data.Keys.Select(k => k + ":*"));
        return Page(typed, pages) ?? Key(typed, rows) ?? Nearest.Of(typed, pages.Concat(rows));
    }

    /// <summary>A page as its address or as its place on the disk.</summary>
    private static string? Page(string typed, List<string> pages)
    {
        var path = typed.Replace('\\', '/').Trim('/');
        if (path.StartsWith(Layer.Site + "/", StringComparison.Ordinal))
            path = path[(Layer.Site.Length + 1)..];
        foreach (var ending in new[] { "/index.html", ".html", ".md" })
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                path = path[..^ending.Length];
        }
        return pages.Find(p => p.Equals(path + ".md", StringComparison.OrdinalIgnoreCase)
            || p.Equals(path + "/index.md", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A row by its key alone, or with another sign between set and key.</summary>
    private static string? Key(string typed, List<string> rows)
    {
        var key = typed[(typed.LastIndexOfAny([':', '/', ' ', '.']) + 1)..];
        var found = rows.Where(r => RowId.Of(r)?.Key.Equals(key, StringComparison.OrdinalIgnoreCase) == true).ToList();
        return found.Count == 1 ? found[0] : Nearest.Of(typed, found);
    }
}
