// One index as the page's script sees it: terms in order, and for each the documents with their scores in thousandths.
// The page's script search/term-tier.js is its twin.
using System.Globalization;
using System.Text.Json;

namespace SiteGen.Emit.Search;

internal readonly record struct Posting(int Document, long Score);

internal sealed class TermTier
{
    private readonly List<Posting>[] _postings;

    /// <param name="index">An index in lunr's format.</param>
    /// <param name="fields">The fields that count; the scores of several are added.</param>
    public TermTier(JsonElement index, params ReadOnlySpan<string> fields)
    {
        var inverted = index.GetProperty("invertedIndex");
        Terms = new string[inverted.GetArrayLength()];
        _postings = new List<Posting>[Terms.Length];
        var byNumber = new List<Posting>[Terms.Length];
        var at = 0;
        foreach (var entry in inverted.EnumerateArray())
        {
            Terms[at] = entry[0].GetString()!;
            byNumber[entry[1].GetProperty("_index").GetInt32()] = _postings[at++] = [];
        }
        foreach (var vector in index.GetProperty("fieldVectors").EnumerateArray())
        {
            var name = vector[0].GetString()!;
            var slash = name.IndexOf('/', StringComparison.Ordinal);
            if (fields.Contains(name[..slash]))
                Read(vector[1], int.Parse(name.AsSpan(slash + 1), CultureInfo.InvariantCulture), byNumber);
        }
    }

    /// <summary>In order of their UTF-16 units.</summary>
    public string[] Terms { get; }

    public IReadOnlyList<Posting> this[int term] => _postings[term];

    public bool Has(string term) => CountOf(term) > 0;

    /// <summary>How many documents have the term.</summary>
    public int CountOf(string term) => Find(term) is var at && at >= 0 ? _postings[at].Count : 0;

    /// <summary>The term's place, or the complement of where it would be.</summary>
    public int Find(string term) => Array.BinarySearch(Terms, term, StringComparer.Ordinal);

    /// <summary>The first place whose term is not before the text.</summary>
    public int Start(string text) => Find(text) is var at && at < 0 ? ~at : at;

    private static void Read(JsonElement pairs, int document, List<Posting>[] byNumber)
    {
        for (var i = 0; i < pairs.GetArrayLength(); i += 2)
        {
            var postings = byNumber[pairs[i].GetInt32()];
            var score = (long)Math.Round(pairs[i + 1].GetDouble() * 1000);
            if (postings.Count > 0 && postings[^1].Document == document)
                postings[^1] = new Posting(document, postings[^1].Score + score);
            else
                postings.Add(new Posting(document, score));
        }
    }
}
