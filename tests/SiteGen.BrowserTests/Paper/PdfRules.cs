// What holds for everything on paper: legible type, text inside the margins, little ink.
using System.Globalization;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Paper;

internal static class PdfRules
{
    /// <summary>15 mm less a letter's overhang, in points.</summary>
    private const double Margin = 41;

    public static async Task<IEnumerable<string>> SmallType(this Pdf pdf, double least) =>
        (await pdf.TypeSizes()).Where(s => s < least - 0.5).Take(1).Select(s => $"text of {s} points");

    /// <summary>A browser that finds a page too wide shrinks or cuts it, so words must end before the margin.</summary>
    public static async Task<IEnumerable<string>> OutsideMargins(this Pdf pdf)
    {
        var (width, _) = await pdf.Size();
        return (await pdf.Words()).Where(w => w.Left < Margin || w.Right > width - Margin).Take(3)
            .Select(w => $"\"{w.Text}\" on side {w.Side} reaches from {w.Left:0} to {w.Right:0} of {width:0} points");
    }

    public static async Task<IEnumerable<string>> DarkSides(this Pdf pdf) =>
        (await pdf.Pixels()).Select((side, i) => (Number: i + 1, side.DarkShare)).Where(s => s.DarkShare >= 0.05)
            .Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.DarkShare:P1} of side {s.Number} is dark"));
}
