// Stems and stop words against lunr.js's own.
using SiteGen.Lunr;

namespace SiteGen.Tests.Lunr;

public sealed class StemmerTests
{
    [Fact]
    public void Every_recorded_word_gets_the_stem_that_lunr_js_gives_it()
    {
        var recorded = Recorded.Json("stems").EnumerateArray()
            .Select(pair => (Word: pair[0].GetString()!, Stem: pair[1].GetString()!)).ToList();
        recorded.Count.ShouldBeGreaterThan(20_000);
        recorded.Where(pair => PorterStemmer.Stem(pair.Word) != pair.Stem)
            .Select(pair => $"{pair.Word} → {PorterStemmer.Stem(pair.Word)}, not {pair.Stem}").ShouldBeEmpty();
    }

    [Fact]
    public void The_stop_words_are_those_of_lunr_js() =>
        LunrLanguage.English.StopWords.ShouldBe(Recorded.Json("stop-words").EnumerateArray()
            .Select(word => word.GetString()!), ignoreOrder: true);
}
