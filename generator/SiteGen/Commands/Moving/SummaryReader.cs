// The order of an mdBook: the links of its SUMMARY.md, with the parts that they stand in.
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Addresses;

namespace SiteGen.Commands.Moving;

internal static class SummaryReader
{
    private static readonly Regex Item =
        new(@"^(?<indent>\s*)(?:[-*+]\s+|\d+[.)]\s+)?\[(?<title>(?:\\.|[^\]\\])*)\]\(<?(?<path>[^)>]*)>?\)");

    public static ImmutableArray<NavEntry> Read(TreeFile summary, string root)
    {
        var found = ImmutableArray.CreateBuilder<NavEntry>();
        var part = ImmutableArray<string>.Empty;
        var isFirst = true;
        foreach (var line in summary.Text.Split('\n'))
        {
            if (Item.Match(line) is { Success: true } item)
            {
                var path = Address.Decode(item.Groups["path"].Value.Trim());
                var title = item.Groups["title"].Value.Replace("\\", "", StringComparison.Ordinal).Trim('`');
                found.Add(new NavEntry(path.Length == 0 ? null : ContentPath.Combine(summary.Path, path), title, part));
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                part = isFirst ? [] : [line[2..].Trim()];
                isFirst = false;
            }
        }
        return found.ToImmutable();
    }
}
