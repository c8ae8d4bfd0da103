// All that a language brings to an index, so that a further one is a record and not a change of code.
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SiteGen.Lunr;

/// <summary>Stems one word in place: the first units of the span become the stem. A stem is never longer than its
/// word.</summary>
/// <param name="word">One lower-case word as the language's <see cref="LunrTextRules"/> left it.</param>
/// <returns>The length of the stem in UTF-16 units.</returns>
public delegate int LunrStemmer(Span<char> word);

/// <summary>How a text becomes words.</summary>
public enum LunrTextRules
{
    /// <summary>As <see cref="LunrText.Normalise"/> does it: accents folded, punctuation cut away everywhere,
    /// hyphenated words joined as well.</summary>
    Unicode,

    /// <summary>As lunr.js 2.3.9 does it: lower case, split at white space and hyphens, ASCII non-word units trimmed at
    /// both ends.</summary>
    Plain,
}

/// <summary>A language: its words that are not worth indexing, its stemmer, and what the index says about
/// both.</summary>
public sealed record LunrLanguage
{
    /// <summary>English with the rules of <see cref="LunrTextRules.Unicode"/>; <c>English with { Rules =
    /// LunrTextRules.Plain }</c> is stock lunr.js.</summary>
    public static LunrLanguage English { get; } = new()
    {
        Code = "en",
        StopWords = ReadWords("StopWords.en.txt"),
        Fillers = ["gonna", "gotta", "im", "ive", "please", "really", "thats", "theyre", "very", "wanna", "youre"],
        Stemmer = PorterStemmer.Stem,
        SearchPipeline = ["stemmer"],
    };

    /// <summary>The language of a tag such as <c>en</c> or <c>en-GB</c>: the one place that knows which languages have
    /// stop words and a stemmer. Any other is searched by its whole words.</summary>
    /// <param name="tag">The tag.</param>
    public static LunrLanguage Of(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return tag.Split('-')[0] switch
        {
            "en" => English,
            _ => new LunrLanguage { Code = tag, StopWords = [], Stemmer = word => word.Length, SearchPipeline = [] },
        };
    }

    /// <summary>The language's tag, as in <c>lang="en"</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Words left out of the index, written as the <see cref="Rules"/> leave them: lower case, and without
    /// accents under Unicode rules.</summary>
    public required FrozenSet<string> StopWords { get; init; }

    /// <summary>Further words of a query that say nothing, such as contractions. An index has them, for upstream's stop
    /// words leave them in.</summary>
    public FrozenSet<string> Fillers { get; init; } = [];

    /// <summary>The stemmer. It must do what the functions named in <see cref="SearchPipeline"/> do to the words of a
    /// query.</summary>
    public required LunrStemmer Stemmer { get; init; }

    /// <summary>Labels of the functions that lunr.js runs over each word of a query. One that it does not know stops it
    /// from loading the index.</summary>
    public required ImmutableArray<string> SearchPipeline { get; init; }

    /// <summary>How texts become words.</summary>
    public LunrTextRules Rules { get; init; } = LunrTextRules.Unicode;

    /// <summary>The terms under which an index in this language finds the text, in its order and with
    /// repetitions.</summary>
    /// <param name="text">Any text.</param>
    public ImmutableArray<string> TermsOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var terms = ImmutableArray.CreateBuilder<string>();
        foreach (var word in Rules == LunrTextRules.Plain ? PlainText.Words(text) : LunrText.IndexWords(text))
        {
            if (!StopWords.Contains(word)) terms.Add(StemOf(word));
        }

        return terms.ToImmutable();
    }

    /// <summary>The stem of one word.</summary>
    /// <param name="word">A word as the <see cref="Rules"/> leave it.</param>
    public string StemOf(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var units = word.ToCharArray();
        var stem = units.AsSpan(0, Stemmer(units));
        return stem.SequenceEqual(word) ? word : stem.ToString();
    }

    private static FrozenSet<string> ReadWords(string resource)
    {
        using var stream = typeof(LunrLanguage).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
