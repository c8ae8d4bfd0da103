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
        var text = new StringBuilder(
            "\n/* The palette of this brand, computed from its two colours. */\n@media screen {\n");
        Rule(text, ":root", palette, t => t.Light, "  ");
        text.Append("  @media (prefers-color-scheme: dark) {\n");
        Rule(text, ":root", palette, t => t.Dark, "    ");
        text.Append("  }\n}\n");
        return MinifiedAssets.Of(
            sheet with { Bytes =
            new ReadOnlyMemory<byte>([.. sheet.Bytes.Span, .. Encoding.UTF8.GetBytes(text.ToString())]) });
    }

    private static void Rule(StringBuilder text, string selector, Palette palette, Func<PaletteToken, Colour> colour,
        string indent) =>
        text.Append(indent).Append(selector).Append(" { ")
            .AppendJoin(' ', palette.Tokens.Where(t => !t.IsFixed).Select(t => $"--{t.Name}: {colour(t)};"))
            .Append(" }\n");
}
