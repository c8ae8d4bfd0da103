// The pictures that settings of a theme name, such as a logo: small, of the kind that they say, and drawn anew, because
// a drawing becomes part of every page.
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse.Drawings;

namespace SiteGen.Parse.Brands;

/// <param name="assets">The theme's files by name; a drawing that a setting names is replaced by what was made of
/// it.</param>
internal sealed class PictureReader(Dictionary<string, Asset> assets, DiagnosticBag bag)
{
    private const int DrawingLimit = 16 * 1024;
    private const int PictureLimit = 100 * 1024;

    /// <summary>Drawing programs write much that does not reach the page; beyond this it is no logo.</summary>
    private const int FileLimit = 256 * 1024;

    /// <summary>What may stand before the first element.</summary>
    private static readonly Regex Prolog =
        new(@"^(?>\uFEFF|\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(\[.*?\])?\s*>)*",
            RegexOptions.Singleline | RegexOptions.CultureInvariant);

    private static readonly (string Kind, byte[] Start)[] Pictures =
    [
        ("PNG", [0x89, 0x50, 0x4E, 0x47]), ("JPEG photo", [0xFF, 0xD8, 0xFF]), ("GIF", "GIF8"u8.ToArray()),
        ("WebP", "RIFF"u8.ToArray()), ("PDF", "%PDF"u8.ToArray()), ("compressed file", [0x1F, 0x8B]),
    ];

    /// <summary>Reads the picture that stands under a key of theme.yaml.</summary>
    public void Run(string key, ScalarNode picture)
    {
        var (name, span) = (picture.Text, picture.Span);
        var ending = Path.GetExtension(name).ToLowerInvariant();
        if (ending is not (".svg" or ".png"))
            bag.Add(BrandErrors.PictureKind(span, key, name));
        else if (!assets.TryGetValue(name, out var asset))
            bag.Add(BrandErrors.PictureMissing(span, key, name,
                assets.Keys.Where(a => Path.GetExtension(a).ToLowerInvariant() is ".svg" or ".png")));
        else if (Kind(asset.Bytes.Span) is var kind && !kind.Equals(ending[1..], StringComparison.OrdinalIgnoreCase))
            bag.Add(BrandErrors.PictureOtherKind(span, name, kind));
        else if (asset.Bytes.Length > (ending == ".svg" ? FileLimit : PictureLimit))
            bag.Add(BrandErrors.PictureTooLarge(span, name, asset.Bytes.Length, ending == ".svg"
                ? FileLimit
                : PictureLimit));
        else if (ending == ".svg")
            Drawing(name, span, asset);
    }

    private void Drawing(string name, SourceSpan span, Asset asset)
    {
        if (DrawingReader.Read(asset, bag) is not { } drawing)
            return;
        var bytes = Encoding.UTF8.GetBytes(drawing.ToLogo());
        if (bytes.Length > DrawingLimit)
            bag.Add(BrandErrors.PictureTooLarge(span, name, bytes.Length, DrawingLimit));
        assets[name] = asset with { Bytes = bytes };
    }

    /// <summary>What the bytes are, whatever the file is called.</summary>
    private static string Kind(ReadOnlySpan<byte> bytes)
    {
        foreach (var (kind, start) in Pictures)
        {
            if (bytes.StartsWith(start))
                return kind;
        }
        var head = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 16 * 1024)]);
        var first = Prolog.Replace(head, "");
        return Regex.IsMatch(first, @"^<([\w-]+:)?svg\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)
            ? "SVG"
            : "file of another kind";
    }
}
