// page.citations: the numbered sources of a page with the places that cite them.
using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Render;

internal static class CitationsView
{
    public static object?[] Of(EditionModel edition, Page page)
    {
        edition.Log.Note(ReadKind.Site, Answers.Citations);
        if (page.Document is not { } document || edition.Plan.Site.Config.Citations is not { } config || !edition.Plan.Edition.Content.Data.TryGetValue(config.Text, out var sources))
            return [];
        var uses = Occurrences(document.Body.Parts).ToLookup(c => c.Key, c => c.Occurrence);
        return
        [
            .. document.Citations.Select((citation, i) => edition.Find(sources, citation.Key) is not { } source ? null : ModelObject.Of(
                ("number", i + 1L),
                ("id", $"source-{i + 1}"),
                ("source", edition.View(source)),
                ("backlinks", uses[citation.Key].Where(o => o > 0).Select(o => (object?)$"cite-{i + 1}-{o}").ToArray()))).OfType<ModelObject>(),
        ];
    }

    private static IEnumerable<CitationPart> Occurrences(ImmutableArray<BodyPart> parts) => parts.SelectMany(part => part switch
    {
        CitationPart citation => [citation],
        DirectivePart directive => Occurrences(directive.Content),
        _ => Enumerable.Empty<CitationPart>(),
    });
}
