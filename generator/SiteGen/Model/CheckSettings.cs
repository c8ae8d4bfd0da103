// What site.yaml says under "checks", read once: each rule gets its own part, and null is what the site does not ask
// for.
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SiteGen.Model;

internal sealed record CheckSettings
{
    public static CheckSettings None { get; } = new();

    /// <summary>Longest address after the host.</summary>
    public int? Address { get; init; }

    /// <summary>Most letters of a description.</summary>
    public int? Description { get; init; }

    /// <summary>Lowest contrast of a text.</summary>
    public double? Contrast { get; init; }

    /// <summary>Field of rows with the day on which they have to be checked again.</summary>
    public string? RowsUntil { get; init; }

    public WeightSettings? Weight { get; init; }

    public PageChoice? Sources { get; init; }

    public ReviewSettings? Review { get; init; }

    public LanguageSettings? Language { get; init; }

    /// <summary>Hosts that are not asked whether a link leads somewhere.</summary>
    public ImmutableArray<string> LeftAlone { get; init; } = [];
}

/// <summary>Pages of some layouts, less those of some paths. No layout at all is every one.</summary>
internal sealed record PageChoice(FrozenSet<string> Layouts, FrozenSet<string> Except)
{
    public bool Has(Page page) =>
        (Layouts.Count == 0 || Layouts.Contains(page.LayoutName)) && !Except.Contains(page.Document?.Path ?? "");
}

/// <summary>Most kilobytes of what a page loads by itself.</summary>
internal sealed record WeightSettings(PageChoice Pages, double? Page, double? Scripts, double? Images);

/// <summary>Keys of front matter that say when a page was and will be looked at, and by whom.</summary>
internal sealed record ReviewSettings(string Until, string? Last, string? Pending, string? Topic)
{
    /// <summary>Months between two reviews, by topic.</summary>
    public FrozenDictionary<string, int> Months { get; init; } = FrozenDictionary<string, int>.Empty;

    /// <summary>The keys that a page shows to those who write it.</summary>
    public IEnumerable<string> Keys => new[] { Last, Until, Pending }.OfType<string>();
}

/// <summary>How plain the language has to be.</summary>
internal sealed record LanguageSettings(FrozenDictionary<string, string> Avoid)
{
    public required PageChoice Pages { get; init; }

    /// <summary>Names that the grade does not count, in small letters.</summary>
    public FrozenSet<string> Names { get; init; } = [];

    /// <summary>Data sets whose texts are held to the limits too.</summary>
    public FrozenSet<string> Sets { get; init; } = [];

    public double? Grade { get; init; }

    public double? MeanGrade { get; init; }

    public int? Sentence { get; init; }

    public double? MeanSentence { get; init; }

    public int? Paragraph { get; init; }

    public int? Page { get; init; }

    /// <summary>Most words of keys of front matter.</summary>
    public FrozenDictionary<string, int> Fields { get; init; } = FrozenDictionary<string, int>.Empty;

    /// <summary>Finds the words to avoid, the longest first.</summary>
    public Regex? AvoidedWords { get; } = Avoid.Count == 0
        ? null
        : WholeWords(Avoid.Keys.OrderByDescending(k => k.Length));

    public bool Counts(string word) => !Names.Contains(word.ToLowerInvariant());

    private static Regex WholeWords(IEnumerable<string> words) =>
        new($@"(?<![\w-])(?:{string.Join('|', words.Select(Regex.Escape))})(?![\w-])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
