// What ranks stands twice, in the generator and in the page's scripts: both are run on the same queries.
using System.Globalization;
using SiteGen.Emit.Search;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Search;

public sealed class TwinTests : IClassFixture<TwinTests.Twins>
{
    private static readonly string[] Words =
    [
        "apples", "apple", "appels", "aples", "pears", "pear", "pearl", "pearls", "cellar", "celar", "cinnamon",
            "cinamon",
        "cinnamonium", "chrysanthemum", "crysanthemum", "mum", "goldflower", "gold", "flower", "insurance", "insurence",
        "costs", "storm", "roof", "blew", "away", "the", "of", "in", "my", "AP", "burning", "burnning", "smoke", "room",
        "gas", "smel", "breathe", "cannot", "carcinoid", "43210", "43299", "99999", "new", "orleans", "hope", "x", "é",
        "Keeping", "bak", "ins", "zzzz", "autumnn", "O'Neil", "2/10", "1,000",
    ];

    private readonly Twins _twins;

    public TwinTests(Twins twins) => _twins = twins;

    [Theory]
    [InlineData("apples")]
    [InlineData("APPLE?")]
    [InlineData("keeping apples")]
    [InlineData("appels in the cellar")]
    [InlineData("chrysanthemun")]
    [InlineData("crysanthe mum")]
    [InlineData("gold flower")]
    [InlineData("goldflower")]
    [InlineData("insurancecosts")]
    [InlineData("how much is it")]
    [InlineData("the storm blew my roof away")]
    [InlineData("AP")]
    [InlineData("ap in the cellar")]
    [InlineData("pearl")]
    [InlineData("pearl cellar")]
    [InlineData("pearl in the cool cellar")]
    [InlineData("carcinoid")]
    [InlineData("cinnamonium")]
    [InlineData("cinnamo")]
    [InlineData("the house is burning")]
    [InlineData("it is burnning")]
    [InlineData("a room full of smoke")]
    [InlineData("I smel gas")]
    [InlineData("cannot breathe")]
    [InlineData("43210")]
    [InlineData("plot 43299 apples")]
    [InlineData("43299-1234")]
    [InlineData("99999")]
    [InlineData("New Orleans")]
    [InlineData("hope")]
    [InlineData("hope for apples")]
    [InlineData("the of and")]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("健康 é ß")]
    [InlineData("__proto__")]
    [InlineData("ripe")]
    [InlineData("autumm flowr")]
    [InlineData("a b c d e f g h i j k l m n o p q r s apples")]
    public void The_page_answers_as_the_generator_does(string query) =>
        _twins.Page.Answer(query).ShouldBe(Answer(query), $"for \"{query}\"");

    [Fact]
    public void Both_agree_on_queries_that_nobody_thought_of()
    {
        var random = new Random(20261128);
        for (var i = 0; i < 300; i++)
        {
            var query = string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Slip(random)));
            _twins.Page.Answer(query).ShouldBe(Answer(query), $"for \"{query}\"");
        }
    }

    [Theory]
    [InlineData("smoke in my room", "0 2")]
    [InlineData("burnning", "0")]
    [InlineData("turning", "")]
    [InlineData("I can not breath, cannot breathe", "1")]
    [InlineData("apples", "")]
    public void What_cannot_wait_is_seen_before_any_index_has_come(string query, string signs)
    {
        new PageSearch(_twins.Site, "files").Signs(query).ShouldBe(signs);
        var words = _twins.Site.Data.Form(query);
        string.Join(' ', new UrgentCheck(_twins.Site.Data.Signs).Find(words, null)).ShouldBe(signs);
    }

    [Fact]
    public void Each_script_that_ranks_has_a_file_of_its_name_in_the_generator()
    {
        var files = TestFolders.Files(Path.Combine(TestFolders.Repository, "generator"))
            .Where(f => f.StartsWith("SiteGen/Emit/Search/", StringComparison.Ordinal)
                || f.StartsWith("SiteGen.Diagnostics/", StringComparison.Ordinal))
            .Select(f => Path.GetFileNameWithoutExtension(f)!).ToHashSet();
        foreach (var script in PageSearch.Scripts.Where(path => Path.GetFileName(path) != "words.js"))
        {
            var name = string.Concat(Path.GetFileNameWithoutExtension(script).Split('-').Select(Capital));
            string[] twins = [name, "Search" + name];
            twins.ShouldContain(twin => files.Contains(twin), Path.GetFileName(script));
        }
    }

    private string Answer(string query)
    {
        var found = _twins.Site.Ranking.Search(query);
        var hits = found.Hits.Select(h => $"{h.Document}:{(h.Score == long.MaxValue ? "first" : h.Score)}");
        var lines = found.Results.Select(r => string.Join(' ', r.Sections.Prepend(r.Document)));
        string?[] parts =
        [
            string.Join(' ', hits), string.Join(", ", lines), string.Join(' ', found.Signs),
                string.Join(' ', found.Missing),
            found.Rest, found.Suggestion,
        ];
        return string.Join(" | ", parts.Select(part => part ?? "-"));
    }

    private static string Slip(Random random)
    {
        var word = Words[random.Next(Words.Length)];
        var at = random.Next(word.Length);
        return random.Next(6) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, ((char)('a' + random.Next(26))).ToString(CultureInfo.InvariantCulture)),
            _ => word,
        };
    }

    private static string Capital(string part) => char.ToUpperInvariant(part[0]) + part[1..];

    public sealed class Twins
    {
        internal SearchSite Site { get; } = new(SearchSite.Garden.BuildCleanly());

        internal PageSearch Page { get; }

        public Twins() => Page = new PageSearch(Site);
    }
}
