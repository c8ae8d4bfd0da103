// From the stems of a phrase to the phrases that it stands for.
using System.Collections.Immutable;
using System.Text.Json;

namespace SiteGen.Emit.Search;

/// <param name="Weight">Percent that a match counts.</param>
internal sealed record Alternative(ImmutableArray<QueryWord> Words, long Weight);

internal sealed class SynonymMap
{
    private const long AsGood = 90;
    private const long Meant = 100;
    private readonly Dictionary<string, List<Alternative>> _byForm = new(StringComparer.Ordinal);
    private readonly HashSet<string> _leads = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public SynonymMap(SearchData data, JsonElement root)
    {
        foreach (var ring in root.GetProperty("same").EnumerateArray())
            Ring([.. ring.EnumerateArray().Select(f => data.Form(f.GetString()!))]);
        foreach (var lead in root.GetProperty("leads").EnumerateArray())
            Lead([.. lead.EnumerateArray().Select(f => data.Form(f.GetString()!))]);
        foreach (var form in root.GetProperty("either").EnumerateArray())
            Either([.. form.EnumerateArray().Select(f => data.Form(f.GetString()!))]);
        Words = [.. _words.Order(StringComparer.Ordinal)];
    }

    /// <summary>Stems of all words that have synonyms or are some, in order.</summary>
    public string[] Words { get; }

    /// <summary>Words of the longest phrase.</summary>
    public int Longest { get; private set; } = 1;

    public bool Has(string stem) => _words.Contains(stem);

    public IReadOnlyList<Alternative> Of(ReadOnlySpan<QueryWord> phrase) => _byForm.GetValueOrDefault(Key(phrase)) ?? [];

    public bool IsForm(ReadOnlySpan<QueryWord> phrase) => _byForm.ContainsKey(Key(phrase));

    /// <summary>Whether the phrase says something else than its words, so that they count little.</summary>
    public bool IsLead(ReadOnlySpan<QueryWord> phrase) => _leads.Contains(Key(phrase));

    private void Ring(ImmutableArray<ImmutableArray<QueryWord>> forms)
    {
        foreach (var form in forms)
        {
            foreach (var other in forms.Where(o => Key(o.AsSpan()) != Key(form.AsSpan())))
                Add(form, other, AsGood);
        }
    }

    private void Lead(ImmutableArray<ImmutableArray<QueryWord>> forms)
    {
        foreach (var from in forms.Skip(1))
        {
            Add(from, forms[0], Meant);
            _leads.Add(Key(from.AsSpan()));
        }
    }

    private void Either(ImmutableArray<ImmutableArray<QueryWord>> forms)
    {
        foreach (var meaning in forms.Skip(1))
            Add(forms[0], meaning, AsGood);
    }

    private void Add(ImmutableArray<QueryWord> from, ImmutableArray<QueryWord> to, long weight)
    {
        if (from.IsEmpty || to.IsEmpty)
            return;
        var key = Key(from.AsSpan());
        if (!_byForm.TryGetValue(key, out var list))
            _byForm[key] = list = [];
        list.Add(new Alternative(to, weight));
        Longest = Math.Max(Longest, from.Length);
        foreach (var word in from)
            _words.Add(word.Stem);
    }

    private static string Key(ReadOnlySpan<QueryWord> phrase)
    {
        var stems = new string[phrase.Length];
        for (var i = 0; i < phrase.Length; i++)
            stems[i] = phrase[i].Stem;
        return string.Join(' ', stems);
    }
}
