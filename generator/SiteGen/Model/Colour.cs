// A colour: read from a setting, measured against another, made lighter or darker without changing its hue.
using System.Globalization;

namespace SiteGen.Model;

/// <summary>A colour of sRGB; lightness, chroma and hue are those of OKLCH, in which equal steps look equal.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour White { get; } = new(255, 255, 255);

    public static Colour Black { get; } = new(0, 0, 0);

    /// <summary>Null when the text is not "#" and six hexadecimal digits.</summary>
    public static Colour? Parse(string? text) =>
        text is ['#', .. { Length: 6 } digits]
            && uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    /// <summary>Contrast as WCAG defines it: 1 for equal colours, 21 for black on white.</summary>
    public static double Contrast(Colour one, Colour other)
    {
        var (a, b) = (one.Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>Lightness 0 to 1, chroma from 0, hue in radians.</summary>
    public (double Lightness, double Chroma, double Hue) Oklch
    {
        get
        {
            var (r, g, b) = (Linear(Red), Linear(Green), Linear(Blue));
            var l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
            var m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
            var s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
            var lightness = (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s);
            var a = (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s);
            var blueness = (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s);
            return (lightness, Math.Sqrt((a * a) + (blueness * blueness)), Math.Atan2(blueness, a));
        }
    }

    /// <summary>The colour of OKLCH; where a screen cannot show it, the nearest one with less chroma.</summary>
    public static Colour FromOklch(double lightness, double chroma, double hue)
    {
        lightness = Math.Clamp(lightness, 0, 1);
        for (var c = chroma; c > 0.0005; c -= 0.002)
        {
            if (TryRgb(lightness, c, hue) is { } colour)
                return colour;
        }
        return TryRgb(lightness, 0, hue) ?? (lightness > 0.5 ? White : Black);
    }

    private static Colour? TryRgb(double lightness, double chroma, double hue)
    {
        var (a, b) = (chroma * Math.Cos(hue), chroma * Math.Sin(hue));
        var l = Math.Pow(lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
        var m = Math.Pow(lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
        var s = Math.Pow(lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
        var red = (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s);
        var green = (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s);
        var blue = (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s);
        const double Slack = 0.0005;
        return new[] { red, green, blue }.All(v => v is >= -Slack and <= 1 + Slack)
            ? new Colour(Byte(red), Byte(green), Byte(blue))
            : null;
    }

    private static double Linear(byte value)
    {
        var v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
    }

    private static byte Byte(double linear)
    {
        var v = Math.Clamp(linear, 0, 1);
        return (byte)Math.Round(255 * (v <= 0.0031308 ? 12.92 * v : (1.055 * Math.Pow(v, 1 / 2.4)) - 0.055));
    }
}
