// The update path of a brand: which texts are other than those that its group has read.
using System.Collections.Immutable;

namespace SiteGen.Model;

/// <param name="Read">What the group has read; null when it has noted nothing.</param>
/// <param name="Below">Changed texts that a page of the brand's own stands in place of.</param>
internal sealed record TextChanges(
    ReadTexts? Read,
    ImmutableArray<SiteText> Changed,
    ImmutableArray<SiteText> Added,
    ImmutableArray<string> Gone,
    ImmutableArray<SiteText> Below)
{
    public static TextChanges Of(SiteConfig config, ImmutableArray<Edition> editions)
    {
        if (editions[0].Theme.Read is not { } read)
            return new TextChanges(null, [], [], [], []);
        var texts = ReadTexts.Of(config, editions);
        var changed = texts.Where(t => read.Prints.TryGetValue(t.Name, out var print) && print != t.Print)
            .ToImmutableArray();
        return new TextChanges(
            read,
            changed,
            [.. texts.Where(t => !read.Prints.ContainsKey(t.Name))],
            [.. read.Prints.Keys.Except(texts.Select(t => t.Name)).Order(StringComparer.Ordinal)],
            [.. changed.Where(t => editions[0].Content.Replaced.ContainsKey(t.Name))]);
    }

    public Dictionary<string, object?> ToData() => new(StringComparer.Ordinal)
    {
        ["read"] = Read is null ? null : new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["version"] = Read.Version,
            ["date"] = Read.Date,
        },
        ["changed"] = Names(Changed),
        ["added"] = Names(Added),
        ["gone"] = Gone.ToArray<object?>(),
        ["below"] = Names(Below),
    };

    private static object?[] Names(IEnumerable<SiteText> texts) => [.. texts.Select(t => $"{t.Title} ({t.Name})")];
}
