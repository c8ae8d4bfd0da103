// The order of results, in whole numbers, so that generator and page agree to the last place.
// The page's script search/ranking.js is its twin.
using System.Collections.Immutable;

namespace SiteGen.Emit.Search;

internal readonly record struct SearchHit(int Document, long Score);

/// <summary>One line of the results: a document, and the sections of it that were found, the best first.</summary>
internal sealed record SearchResult(int Document, ImmutableArray<int> Sections);

/// <summary>What the words find as they were typed.</summary>
/// <param name="Signs">Numbers of the signs that cannot wait.</param>
/// <param name="Missing">Words that no page has.</param>
/// <param name="Rest">The one other word of a query with a missing word; it is offered, not searched.</param>
/// <param name="Suggestion">Another spelling; it is offered, not searched.</param>
internal sealed record SearchAnswer(
    ImmutableArray<SearchHit> Hits,
    ImmutableArray<SearchResult> Results,
    ImmutableArray<int> Signs,
    ImmutableArray<string> Missing,
    string? Rest,
    string? Suggestion);

internal sealed class SearchRanking(SearchData data)
{
    private const int MostLetters = 5000;
    private const int MostWords = 16;
    private const int MostHits = 60;
    private const int MostCandidates = 100;
    private const long ExactTitle = 150;
    private const int MostSections = 3;
    private const long LeastShare = 12;
    private const long FromParent = 50;
    private const long FromChild = 60;
    private const long ItemShare = 80;
    private const int LeastTold = 5;
    private const int MostToBeRare = 5;

    private readonly SpellingCheck _spelling = new(data);
    private readonly UrgentCheck _urgency = new(data.Signs);
    private readonly WordScores _scores = new(data);
    private readonly string?[] _titleKeys = new string?[data.Titles.Length];

    public SearchAnswer Search(string query)
    {
        var words = data.Form(query.Length > MostLetters ? query[..MostLetters] : query);
        words = words.Length > MostWords ? words[..MostWords] : words;
        var units = QueryUnits.Of(words, data);
        var shortcuts = data.ShortcutsOf(words);
        var signs = _urgency.Find(words, data);
        var lost = new List<QueryWord>();
        var hits = Order(Hits(units, lost), Asked(words, units));
        var suggestion = shortcuts.IsEmpty ? _spelling.Suggest(words) : null;
        ImmutableArray<QueryWord> missing = shortcuts.IsEmpty && signs.IsEmpty ? [.. lost.Where(IsWorthTelling)] : [];
        if (!signs.IsEmpty && lost.Count > 0 && _urgency.HaveAll(signs, Without(data.Content(words), lost)))
            hits = [];
        var rest = RestOf(words, missing, suggestion);
        hits = First(shortcuts, rest is null ? hits : []);
        if (!signs.IsEmpty && data.UrgentPage >= 0)
            hits = First([data.UrgentPage], hits);
        return new SearchAnswer(hits, Grouped(hits), signs, [.. missing.Select(w => w.Text)], rest, suggestion);
    }

    /// <summary>
    /// The lines to show: the sections of a page stand behind it, and it has the rank of the best of them.
    /// </summary>
    private ImmutableArray<SearchResult> Grouped(ImmutableArray<SearchHit> hits) =>
    [
        .. from hit in hits
           let page = data.Sections[hit.Document] > 0 ? data.Parents[hit.Document] : hit.Document
           group hit.Document by page into found
           select new SearchResult(found.Key, [.. found.Where(d => d != found.Key).Take(MostSections)]),
    ];

    /// <summary>What comes first whatever it scores.</summary>
    private static ImmutableArray<SearchHit> First(ImmutableArray<int> documents, ImmutableArray<SearchHit> hits) =>
    [
        .. documents.Select(d => new SearchHit(d, long.MaxValue)),
        .. hits.Where(h => !documents.Contains(h.Document)),
    ];

    /// <summary>A short word that no page has is not worth a word, unless it is a term.</summary>
    private bool IsWorthTelling(QueryWord word) => word.Text.Length >= LeastTold || data.IsTerm(word.Stem);

    /// <summary>
    /// The one other word of a query with a missing word, if it says little by itself: to be offered, not searched.
    /// With a term that is missing it says little unless a title is just that word, else if many documents have it.
    /// </summary>
    private string? RestOf(ImmutableArray<QueryWord> words, ImmutableArray<QueryWord> missing, string? suggestion)
    {
        var rest = Without(words, missing);
        if (missing.IsEmpty || data.Content(rest) is not [var only])
            return null;
        var isLost = missing.Any(w => data.IsTerm(w.Stem))
            ? !Enumerable.Range(0, data.Titles.Length).Any(document => TitleKey(document) == only.Stem)
            : suggestion is null && data.CountOf(only.Stem) > MostToBeRare;
        return isLost ? string.Join(' ', rest.Select(w => w.Text)) : null;
    }

    private static ImmutableArray<QueryWord> Without(ImmutableArray<QueryWord> words, IEnumerable<QueryWord> others) =>
        words.RemoveAll(w => others.Any(other => ReferenceEquals(other, w)));

    /// <summary>
    /// All phrases count, and none has to be there; what few documents have counts more when it is missing.
    /// </summary>
    private List<SearchHit> Hits(ImmutableArray<QueryUnit> units, List<QueryWord> missing)
    {
        var scores = new long[data.Parents.Length];
        var found = new long[data.Parents.Length];
        var whole = 0L;
        foreach (var unit in units)
        {
            var own = _scores.OfUnit(unit);
            var most = own.Length > 0 ? own.Max() : 0;
            if (most == 0)
                missing.AddRange(unit.Alternatives[0].Words);
            whole += most;
            var family = WithFamily(own);
            for (var document = 0; document < family.Length; document++)
            {
                scores[document] += family[document];
                found[document] += family[document] > 0 ? most : 0;
            }
        }
        var hits = new List<SearchHit>();
        for (var document = 0; document < scores.Length; document++)
        {
            if (scores[document] == 0)
                continue;
            var share = data.Parents[document] >= 0 && data.Sections[document] == 0 ? ItemShare : 100;
            var covered = scores[document] * found[document] / whole * found[document] / whole;
            hits.Add(new SearchHit(document, covered * data.Boosts[data.Groups[document]] / 100 * share / 100));
        }
        return hits;
    }

    /// <summary>All that the whole query may be called: a title that says just that comes first.</summary>
    private HashSet<string> Asked(ImmutableArray<QueryWord> words, ImmutableArray<QueryUnit> units)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal) { Key(words) };
        if (units.Length == 1)
            asked.UnionWith(units[0].Alternatives.Select(a => Key(a.Words)));
        return asked;
    }

    private string Key(ImmutableArray<QueryWord> words) => string.Join(' ', data.Content(words).Select(w => w.Stem));

    /// <summary>What a title says, made once: many queries ask for it, from many threads.</summary>
    private string TitleKey(int document) => _titleKeys[document] ??= Key(data.Form(data.Titles[document]));

    private static int Better(SearchHit a, SearchHit b) =>
        a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Document.CompareTo(b.Document);

    private ImmutableArray<SearchHit> Order(List<SearchHit> hits, HashSet<string> asked)
    {
        hits.Sort(Better);
        if (hits.Count > MostCandidates)
            hits.RemoveRange(MostCandidates, hits.Count - MostCandidates);
        for (var i = 0; i < hits.Count; i++)
        {
            if (asked.Contains(TitleKey(hits[i].Document)))
                hits[i] = hits[i] with { Score = hits[i].Score * ExactTitle / 100 };
        }
        hits.Sort(Better);
        if (hits.Count == 0)
            return [];
        var least = hits[0].Score / LeastShare;
        return [.. hits.Where(h => h.Score > least).Take(MostHits)];
    }

    /// <summary>A part profits from its page, and a page from its parts.</summary>
    private long[] WithFamily(long[] own)
    {
        var all = (long[])own.Clone();
        for (var document = 0; document < own.Length; document++)
        {
            var parent = data.Parents[document];
            if (parent < 0)
                continue;
            all[document] = Math.Max(all[document], own[parent] * FromParent / 100);
            all[parent] = Math.Max(all[parent], own[document] * FromChild / 100);
        }
        return all;
    }
}
