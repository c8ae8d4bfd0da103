// Lighter and darker shades of a colour: the nearest one that passes.
namespace SiteGen.Model;

internal static class Shades
{
    private const double Step = 0.004;

    /// <summary>The shade nearest to the colour, of the same hue, that is good; null when none is.</summary>
    public static Colour? Nearest(Colour colour, Func<Colour, bool> isGood)
    {
        if (isGood(colour))
            return colour;
        var (lightness, chroma, hue) = colour.Oklch;
        for (var distance = Step; distance <= 1; distance += Step)
        {
            foreach (var at in new[] { lightness - distance, lightness + distance })
            {
                if (at is >= 0 and <= 1 && Colour.FromOklch(at, chroma, hue) is var shade && isGood(shade))
                    return shade;
            }
        }
        return null;
    }

    /// <summary>The shade nearest to the colour that has a contrast with every one of these grounds.</summary>
    public static Colour Readable(Colour colour, double contrast, params ReadOnlySpan<Colour> grounds)
    {
        var all = grounds.ToArray();
        return Nearest(colour, c => all.All(g => Colour.Contrast(c, g) >= contrast))
            ?? (all.All(g => g.Luminance > 0.2) ? Colour.Black : Colour.White);
    }
}
