// What a caller hands to the builder: the fields, the figures of the ranking, the documents.
namespace SiteGen.Lunr;

/// <summary>A field that every document has, for instance its title.</summary>
/// <param name="Name">The name, as queries write it. Not <c>_index</c>, not a number, and without a slash: the format
/// has other uses for those.</param>
/// <param name="Boost">What the scores of the field's terms are multiplied by: above 0, at most 10,000.</param>
public sealed record LunrField(string Name, double Boost = 1);

/// <summary>The constants of the scoring (BM25), and how exactly scores are kept.</summary>
/// <param name="K1">How slowly the repetition of a term stops mattering: 0 (at once) to 1,000.</param>
/// <param name="B">How much long texts are held back: 0 (not) to 1 (fully); what lies outside is brought
/// inside.</param>
/// <param name="Decimals">Decimals that scores are rounded to: 3, as lunr.js does, or 1 or 2 for a smaller index; then
/// no score is rounded to nothing.</param>
public sealed record LunrTuning(double K1 = 1.2, double B = 0.75, int Decimals = 3);

/// <summary>One thing that a search can find.</summary>
/// <param name="Ref">Its name in the results, unlike that of any other document; any characters.</param>
/// <param name="Texts">The text of each field, in the order of the builder's fields; a missing one or null is an empty
/// one.</param>
/// <param name="Boost">What all its scores are multiplied by: above 0, at most 10,000.</param>
public sealed record LunrDocument(string Ref, IReadOnlyList<string?> Texts, double Boost = 1);
