// Texts with a format: what a schema calls e-mail and web addresses and days.
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Parse;

public sealed class FormatTests
{
    [Theory]
    [InlineData("email", "help@example.org")]
    [InlineData("email", "a.b+c@mail.example.org")]
    [InlineData("uri", "https://example.org/a?b=c")]
    [InlineData("date", "2028-02-29")]
    public void What_fits_is_taken(string format, string value) => Site(format, value).BuildCleanly();

    [Theory]
    [InlineData("email", "help@example.org.")]
    [InlineData("email", "help@example")]
    [InlineData("email", "@example.org")]
    [InlineData("email", "a@b@example.org")]
    [InlineData("email", "help@.org")]
    [InlineData("email", "he lp@example.org")]
    [InlineData("uri", "example.org")]
    [InlineData("uri", "ftp://example.org/")]
    [InlineData("uri", "https://localhost/")]
    [InlineData("uri", "https://exa mple.org/")]
    [InlineData("date", "2027-02-29")]
    [InlineData("date", "2027-2-9")]
    public void What_does_not_fit_is_a_finding_that_shows_it(string format, string value) =>
        Site(format, value).Build().Diagnostics.ShouldHaveSingleItem().Message.ShouldContain(value);

    private static SiteFixture Site(string format, string value) => new SiteFixture()
        .With("input/page.schema.json", $$"""
            {
              "type": "object",
              "properties": {
                "title": { "type": "string" },
                "given": { "type": "string", "format": "{{format}}" }
              }
            }
            """)
        .WithPage("index.md", "Text.\n", front: $"given: \"{value}\"");
}
