// A QR code as inline SVG, made while building. The only user of QRCoder.
using System.Globalization;
using System.Text;
using QRCoder;

namespace SiteGen.Render;

internal static class QrCode
{
    /// <summary>One path of dark runs with the quiet zone of four modules; hidden from screen readers, since the
    /// address always stands beside it.</summary>
    public static string Svg(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var start = x;
                while (x < rows.Count && rows[y][x])
                    x++;
                if (x > start)
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1H{start}z");
            }
        }
        return string.Create(CultureInfo.InvariantCulture,
            $"<svg class=\"qr\" viewBox=\"0 0 {rows.Count} {rows.Count}\" shape-rendering=\"crispEdges\" "
            + $"aria-hidden=\"true\" focusable=\"false\"><path d=\"{path}\"/></svg>");
    }
}
