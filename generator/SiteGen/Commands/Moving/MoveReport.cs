// The report of a move: what could not be turned, where it stands in the source, and what to write instead.
using System.Globalization;
using System.Text;

namespace SiteGen.Commands.Moving;

internal static class MoveReport
{
    public const string FileName = "moved.md";
    private const int Places = 20;

    public static string Of(MovedSite site)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"# What was moved\n\nFrom {site.From.Generator}: {site.Origin.Count} pages and {site.Files.Count} o"
                + $"ther files. ");
        if (site.Notes.Count == 0)
            return text.Append("All of it could be turned.\n").ToString();
        text.Append("What follows could not be turned; it stays as text or was left out, as each line says. "
            + "Places are those of the old site.\n");
        foreach (var kind in site.Notes.GroupBy(n => n.Instead).OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {char.ToUpperInvariant(kind.Key[0])}{kind.Key[1..]}\n\n");
            foreach (var what in kind.GroupBy(n => n.What).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                var places = what.Select(n => n.Line > 0 ? $"{n.Path}:{n.Line}" : n.Path).Distinct().ToList();
                text.Append(CultureInfo.InvariantCulture, $"- `{what.Key.Replace('`', '\'')}`: ")
                    .AppendJoin(", ", places.Take(Places));
                text.Append(places.Count > Places ? $" and {places.Count - Places} more\n" : "\n");
            }
        }
        return text.ToString();
    }
}
