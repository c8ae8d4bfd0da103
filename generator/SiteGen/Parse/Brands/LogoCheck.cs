// A logo is safe and small: what a drawing program or a website hands out often is neither.
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Parse.Brands;

internal static class LogoCheck
{
    private const int DrawingLimit = 16 * 1024;
    private const int PictureLimit = 100 * 1024;

    /// <summary>What may stand before the first element.</summary>
    private static readonly Regex Prolog = new(@"^(\uFEFF|\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(\[.*?\])?\s*>)*", RegexOptions.Singleline | RegexOptions.CultureInvariant);

    private static readonly (string Kind, byte[] Start)[] Pictures =
    [
        ("PNG", [0x89, 0x50, 0x4E, 0x47]), ("JPEG photo", [0xFF, 0xD8, 0xFF]), ("GIF", "GIF8"u8.ToArray()), ("WebP", "RIFF"u8.ToArray()), ("PDF", "%PDF"u8.ToArray()), ("compressed file", [0x1F, 0x8B]),
    ];

    /// <summary>What must not stand in a drawing that becomes part of every page, each with what to do.</summary>
    private static readonly (string Pattern, string What, string Hint)[] Unsafe =
    [
        ("<script", "a script", "save it again as \"plain SVG\" in your drawing program"),
        (@"\son[a-z]+\s*=", "an event handler, which is a script", "save it again as \"plain SVG\" in your drawing program"),
        ("javascript:", "a script", "save it again as \"plain SVG\" in your drawing program"),
        ("<(foreignObject|iframe|embed|object|audio|video)", "parts of a web page", "draw it with shapes only"),
        (@"(href|src)\s*=\s*[""']\s*(https?:)?//", "a part from another website", "put everything into the one file: \"embed\" pictures and turn text into shapes"),
        (@"url\(\s*[""']?\s*(https?:)?//|@import", "a part from another website", "put everything into the one file: \"embed\" pictures and turn text into shapes"),
        ("<!ENTITY", "entities", "save it again as \"plain SVG\" in your drawing program"),
        (@"<style|\sstyle\s*=", "styles, which the pages do not allow", "save it again with \"presentation attributes\" in place of CSS, or save it as a PNG"),
        (@"url\(\s*[""']?#|href\s*=\s*[""']#", "gradients or copies that need ids", "use flat colours, or save it as a PNG"),
    ];

    public static void Run(string key, string name, SourceSpan span, Asset? asset, DiagnosticBag bag)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        if (ending is not (".svg" or ".png"))
            bag.Add(BrandErrors.LogoKind(span, key, name));
        else if (asset is null)
            bag.Add(BrandErrors.LogoMissing(span, key, name));
        else if (Kind(asset.Bytes.Span) is var kind && !kind.Equals(ending[1..], StringComparison.OrdinalIgnoreCase))
            bag.Add(BrandErrors.LogoOtherKind(span, name, kind));
        else if (asset.Bytes.Length > (ending == ".svg" ? DrawingLimit : PictureLimit))
            bag.Add(BrandErrors.LogoTooLarge(span, name, asset.Bytes.Length, ending == ".svg" ? DrawingLimit : PictureLimit));
        else if (ending == ".svg")
            Drawing(name, span, asset, bag);
    }

    private static void Drawing(string name, SourceSpan span, Asset asset, DiagnosticBag bag)
    {
        var text = Encoding.UTF8.GetString(asset.Bytes.Span);
        foreach (var (pattern, what, hint) in Unsafe)
        {
            if (Regex.Match(text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant) is { Success: true } match)
            {
                bag.Add(BrandErrors.LogoUnsafe(span, name, what, text.AsSpan(0, match.Index).Count('\n') + 1, hint));
                return;
            }
        }
        if (!text.Contains("viewBox", StringComparison.Ordinal))
            bag.Add(BrandErrors.LogoWithoutSize(span, name));
    }

    /// <summary>What the bytes are, whatever the file is called.</summary>
    private static string Kind(ReadOnlySpan<byte> bytes)
    {
        foreach (var (kind, start) in Pictures)
        {
            if (bytes.StartsWith(start))
                return kind;
        }
        var head = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        return Prolog.Replace(head, "").StartsWith("<svg", StringComparison.OrdinalIgnoreCase) ? "SVG" : "other kind of file";
    }
}
