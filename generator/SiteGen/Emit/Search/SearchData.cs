// Both parts of the index, read back from the bytes that the page's script loads, so that both rank the same.
using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Lunr;

namespace SiteGen.Emit.Search;

/// <summary>A word of a query: as typed and normalised, and its stem.</summary>
internal sealed record QueryWord(string Text, string Stem);

internal sealed class SearchData
{
    private readonly LunrLanguage _language;
    private readonly HashSet<string> _stops;

    /// <param name="titles">The JSON of the first part.</param>
    /// <param name="text">The JSON of the second.</param>
    public SearchData(ReadOnlyMemory<byte> titles, ReadOnlyMemory<byte> text)
    {
        using var first = JsonDocument.Parse(titles);
        using var second = JsonDocument.Parse(text);
        var root = first.RootElement;
        _language = LunrLanguage.Of(root.GetProperty("language").GetString()!);
        _stops = [.. root.GetProperty("stops").GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        Boosts = [.. root.GetProperty("groups").EnumerateArray().Select(g => g[2].GetInt64())];
        var more = second.RootElement;
        Titles = [.. Lists(root, "titles", e => e.GetString()!), .. Lists(more, "titles", e => e.GetString()!)];
        Groups = [.. Numbers(root, "group"), .. Numbers(more, "group")];
        Parents = [.. Numbers(root, "parent"), .. Numbers(more, "parent")];
        Sections = [.. Numbers(root, "section"), .. Numbers(more, "section")];
        UrgentPage = root.GetProperty("urgentPage").GetInt32();
        Urgent = [.. Lists(root, "urgent", e => Form(e.GetString()!))];
        Heads = new TermTier(more.GetProperty("index"), "title", "words");
        Texts = new TermTier(more.GetProperty("index"), "text");
        Synonyms = new SynonymMap(this, root);
        Surfaces = [.. Titles.Concat(Lists(root, "urgent", e => e.GetString()!)).SelectMany(WordsOf).Concat(Synonyms.Words).Distinct().Order(StringComparer.Ordinal)];
        SurfaceStems = [.. Surfaces.Select(StemOf)];
    }

    public ImmutableArray<long> Boosts { get; }

    public ImmutableArray<int> Groups { get; }

    public ImmutableArray<int> Parents { get; }

    public ImmutableArray<int> Sections { get; }

    public int UrgentPage { get; }

    public ImmutableArray<ImmutableArray<QueryWord>> Urgent { get; }

    public TermTier Heads { get; }

    public ImmutableArray<string> Titles { get; }

    public TermTier Texts { get; }

    public SynonymMap Synonyms { get; }

    /// <summary>The words of titles, synonyms and urgent forms, as they are written, in order.</summary>
    public string[] Surfaces { get; }

    public string[] SurfaceStems { get; }

    public bool IsStop(QueryWord word) => _stops.Contains(word.Text) || _stops.Contains(word.Stem);

    /// <summary>The words that are no stop words.</summary>
    public ImmutableArray<QueryWord> Content(ImmutableArray<QueryWord> words) => words.RemoveAll(IsStop);

    /// <summary>In how many documents a stem stands, those with it in title and text twice.</summary>
    public int CountOf(string stem) => Heads.CountOf(stem) + Texts.CountOf(stem);

    public string StemOf(string word) => _language.StemOf(word);

    public bool IsKnown(string stem) => Heads.Has(stem) || Texts.Has(stem) || Synonyms.Has(stem);

    /// <summary>Whether somebody who types this may be on the way to a known word.</summary>
    public bool StartsKnown(string text) => Starts(Heads.Terms, text) || Starts(Texts.Terms, text) || Starts(Surfaces, text);

    /// <summary>The words of a text.</summary>
    public ImmutableArray<QueryWord> Form(string text) =>
        [.. WordsOf(text).Select(w => new QueryWord(w, StemOf(w)))];

    /// <summary>Two words written as one.</summary>
    public QueryWord Joined(QueryWord first, QueryWord second) => Form(first.Text + second.Text)[0];

    private static string[] WordsOf(string text) => LunrText.Normalise(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool Starts(string[] terms, string text)
    {
        var at = Array.BinarySearch(terms, text, StringComparer.Ordinal);
        at = at < 0 ? ~at : at;
        return at < terms.Length && terms[at].StartsWith(text, StringComparison.Ordinal);
    }

    private static IEnumerable<int> Numbers(JsonElement root, string name) => Lists(root, name, e => e.GetInt32());

    private static IEnumerable<T> Lists<T>(JsonElement root, string name, Func<JsonElement, T> read) => root.GetProperty(name).EnumerateArray().Select(read);
}
