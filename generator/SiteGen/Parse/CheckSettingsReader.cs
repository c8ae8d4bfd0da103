// The part "checks" of site.yaml to CheckSettings.
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Parse;

internal static class CheckSettingsReader
{
    public static CheckSettings Read(Fields? checks) => checks is null ? CheckSettings.None : new CheckSettings
    {
        Address = Whole(checks, "address"),
        Description = Whole(checks, "description"),
        Contrast = checks.Number("contrast"),
        RowsUntil = checks.Text("rows_until"),
        Weight = checks.Map("weight") is { } weight
            ? new WeightSettings(Pages(weight), weight.Number("page"), weight.Number("scripts"),
                weight.Number("images"))
            : null,
        Sources = checks.Map("sources") is { } sources ? Pages(sources) : null,
        Review = checks.Map("review") is { } review ? Review(review) : null,
        Language = checks.Map("language") is { } language ? Language(language) : null,
        LeftAlone = checks.Map("external")?.Texts("leave_alone").ToImmutableArray() ?? [],
    };

    private static PageChoice Pages(Fields rule) => new(Set(rule.Texts("layouts")), Set(rule.Texts("except")));

    private static ReviewSettings Review(Fields review) =>
        new(review.Text("until")!, review.Text("last"), review.Text("pending"), review.Text("topic"))
        {
            Months = Numbers(review.Map("months")),
        };

    private static LanguageSettings Language(Fields rule) => new(Words(rule.Map("avoid")))
    {
        Pages = Pages(rule),
        Names = Set(rule.Texts("names").Select(name => name.ToLowerInvariant())),
        Sets = Set(rule.Texts("sets")),
        Grade = rule.Number("grade"),
        MeanGrade = rule.Number("mean_grade"),
        Sentence = Whole(rule, "sentence"),
        MeanSentence = rule.Number("mean_sentence"),
        Paragraph = Whole(rule, "paragraph"),
        Page = Whole(rule, "page"),
        Fields = Numbers(rule.Map("fields")),
    };

    private static int? Whole(Fields fields, string key) => (int?)fields.Number(key);

    private static FrozenSet<string> Set(IEnumerable<string> texts) => texts.ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, int> Numbers(Fields? fields) =>
        (fields?.Items ?? []).ToFrozenDictionary(f => f.Key, f => Whole(fields!, f.Key) ?? 0, StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Words(Fields? fields) => (fields?.Items ?? [])
        .ToFrozenDictionary(f => f.Key, f => f.Value?.ToString() ?? "", StringComparer.OrdinalIgnoreCase);
}
