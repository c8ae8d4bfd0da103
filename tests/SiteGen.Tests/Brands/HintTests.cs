// Hints lead to the right place: what somebody meant who hides a page or row, or writes a value in another form.
using System.Text.RegularExpressions;
using SiteGen.Parse.Forms;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Brands;

public sealed class HintTests
{
    private const string Rows = """{ "type": "object", "x-key": "id", "properties": { "id": { "type": "string" } } }""";

    [Theory]
    [InlineData("sheet:S10", "sheets:S10")]
    [InlineData("Sheets:s10", "sheets:S10")]
    [InlineData("S10", "sheets:S10")]
    [InlineData("sheets/S10", "sheets:S10")]
    [InlineData("sheets S10", "sheets:S10")]
    [InlineData("sheets.S10", "sheets:S10")]
    [InlineData("sheets:S1O", "sheets:S10")]
    [InlineData("question:Q08", "questions:Q08")]
    [InlineData("sheet:*", "sheets:*")]
    [InlineData("pay/insurance", "pay/insurance.md")]
    [InlineData("/pay/insurance/", "pay/insurance.md")]
    [InlineData("pay/insurance/index.html", "pay/insurance.md")]
    [InlineData("input/pay/insurance.md", "pay/insurance.md")]
    [InlineData("pay\\insurance.md", "pay/insurance.md")]
    [InlineData("pay/insurence.md", "pay/insurance.md")]
    [InlineData("pay/Insurance.md", "pay/insurance.md")]
    public void What_is_hidden_under_another_name_is_found_by_kind_and_key_together(string typed, string meant) =>
        Hidden(typed).ShouldBe($"did you mean \"{meant}\"?");

    [Fact]
    public void A_whole_set_is_never_offered_for_one_row()
    {
        Hidden("sheet:X").ShouldNotContain("*");
        Hidden("nothing:like-it").ShouldStartWith("write a page as its file");
    }

    [Theory]
    [InlineData("O'Neill's Network", "^[a-z0-9-]+$", "oneills-network")]
    [InlineData("Ärzte & Müller", "^[a-z0-9-]+$", "arzte-muller")]
    [InlineData(" us ", "^[A-Z]{2}$", "US")]
    [InlineData("(612) 555-0100", "^[0-9+][0-9 -]+$", "612 555-0100")]
    [InlineData("612.555.0100", "^[0-9+][0-9 -]+$", "612 555 0100")]
    [InlineData("USA", "^([A-Z]{2}|INT)$", null)]
    [InlineData("call us", "^[0-9+][0-9 -]+$", null)]
    [InlineData("!!!", "^[a-z0-9-]+$", null)]
    public void A_value_is_offered_in_the_form_that_is_wanted_where_the_way_is_plain(string typed, string pattern,
        string? better) =>
        NearForm.Of(typed, new TextPattern(pattern)).ShouldBe(better);

    [Theory]
    [InlineData("help@example.org", true)]
    [InlineData("o'neill+guide@mail.example.co.uk", true)]
    [InlineData("hilfe@müller.de", true)]
    [InlineData("help at example.org", false)]
    [InlineData("help@@example.org", false)]
    [InlineData("help@example", false)]
    [InlineData("help@example..org", false)]
    [InlineData("help@.org", false)]
    [InlineData("help@example.org.", false)]
    [InlineData("help@example.org, info@example.org", false)]
    [InlineData("mailto:help@example.org", false)]
    [InlineData("<help@example.org>", false)]
    [InlineData("@example.org", false)]
    [InlineData("help@-example.org", false)]
    [InlineData("a@b@example.org", false)]
    [InlineData("help@192.168.0.1", false)]
    public void An_e_mail_address_is_one_that_a_mail_program_can_write_to(string address, bool valid) =>
        EmailAddress.IsValid(address).ShouldBe(valid);

    [Fact]
    public void Every_pattern_of_a_schema_says_in_words_what_to_write()
    {
        var schemas = new[] { "input", "themes", "generator/SiteGen/Starter", "generator/SiteGen/Parse" }
            .SelectMany(folder =>
                Directory.EnumerateFiles(Path.Combine(TestFolders.Repository, folder), "*.schema.json",
                SearchOption.AllDirectories));
        foreach (var schema in schemas)
            Regex.Matches(File.ReadAllText(schema), "\"pattern\": \"(?:[^\"\\\\]|\\\\.)*\"(?!, \"x-say\": )")
                .Select(m => m.Value).ShouldBeEmpty(schema);
    }

    private static string Hidden(string typed)
    {
        var site = new SiteFixture()
            .With("themes/club/theme.yaml", $"extends: default\nname: The club\nhide: ['{typed}']\n").ForThemes("club")
            .WithPage("pay/insurance.md", "Text.\n").WithPage("pay/index.md", "Text.\n")
            .With("input/data/sheets.schema.json", Rows)
                .With("input/data/sheets.yaml", "- id: S01\n- id: S10\n- id: S11\n")
            .With("input/data/questions.schema.json", Rows).With("input/data/questions.yaml", "- id: Q01\n- id: Q08\n")
                .Build();
        return site.Diagnostics.ShouldHaveSingleItem().Hint!;
    }
}
