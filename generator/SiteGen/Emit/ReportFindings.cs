// The findings of a build as the staff of a brand read them: what, where, what to do, and colours to look at.
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;

namespace SiteGen.Emit;

internal static class ReportFindings
{
    /// <summary>Two colours of a message that meet: "(#ffffff on #f2c14e)".</summary>
    private static readonly Regex Pair = new("\\((#[0-9a-f]{6}) on (#[0-9a-f]{6})\\)", RegexOptions.CultureInvariant);

    private static readonly Regex Shade = new("#[0-9a-f]{6}\\b", RegexOptions.CultureInvariant);

    public static void Append(StringBuilder html, string title, IReadOnlyCollection<Diagnostic> findings, string none)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h2>{title} ({findings.Count})</h2>\n");
        if (findings.Count == 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>{none}</p>\n");
            return;
        }
        html.Append("<ol>\n");
        foreach (var finding in findings)
            Append(html, finding);
        html.Append("</ol>\n");
    }

    private static void Append(StringBuilder html, Diagnostic finding)
    {
        html.Append(CultureInfo.InvariantCulture,
            $"<li><p>{Sentence(finding.Message)}</p>\n<p class=\"place\">In the file "
            + $"<code>{Text(finding.Span.Source.Path)}</code>, line {finding.Span.Line}");
        html.Append(finding.Span.Source.Line(finding.Span.Line).Trim() is { Length: > 0 and < 120 } line
            ? $": <code>{Text(line)}</code></p>\n"
            : "</p>\n");
        if (finding.Hint is { } hint)
            html.Append(CultureInfo.InvariantCulture, $"<p><b>What to do:</b> {Sentence(hint)}</p>\n");
        Samples(html, finding);
        html.Append("</li>\n");
    }

    /// <summary>The pair that cannot be read, beside the shades that can.</summary>
    private static void Samples(StringBuilder html, Diagnostic finding)
    {
        var shades = Shade.Matches(finding.Hint ?? "").Select(m => m.Value).Distinct().ToList();
        if (Pair.Match(finding.Message) is { Success: true } pair)
        {
            var (front, back) = (pair.Groups[1].Value, pair.Groups[2].Value);
            var changesBack = front == "#ffffff";
            html.Append(CultureInfo.InvariantCulture, $"<ul class=\"samples\"><li>{Sample(front, back)} now</li>");
            foreach (var shade in shades)
                html.Append(CultureInfo.InvariantCulture,
                    $"<li>{(changesBack ? Sample(front, shade) : Sample(shade, back))} <code>{shade}</code> "
                    + $"passes</li>");
            html.Append("</ul>\n");
        }
        else if (shades.Count > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>{string.Concat(shades.Select(Swatch))}</p>\n");
        }
    }

    /// <summary>Only to look at: what it shows stands beside it in words.</summary>
    private static string Sample(string front, string back) =>
        $"<span class=\"sample\" aria-hidden=\"true\" style=\"color:{front};background:{back}\">Aa <span "
        + $"style=\"border-bottom:4px solid {front}\">line</span></span>";

    public static string Swatch(string colour) =>
        $"<span class=\"swatch\" style=\"background:{colour}\"></span><code>{colour}</code> ";

    private static string Sentence(string text) =>
        Text(char.ToUpperInvariant(text[0]) + text[1..] + (text[^1] is '?' or '.' ? "" : "."));

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
