// Syllables of English words, counted as people hear them.
using SiteGen.Check.Language;

namespace SiteGen.Tests.Check;

public sealed class ReadingGradeTests
{
    [Theory]
    [InlineData("the", 1)]
    [InlineData("tumor", 2)]
    [InlineData("surgery", 3)]
    [InlineData("opinion", 3)]
    [InlineData("needed", 2)]
    [InlineData("treated", 2)]
    [InlineData("asked", 1)]
    [InlineData("scans", 1)]
    [InlineData("doses", 2)]
    [InlineData("changes", 2)]
    [InlineData("table", 2)]
    [InlineData("scale", 1)]
    public void Syllables_are_counted_as_they_are_heard(string word, int syllables) =>
        ReadingGrade.EnglishSyllables(word).ShouldBe(syllables);
}
