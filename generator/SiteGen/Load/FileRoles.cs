// Which files of a site are read, by their names; all others are files that pages may link to.
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Load;

internal static class FileRoles
{
    private const string SchemaEnding = ".schema.json";
    private static readonly HashSet<string> TextEndings =
        new(StringComparer.OrdinalIgnoreCase) { ".md", ".yaml", ".yml", ".csv", ".json", ".sbnhtml", ".sbn" };

    private static readonly HashSet<string> FixedNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "site.yaml", "theme.yaml", "_defaults.yaml", "page.schema.json", "theme.schema.json", "palette.yaml",
        "synonyms.yaml", "search-tests.yaml", "index.md", ReadTexts.FileName,
    };

    private static readonly string[] Backups =
        [".bak", ".orig", ".old", ".rej", ".save", ".backup", ".copy", ".tmp", ".temp", ".swp", ".swo"];

    private static readonly string[] TemplateFolders = ["layouts", "partials", "directives", "reports"];
    private static readonly Regex Language = new("^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant);

    /// <summary>The path by which a file is known: endings and fixed names in small letters, .yml as .yaml.</summary>
    public static string Canonical(string path)
    {
        if (IsInAssets(path))
            return path;
        var start = path.LastIndexOf('/') + 1;
        var (folder, name) = (path[..start], path[start..]);
        var ending = name.EndsWith(SchemaEnding, StringComparison.OrdinalIgnoreCase)
            ? SchemaEnding
            : Path.GetExtension(name);
        if (ending == SchemaEnding || TextEndings.Contains(ending))
            name = name[..^ending.Length]
                + (ending.Equals(".yml", StringComparison.OrdinalIgnoreCase) ? ".yaml" : ending.ToLowerInvariant());
        return folder + (FixedNames.TryGetValue(name, out var known) ? known : name);
    }

    /// <summary>An older copy of a file, as editors and people leave them lying about.</summary>
    public static bool IsBackup(string path) => path[^1] == '~'
        || Path.GetFileName(path) is ['#', _, .., '#']
        || Backups.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>The fixed name that this one is nearly: "_default.yaml" is meant as "_defaults.yaml".</summary>
    public static string? NearName(string path)
    {
        var name = Path.GetFileName(path);
        var near = Nearest.Of(name, FixedNames);
        return near is null || near.Equals(name, StringComparison.OrdinalIgnoreCase) ? null : near;
    }

    /// <param name="path">The path by which the file is known.</param>
    public static bool IsRead(SourceRoot root, string path)
    {
        if (IsInAssets(path))
            return false;
        if (root == SourceRoot.Input)
            return path is "site.yaml" or "page.schema.json" || IsContent(path);
        var parts = path.Split('/');
        if (parts.Length < 2)
            return false;
        return parts[1] switch
        {
            "input" => IsContent(string.Join('/', parts[2..])),
            "strings" => parts.Length is 3 or 4 && path.EndsWith(".yaml", StringComparison.Ordinal),
            "files" or "scaffold" => path.EndsWith(".sbn", StringComparison.Ordinal),
            "theme.yaml" or "theme.schema.json" or "palette.yaml" or ReadTexts.FileName => parts.Length == 2,
            var folder => TemplateFolders.Contains(folder) && path.EndsWith(".sbnhtml", StringComparison.Ordinal),
        };
    }

    /// <summary>Files in assets/ are published as they are, whatever their ending.</summary>
    public static bool IsInAssets(string path) =>
        path.StartsWith("assets/", StringComparison.Ordinal) || path.Contains("/assets/", StringComparison.Ordinal);

    /// <summary>A text that would be read elsewhere, or is read here.</summary>
    public static bool HasTextEnding(string path) => TextEndings.Contains(Path.GetExtension(path));

    private static bool IsContent(string path)
    {
        if (path.EndsWith(".md", StringComparison.Ordinal) || Path.GetFileName(path) == "_defaults.yaml")
            return true;
        var parts = path.Split('/');
        if (parts.Length > 1 && Language.IsMatch(parts[0]) && parts[0] != "data")
            parts = parts[1..];
        return parts switch
        {
            ["synonyms.yaml" or "search-tests.yaml"] => true,
            ["data", var set] =>
                set.EndsWith(".csv", StringComparison.Ordinal) || set.EndsWith(".yaml", StringComparison.Ordinal)
                || set.EndsWith(SchemaEnding, StringComparison.Ordinal),
            ["data", _, .. var row] => row.Length > 0 && row[^1].EndsWith(".yaml", StringComparison.Ordinal),
            _ => false,
        };
    }
}
