// A style sheet may be written in parts, @import "parts/tokens.css": readers get it whole, in one request.
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Parse;

/// <summary>Puts parts in the place of their <c>@import</c>. A part is looked up as every asset of a theme is, so that
/// a theme may replace one part of the sheet that it inherits.</summary>
/// <param name="assets">The theme's assets by name; parts are taken out: nobody asks for them alone.</param>
internal sealed class StyleSheetParts(Dictionary<string, Asset> assets, DiagnosticBag bag)
{
    private const string Ending = ".css";

    /// <summary>Comments and texts are read past: an @import in them is none.</summary>
    private static readonly Regex Import = new("""
        /\*.*?\*/
        | @import\s+(?:url\(\s*)?["']?(?<path>[^"'();\s]+)["']?\s*\)?(?<media>[^;{}"']*);
        | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*'
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant);

    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<(string Sheet, int At)> _told = [];

    public void Join()
    {
        var joined = assets.Where(a => a.Key.EndsWith(Ending, StringComparison.Ordinal))
            .Select(a => (Name: a.Key, Sheet: a.Value, Text: Joined(a.Key, a.Value, [a.Key])))
            .ToList();
        foreach (var (name, sheet, text) in joined.Where(j => !_parts.Contains(j.Name) && j.Text is not null))
            assets[name] = MinifiedAssets.Of(sheet with { Bytes = Encoding.UTF8.GetBytes(text!) });
        foreach (var part in _parts)
            assets.Remove(part);
    }

    /// <summary>The sheet with its parts, or null where it has none.</summary>
    /// <param name="seen">The parts that the whole has so far: each has one place, so nothing grows without end.</param>
    private string? Joined(string name, Asset sheet, HashSet<string> seen)
    {
        var text = Encoding.UTF8.GetString(sheet.Bytes.Span).TrimStart('\uFEFF');
        if (!text.Contains("@import", StringComparison.OrdinalIgnoreCase))
            return null;
        var source = new SourceText(sheet.ShownPath, text);
        return Import.Replace(text, found => Part(name, source, found, seen) ?? found.Value);
    }

    private string? Part(string name, SourceText source, Match found, HashSet<string> seen)
    {
        var path = found.Groups["path"];
        if (!path.Success || Path(name, path.Value) is not { } part)
            return null;
        if (!assets.TryGetValue(part, out var sheet))
        {
            var others = assets.Keys.Where(a => a.EndsWith(Ending, StringComparison.Ordinal) && a != name);
            Tell(name, path, ThemeErrors.UnknownPart(source.SpanAt(path.Index, path.Length), part, others));
            return null;
        }
        if (!seen.Add(part))
        {
            Tell(name, path, ThemeErrors.PartTwice(source.SpanAt(path.Index, path.Length), part));
            return null;
        }
        _parts.Add(part);
        var whole = (Joined(part, sheet, seen) ?? Encoding.UTF8.GetString(sheet.Bytes.Span)).Trim();
        var media = found.Groups["media"].Value.Trim();
        return media.Length == 0 ? whole : $"@media {media} {{\n{whole}\n}}";
    }

    /// <summary>A part of several sheets is read for each, and its faults are said once.</summary>
    private void Tell(string sheet, Group path, Diagnostic finding)
    {
        if (_told.Add((sheet, path.Index)))
            bag.Add(finding);
    }

    /// <summary>The part's name among the assets; null for an address on the web.</summary>
    private static string? Path(string sheet, string path)
    {
        if (path.Contains("//", StringComparison.Ordinal) || path.StartsWith("data:", StringComparison.Ordinal))
            return null;
        var folders = sheet.Split('/').SkipLast(1).ToList();
        foreach (var step in path.TrimStart('/').Split('/').Where(s => s != "."))
        {
            if (step != "..")
                folders.Add(step);
            else if (folders.Count > 0)
                folders.RemoveAt(folders.Count - 1);
        }
        return string.Join('/', folders);
    }
}
