// The score of every term in every field of every document: BM25 as lunr.js computes and rounds it.
namespace SiteGen.Lunr;

/// <summary>What the scores depend on apart from the texts.</summary>
internal sealed record ScoreSheet(LunrTuning Tuning, double[] FieldBoosts, double[] DocumentBoosts);

/// <summary>Vector <c>document * fields + field</c> is the stretch of both arrays between its start and the next one's, sorted by term.</summary>
internal sealed record FieldVectors(int FieldCount, int[] Starts, int[] Terms, double[] Scores)
{
    /// <summary>The number of vectors.</summary>
    public int Count => Starts.Length - 1;

    /// <summary>Computes the vectors of batches that follow one another.</summary>
    public static FieldVectors Build(Vocabulary vocabulary, IReadOnlyList<TermBatch> batches, ScoreSheet sheet)
    {
        var fieldCount = sheet.FieldBoosts.Length;
        var entryCount = batches.Sum(batch => batch.Entries.Count);
        var starts = new int[(sheet.DocumentBoosts.Length * fieldCount) + 1];
        var vectors = new FieldVectors(fieldCount, starts, new int[entryCount], new double[entryCount]);
        var lengths = vectors.TakeIn(vocabulary, batches);
        vectors.Score(sheet, lengths, Idf(vectors.Terms, vocabulary.Terms.Length, sheet.DocumentBoosts.Length));
        return vectors;
    }

    /// <summary>The score of a term in a vector that has it.</summary>
    public double ScoreOf(int vector, int term)
    {
        var at = Array.BinarySearch(Terms, Starts[vector], Starts[vector + 1] - Starts[vector], term);
        return Scores[at];
    }

    // Puts the batches end to end, counts where scores will be, and gives the lengths of all fields.
    private int[] TakeIn(Vocabulary vocabulary, IReadOnlyList<TermBatch> batches)
    {
        var lengths = new int[Count];
        var vector = 0;
        var entry = 0;
        for (var i = 0; i < batches.Count; i++)
        {
            var offset = entry;
            var numbers = vocabulary.BatchNumbers[i];
            batches[i].Lengths.CopyTo(lengths, vector);
            foreach (var end in batches[i].Ends) Starts[++vector] = offset + end;
            for (var own = 0; own < batches[i].Entries.Count; own++, entry++)
            {
                Terms[entry] = numbers[batches[i].Entries[own]];
                Scores[entry] = batches[i].Counts[own];
            }
        }

        return lengths;
    }

    private void Score(ScoreSheet sheet, int[] lengths, double[] idf)
    {
        var averages = new double[FieldCount];
        for (var vector = 0; vector < lengths.Length; vector++) averages[vector % FieldCount] += lengths[vector];
        for (var field = 0; field < FieldCount; field++) averages[field] /= sheet.DocumentBoosts.Length;

        var (k1, b) = (sheet.Tuning.K1, Math.Clamp(sheet.Tuning.B, 0, 1));
        Parallel.For(0, Count, vector =>
        {
            var (start, end) = (Starts[vector], Starts[vector + 1]);
            Array.Sort(Terms, Scores, start, end - start);
            var field = vector % FieldCount;
            var norm = k1 * (1 - b + (b * (lengths[vector] / averages[field])));
            for (var entry = start; entry < end; entry++)
            {
                // The order of the operations is lunr.js's: another would now and then round to another third decimal.
                var score = idf[Terms[entry]] * ((k1 + 1) * Scores[entry]) / (norm + Scores[entry]);
                score *= sheet.FieldBoosts[field];
                score *= sheet.DocumentBoosts[vector / FieldCount];
                Scores[entry] = JavaScriptRules.RoundToThousandths(score);
            }
        });
    }

    // A document counts once for each field that has the term, so a term can seem to be in more documents than there are.
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
