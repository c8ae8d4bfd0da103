// Width and height of a drawing (SVG), as its first element says them.
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SiteGen.Model;

internal static class DrawingSize
{
    private const int Beginning = 4096;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly Regex Root = new(@"<svg\s[^>]*", Options);
    private static readonly Regex Width = new(@"\swidth\s*=\s*[""'](?<n>[0-9.]+)(?:px)?[""']", Options);
    private static readonly Regex Height = new(@"\sheight\s*=\s*[""'](?<n>[0-9.]+)(?:px)?[""']", Options);
    private static readonly Regex Box =
        new(@"\sviewBox\s*=\s*[""'][-0-9.]+[\s,]+[-0-9.]+[\s,]+(?<w>[0-9.]+)[\s,]+(?<h>[0-9.]+)\s*[""']", Options);

    /// <summary>Null for what is no drawing, or says its size in other units than pixels.</summary>
    public static (int Width, int Height)? Of(ReadOnlySpan<byte> file)
    {
        var start = file[..Math.Min(file.Length, Beginning)];
        if (start.IndexOf("<svg"u8) < 0 || Root.Match(Encoding.UTF8.GetString(start)) is not { Success: true } root)
            return null;
        if (Number(Width.Match(root.Value), "n") is { } width && Number(Height.Match(root.Value), "n") is { } height)
            return (width, height);
        var box = Box.Match(root.Value);
        return Number(box, "w") is { } wide && Number(box, "h") is { } high ? (wide, high) : null;
    }

    private static int? Number(Match match, string group) => match.Success
        && double.TryParse(match.Groups[group].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var number) && number is >= 1 and < 100_000
        ? (int)Math.Round(number)
        : null;
}
