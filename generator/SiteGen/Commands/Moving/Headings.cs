// Headings as a page has them here: one title, and no level left out.
using System.Text.RegularExpressions;

namespace SiteGen.Commands.Moving;

internal static class Headings
{
    private static readonly Regex Atx = new(@"^(?<signs>#{1,6})[ \t]+(?<text>.*\S)[ \t]*$");
    private static readonly Regex Empty = new(@"^#{1,6}[ \t]*#*[ \t]*$");

    /// <param name="title">What the front matter says; null where the first heading is the title.</param>
    public static List<string> Turn(List<string> lines, string? title)
    {
        Underlined(lines);
        var (previous, isFirst) = (1, true);
        var made = new List<string>(lines.Count);
        foreach (var line in lines)
        {
            var heading = Atx.Match(line);
            if (!heading.Success)
            {
                isFirst = isFirst && (line.Trim().Length == 0 || line.StartsWith("<!--", StringComparison.Ordinal));
                if (!Empty.IsMatch(line))
                    made.Add(line);
                continue;
            }
            var level = heading.Groups["signs"].Length;
            var text = heading.Groups["text"].Value;
            if (isFirst && level == 1)
            {
                isFirst = false;
                if (title is null)
                    made.Add(line);
                else if (!Same(text, title))
                    made.Add($"## {text}");
                previous = title is null || Same(text, title) ? 1 : 2;
                continue;
            }
            isFirst = false;
            level = Math.Min(Math.Max(2, level), previous + 1);
            previous = level;
            made.Add($"{new string('#', level)} {text}");
        }
        return made;
    }

    /// <summary>The first heading, where it is the first thing and of the first level.</summary>
    public static string? Title(string text)
    {
        var lines = text.Split('\n').ToList();
        Underlined(lines);
        var first = lines.FirstOrDefault(l => l.Trim().Length > 0 && !l.StartsWith("<!--", StringComparison.Ordinal));
        return first is not null && Atx.Match(first) is { Success: true } match && match.Groups["signs"].Length == 1
            ? Plain(match.Groups["text"].Value)
            : null;
    }

    public static string Plain(string text) =>
        Regex.Replace(Regex.Replace(text, @"\s*\{[#:.][^}]*\}\s*$|\s+#+\s*$", ""), @"\[([^\]]*)\]\([^)]*\)|[`*]",
            "$1").Trim();

    private static bool Same(string heading, string title) =>
        string.Equals(Plain(heading), Plain(title), StringComparison.OrdinalIgnoreCase);

    /// <summary>Headings with a line of = or - below them.</summary>
    private static void Underlined(List<string> lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            var (above, line) = (lines[i - 1], lines[i]);
            if (above.Trim().Length == 0 || above.StartsWith("    ", StringComparison.Ordinal) || line.Contains('|',
                StringComparison.Ordinal)
                || !Regex.IsMatch(line, "^ {0,3}(?:=+|-{2,})[ \t]*$")
                || Regex.IsMatch(above, @"^\s*(?:[-*+>|#<:]|\d+[.)]\s)")
                || (i > 1 && lines[i - 2].Trim().Length > 0))
                continue;
            lines[i - 1] = (line.TrimStart()[0] == '=' ? "# " : "## ") + above.Trim();
            lines[i] = "";
        }
    }
}
