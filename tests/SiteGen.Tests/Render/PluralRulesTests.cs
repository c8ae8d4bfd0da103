// The plural forms of languages, as Unicode CLDR lists them.
using SiteGen.Render;

namespace SiteGen.Tests.Render;

public sealed class PluralRulesTests
{
    [Theory]
    [InlineData("en", 0, "other")]
    [InlineData("en", 1, "one")]
    [InlineData("en", 2, "other")]
    [InlineData("en", 1.5, "other")]
    [InlineData("en-US", 1, "one")]
    [InlineData("es", 1, "one")]
    [InlineData("fr", 0, "one")]
    [InlineData("fr", 1.5, "one")]
    [InlineData("fr", 2, "other")]
    [InlineData("ja", 1, "other")]
    [InlineData("pl", 1, "one")]
    [InlineData("pl", 2, "few")]
    [InlineData("pl", 5, "many")]
    [InlineData("pl", 12, "many")]
    [InlineData("pl", 21, "many")]
    [InlineData("pl", 22, "few")]
    [InlineData("pl", 1.5, "other")]
    [InlineData("ru", 1, "one")]
    [InlineData("ru", 11, "many")]
    [InlineData("ru", 21, "one")]
    [InlineData("ru", 24, "few")]
    [InlineData("uk", 112, "many")]
    [InlineData("cs", 3, "few")]
    [InlineData("cs", 5, "other")]
    [InlineData("cs", 1.5, "many")]
    [InlineData("ar", 0, "zero")]
    [InlineData("ar", 1, "one")]
    [InlineData("ar", 2, "two")]
    [InlineData("ar", 3, "few")]
    [InlineData("ar", 11, "many")]
    [InlineData("ar", 100, "other")]
    [InlineData("ar", 103, "few")]
    [InlineData("xx", 1, "one")]
    public void A_number_takes_its_form(string language, double number, string form) =>
        PluralRules.Form(language, number).ShouldBe(form);
}
