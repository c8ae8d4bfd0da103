// What a group has read: a fingerprint of each text of the guide as it was on that day.
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Diagnostics;

namespace SiteGen.Model;

/// <summary>A text of the site, by the name that findings and <c>hide:</c> use: <c>pay/index.md</c>,
/// <c>sheets:S10</c>.</summary>
internal sealed record SiteText(string Name, string Title, string Print);

internal sealed record ReadTexts(string Date, string Version, FrozenDictionary<string, string> Prints)
{
    /// <summary>The file beside theme.yaml that "sitegen read" writes.</summary>
    public const string FileName = "texts-read.yaml";

    /// <summary>The site's own texts of a brand's editions, in order of their names; what the brand has added itself is
    /// not among them.</summary>
    public static IReadOnlyList<SiteText> Of(SiteConfig config, IEnumerable<Edition> editions)
    {
        var dates = config.Locks.SelectMany(l => l.Keys).ToHashSet(StringComparer.Ordinal);
        return [.. editions.SelectMany(e => Documents(e, dates).Concat(Rows(e, dates))).DistinctBy(t => t.Name)
            .OrderBy(t => t.Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<SiteText> Documents(Edition edition, HashSet<string> dates)
    {
        foreach (var document in edition.Content.Documents)
        {
            var source = edition.Content.Replaced.GetValueOrDefault(document.Path) ?? document.Source;
            if (!edition.Content.BrandSources.ContainsKey(source))
                yield return new SiteText(edition.Root[1..] + document.Path, document.Title,
                    Print(Words(source, dates)));
        }
    }

    /// <summary>The file as it is, without the front matter's dates of review: only changed words count.</summary>
    private static StringBuilder Words(SourceText source, HashSet<string> dates)
    {
        var text = new StringBuilder();
        var (isFront, skips) = (true, false);
        foreach (var line in source.Text.ReplaceLineEndings("\n").TrimEnd().Split('\n').Skip(1))
        {
            isFront &= line != "---";
            skips = isFront && (line.StartsWith(' ') ? skips : dates.Contains(line.Split(':')[0]));
            if (!skips)
                text.Append(line).Append('\n');
        }
        return text;
    }

    private static IEnumerable<SiteText> Rows(Edition edition, HashSet<string> dates) =>
        from row in edition.Content.Data.Values.SelectMany(s => s.Rows)
        where row.AddedBy is null
        select new SiteText($"{edition.Root[1..]}{row.Set}:{row.Key}", row.Fields.Text("title")
            ?? row.Fields.Text("name") ?? row.Key, Print(Append(new StringBuilder(), row.Fields, dates)));

    /// <summary>A value as text, whatever its form in the file, without dates of review.</summary>
    private static StringBuilder Append(StringBuilder text, FieldValue? value, HashSet<string> dates)
    {
        switch (value)
        {
            case Fields fields:
                foreach (var (key, inner) in fields.Items.Where(f => f.Value is not null && !dates.Contains(f.Key)))
                    Append(text.Append(key).Append('\u001f'), inner, dates);
                break;
            case ListValue list:
                foreach (var item in list.Items)
                    Append(text, item, dates);
                break;
            default:
                text.Append(value?.ToString().ReplaceLineEndings("\n"));
                break;
        }
        return text.Append('\u001e');
    }

    private static string Print(StringBuilder text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
}
