// Holds the two colours of a brand against what can be seen by everybody, wherever they were written.
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Parse.Brands;

/// <param name="mainKey">What messages call the first colour.</param>
/// <param name="accentKey">What messages call the second one.</param>
internal sealed class ColourCheck(DiagnosticBag bag, string mainKey = "main", string accentKey = "accent")
{
    private static readonly (string Name, string Colour)[] NamedColours =
    [
        ("black", "#000000"), ("blue", "#0000c8"), ("brown", "#6b3e12"), ("green", "#00682c"), ("grey", "#4d4d4d"),
            ("gray", "#4d4d4d"), ("maroon", "#800000"), ("navy", "#000080"),
        ("orange", "#f08c00"), ("pink", "#e75480"), ("purple", "#6a1b9a"), ("red", "#b00020"), ("teal", "#006d6d"),
            ("turquoise", "#30b8b0"), ("white", "#ffffff"), ("yellow", "#f5c518"),
    ];

    /// <summary>The palette of two colours as they were written; null when one of them is wrong or there is
    /// none.</summary>
    public Palette? Run(ScalarNode? mainNode, ScalarNode? accentNode, Colour? defaultMain)
    {
        var (main, accent) = (Read(mainKey, mainNode), Read(accentKey, accentNode));
        if ((mainNode is not null && main is null) || (accentNode is not null && accent is null)
            || (main ?? defaultMain) is not { } chosen)
            return null;
        if (accent is { } second && accentNode is not null && Distance(chosen, second) < 0.05)
        {
            bag.Add(BrandErrors.ColoursAlike(accentNode.Span, chosen.ToString(), second.ToString(),
                Palette.AccentFor(chosen).ToString()));
            (accent, accentNode) = (null, null);
        }
        var palette = Palette.Of(chosen, accent ?? Palette.AccentFor(chosen));
        if ((mainNode ?? accentNode) is { } node)
            CheckPairs(palette, mainNode ?? node, accentNode ?? node);
        return palette;
    }

    private Colour? Read(string key, ScalarNode? node)
    {
        if (node is null || Colour.Parse(node.Text) is not null)
            return Colour.Parse(node?.Text);
        var digits = node.Text.TrimStart('#');
        var known = Array.Find(NamedColours, n => string.Equals(n.Name, digits, StringComparison.OrdinalIgnoreCase))
            .Colour ?? Nearest.Of(digits, NamedColours.Select(n => n.Name));
        var better = digits.Length == 3 && digits.All(char.IsAsciiHexDigit)
            ? "#" + string.Concat(digits.Select(d => $"{d}{d}"))
            : digits.Length == 6 && digits.All(char.IsAsciiHexDigit) ? "#" + digits
            : known is ['#', ..] ? known : Array.Find(NamedColours, n => n.Name == known).Colour;
        bag.Add(BrandErrors.BadColour(node.Span, key, node.Text, better,
            Array.Find(NamedColours, n => n.Colour == better).Name));
        return null;
    }

    private void CheckPairs(Palette palette, ScalarNode main, ScalarNode accent)
    {
        // What is wrong with a second colour that was found by the program comes from the first.
        var isOwn = accent != main || palette.Pairs.All(p => p.Passes || IsLine(p));
        foreach (var pair in palette.Pairs.Where(p => (!p.Passes || p.NeedsCare) && (isOwn || !IsLine(p))))
        {
            var isLine = IsLine(pair);
            var better = isLine
                ? Shades.Nearest(palette.Accent, c => Palette.Of(palette.Main, c)
                    .Pairs.All(p => p.Passes || !IsLine(p)))
                : Shades.Nearest(palette.Main, c => Colour.Contrast(Colour.White, c) >= pair.Limit);
            var best = isLine ? null : Shades.Nearest(palette.Main, c => Colour.Contrast(Colour.White, c) >= pair.Aim);
            bag.Add(pair.Passes
                ? BrandErrors.ContrastCare(main.Span, pair, best)
                : BrandErrors.LowContrast(isLine ? accent.Span : main.Span, isLine
                    ? accentKey
                    : mainKey, pair, better, best));
        }
    }

    private static bool IsLine(PalettePair pair) => pair.Name.StartsWith("lines", StringComparison.Ordinal);

    private static double Distance(Colour one, Colour other)
    {
        var (a, b) = (one.Oklch, other.Oklch);
        var (x, y) = ((a.Chroma * Math.Cos(a.Hue)) - (b.Chroma * Math.Cos(b.Hue)),
            (a.Chroma * Math.Sin(a.Hue)) - (b.Chroma * Math.Sin(b.Hue)));
        return Math.Sqrt(Math.Pow(a.Lightness - b.Lightness, 2) + (x * x) + (y * y));
    }
}
