// The rules of site.yaml under checks: language:.
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SiteGen.Model;

namespace SiteGen.Check.Language;

internal sealed class LanguageRules
{
    private readonly FrozenSet<string> _layouts;
    private readonly FrozenSet<string> _names;

    private LanguageRules(Fields rules)
    {
        _layouts = Texts(rules, "layouts");
        _names = Texts(rules, "names").Select(n => n.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);
        Sets = Texts(rules, "sets");
        Grade = rules.Number("grade");
        MeanGrade = rules.Number("mean_grade");
        Sentence = (int?)rules.Number("sentence");
        MeanSentence = rules.Number("mean_sentence");
        Paragraph = (int?)rules.Number("paragraph");
        Page = (int?)rules.Number("page");
        Fields = rules.Map("fields")?.Items.ToDictionary(f => f.Key, f => (int)(rules.Map("fields")!.Number(f.Key) ?? 0)) ?? [];
        Avoid = rules.Map("avoid")?.Items.ToDictionary(f => f.Key, f => f.Value?.ToString() ?? "", StringComparer.OrdinalIgnoreCase) ?? new(StringComparer.OrdinalIgnoreCase);
        AvoidedWords = Avoid.Count == 0 ? null : new Regex($@"(?<![\w-])(?:{string.Join('|', Avoid.Keys.OrderByDescending(k => k.Length).Select(Regex.Escape))})(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    public FrozenSet<string> Sets { get; }

    public double? Grade { get; }

    public double? MeanGrade { get; }

    public int? Sentence { get; }

    public double? MeanSentence { get; }

    public int? Paragraph { get; }

    public int? Page { get; }

    public Dictionary<string, int> Fields { get; }

    public Dictionary<string, string> Avoid { get; }

    public Regex? AvoidedWords { get; }

    /// <summary>Null when the site does not ask for the check.</summary>
    public static LanguageRules? Of(SiteConfig config) => config.Checks?.Map("language") is { } rules ? new LanguageRules(rules) : null;

    public bool Measures(string layout) => _layouts.Count == 0 || _layouts.Contains(layout);

    public bool Counts(string word) => !_names.Contains(word.ToLowerInvariant());

    private static FrozenSet<string> Texts(Fields rules, string key) => rules.Texts(key).ToFrozenSet(StringComparer.Ordinal);
}
