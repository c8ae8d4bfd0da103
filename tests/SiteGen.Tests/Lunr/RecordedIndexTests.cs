// The promise of the plain rules: what lunr.js 2.3.9 makes of the same documents, byte for byte, and the answers that
// it gives.
using System.Text;
using System.Text.Json;
using SiteGen.Lunr;

namespace SiteGen.Tests.Lunr;

public sealed class RecordedIndexTests
{
    private const double Tie = 1e-7;
    private static readonly LunrIndex Index =
        Recorded.Build(Recorded.PlainEnglish, Recorded.Corpus.Fields, Recorded.Corpus.Documents);

    [Fact]
    public void An_index_built_here_is_the_one_that_lunr_js_writes() =>
        ShouldBeSameText(Recorded.Serialize(Index), Recorded.Bytes("index"));

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(200)]
    public void Reading_documents_side_by_side_changes_no_byte(int parts) =>
        ShouldBeSameText(
            Recorded.Serialize(
            Recorded.Build(Recorded.PlainEnglish, Recorded.Corpus.Fields, Recorded.Corpus.Documents, parts)),
            Recorded.Bytes("index"));

    [Fact]
    public void Odd_texts_numeric_refs_and_other_constants_are_as_in_lunr_js()
    {
        var documents = new List<LunrDocument>();
        foreach (var odd in Recorded.Json("odd-texts").EnumerateArray())
        {
            var (text, number) = (Recorded.Units(odd.GetProperty("text")), documents.Count / 2);
            documents.Add(new LunrDocument($"{900 - number}", [text]));
            documents.Add(new LunrDocument($"n{number}", [$"plain words before {text} and running after"]));
        }

        var index = Recorded.Build(Recorded.PlainEnglish, [new LunrField("text")], [.. documents],
            tuning: new LunrTuning(1.9, 0.25));
        ShouldBeSameText(Recorded.Serialize(index), Recorded.Bytes("odd-index"));
    }

    [Fact]
    public void Recorded_queries_get_the_documents_scores_and_terms_that_lunr_js_found()
    {
        var recorded = Recorded.Json("queries").EnumerateArray().ToList();
        recorded.Count.ShouldBeGreaterThan(400);
        foreach (var query in recorded) ShouldAnswerAlike(query);
    }

    private static void ShouldAnswerAlike(JsonElement recorded)
    {
        var label = (recorded.TryGetProperty("query", out var text) ? text : recorded.GetProperty("clauses"))
            .GetRawText();
        var clauses = text.ValueKind == JsonValueKind.String ? null : recorded.GetProperty("clauses").EnumerateArray()
            .Select(ReadClause).ToList();
        if (clauses is null)
        {
            var query = LunrQuery.Parse(text.GetString()!, Index.Fields);
            var error = recorded.TryGetProperty("error", out var place)
                ? ((int, int)?)(place[0].GetInt32(), place[1].GetInt32())
                : null;
            (query.Error is { } found ? ((int, int)?)(found.Start, found.End) : null).ShouldBe(error, label);
            if (error is not null) return;
            clauses = [.. query.Clauses];
        }

        var hits = Index.Query(clauses);
        var expected = recorded.GetProperty("hits").EnumerateArray().ToDictionary(hit => hit[0].GetString()!);
        hits.Select(hit => hit.Ref).ShouldBe(expected.Keys, ignoreOrder: true, label);
        foreach (var (hit, rank) in hits.Zip(recorded.GetProperty("hits").EnumerateArray()))
        {
            ShouldBeNear(hit.Score, expected[hit.Ref][1].GetDouble(), label);
            // Ties aside, the same document on the same rank: a document's score is the score recorded for its rank.
            ShouldBeNear(hit.Score, rank[1].GetDouble(), label);
            var terms = expected[hit.Ref][2];
            if (terms.ValueKind == JsonValueKind.Array)
                hit.Terms.ShouldBe(terms.EnumerateArray().Select(term => term.GetString()!), label);
        }
    }

    // Some ten thousand scores: only the wrong ones are worth a sentence.
    private static void ShouldBeNear(double score, double expected, string label)
    {
        if (!(Math.Abs(score - expected) <= Tie)) score.ShouldBe(expected, Tie, label);
    }

    private static LunrClause ReadClause(JsonElement json) => new(json.GetProperty("term").GetString()!)
    {
        Fields = json.TryGetProperty("fields", out var fields)
            ? [.. fields.EnumerateArray().Select(field => field.GetString()!)]
            : default,
        Boost = json.TryGetProperty("boost", out var boost) ? boost.GetDouble() : 1,
        EditDistance = json.TryGetProperty("editDistance", out var distance) ? distance.GetInt32() : null,
        UsePipeline = !json.TryGetProperty("usePipeline", out var pipeline) || pipeline.GetBoolean(),
        Presence = json.TryGetProperty("presence", out var presence)
            ? (LunrPresence)presence.GetInt32()
            : LunrPresence.Optional,
    };

    private static void ShouldBeSameText(byte[] actual, byte[] expected)
    {
        var same = actual.AsSpan().CommonPrefixLength(expected);
        if (same == actual.Length && same == expected.Length) return;
        var from = Math.Max(0, same - 120);
        string Around(byte[] bytes) => Encoding.UTF8.GetString(bytes.AsSpan(from, Math.Min(240, bytes.Length - from)));
        Around(actual).ShouldBe(Around(expected), $"byte {same} differs");
    }
}
