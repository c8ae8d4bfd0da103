// The first use of a word of the glossary is linked, and nothing else.
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Parse;

public sealed class GlossaryTests
{
    [Fact]
    public void The_first_use_of_a_word_is_linked_and_later_ones_are_not() =>
        Page("A biopsy is small. A second biopsy is not.")
            .ShouldBe("<p>A <a class=\"word\" href=\"words/index.html#biopsy\">biopsy</a> is small. A second biopsy "
            + "is not.</p>\n");

    [Fact]
    public void The_longest_form_wins() => Page("Take a core biopsy.").ShouldContain("#core-biopsy\">core biopsy</a>");

    [Fact]
    public void Other_forms_lead_to_the_same_word() => Page("Two biopsies.").ShouldContain("#biopsy\">biopsies</a>");

    [Fact]
    public void Capitals_do_not_matter_for_words() => Page("Biopsy first.").ShouldContain("#biopsy\">Biopsy</a>");

    [Theory]
    [InlineData("The os is a bone.")]
    [InlineData("An Os too.")]
    public void An_abbreviation_counts_only_in_its_own_letters(string text) =>
        Page(text).ShouldNotContain("class=\"word\"");

    [Fact]
    public void An_abbreviation_in_its_own_letters_is_linked() =>
        Page("OS after a year.").ShouldContain("#survival\">OS</a>");

    [Theory]
    [InlineData("Autobiopsy is no word.")]
    [InlineData("A pre-biopsy talk.")]
    [InlineData("[A biopsy](index.md) here.")]
    [InlineData("`biopsy` as code.")]
    [InlineData("## A biopsy")]
    public void Parts_of_words_links_headings_and_code_are_left_alone(string text) =>
        Page(text).ShouldNotContain("class=\"word\"");

    [Fact]
    public void A_row_can_say_that_it_is_not_linked() => Page("A scan.").ShouldNotContain("class=\"word\"");

    private static string Page(string body) => new SiteFixture()
        .WithSite("glossary: { set: words, term: title, also: also }\nrows:\n  words: { path: \"/words/#{id}\", "
            + "title: \"{title}\" }\n")
        .With("input/data/words.schema.json", """
            {
              "type": "object",
              "x-key": "id",
              "properties": {
                "id": { "type": "string" },
                "title": { "type": "string" },
                "link": { "type": "boolean" },
                "also": { "type": "array", "items": { "type": "string" } }
              }
            }
            """)
        .With("input/data/words.yaml",
            "- { id: biopsy, title: biopsy, also: [biopsies] }\n- { id: core-biopsy, title: core biopsy }\n- { id: "
            + "survival, title: overall survival, also: [OS] }\n- { id: scan, title: scan, link: false }\n")
        .With("themes/default/layouts/words.sbnhtml",
            "<main>{{ for word in data.words }}<p id=\"{{ word.id }}\">{{ word.title }}</p>{{ end }}</main>")
        .WithPage("words.md", "", front: "layout: words")
        .WithMain("{{ page.content }}")
        .WithPage("index.md", body)
        .BuildCleanly().Main();
}
