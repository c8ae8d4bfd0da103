// A finding as the staff of a brand reads it: what, where, what to do, and colours to look at.
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;

namespace SiteGen.Emit;

internal static class ReportedFinding
{
    private const int LongestLine = 120;

    /// <summary>Two colours of a message that meet: "(#ffffff on #f2c14e)".</summary>
    private static readonly Regex Pair = new("\\((#[0-9a-f]{6}) on (#[0-9a-f]{6})\\)", RegexOptions.CultureInvariant);

    private static readonly Regex Shade = new("#[0-9a-f]{6}\\b", RegexOptions.CultureInvariant);

    public static Dictionary<string, object?> Of(Diagnostic finding)
    {
        var (source, line) = (finding.Span.Source, finding.Span.Line);
        return new(StringComparer.Ordinal)
        {
            ["message"] = Sentence(finding.Message),
            ["file"] = source.Path,
            ["line"] = line,
            ["text"] = source.Line(line).Trim() is { Length: > 0 and < LongestLine } text ? text : null,
            ["hint"] = finding.Hint is { } hint ? Sentence(hint) : null,
            ["pair"] = PairOf(finding.Message),
            ["shades"] = Shade.Matches(finding.Hint ?? "").Select(m => m.Value).Distinct().ToArray<object?>(),
        };
    }

    private static Dictionary<string, object?>? PairOf(string message) =>
        Pair.Match(message) is { Success: true } pair
            ? new(StringComparer.Ordinal) { ["front"] = pair.Groups[1].Value, ["back"] = pair.Groups[2].Value }
            : null;

    private static string Sentence(string text) =>
        char.ToUpperInvariant(text[0]) + text[1..] + (text[^1] is '?' or '.' ? "" : ".");
}
