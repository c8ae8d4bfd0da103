// page.citations: the numbered sources of a page with the places that cite them.
using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Render;

internal static class CitationsView
{
    public static object?[] Of(PageReader reader, Document? document)
    {
        var set = SiteView.CitationSet(reader);
        if (document is null || set is null || DataView.Find(reader, set) is not { } sources)
            return [];
        var uses = Occurrences(document.Body.Parts).ToLookup(c => c.Key, c => c.Occurrence);
        return
        [
            .. document.Citations.Select((citation, i) => RowView.Find(reader, sources, citation.Key)
                ?.Shown is { } source
                ? ModelObject.Of(
                    ("number", i + 1L),
                    ("id", $"source-{i + 1}"),
                    ("source", reader.View(source)),
                    ("backlinks", Backlinks(uses[citation.Key], i + 1)))
                : null).OfType<ModelObject>(),
        ];
    }

    private static object?[] Backlinks(IEnumerable<int> uses, int number) =>
        [.. uses.Where(use => use > 0).Select(use => $"cite-{number}-{use}")];

    private static IEnumerable<CitationPart> Occurrences(ImmutableArray<BodyPart> parts) =>
        parts.SelectMany(part => part switch
    {
        CitationPart citation => [citation],
        DirectivePart directive => Occurrences(directive.Content),
        _ => Enumerable.Empty<CitationPart>(),
    });
}
