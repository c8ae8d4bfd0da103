// What a query finds: what was typed and nothing else; synonyms both ways, other spellings only offered, pages whole.
using SiteGen.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Search;

public sealed class SearchRankingTests : IClassFixture<SearchRankingTests.Garden>
{
    private readonly SearchSite _garden;

    public SearchRankingTests(Garden garden) => _garden = garden.Site;

    [Theory]
    [InlineData("apples", "apples/")]
    [InlineData("apple", "apples/")]
    [InlineData("APPLE?", "apples/")]
    [InlineData("goldflower", "chrysanthemum/")]
    [InlineData("mum", "chrysanthemum/")]
    [InlineData("how much is it", "paying/")]
    [InlineData("cinnamon", "apples/")]
    [InlineData("appels in the cellar", "apples/")]
    [InlineData("the house is burning", "fire/")]
    [InlineData("I can't breathe cannot breathe", "fire/")]
    [InlineData("a room full of smoke", "fire/")]
    [InlineData("my room smokes", "fire/")]
    [InlineData("it is burnning", "fire/")]
    [InlineData("gold flower", "chrysanthemum/")]
    [InlineData("the storm blew my roof away", "paying/")]
    [InlineData("whats a pear", "pears/")]
    public void The_page_that_was_meant_comes_first(string query, string url) =>
        _garden.Found(query)[0].ShouldStartWith(url);

    [Theory]
    [InlineData("chrysanthemun", "chrysanthemum")]
    [InlineData("crysanthemum", "chrysanthemum")]
    [InlineData("crysanthe mum", "chrysanthemum")]
    [InlineData("insurancecosts", "insurance costs")]
    [InlineData("appels in the cellar", "apples in the cellar")]
    [InlineData("cinnamom", "cinnamon")]
    [InlineData("pearz", "pears")]
    public void Another_spelling_is_offered(string typed, string meant) =>
        _garden.Ranking.Search(typed).Suggestion.ShouldBe(meant);

    [Theory]
    [InlineData("chrysanthemun")]
    [InlineData("cinamon")]
    [InlineData("insurancecosts")]
    [InlineData("cellarage")]
    [InlineData("applesauce")]
    public void A_word_is_never_taken_for_another_one(string typed) => _garden.Found(typed).ShouldBeEmpty();

    [Theory]
    [InlineData("pearl")]
    [InlineData("pearls")]
    [InlineData("Carcinoid")]
    [InlineData("cinnamonium")]
    public void A_term_that_no_page_has_finds_nothing_and_is_doubted_by_nobody(string term)
    {
        var found = _garden.Ranking.Search(term);
        found.Results.ShouldBeEmpty("not even the word that it begins like");
        found.Suggestion.ShouldBeNull();
        found.Missing.ShouldBe([term.ToLowerInvariant()]);
    }

    [Fact]
    public void Where_a_term_is_missing_the_one_other_word_is_offered_not_searched()
    {
        var found = _garden.Ranking.Search("pearl cellar");
        found.Results.ShouldBeEmpty();
        found.Rest.ShouldBe("cellar");
    }

    [Fact]
    public void Where_a_term_is_missing_several_other_words_are_searched_and_the_term_is_named()
    {
        var found = _garden.Ranking.Search("pearl in the cool cellar with apples");
        found.Results.ShouldNotBeEmpty();
        found.Missing.ShouldBe(["pearl"]);
        found.Rest.ShouldBeNull();
    }

    [Fact]
    public void The_signs_that_were_typed_are_named_in_their_order() =>
        _garden.Ranking.Search("smoke in my room").Signs.ShouldBe([0, 2]);

    [Theory]
    [InlineData("43210", "apples/")]
    [InlineData("43299", "pears/")]
    [InlineData("garden plot 43210-0001", "apples/")]
    [InlineData("new orleans", "apples/")]
    [InlineData("New  Orleans!", "apples/")]
    public void A_number_or_name_leads_to_its_page_at_once(string query, string url)
    {
        _garden.Found(query)[0].ShouldBe(url);
        _garden.Ranking.Search(query).Missing.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_with_two_places_leads_to_both() => _garden.Found("hope").ShouldBe(["apples/", "pears/"]);

    [Theory]
    [InlineData("4321")]
    [InlineData("432101")]
    [InlineData("99999")]
    [InlineData("hope lodge")]
    public void What_is_no_whole_number_or_name_leads_nowhere(string query) =>
        _garden.Ranking.Search(query).Hits.ShouldNotContain(h => h.Score == long.MaxValue);

    [Fact]
    public void Sections_stand_behind_their_page_the_best_first() =>
        _garden.Found("keeping apples")[0].ShouldBe("apples/ apples/#keeping-apples");

    [Fact]
    public void Words_far_from_each_other_are_no_phrase() =>
        _garden.Found("roof of apples and pears and a chrysanthemum that blew away")[0].ShouldNotStartWith("paying/");

    [Fact]
    public void A_short_form_with_two_meanings_finds_both() =>
        _garden.Found("AP").Select(f => f.Split(' ')[0]).ShouldBe(["apples/", "pears/"], ignoreOrder: true);

    [Fact]
    public void A_page_stays_found_while_its_word_is_typed_to_the_end()
    {
        for (var length = 3; length <= "chrysanthemum".Length; length++)
            _garden.Found("chrysanthemum"[..length]).ShouldContain("chrysanthemum/", "chrysanthemum"[..length]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!")]
    [InlineData("🙂")]
    [InlineData("zzzzqqqq")]
    [InlineData("the of and")]
    [InlineData("健康")]
    [InlineData("\ud800")]
    [InlineData("+ - * ~ ^")]
    [InlineData("\"'`´")]
    [InlineData("foo:")]
    [InlineData("עברית")]
    [InlineData("العربية")]
    [InlineData("__proto__")]
    public void What_means_nothing_finds_nothing_and_does_no_harm(string query) => _garden.Found(query).ShouldBeEmpty();

    [Fact]
    public void Five_thousand_letters_are_taken_like_any_word() =>
        _garden.Found(new string('x', 5000) + " apples").ShouldNotBeNull();

    [Theory]
    [InlineData("sarkoma", "sarcoma", 1)]
    [InlineData("biospy", "biopsy", 1)]
    [InlineData("liomyosarcoma", "leiomyosarcoma", 1)]
    [InlineData("abc", "xyz", 3)]
    [InlineData("abc", "abcd", 1)]
    [InlineData("", "ab", 2)]
    public void Slips_are_letters_added_left_out_replaced_or_swapped(string typed, string meant, int slips) =>
        EditDistance.Of(typed, meant, limit: 3).ShouldBe(slips);

    public sealed class Garden
    {
        internal SearchSite Site { get; } = new(SearchSite.Garden.BuildCleanly());
    }
}
