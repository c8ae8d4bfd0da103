// Puts a brand's palette into the style sheet of the theme that it extends, so that a page still asks for one style
// sheet.
using System.Text;
using SiteGen.Model;

namespace SiteGen.Parse.Brands;

internal static class PaletteStyle
{
    /// <summary>The style sheet with the palette's custom properties after its own. Paper keeps those of the style
    /// sheet.</summary>
    public static Asset Append(Asset sheet, Palette palette)
    {
        var own = palette.Properties.Where(p => !p.Property.IsFixed).ToList();
        var text = new StringBuilder()
            .Append("\n/* The palette of this brand, computed from its two colours. */\n@media screen {\n");
        Rule(text, own.Select(p => (p.Property.Name, p.Day)), "  ");
        text.Append("  @media (prefers-color-scheme: dark) {\n");
        Rule(text, own.Select(p => (p.Property.Name, p.Night)), "    ");
        text.Append("  }\n}\n");
        var bytes = new ReadOnlyMemory<byte>([.. sheet.Bytes.Span, .. Encoding.UTF8.GetBytes(text.ToString())]);
        return sheet with { Bytes = bytes };
    }

    private static void Rule(StringBuilder text, IEnumerable<(string Name, Colour Colour)> properties, string indent) =>
        text.Append(indent).Append(":root { ")
            .AppendJoin(' ', properties.Select(p => $"--{p.Name}: {p.Colour};")).Append(" }\n");
}
