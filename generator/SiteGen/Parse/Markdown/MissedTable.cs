// A paragraph that looks like a table: its rows would be printed with their bars.
using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace SiteGen.Parse.Markdown;

internal static class MissedTable
{
    private static readonly Regex Rule =
        new(@"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$", RegexOptions.CultureInvariant);

    public static (int Offset, string Hint)? Find(string text, SourceSpan span)
    {
        if (span.Start < 0 || span.End >= text.Length)
            return null;
        var paragraph = text.AsSpan(span.Start, span.Length);
        if (!paragraph.Contains('|') || !paragraph.Contains('\n'))
            return null;
        var lines = paragraph.ToString().Split('\n');
        var rule = Array.FindIndex(lines, l => Rule.IsMatch(l));
        if (rule > 0 && lines[rule - 1].Contains('|', StringComparison.Ordinal))
            return (span.Start, "leave a line free above and below it; all its lines need bars");
        var rows = lines.Count(l => l.TrimStart().StartsWith('|') && l.TrimEnd().EndsWith('|'));
        return rule < 0 && rows > 1 && rows == lines.Length
            ? (span.Start, "write a line of dashes under its first row: |---|---|")
            : null;
    }
}
