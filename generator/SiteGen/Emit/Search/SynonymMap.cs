// The forms of synonyms.yaml as the page's script reads them, and where they stand in a query.
// The page's script search/synonym-map.js is its twin.
using System.Collections.Immutable;
using System.Text.Json;

namespace SiteGen.Emit.Search;

/// <param name="Weight">Percent that a match counts.</param>
internal sealed record Alternative(ImmutableArray<QueryWord> Words, long Weight);

/// <summary>A word or phrase that stands for others.</summary>
/// <param name="Content">Its words that are no stop words.</param>
/// <param name="IsShort">Whether it has several meanings and has to be typed as it is: UPS is not "up".</param>
/// <param name="IsLead">Whether it says something else than its words, so that they count little.</param>
/// <param name="Same">The stem that stands for all single words of its ring; null if it is in no ring.</param>
/// <param name="Number">Its place among all forms.</param>
internal sealed record SynonymForm(
    ImmutableArray<QueryWord> Words,
    ImmutableArray<QueryWord> Content,
    ImmutableArray<Alternative> Alternatives,
    bool IsShort,
    bool IsLead,
    string? Same,
    int Number);

internal sealed class SynonymMap
{
    private const long AsGood = 90;
    private const long Meant = 250;
    private const int Between = 2;
    private readonly SearchData _data;
    private readonly List<SynonymForm> _forms = [];
    private readonly Dictionary<string, List<SynonymForm>> _byStem = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public SynonymMap(SearchData data, JsonElement root)
    {
        _data = data;
        foreach (var ring in Entries(root, "same"))
        {
            var forms = ring.Select(data.Form).ToArray();
            var same = forms.Where(f => f.Length == 1).Select(f => f[0].Stem).FirstOrDefault();
            for (var i = 0; i < forms.Length; i++)
                Add(forms[i], forms.Where((_, other) => ring[other] != ring[i]), new Kind(AsGood), same);
        }
        foreach (var lead in Entries(root, "leads"))
        {
            foreach (var from in lead.Skip(1))
                Add(data.Form(from), [data.Form(lead[0])], new Kind(Meant, IsLead: true), null);
        }
        foreach (var either in Entries(root, "either"))
            Add(data.Form(either[0]), either.Skip(1).Select(data.Form), new Kind(AsGood, IsShort: true), null);
    }

    /// <summary>How every word of this stem begins: like the stem, but for its last letter.</summary>
    public static string BeginningOf(string stem) =>
        stem[..Math.Min(stem.Length, Math.Clamp(stem.Length - 1, 1, 4))];

    /// <summary>All words of all forms, as they are written.</summary>
    public IEnumerable<string> Words => _words;

    public bool Has(string stem) => _byStem.ContainsKey(stem);

    /// <summary>The forms with a word of this stem.</summary>
    public IReadOnlyList<SynonymForm> With(string stem) => _byStem.GetValueOrDefault(stem) ?? [];

    /// <summary>
    /// Words of one ring are the same word in a form of several: the first of its single words stands for them.
    /// </summary>
    public string SameAs(string stem) =>
        With(stem).FirstOrDefault(f => f.Same is not null && f.Words.Length == 1)?.Same ?? stem;

    /// <summary>
    /// Where the words of a form stand: those that count in any order and near each other, a form of one such word as
    /// it is. Null if they do not.
    /// </summary>
    public ImmutableArray<int>? PlacesOf(SynonymForm form, ImmutableArray<QueryWord> query)
    {
        if (form.Content.Length < 2)
            return Sequence(form, query);
        var places = new SortedSet<int>();
        foreach (var one in form.Content)
        {
            var at = 0;
            while (at < query.Length && (places.Contains(at) || !IsSame(query[at].Stem, one.Stem)))
                at++;
            if (at == query.Length)
                return null;
            places.Add(at);
        }
        var between = query[places.Min..(places.Max + 1)].Count(w => !_data.IsStop(w));
        return between <= form.Content.Length + Between ? [.. places] : null;
    }

    private bool IsSame(string stem, string other) => stem == other || SameAs(stem) == SameAs(other);

    private static ImmutableArray<int>? Sequence(SynonymForm form, ImmutableArray<QueryWord> query)
    {
        var words = form.Words;
        for (var start = 0; start + words.Length <= query.Length; start++)
        {
            var i = 0;
            while (i < words.Length && IsSame(words[i], query[start + i], form.IsShort))
                i++;
            if (i == words.Length)
                return [.. Enumerable.Range(start, words.Length)];
        }
        return null;
    }

    private static bool IsSame(QueryWord one, QueryWord typed, bool isShort) =>
        isShort ? one.Text == typed.Text : one.Stem == typed.Stem;

    private void Add(
        ImmutableArray<QueryWord> words,
        IEnumerable<ImmutableArray<QueryWord>> to,
        Kind kind,
        string? same)
    {
        if (words.IsEmpty)
            return;
        var others = to.Where(t => !t.IsEmpty).Select(t => new Alternative(t, kind.Weight));
        var content = _data.Content(words);
        var form = new SynonymForm(words, content, [.. others], kind.IsShort, kind.IsLead, same, _forms.Count);
        _forms.Add(form);
        foreach (var word in words)
        {
            _words.Add(word.Text);
            if (!_byStem.TryGetValue(word.Stem, out var list))
                _byStem[word.Stem] = list = [];
            if (list.Count == 0 || list[^1] != form)
                list.Add(form);
        }
    }

    private static IEnumerable<string[]> Entries(JsonElement root, string name) =>
        root.GetProperty(name).EnumerateArray().Select(e => e.GetString()!.Split('|'));

    private readonly record struct Kind(long Weight, bool IsShort = false, bool IsLead = false);
}
