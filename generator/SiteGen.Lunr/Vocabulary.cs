// All terms of an index under one numbering: the order in which a reader of the documents meets them.

namespace SiteGen.Lunr;

internal sealed class Vocabulary
{
    private Vocabulary(string[] terms, Dictionary<string, int> numbers, int[][] batchNumbers)
    {
        Terms = terms;
        Numbers = numbers;
        BatchNumbers = batchNumbers;
        Sorted = [.. Enumerable.Range(0, terms.Length)];
        Array.Sort(terms.ToArray(), Sorted, StringComparer.Ordinal);
    }

    /// <summary>The terms, each at its number (<c>_index</c> in the format).</summary>
    public string[] Terms { get; }

    /// <summary>The number of each term.</summary>
    public Dictionary<string, int> Numbers { get; }

    /// <summary>The numbers of the terms in the order of their UTF-16 units, the only one that <c>lunr.Index.load</c>
    /// takes.</summary>
    public int[] Sorted { get; }

    /// <summary>For each batch, the number here of each of its own terms.</summary>
    public int[][] BatchNumbers { get; }

    /// <summary>Numbers the terms of batches that follow one another.</summary>
    public static Vocabulary Merge(IReadOnlyList<TermBatch> batches)
    {
        var terms = new List<string>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var batchNumbers = new int[batches.Count][];
        for (var i = 0; i < batches.Count; i++)
        {
            batchNumbers[i] = new int[batches[i].Terms.Count];
            for (var own = 0; own < batchNumbers[i].Length; own++)
            {
                var term = batches[i].Terms[own];
                if (!numbers.TryGetValue(term, out var number))
                {
                    number = terms.Count;
                    numbers.Add(term, number);
                    terms.Add(term);
                }

                batchNumbers[i][own] = number;
            }
        }

        return new Vocabulary([.. terms], numbers, batchNumbers);
    }
}
