// A style sheet or script may be written in parts, @import "css/tokens.css": readers get it whole, in one request.
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Parse;

/// <summary>Puts parts in the place of their <c>@import</c>. A part is looked up as every asset of a theme is, so that
/// a theme may replace one part of the sheet that it inherits. Scripts say <c>// @import "search.js"</c>.</summary>
/// <param name="assets">The theme's assets by name; parts are taken out: nobody asks for them alone.</param>
internal sealed class AssetParts(Dictionary<string, Asset> assets, DiagnosticBag bag)
{
    /// <summary>By the ending of the file. In a style sheet comments and texts are read past: an @import in them is
    /// none.</summary>
    private static readonly Dictionary<string, Regex> Imports = new(StringComparer.OrdinalIgnoreCase)
    {
        [".css"] = new("""
            /\*.*?\*/
            | @import\s+(?:url\(\s*)?["']?(?<path>[^"'();\s]+)["']?\s*\)?(?<media>[^;{}"']*);
            | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*'
            """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant),
        [".js"] = new("""^//\s*@import\s+"(?<path>[^"\n]+)"[ \t\r]*$""",
            RegexOptions.Multiline | RegexOptions.CultureInvariant),
    };

    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<(string File, int At)> _told = [];

    /// <param name="replaced">Files of the themes below that this one has its own of: their parts are parts
    /// too.</param>
    public void Join(IEnumerable<KeyValuePair<string, Asset>> replaced)
    {
        var joined = assets.Where(a => Imports.ContainsKey(Path.GetExtension(a.Key)))
            .Select(a => (Name: a.Key, File: a.Value, Text: Joined(a.Key, a.Value, [a.Key])))
            .ToList();
        foreach (var (name, file) in replaced.Where(r => HasParts(r.Key, r.Value)))
            _parts.UnionWith(Imports[Path.GetExtension(name)].Matches(Text(file))
                .Where(m => m.Groups["path"].Success).Select(m => Named(name, m.Groups["path"].Value))
                    .OfType<string>());
        foreach (var (name, file, text) in joined.Where(j => !_parts.Contains(j.Name) && j.Text is not null))
            assets[name] = file with { Bytes = Encoding.UTF8.GetBytes(text!) };
        foreach (var part in _parts)
            assets.Remove(part);
    }

    /// <summary>The file with its parts, or null where it has none.</summary>
    /// <param name="seen">The parts that the whole has so far: each has one place, so nothing grows without
    /// end.</param>
    private string? Joined(string name, Asset file, HashSet<string> seen)
    {
        if (!HasParts(name, file))
            return null;
        var source = new SourceText(file.ShownPath, Text(file));
        return Imports[Path.GetExtension(name)]
            .Replace(source.Text, found => Part(name, source, found, seen) ?? found.Value);
    }

    private string? Part(string name, SourceText source, Match found, HashSet<string> seen)
    {
        var path = found.Groups["path"];
        if (!path.Success || Named(name, path.Value) is not { } part)
            return null;
        if (!assets.TryGetValue(part, out var file))
        {
            var others = assets.Keys.Where(a => Path.GetExtension(a) == Path.GetExtension(name) && a != name);
            Tell(name, path, ThemeErrors.UnknownPart(source.SpanAt(path.Index, path.Length), part, others));
            return null;
        }
        if (!seen.Add(part))
        {
            Tell(name, path, ThemeErrors.PartTwice(source.SpanAt(path.Index, path.Length), part));
            return null;
        }
        _parts.Add(part);
        var whole = (Joined(part, file, seen) ?? Text(file)).Trim();
        var media = found.Groups["media"].Value.Trim();
        return media.Length == 0 ? whole : $"@media {media} {{\n{whole}\n}}";
    }

    /// <summary>A part of several files is read for each, and its faults are said once.</summary>
    private void Tell(string file, Group path, Diagnostic finding)
    {
        if (_told.Add((file, path.Index)))
            bag.Add(finding);
    }

    /// <summary>The part's name among the assets; null for an address on the web.</summary>
    private static string? Named(string file, string path)
    {
        if (path.Contains("//", StringComparison.Ordinal) || path.StartsWith("data:", StringComparison.Ordinal))
            return null;
        var folders = file.Split('/').SkipLast(1).ToList();
        foreach (var step in path.TrimStart('/').Split('/').Where(s => s != "."))
        {
            if (step != "..")
                folders.Add(step);
            else if (folders.Count > 0)
                folders.RemoveAt(folders.Count - 1);
        }
        return string.Join('/', folders);
    }

    private static bool HasParts(string name, Asset file) =>
        Imports.ContainsKey(Path.GetExtension(name))
        && Text(file).Contains("@import", StringComparison.OrdinalIgnoreCase);

    private static string Text(Asset file) => Encoding.UTF8.GetString(file.Bytes.Span).TrimStart('\uFEFF');
}
