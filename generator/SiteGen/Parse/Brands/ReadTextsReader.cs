// Reads what "sitegen read" has written beside a brand's theme.yaml.
using System.Collections.Frozen;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse.Forms;

namespace SiteGen.Parse.Brands;

internal static class ReadTextsReader
{
    /// <summary>Null when the file is not what the command writes; then a diagnostic says so.</summary>
    public static ReadTexts? Read(SourceText source, DiagnosticBag bag)
    {
        if (YamlTree.Read(source, bag) is not { } node)
            return null;
        if (node is MapNode map && Text(map, "date") is { } date && Text(map, "version") is { } version
            && map.Find("texts")?.Value is MapNode texts)
            return new ReadTexts(date, version, texts.Entries.Where(e => e.Value is ScalarNode)
                .ToFrozenDictionary(e => e.Key, e => ((ScalarNode)e.Value).Text, StringComparer.Ordinal));
        bag.Add(BrandErrors.BadReadTexts(node.Span));
        return null;
    }

    private static string? Text(MapNode map, string key) => (map.Find(key)?.Value as ScalarNode)?.Text;
}
