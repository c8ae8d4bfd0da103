// The score of every term in every field of every document: BM25 as lunr.js computes and rounds it.
namespace SiteGen.Lunr;

/// <summary>What the scores depend on apart from the texts.</summary>
internal sealed record ScoreSheet(LunrTuning Tuning, double[] FieldBoosts, double[] DocumentBoosts);

/// <summary>Vector <c>document * fields + field</c> is the stretch of <see cref="Terms"/> between its start and the
/// next one's, sorted by term.</summary>
internal sealed class FieldVectors
{
    private readonly ScoreSheet _sheet;
    private readonly int[] _counts;
    private readonly int[] _lengths;
    private readonly double[] _averages;
    private readonly double[] _idf;

    /// <summary>The vectors of batches that follow one another.</summary>
    public FieldVectors(Vocabulary vocabulary, IReadOnlyList<TermBatch> batches, ScoreSheet sheet)
    {
        _sheet = sheet;
        FieldCount = sheet.FieldBoosts.Length;
        Starts = new int[(sheet.DocumentBoosts.Length * FieldCount) + 1];
        Terms = new int[batches.Sum(batch => batch.Entries.Count)];
        _counts = new int[Terms.Length];
        _lengths = new int[Count];
        TakeIn(vocabulary, batches);
        _averages = Averages();
        _idf = Idf(Terms, vocabulary.Terms.Length, sheet.DocumentBoosts.Length);
        Parallel.For(0, Count, vector =>
            Array.Sort(Terms, _counts, Starts[vector], Starts[vector + 1] - Starts[vector]));
    }

    /// <summary>The number of fields.</summary>
    public int FieldCount { get; }

    /// <summary>Where each vector starts in <see cref="Terms"/>, and where the last one ends.</summary>
    public int[] Starts { get; }

    /// <summary>The terms of all vectors.</summary>
    public int[] Terms { get; }

    /// <summary>The number of vectors.</summary>
    public int Count => Starts.Length - 1;

    /// <summary>The score of a term in a vector that has it.</summary>
    public double ScoreOf(int vector, int term) =>
        Score(vector, Norm(vector),
            Array.BinarySearch(Terms, Starts[vector], Starts[vector + 1] - Starts[vector], term));

    /// <summary>What holds the scores of a vector back because of its length.</summary>
    public double Norm(int vector)
    {
        var (k1, b) = (_sheet.Tuning.K1, Math.Clamp(_sheet.Tuning.B, 0, 1));
        return k1 * (1 - b + (b * (_lengths[vector] / _averages[vector % FieldCount])));
    }

    /// <summary>The score of an entry of a vector. Computed anew each time: to keep the scores would take more memory
    /// than all else.</summary>
    public double Score(int vector, double norm, int entry)
    {
        // The order of the operations is lunr.js's: another would now and then round to another third decimal.
        var score = _idf[Terms[entry]] * ((_sheet.Tuning.K1 + 1) * _counts[entry]) / (norm + _counts[entry]);
        score *= _sheet.FieldBoosts[vector % FieldCount];
        score *= _sheet.DocumentBoosts[vector / FieldCount];
        return _sheet.Tuning.Decimals switch
        {
            1 => Math.Max(0.1, JavaScriptRules.RoundToParts(score, 10)),
            2 => Math.Max(0.01, JavaScriptRules.RoundToParts(score, 100)),
            _ => JavaScriptRules.RoundToParts(score, 1000),
        };
    }

    // Puts the batches end to end.
    private void TakeIn(Vocabulary vocabulary, IReadOnlyList<TermBatch> batches)
    {
        var (vector, entry) = (0, 0);
        for (var i = 0; i < batches.Count; i++)
        {
            batches[i].Lengths.CopyTo(_lengths, vector);
            foreach (var end in batches[i].Ends) Starts[++vector] = entry + end;
            batches[i].Entries.CopyTo(Terms.AsSpan(entry), _counts.AsSpan(entry), vocabulary.BatchNumbers[i]);
            entry += batches[i].Entries.Count;
        }
    }

    private double[] Averages()
    {
        var averages = new double[FieldCount];
        for (var vector = 0; vector < _lengths.Length; vector++) averages[vector % FieldCount] += _lengths[vector];
        for (var field = 0; field < FieldCount; field++) averages[field] /= _sheet.DocumentBoosts.Length;
        return averages;
    }

    // A document counts once for each field that has the term, so a term can seem to be in more documents than there
    // are.
    private static double[] Idf(int[] entryTerms, int termCount, int documentCount)
    {
        var idf = new double[termCount];
        foreach (var term in entryTerms) idf[term]++;
        for (var term = 0; term < termCount; term++)
        {
            idf[term] = Math.Log(1 + Math.Abs((documentCount - idf[term] + 0.5) / (idf[term] + 0.5)));
        }

        return idf;
    }
}
