// How texts become words: the plain rules against lunr.js, the Unicode rules against their JavaScript twin.
using System.Globalization;
using System.Text.Json;
using SiteGen.Lunr;

namespace SiteGen.Tests.Lunr;

public sealed class TextTests
{
    private static readonly JsonElement[] Odd = [.. Recorded.Json("odd-texts").EnumerateArray()];

    [Fact]
    public void Odd_texts_become_the_terms_of_lunr_js_under_plain_rules()
    {
        foreach (var odd in Odd)
        {
            var terms = odd.GetProperty("terms").EnumerateArray().Select(Recorded.Units);
            Recorded.PlainEnglish.TermsOf(Recorded.Units(odd.GetProperty("text")))
                .ShouldBe(terms, odd.GetProperty("text").GetRawText());
        }
    }

    [Fact]
    public void Odd_texts_normalise_as_the_javascript_twin_does_it()
    {
        foreach (var odd in Odd)
        {
            var text = Recorded.Units(odd.GetProperty("text"));
            LunrText.Normalise(text).ShouldBe(Recorded.Units(odd.GetProperty("normalised")), text);
        }
    }

    [Fact]
    public void Characters_normalise_and_lower_as_in_javascript()
    {
        var recorded = Recorded.Json("characters").EnumerateArray().ToList();
        recorded.Count.ShouldBeGreaterThan(2_000);
        foreach (var character in recorded)
        {
            var text = character[0].GetString()!;
            LunrText.Normalise($"a{text}b").ShouldBe(character[1].GetString(), $"U+{(int)text[0]:x4}");
            JavaScriptRules.ToLowerCase(text).ShouldBe(character[2].GetString(), $"U+{(int)text[0]:x4}");
        }
    }

    [Fact]
    public void Normalising_twice_is_normalising_once()
    {
        var texts = Odd.Select(odd => Recorded.Units(odd.GetProperty("text")))
            // Han and Hangul have no rule that depends on the character.
            .Concat(Enumerable.Range(0, 0x10000).Where(unit => unit is not (>= 0x4e00 and < 0xd7a0))
                .Select(unit => $"x{(char)unit}'s 1{(char)unit}500 {(char)unit}"));
        foreach (var text in texts)
        {
            var once = LunrText.Normalise(text);
            LunrText.Normalise(once).ShouldBe(once, $"U+{(int)text.ElementAtOrDefault(1):x4} {text}");
        }
    }

    [Theory]
    [InlineData("École", "ecole")]
    [InlineData("Clancy’s", "clancy")]
    [InlineData("don't", "dont")]
    [InlineData("HIV/AIDS", "hiv aids")]
    [InlineData("(school)?", "school")]
    [InlineData("self-care", "self care")]
    [InlineData("M.D.", "md")]
    [InlineData("1,500.5 mg", "1500.5 mg")]
    [InlineData("onco\u00adlogist", "oncologist")]
    [InlineData("HER2+", "her2")]
    [InlineData("😀", "")]
    [InlineData("病", "病")]
    [InlineData("診察室", "診察 察室")]
    [InlineData("MRI検査2回", "mri 検査 2 回")]
    [InlineData("ที่บ้าน", "ที่บ้ บ้า าน")]
    public void A_person_may_type_it_either_way(string typed, string normalised) =>
        LunrText.Normalise(typed).ShouldBe(normalised);

    [Theory]
    [InlineData("follow-up", "follow up followup")]
    [InlineData("up-to-date", "up date uptod")]
    [InlineData("state-of-the-art", "state art")]
    [InlineData("10-year", "10 year")]
    [InlineData("COVID-19", "covid 19 covid19")]
    [InlineData("e - mail", "e mail")]
    public void A_hyphenated_word_is_indexed_in_parts_and_in_one(string text, string terms) =>
        string.Join(' ', LunrLanguage.English.TermsOf(text)).ShouldBe(terms);

    [Theory]
    [InlineData("次の病院で診察を受けます。", "診察")]
    [InlineData("ไปโรงพยาบาลวันนี้", "โรงพยาบาล")]
    [InlineData("请带上病理切片", "病理")]
    public void A_word_within_a_sentence_without_blanks_is_found(string sentence, string word) =>
        LunrText.Normalise(word).Split(' ')
            .ShouldAllBe(pair => LunrText.Normalise(sentence).Split(' ', StringSplitOptions.None).Contains(pair));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("lt-LT")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var (fields, documents) = (Recorded.Corpus.Fields, Recorded.Corpus.Documents[..40]);
        byte[] Build(LunrLanguage language) => Recorded.Serialize(Recorded.Build(language, fields, documents));
        var (plain, unicode) = (Build(Recorded.PlainEnglish), Build(LunrLanguage.English));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Build(Recorded.PlainEnglish).SequenceEqual(plain).ShouldBeTrue();
            Build(LunrLanguage.English).SequenceEqual(unicode).ShouldBeTrue();
            LunrText.Normalise("IŞIK İZMİR").ShouldBe("isik izmir");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
