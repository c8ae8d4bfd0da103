// Wall time against pages as an SVG, both axes by powers of ten.
using System.Globalization;
using System.Text;

namespace SiteGen.Benchmarks;

internal static class Chart
{
    private const double Left = 60, Top = 30, Width = 480, Height = 260;

    public static string Of(IReadOnlyList<Beside> rows)
    {
        var times = rows.SelectMany(r => new[] { r.Ours.Wall, r.Hugos.Wall }).ToList();
        var (x, y) = (new Scale(rows[0].Pages, rows[^1].Pages, Left, Left + Width),
            new Scale(times.Min(), times.Max(), Top + Height, Top));
        var svg = new StringBuilder("""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 620 340" font-family="sans-serif" font-size="13">
            <rect width="620" height="340" fill="#fff"/>
            <text x="60" y="18">Seconds for a whole build, by the number of pages</text>

            """);
        foreach (var pages in Powers(x))
            svg.AppendLine(CultureInfo.InvariantCulture,
                $"<text x='{x.At(pages):0}' y='{Top + Height + 20}' text-anchor='middle'>{pages:N0}</text>"
                + $"<path d='M{x.At(pages):0} {Top}V{Top + Height}' stroke='#ccc'/>");
        foreach (var seconds in Powers(y))
            svg.AppendLine(CultureInfo.InvariantCulture,
                $"<text x='{Left - 8}' y='{y.At(seconds) + 4:0}' text-anchor='end'>{seconds:0.##}</text>"
                + $"<path d='M{Left} {y.At(seconds):0}H{Left + Width}' stroke='#ccc'/>");
        Line(svg, "Hugo", "#a33", rows.Select(r => (x.At(r.Pages), y.At(r.Hugos.Wall))));
        Line(svg, "SiteGen", "#156", rows.Select(r => (x.At(r.Pages), y.At(r.Ours.Wall))));
        return svg.Append("</svg>\n").Replace("\r\n", "\n").ToString();
    }

    private static void Line(StringBuilder svg, string name, string colour, IEnumerable<(double X, double Y)> points)
    {
        var all = points.ToList();
        svg.AppendLine(CultureInfo.InvariantCulture,
            $"<polyline points='{string.Join(' ', all.Select(Point))}' fill='none' stroke='{colour}' "
            + $"stroke-width='2.5'/><text x='{all[^1].X + 6:0}' y='{all[^1].Y + 4:0}' fill='{colour}'>{name}</text>");
    }

    private static string Point((double X, double Y) at) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.X:0.#},{at.Y:0.#}");

    private static IEnumerable<double> Powers(Scale scale) =>
        Enumerable.Range(-3, 12).Select(p => Math.Pow(10, p))
            .Where(p => p >= scale.From * 0.99 && p <= scale.To * 1.01);

    /// <summary>From a value to a place between two ends, by its logarithm.</summary>
    private sealed record Scale(double From, double To, double Start, double End)
    {
        public double At(double value) =>
            Start + ((End - Start) * Math.Log(value / From) / Math.Max(Math.Log(To / From), 1e-9));
    }
}
