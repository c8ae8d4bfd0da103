// Which documents have a term in a field.
namespace SiteGen.Lunr;

/// <summary>Posting <c>term * fields + field</c> is the stretch of the documents between its start and the next one's,
/// in the order JavaScript lists their refs.</summary>
internal sealed record InvertedIndex(int FieldCount, int[] Starts, int[] Documents)
{
    /// <summary>The documents that have the term in the field.</summary>
    public ReadOnlySpan<int> Of(int term, int field)
    {
        var posting = (term * FieldCount) + field;
        return Documents.AsSpan(Starts[posting]..Starts[posting + 1]);
    }

    /// <summary>Turns vectors inside out.</summary>
    public static InvertedIndex Build(FieldVectors vectors, int termCount, string[] refs)
    {
        var fieldCount = vectors.FieldCount;
        var starts = new int[(termCount * fieldCount) + 1];
        for (var vector = 0; vector < vectors.Count; vector++)
        {
            for (var entry = vectors.Starts[vector]; entry < vectors.Starts[vector + 1]; entry++)
            {
                starts[(vectors.Terms[entry] * fieldCount) + (vector % fieldCount) + 1]++;
            }
        }

        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];

        var documents = new int[vectors.Terms.Length];
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        foreach (var document in InKeyOrder(refs))
        {
            for (var vector = document * fieldCount; vector < (document + 1) * fieldCount; vector++)
            {
                for (var entry = vectors.Starts[vector]; entry < vectors.Starts[vector + 1]; entry++)
                {
                    documents[next[(vectors.Terms[entry] * fieldCount) + (vector % fieldCount)]++] = document;
                }
            }
        }

        return new InvertedIndex(fieldCount, starts, documents);
    }

    // A JavaScript object lists keys that are array indexes first, by value, then the others as they came.
    private static IEnumerable<int> InKeyOrder(string[] refs)
    {
        var numbers = refs.Select(JavaScriptRules.ArrayIndex).ToArray();
        return Enumerable.Range(0, refs.Length).OrderBy(document => numbers[document] ?? uint.MaxValue);
    }
}
