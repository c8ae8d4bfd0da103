// page.linked and page.web_addresses: where a body leads, in the site and outside of it.
using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Model;

namespace SiteGen.Render;

internal static class LinkedView
{
    /// <summary>Rows that a body links to, by data set; a set that it does not link to has no rows.</summary>
    public static ModelObject Rows(PageReader reader, Document? document)
    {
        var linked = In(document?.Body.Parts ?? [], SiteView.GlossarySet(reader)).Distinct()
            .ToLookup(r => r.Set, r => r.Key);
        return new ModelObject(
            [.. DataView.Sets(reader).Select(set => KeyValuePair.Create(set.Name, (object?)Views(set).ToArray()))]);

        IEnumerable<object?> Views(DataSet set) => linked[set.Name]
            .Select(key => RowView.Find(reader, set, key)?.Shown)
            .OfType<Row>()
            .Select(reader.View);
    }

    public static object?[] WebAddresses(Document? document) =>
    [
        .. (document?.Body.WebAddresses ?? []).Select((url, i) => ModelObject.Of(
            ("number", i + 1L), ("url", url), ("host_path", SiteFunctions.HostPath(url)))),
    ];

    /// <summary>All rows that a body links to, in order of first use.</summary>
    private static IEnumerable<RowId> In(ImmutableArray<BodyPart> parts, string? glossarySet)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case GlossaryPart word when glossarySet is not null:
                    yield return new RowId(glossarySet, word.Key);
                    break;
                case LinkPart { Target.Raw: var raw }
                    when !raw.Contains("//", StringComparison.Ordinal) && RowId.Of(raw) is { } id:
                    yield return id with { Key = Address.Of(id.Key).Path };
                    break;
                case DirectivePart directive:
                    foreach (var row in In(directive.Content, glossarySet))
                        yield return row;
                    break;
            }
        }
    }
}
