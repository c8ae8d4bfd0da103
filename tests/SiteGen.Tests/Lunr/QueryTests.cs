// Questions to an index under the Unicode rules: what a person types is normalised, and then found.
using SiteGen.Lunr;

namespace SiteGen.Tests.Lunr;

public sealed class QueryTests
{
    private static readonly LunrIndex Index = Recorded.Build(LunrLanguage.English, [new("title", 5), new("body")],
    [
        new("school", ["École de santé", "The school's nurse; ask your doctor?"]),
        new("help", ["Self-care at home", "Clancy’s guide to HIV/AIDS and follow-up"]),
        new("far", ["健康", "здоровье, diabetes and 1,500 steps"]),
        new("twin", ["Doctor", "words"]),
        new("other twin", ["Doctor", "words"]),
    ]);

    [Theory]
    [InlineData("école", "school")]
    [InlineData("ECOLE", "school")]
    [InlineData("santé,", "school")]
    [InlineData("\"school\"", "school")]
    [InlineData("(nurse)", "school")]
    [InlineData("clancy", "help")]
    [InlineData("Clancy's", "help")]
    [InlineData("hiv", "help")]
    [InlineData("AIDS", "help")]
    [InlineData("HIV/AIDS", "help")]
    [InlineData("selfcare", "help")]
    [InlineData("self-care", "help")]
    [InlineData("followup", "help")]
    [InlineData("健康", "far")]
    [InlineData("Здоровье", "far")]
    [InlineData("1500", "far")]
    public void What_stock_lunr_js_misses_is_found(string typed, string document) => Ask(typed).ShouldBe([document]);

    [Fact]
    public void A_typing_slip_is_forgiven_when_asked_for() =>
        Index.Query([new LunrClause("diabetis") { EditDistance = 1 }]).Select(hit => (hit.Ref, hit.Terms.Single()))
            .ShouldBe([("far", "diabet")]);

    [Fact]
    public void Equal_scores_keep_the_order_of_the_documents()
    {
        var hits = Index.Query([new LunrClause("word")]);
        hits.Select(hit => hit.Ref).ShouldBe(["twin", "other twin"]);
        hits[0].Score.ShouldBe(hits[1].Score);
    }

    [Fact]
    public void A_boosted_field_wins() => Ask("doctor").ShouldBe(["twin", "other twin", "school"]);

    [Fact]
    public void An_unknown_field_is_refused_with_the_known_ones() =>
        Should.Throw<ArgumentException>(() => Index.Query([new LunrClause("x") { Fields = ["titel"] }]))
            .Message.ShouldContain("there are: title, body");

    [Fact]
    public void A_term_can_be_looked_up_without_a_query()
    {
        LunrLanguage.English.TermsOf("Nurses").ShouldAllBe(term => Index.Contains(term));
        Index.Contains("nurses").ShouldBeFalse();
    }

    [Theory]
    [InlineData("foo:bar", "unknown field \"foo\"; there are: title, body")]
    [InlineData("a~b", "\"~\" needs a number")]
    [InlineData("a^", "\"^\" needs a number")]
    [InlineData("+", "expected a field or a term after \"+\", found nothing")]
    [InlineData("title:", "expected a term after \"title\", found nothing")]
    [InlineData("~1", "expected a field or a term, found \"1\"")]
    public void A_query_that_lunr_js_refuses_says_what_is_wrong(string query, string message)
    {
        var read = LunrQuery.Parse(query, Index.Fields);
        read.Error!.Message.ShouldBe(message);
        read.Clauses.ShouldBeEmpty();
    }

    [Fact]
    public void A_further_language_is_a_record()
    {
        var language = new LunrLanguage
        {
            Code = "xx",
            SearchPipeline = [],
            StopWords = ["und", "la"],
            Stemmer = word =>
            Math.Min(3, word.Length)
        };
        var index = Recorded.Build(language, [new("body")], [new("a", ["La salud und más"])]);
        index.Query([new LunrClause("sal")]).Select(hit => hit.Ref).ShouldBe(["a"]);
        index.Query([new LunrClause("salud")]).ShouldBeEmpty("a query that no pipeline stems is taken as it is");
        index.TermCount.ShouldBe(2);
    }

    private static IEnumerable<string> Ask(string typed) => Index.Query(
        LunrText.Normalise(typed).Split(' ').Select(word => new LunrClause(word) { Presence = LunrPresence.Required }))
            .Select(hit => hit.Ref);
}
