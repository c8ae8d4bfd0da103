// Reads a colour as people write it, and says what they may have meant when it is none.
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Parse.Forms;

internal static class ColourForm
{
    private static readonly (string Name, string Colour)[] NamedColours =
    [
        ("black", "#000000"), ("blue", "#0000c8"), ("brown", "#6b3e12"), ("green", "#00682c"), ("grey", "#4d4d4d"),
        ("gray", "#4d4d4d"), ("maroon", "#800000"), ("navy", "#000080"), ("orange", "#f08c00"), ("pink", "#e75480"),
        ("purple", "#6a1b9a"), ("red", "#b00020"), ("teal", "#006d6d"), ("turquoise", "#30b8b0"),
        ("white", "#ffffff"), ("yellow", "#f5c518"),
    ];

    /// <summary>Null when nothing is written or it is no colour, which is reported once.</summary>
    public static Colour? Read(string key, ScalarNode? node, DiagnosticBag bag)
    {
        if (node is null || Colour.Parse(node.Text) is not null)
            return Colour.Parse(node?.Text);
        if (bag.Sorted().Any(d => d.Span == node.Span))
            return null;
        var better = Meant(node.Text.TrimStart('#'));
        var name = Array.Find(NamedColours, n => n.Colour == better).Name;
        bag.Add(BrandErrors.BadColour(node.Span, key, node.Text, better, name));
        return null;
    }

    private static string? Meant(string written)
    {
        if (written.All(char.IsAsciiHexDigit) && written.Length is 3 or 6)
            return "#" + (written.Length == 6 ? written : string.Concat(written.Select(d => $"{d}{d}")));
        var name = Array.Find(NamedColours, n => n.Name.Equals(written, StringComparison.OrdinalIgnoreCase)).Name
            ?? Nearest.Of(written, NamedColours.Select(n => n.Name));
        return Array.Find(NamedColours, n => n.Name == name).Colour;
    }
}
