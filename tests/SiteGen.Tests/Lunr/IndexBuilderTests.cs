// What a caller of the builder can rely on, whatever the texts are.
using System.Buffers;
using System.Text;
using System.Text.Json;
using SiteGen.Lunr;

namespace SiteGen.Tests.Lunr;

public sealed class IndexBuilderTests
{
    private static readonly LunrField[] TitleAndBody = [new("title", 10), new("body")];

    [Fact]
    public void No_text_and_no_query_makes_anything_throw()
    {
        foreach (var language in new[] { LunrLanguage.English, Recorded.PlainEnglish })
        {
            var texts = Recorded.Json("odd-texts").EnumerateArray()
                .Select(odd => Recorded.Units(odd.GetProperty("text"))).Append(new string('x', 100_000)).ToList();
            var index = Recorded.Build(language, TitleAndBody,
                [.. texts.Select((text, i) => new LunrDocument(text + i, [text, text + " " + text]))]);
            JsonSerializer.Deserialize<JsonElement>(Recorded.Serialize(index)).GetProperty("invertedIndex")
                .GetArrayLength().ShouldBe(index.TermCount);
            foreach (var text in texts.SelectMany(text =>
                new[] { text, text + "*", "+" + text + "~1", "\\" + text + "~99999999999^2" }))
            {
                index.Query(LunrQuery.Parse(text, index.Fields).Clauses.Where(clause => clause.Term.Length < 200))
                    .Length.ShouldBeLessThanOrEqualTo(texts.Count);
            }
        }
    }

    [Fact]
    public void The_terms_of_an_index_are_those_that_its_language_names_in_the_order_of_the_text()
    {
        var texts = Recorded.Json("odd-texts").EnumerateArray().Select(odd => Recorded.Units(odd.GetProperty("text")))
            .SelectMany(text => new[] { text, $"'{text}'", $"(Word,{text}.) {text}!" })
            .Concat(Recorded.Corpus.Documents.Select(document => document.Texts[2]!));
        foreach (var text in texts)
        {
            foreach (var language in new[] { LunrLanguage.English, Recorded.PlainEnglish })
            {
                Recorded.Build(language, [new("body")], [new("a", [text])])
                    .Vocabulary.Terms.ShouldBe(language.TermsOf(text).Distinct(), $"{language.Rules}: {text}");
            }
        }
    }

    [Fact]
    public void Documents_without_texts_are_kept_and_score_nothing()
    {
        var index = Recorded.Build(LunrLanguage.English, TitleAndBody,
            [new("a", []), new("b", [null]), new("c", ["", "  "])]);
        Text(index).ShouldBe(
            """{"version":"2.3.9","fields":["title","body"],"fieldVectors":["""
            + """["title/a",[]],["body/a",[]],["title/b",[]],["body/b",[]],["title/c",[]],["body/c",[]]"""
            + """],"invertedIndex":[],"pipeline":["stemmer"]}""");
        index.Query([]).Select(hit => (hit.Ref, hit.Score)).ShouldBe([("a", 0), ("b", 0), ("c", 0)]);
    }

    [Fact]
    public void An_index_of_nothing_is_valid() =>
        Text(Recorded.Build(LunrLanguage.English, [], [])).ShouldBe(
            """{"version":"2.3.9","fields":[],"fieldVectors":[],"invertedIndex":[],"pipeline":["stemmer"]}""");

    [Fact]
    public void Every_posting_has_every_field_and_terms_come_by_utf16_units()
    {
        var index = Recorded.Build(LunrLanguage.English, TitleAndBody,
            [new("a", ["zebra \U00020bb7"]), new("b", [null, "\uff41pple \ufa0e"])]);
        Text(index).ShouldContain(
            "\"invertedIndex\":["
            + """["appl",{"_index":2,"title":{},"body":{"b":{}}}],"""
            + """["zebra",{"_index":0,"title":{"a":{}},"body":{}}],"""
            + """["𠮷",{"_index":1,"title":{"a":{}},"body":{}}],["﨎",{"_index":3,""");
    }

    [Theory]
    [InlineData("a\"b\\c/d", "\"a\\\"b\\\\c/d\"")]
    [InlineData("\b\t\n\v\f\r\u001f\u007f\u2028é<", "\"\\b\\t\\n\\u000b\\f\\r\\u001f\u007f\u2028é<\"")]
    [InlineData("😀", "\"😀\"")]
    public void Strings_are_quoted_as_javascript_quotes_them(string text, string json) =>
        Encoding.UTF8.GetString(JsonOutput.Encode(text, "")).ShouldBe(json);

    [Fact]
    public void Half_a_surrogate_pair_is_written_as_an_escape() =>
        Encoding.UTF8.GetString(JsonOutput.Encode("a\ud83db\ude00", "")).ShouldBe("\"a\\ud83db\\ude00\"");

    [Theory]
    [InlineData(0.0005, 0.001)]
    [InlineData(0.0015, 0.002)]
    [InlineData(0.0025, 0.003)]
    [InlineData(4.0005, 4)]
    [InlineData(1.0005, 1.001)]
    [InlineData(2.4999999, 2.5)]
    [InlineData(0.00049999999999999994, 0)]
    public void Halves_are_rounded_up_where_the_product_is_a_half(double score, double rounded) =>
        JavaScriptRules.RoundToParts(score, 1000).ShouldBe(rounded);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(5, "0.005")]
    [InlineData(50, "0.05")]
    [InlineData(1500, "1.5")]
    [InlineData(12_345_678_901, "12345678.901")]
    public void Scores_are_printed_as_javascript_prints_them(long thousandths, string printed)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new JsonOutput(bytes)) json.Thousandths(thousandths);
        Encoding.UTF8.GetString(bytes.WrittenSpan).ShouldBe(printed);
    }

    [Fact]
    public void A_buffer_and_a_stream_receive_the_same_bytes()
    {
        var index = Recorded.Build(LunrLanguage.English, Recorded.Corpus.Fields, Recorded.Corpus.Documents);
        var bytes = new ArrayBufferWriter<byte>();
        index.WriteJson(bytes);
        Recorded.Serialize(index).AsSpan().SequenceEqual(bytes.WrittenSpan).ShouldBeTrue();
    }

    [Fact]
    public void Documents_may_be_added_one_by_one_and_in_ranges_and_after_a_build()
    {
        var (fields, documents) = Recorded.Corpus;
        var builder = new LunrIndexBuilder(Recorded.PlainEnglish, fields);
        builder.AddInParts(90, i => documents[i], 3);
        builder.Build().Refs.Length.ShouldBe(90);
        foreach (var document in documents[90..100]) builder.Add(document);
        builder.AddInParts(documents.Length - 100, i => documents[100 + i], 2);
        Recorded.Serialize(builder.Build()).AsSpan().SequenceEqual(Recorded.Bytes("index")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("")]
    [InlineData("_index")]
    [InlineData("12")]
    public void A_field_name_that_the_format_cannot_hold_is_refused(string name) =>
        Should.Throw<ArgumentException>(() => new LunrIndexBuilder(LunrLanguage.English, [new LunrField(name)]))
            .Message.ShouldContain($"\"{name}\"");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_boost_that_is_no_positive_number_is_refused(double boost)
    {
        Should.Throw<ArgumentException>(() =>
            new LunrIndexBuilder(LunrLanguage.English, [new LunrField("title", boost)]))
            .Message.ShouldContain("field \"title\"");
        var builder = new LunrIndexBuilder(LunrLanguage.English, TitleAndBody);
        Should.Throw<ArgumentException>(() => builder.Add(new LunrDocument("x", [], boost)))
            .Message.ShouldContain("document \"x\"");
    }

    [Fact]
    public void Two_documents_with_one_ref_are_refused()
    {
        var builder = new LunrIndexBuilder(LunrLanguage.English, TitleAndBody);
        builder.Add(new LunrDocument("x", []));
        Should.Throw<ArgumentException>(() => builder.Add(new LunrDocument("x", [])))
            .Message.ShouldContain("the ref \"x\"");
    }

    private static string Text(LunrIndex index) => Encoding.UTF8.GetString(Recorded.Serialize(index));

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 100)]
    public void Scores_with_fewer_decimals_are_those_of_lunr_js_rounded_and_none_is_rounded_to_nothing(
        int decimals, int parts)
    {
        LunrDocument[] documents = [.. Enumerable.Range(0, 40)
            .Select(n => new LunrDocument($"{n}", [$"common word {new string('x', n + 1)}"]))];
        var fine = Vectors(documents, new LunrTuning()).ToList();
        var coarse = Vectors(documents, new LunrTuning(Decimals: decimals)).ToList();

        coarse.Zip(fine, (rounded, exact) => Math.Abs(rounded - Math.Max(exact, 1.0 / parts)))
            .Max().ShouldBeLessThanOrEqualTo((0.5 / parts) + 0.001);
        coarse.ShouldAllBe(score => score * parts - Math.Round(score * parts) < 1e-9 && score > 0);
    }

    private static IEnumerable<double> Vectors(LunrDocument[] documents, LunrTuning tuning)
    {
        var builder = new LunrIndexBuilder(LunrLanguage.English, [new LunrField("text")], tuning);
        builder.AddRange(documents);
        using var index = System.Text.Json.JsonDocument.Parse(Text(builder.Build()));
        foreach (var vector in index.RootElement.GetProperty("fieldVectors").EnumerateArray())
            foreach (var score in vector[1].EnumerateArray().Where((_, i) => i % 2 == 1))
                yield return score.GetDouble();
    }
}
