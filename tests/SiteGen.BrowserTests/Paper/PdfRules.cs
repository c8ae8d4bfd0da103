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

    public static async Task<IEnumerable<string>> DarkSides(this Pdf pdf, double most = 0.05, int perInch = 120) =>
        (await pdf.Pixels(perInch)).Select((side, i) => (Number: i + 1, side.DarkShare)).Where(s => s.DarkShare >= most)
            .Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.DarkShare:P1} of side {s.Number} is dark"));

    /// <summary>Each word in the same place and of the same size, whatever the window it is printed from.</summary>
    public static async Task<IEnumerable<string>> DiffersFrom(this Pdf phone, Pdf desktop)
    {
        var (from, to) = (await phone.Words(), await desktop.Words());
        var differing = from.Zip(to).FirstOrDefault(p => p.First != p.Second);
        return differing != default
            ? [$"{differing.First} from a phone, {differing.Second} from a desktop"]
            : from.Count == to.Count ? [] : [$"{from.Count} words from a phone, {to.Count} from a desktop"];
    }

    /// <summary>Words that are printed over other words: their boxes share two fifths of a line's height.</summary>
    public static async Task<IEnumerable<string>> Overprinted(this Pdf pdf)
    {
        List<string> faults = [];
        foreach (var side in (await pdf.Words()).GroupBy(w => w.Side))
        {
            var words = side.OrderBy(w => w.Top).ToList();
            for (var i = 0; i < words.Count; i++)
                faults.AddRange(words.Skip(i + 1).TakeWhile(w => w.Top < words[i].Bottom)
                    .Where(w => LieOver(words[i], w))
                    .Select(w => $"\"{w.Text}\" is printed over \"{words[i].Text}\" on side {side.Key}"));
        }
        return faults.Take(3);
    }

    private static bool LieOver(PdfWord a, PdfWord b)
    {
        var across = Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);
        var down = Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top);
        return across > 1.5 && down > 0.4 * Math.Min(a.Bottom - a.Top, b.Bottom - b.Top);
    }
}
