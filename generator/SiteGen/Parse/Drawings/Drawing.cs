// A drawing as it may stand in a page: made of what is allowed, and of nothing else that its file holds.
using System.Globalization;
using System.Net;
using System.Text;

namespace SiteGen.Parse.Drawings;

/// <param name="Box">The viewBox: left, top, width and height.</param>
/// <param name="Painting">Attributes of the first element that say how the drawing is painted, written out.</param>
/// <param name="Content">The elements inside, written out.</param>
/// <param name="Given">What the first element says about its place in a page: class, width and height.</param>
internal sealed record Drawing(DrawingBox Box, string Painting, string Content,
    IReadOnlyDictionary<string, string> Given)
{
    private const double LogoHeight = 40;
    private const double WidestLogo = 240;

    /// <summary>Small by itself, whatever its file says and whether or not a style sheet has come.</summary>
    public string ToLogo()
    {
        var width = Math.Clamp(Math.Round(LogoHeight * Box.Width / Box.Height), 1, WidestLogo);
        return Text($" width=\"{Number(width)}\" height=\"{Number(LogoHeight)}\"");
    }

    /// <summary>With the class and the size that its file gives it, for templates that count on them.</summary>
    public string ToPart() => Text(string.Concat(Given.Select(g => Attribute(g.Key, g.Value))));

    public static string Attribute(string name, string value) => $" {name}=\"{WebUtility.HtmlEncode(value)}\"";

    private string Text(string given) => new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        .Append(Attribute("viewBox",
            string.Join(' ', new[] { Box.Left, Box.Top, Box.Width, Box.Height }.Select(Number))))
        .Append(given).Append(Painting).Append(" aria-hidden=\"true\" focusable=\"false\">").Append(Content)
            .Append("</svg>").ToString();

    private static string Number(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}

/// <summary>The part of the plane that a drawing shows.</summary>
internal readonly record struct DrawingBox(double Left, double Top, double Width, double Height)
{
    private const double Largest = 1_000_000;

    private static readonly (string Unit, double Pixels)[] Units =
        [("px", 1), ("pt", 4.0 / 3), ("pc", 16), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96), ("", 1)];

    /// <summary>The viewBox, or else the size where it does not hang on the page; null when neither is there.</summary>
    public static DrawingBox? Of(string? viewBox, string? width, string? height)
    {
        var numbers = (viewBox ?? "").Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(Plain).ToList();
        if (numbers is [{ } left, { } top, { } wide, { } high])
            return Sized(left, top, wide, high);
        return viewBox is null && Length(width) is { } w && Length(height) is { } h ? Sized(0, 0, w, h) : null;
    }

    /// <summary>Whether a rectangle hides nothing of what is shown.</summary>
    public bool IsInside(double left, double top, double width, double height) =>
        left <= Left && top <= Top && left + width >= Left + Width && top + height >= Top + Height;

    /// <summary>A length in pixels; null when it is a share of something else, or none.</summary>
    public static double? Length(string? text)
    {
        foreach (var (unit, pixels) in Units)
        {
            if (text?.Trim() is { } trimmed && trimmed.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
                return Plain(trimmed[..^unit.Length]) * pixels;
        }
        return null;
    }

    private static DrawingBox? Sized(double left, double top, double width, double height) =>
        width is > 0 and < Largest && height is > 0 and < Largest && Math.Abs(left) < Largest && Math.Abs(top) < Largest
            ? new DrawingBox(left, top, width, height)
            : null;

    private static double? Plain(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) ? number : null;
}
