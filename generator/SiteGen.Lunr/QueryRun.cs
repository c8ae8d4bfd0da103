// One query on its way through an index, step by step as lunr.Index.query takes them.
using System.Collections;
using System.Collections.Immutable;

namespace SiteGen.Lunr;

internal sealed class QueryRun
{
    private readonly LunrIndex _index;
    private readonly int _documentCount;
    private readonly SortedDictionary<int, double>[] _vectors;
    private readonly BitArray _prohibited;
    private readonly BitArray _matched;
    private BitArray? _required;
    private bool _onlyProhibits = true;

    public QueryRun(LunrIndex index)
    {
        _index = index;
        _documentCount = index.Refs.Length;
        _vectors = [.. index.Fields.Select(_ => new SortedDictionary<int, double>())];
        _prohibited = new BitArray(_documentCount);
        _matched = new BitArray(_documentCount);
    }

    /// <summary>Looks up one clause.</summary>
    public void Take(LunrClause clause)
    {
        if (clause.Presence != LunrPresence.Prohibited) _onlyProhibits = false;
        var term = clause.UsePipeline && !_index.Language.SearchPipeline.IsEmpty
            ? _index.Language.StemOf(clause.Term)
            : clause.Term;
        var fields = clause.Fields.IsDefault
            ? [.. Enumerable.Range(0, _index.Fields.Length)]
            : clause.Fields.Select(NumberOf).ToArray();
        var found = new BitArray(_documentCount);
        foreach (var number in TermSearch.Find(_index.Vocabulary, term, clause.EditDistance))
        {
            foreach (var field in fields) TakeTerm(clause, number, field, found);
        }

        if (clause.Presence == LunrPresence.Prohibited) _prohibited.Or(found);
        else _matched.Or(found);
        if (clause.Presence == LunrPresence.Required && fields.Length > 0) _required = _required?.And(found) ?? found;
    }

    /// <summary>Scores and sorts what was found.</summary>
    public ImmutableArray<LunrHit> Finish()
    {
        if (_onlyProhibits) _matched.SetAll(true);
        if (_required is not null) _matched.And(_required);
        _matched.And(_prohibited.Not());
        var scores = new double[_documentCount];
        var terms = new Dictionary<int, List<int>>();
        for (var field = 0; field < _vectors.Length; field++) Score(field, scores, terms);
        return [.. Enumerable.Range(0, _documentCount)
            .Where(document => _matched[document])
            .OrderByDescending(document => scores[document])
            .Select(document =>
                new LunrHit(_index.Refs[document], scores[document], terms.TryGetValue(document, out var found)
                ? NamesOf(found)
                : []))];
    }

    private void TakeTerm(LunrClause clause, int term, int field, BitArray found)
    {
        foreach (var document in _index.Postings.Of(term, field)) found[document] = true;
        if (clause.Presence == LunrPresence.Prohibited) return;
        _vectors[field][term] = _vectors[field].GetValueOrDefault(term) + clause.Boost;
    }

    // The product of the query's vector and each document's, over the length of the query's: terms in rising order,
    // fields in theirs.
    private void Score(int field, double[] scores, Dictionary<int, List<int>> terms)
    {
        var products = new double[_documentCount];
        foreach (var (term, boost) in _vectors[field])
        {
            foreach (var document in _index.Postings.Of(term, field))
            {
                if (!_matched[document]) continue;
                products[document] += boost * _index.Vectors.ScoreOf((document * _vectors.Length) + field, term);
                if (!terms.TryGetValue(document, out var found)) terms.Add(document, found = []);
                found.Add(term);
            }
        }

        var length = Math.Sqrt(_vectors[field].Values.Sum(boost => boost * boost));
        for (var document = 0; document < _documentCount; document++)
        {
            var score = products[document] / length;
            if (!double.IsNaN(score)) scores[document] += score;
        }
    }

    private ImmutableArray<string> NamesOf(List<int> terms) =>
        [.. terms.Distinct().Select(term => _index.Vocabulary.Terms[term]).Order(StringComparer.Ordinal)];

    private int NumberOf(string field)
    {
        var number = _index.Fields.IndexOf(field);
        return number >= 0
            ? number
            : throw new ArgumentException(
                $"there is no field \"{field}\"; there are: {string.Join(", ", _index.Fields)}", nameof(field));
    }
}
