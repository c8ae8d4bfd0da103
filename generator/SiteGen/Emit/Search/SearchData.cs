// Both parts of the index, read back from the bytes that the page's scripts load, so that both rank the same.
// The page's script search/data.js is its twin.
using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Lunr;

namespace SiteGen.Emit.Search;

/// <summary>A word of a query: as typed and normalised, and its stem.</summary>
internal sealed record QueryWord(string Text, string Stem)
{
    /// <summary>How many slips a word of this length may have.</summary>
    public int MostTypos => Text.Length switch { < 8 => 1, < 12 => 2, _ => 3 };
}

internal sealed class SearchData
{
    private readonly LunrLanguage _language;
    private readonly HashSet<string> _stops;
    private readonly HashSet<string> _terms;
    private readonly HashSet<string> _signStems;
    private readonly Lazy<string[]> _texts;
    private readonly ImmutableArray<(int Length, ILookup<string, int> Rows)> _shortcuts;

    /// <param name="files">The JSON of the script that names the parts.</param>
    /// <param name="titles">The JSON of the first part.</param>
    /// <param name="text">The JSON of the second.</param>
    public SearchData(ReadOnlyMemory<byte> files, ReadOnlyMemory<byte> titles, ReadOnlyMemory<byte> text)
    {
        using var named = JsonDocument.Parse(files);
        using var first = JsonDocument.Parse(titles);
        using var second = JsonDocument.Parse(text);
        var root = first.RootElement;
        var more = second.RootElement;
        _language = LunrLanguage.Of(named.RootElement.GetProperty("language").GetString()!);
        _stops = [.. Words(root, "stops")];
        _texts = new(() => TextsOf(text));
        _shortcuts = [.. Lists(root, "shortcuts", Shortcut)];
        Boosts = [.. root.GetProperty("groups").EnumerateArray().Select(g => g[2].GetInt64())];
        Titles = [.. Lists(root, "titles", e => e.GetString()!), .. Lists(more, "titles", e => e.GetString()!)];
        Groups = [.. Numbers(root, "group"), .. Numbers(more, "group")];
        Parents = [.. Numbers(root, "parent"), .. Numbers(more, "parent")];
        Sections = [.. Numbers(root, "section"), .. Numbers(more, "section")];
        UrgentPage = root.GetProperty("urgentPage").GetInt32();
        Signs = [.. Lists(named.RootElement, "signs", e => Forms(e[2].GetString()!))];
        Heads = new TermTier(more.GetProperty("index"), "title", "words");
        Texts = new TermTier(more.GetProperty("index"), "text");
        Synonyms = new SynonymMap(this, root);
        var signWords = Signs.SelectMany(forms => forms).SelectMany(form => form).Select(word => word.Text);
        var surfaces = Titles.SelectMany(WordsOf).Concat(signWords).Concat(Synonyms.Words);
        _terms = [.. Words(more, "terms").Select(StemOf)];
        _signStems = [.. signWords.Select(StemOf)];
        Surfaces = [.. surfaces.Distinct().Order(StringComparer.Ordinal)];
        SurfaceStems = [.. Surfaces.Select(StemOf)];
    }

    public ImmutableArray<long> Boosts { get; }

    public ImmutableArray<int> Groups { get; }

    public ImmutableArray<int> Parents { get; }

    public ImmutableArray<int> Sections { get; }

    public int UrgentPage { get; }

    /// <summary>The forms of each sign that cannot wait.</summary>
    public ImmutableArray<ImmutableArray<ImmutableArray<QueryWord>>> Signs { get; }

    public TermTier Heads { get; }

    public ImmutableArray<string> Titles { get; }

    public TermTier Texts { get; }

    public SynonymMap Synonyms { get; }

    /// <summary>The words of titles, synonyms and urgent signs, as they are written, in order.</summary>
    public string[] Surfaces { get; }

    public string[] SurfaceStems { get; }

    public bool IsStop(QueryWord word) => _stops.Contains(word.Text) || _stops.Contains(word.Stem);

    /// <summary>The words that are no stop words.</summary>
    public ImmutableArray<QueryWord> Content(ImmutableArray<QueryWord> words) => words.RemoveAll(IsStop);

    /// <summary>In how many documents a stem stands, those with it in title and text twice.</summary>
    public int CountOf(string stem) => Heads.CountOf(stem) + Texts.CountOf(stem);

    public string StemOf(string word) => _language.StemOf(word);

    /// <summary>Whether the word is a term of its field, though no page may have it.</summary>
    public bool IsTerm(string stem) => _terms.Contains(stem);

    /// <summary>Whether the word is right as it is: a term, or a word of a sign that cannot wait.</summary>
    public bool IsRight(string stem) => _terms.Contains(stem) || _signStems.Contains(stem);

    public bool IsKnown(string stem) => Heads.Has(stem) || Texts.Has(stem) || Synonyms.Has(stem);

    /// <summary>Whether somebody who types this may be on the way to a known word.</summary>
    public bool StartsKnown(string text) =>
        Starts(Heads.Terms, text) || Starts(Texts.Terms, text) || Starts(Surfaces, text);

    /// <summary>A word with this stem as some text has it; the stem itself if none has.</summary>
    public string SurfaceOf(string stem)
    {
        var beginning = SynonymMap.BeginningOf(stem);
        return _texts.Value
            .Where(text => text.ToLowerInvariant().Contains(beginning, StringComparison.Ordinal))
            .SelectMany(WordsOf)
            .FirstOrDefault(word => StemOf(word) == stem) ?? stem;
    }

    /// <summary>The documents to which the words lead at once, such as the page of a place for its number.</summary>
    public ImmutableArray<int> ShortcutsOf(ImmutableArray<QueryWord> query)
    {
        var whole = string.Join(' ', Content(query).Select(w => w.Text));
        var found = _shortcuts.SelectMany(s => s.Length == 0
            ? s.Rows[whole]
            : query.Where(w => w.Text.Length == s.Length).SelectMany(w => Begun(s.Rows, w.Text)));
        return [.. found.Distinct()];
    }

    /// <summary>The words of a text.</summary>
    public ImmutableArray<QueryWord> Form(string text) => [.. WordsOf(text).Select(w => new QueryWord(w, StemOf(w)))];

    /// <summary>Two words written as one.</summary>
    public QueryWord Joined(QueryWord first, QueryWord second) => Form(first.Text + second.Text)[0];

    private ImmutableArray<ImmutableArray<QueryWord>> Forms(string forms) => [.. forms.Split('|').Select(Form)];

    private static string[] WordsOf(string text) =>
        LunrText.Normalise(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<int> Begun(ILookup<string, int> rows, string typed)
    {
        var end = typed.Length;
        while (end > 0 && !rows.Contains(typed[..end]))
            end--;
        return rows[typed[..end]];
    }

    private static bool Starts(string[] terms, string text)
    {
        var at = Array.BinarySearch(terms, text, StringComparer.Ordinal);
        at = at < 0 ? ~at : at;
        return at < terms.Length && terms[at].StartsWith(text, StringComparison.Ordinal);
    }

    private static (int Length, ILookup<string, int> Rows) Shortcut(JsonElement table)
    {
        var keys = table.GetProperty("keys").GetString()!.Split('|');
        var rows = keys.Zip(Numbers(table, "documents")).ToLookup(r => r.First, r => r.Second, StringComparer.Ordinal);
        return (table.GetProperty("length").GetInt32(), rows);
    }

    private static string[] TextsOf(ReadOnlyMemory<byte> text)
    {
        using var part = JsonDocument.Parse(text);
        return [.. Lists(part.RootElement, "texts", e => e.GetString()!)];
    }

    private static string[] Words(JsonElement root, string name) =>
        root.GetProperty(name).GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<int> Numbers(JsonElement root, string name) => Lists(root, name, e => e.GetInt32());

    private static IEnumerable<T> Lists<T>(JsonElement root, string name, Func<JsonElement, T> read) =>
        root.GetProperty(name).EnumerateArray().Select(read);
}
