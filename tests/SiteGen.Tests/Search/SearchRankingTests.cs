// What a query finds: the word itself before its relatives, slips mended, synonyms both ways, pages whole.
using System.Text;
using System.Text.Json;
using SiteGen.Emit.Search;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Search;

public sealed class SearchRankingTests
{
    private const string Site = "search:\n  groups:\n    - { id: pages, label: Pages, sections: true }\n  urgent: { page: fire.md, words: [burning, cannot breathe, smoke room] }\n";

    private static SiteFixture Garden => new SiteFixture().WithSite(Site)
        .WithPage("apples.md", "Sweet and red.\n\n## Keeping apples\n\nIn the cool cellar.\n\n## Baking\n\nAn oven and some cinnamon.\n", "Apples")
        .WithPage("pears.md", "Pears ripen late. Some people like apples more.\n", "Pears")
        .WithPage("chrysanthemum.md", "A flower for the autumn.\n", "Chrysanthemum")
        .WithPage("paying.md", "Insurance pays for storms.\n", "Insurance and costs")
        .WithPage("fire.md", "Call the fire brigade.\n", "Fire")
        .With("input/synonyms.yaml", "same:\n  - [chrysanthemum, mum, goldflower]\nleads_to:\n  insurance costs: [what is the price, how much is it, roof blew away]\neither:\n  AP: [apples, pears]\n");

    [Theory]
    [InlineData("apples", "apples/")]
    [InlineData("apple", "apples/")]
    [InlineData("APPLE?", "apples/")]
    [InlineData("chrysanthemun", "chrysanthemum/")]
    [InlineData("crysanthemum", "chrysanthemum/")]
    [InlineData("goldflower", "chrysanthemum/")]
    [InlineData("mum", "chrysanthemum/")]
    [InlineData("how much is it", "paying/")]
    [InlineData("insurancecosts", "paying/")]
    [InlineData("cinnamon", "apples/")]
    [InlineData("appels in the cellar", "apples/")]
    [InlineData("the house is burning", "fire/")]
    [InlineData("I can't breathe cannot breathe", "fire/")]
    [InlineData("a room full of smoke", "fire/")]
    [InlineData("my room smokes", "fire/")]
    [InlineData("it is burnning", "fire/")]
    [InlineData("gold flower", "chrysanthemum/")]
    [InlineData("crysanthe mum", "chrysanthemum/")]
    [InlineData("the storm blew my roof away", "paying/")]
    [InlineData("whats a pear", "pears/")]
    public void The_page_that_was_meant_comes_first(string query, string url) => Found(query)[0].ShouldStartWith(url);

    [Fact]
    public void Sections_stand_behind_their_page_the_best_first() =>
        Found("keeping apples")[0].ShouldBe("apples/ apples/#keeping-apples");

    [Fact]
    public void Words_far_from_each_other_are_no_phrase() =>
        Found("roof of apples and pears and a chrysanthemum that blew away")[0].ShouldNotStartWith("paying/");

    [Fact]
    public void A_short_form_with_two_meanings_finds_both() =>
        Found("AP").Select(f => f.Split(' ')[0]).ShouldBe(["apples/", "pears/"], ignoreOrder: true);

    [Fact]
    public void A_page_stays_found_while_its_word_is_typed_to_the_end()
    {
        for (var length = 3; length <= "chrysanthemum".Length; length++)
            Found("chrysanthemum"[..length]).ShouldContain("chrysanthemum/", $"for {"chrysanthemum"[..length]}");
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
    public void What_means_nothing_finds_nothing_and_does_no_harm(string query) => Found(query).ShouldBeEmpty();

    [Fact]
    public void Five_thousand_letters_are_taken_like_any_word() => Found(new string('x', 5000) + " apples").ShouldNotBeNull();

    [Theory]
    [InlineData("sarkoma", "sarcoma", 1)]
    [InlineData("biospy", "biopsy", 1)]
    [InlineData("liomyosarcoma", "leiomyosarcoma", 1)]
    [InlineData("abc", "xyz", 3)]
    [InlineData("abc", "abcd", 1)]
    [InlineData("", "ab", 2)]
    public void Slips_are_letters_added_left_out_replaced_or_swapped(string typed, string meant, int slips) =>
        SpellingCheck.Slips(typed, meant, limit: 3).ShouldBe(slips);

    private static string[] Found(string query)
    {
        var files = Garden.BuildCleanly().Files;
        var urls = JsonDocument.Parse(files["search/documents.json"]).RootElement.EnumerateArray().Select(d => d.GetProperty("url").GetString()!).ToArray();
        var data = new SearchData(Payload(files, "titles"), Payload(files, "text"));
        return [.. new SearchRanking(data).Results(query).Select(r => string.Join(' ', r.Sections.Prepend(r.Document).Select(d => urls[d])))];
    }

    private static ReadOnlyMemory<byte> Payload(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files, string part)
    {
        var script = Encoding.UTF8.GetString(files.Single(f => f.Key.StartsWith($"assets/search-{part}.", StringComparison.Ordinal)).Value.Span);
        return Encoding.UTF8.GetBytes(script[(script.IndexOf(',', StringComparison.Ordinal) + 1)..script.LastIndexOf(')')]);
    }
}
