// One run reports the faults of all stages, on all pages that are sound enough, and none that follows from another.
using SiteGen.Commands;
using SiteGen.Tests.Support;

namespace SiteGen.Tests;

public sealed class FaultsAtOnceTests
{
    private const string FormFault = "<script>x</script>\n";

    [Fact]
    public void A_fault_of_form_a_dead_link_and_a_fault_of_a_template_come_up_in_one_run()
    {
        var site = new SiteFixture().WithPage("form.md", FormFault).WithPage("link.md", "[x](nowhere.md)\n")
            .WithPage("made.md", "Made.\n", front: "layout: other")
            .With("themes/default/layouts/other.sbnhtml", "<main>{{ page.title | string.slice 'x' }}</main>")
            .WithPage("place.md", "[y](index.md#gone)\n").Build();

        site.Codes.Distinct().ShouldBe(["SG140", "SG601", "SG602", "SG437"], ignoreOrder: true, site.Report);
        site.Files.ShouldBeEmpty();
    }

    [Fact]
    public void A_template_that_cannot_be_read_hides_no_dead_link() => new SiteFixture()
        .WithPage("form.md", FormFault)
        .WithPage("link.md", "[x](nowhere.md)\n").WithPage("say.md", "::: nowhere\n:::\n")
        .With("themes/default/layouts/other.sbnhtml", "<main>{{ if }}</main>").Build()
        .Codes.ShouldBe(["SG140", "SG601", "SG608", "SG410", "SG407"]);

    [Fact]
    public void Links_and_menus_that_lead_to_a_broken_page_are_no_faults()
    {
        var site = new SiteFixture()
            .WithSite("menus:\n  main:\n    items: [{ page: guides/form.md }, { folder: guides }, "
                + "{ page: unread.md }]\n")
            .WithPage("guides/form.md", FormFault).With("input/unread.md", "---\ntitle: A\n")
            .WithPage("layout.md", "", front: "layout: nowhere").WithPage("say.md", "::: nowhere\n:::\n")
            .WithPage("a.md", "[1](guides/form.md) [2](unread.md#x) [3](layout.md) [4](say.md) [5](index.md)\n")
            .WithMain("{{ page.content }}<a href=\"/guides/form/\">form</a><a href=\"/\">home</a>").Build();

        site.Diagnostics.Select(d => $"{d.Code} {d.Span.Source.Path}").ShouldBe(
            ["SG140 input/guides/form.md", "SG502 input/layout.md", "SG608 input/say.md", "SG116 input/unread.md"]);
    }

    [Theory]
    [InlineData("[x](#gone)\n", "SG602 input/a.md")]
    [InlineData("[x](#gone)\n\n::: nowhere\n:::\n", "SG608 input/a.md")]
    public void A_page_that_shows_the_text_of_others_does_not_show_their_faults_again(string body, string fault) =>
        new SiteFixture().WithPage("a.md", body).WithPage("all.md", "", front: "layout: all")
            .WithSite("menus:\n  main:\n    items: [{ page: a.md }]\n")
            .With("themes/default/layouts/all.sbnhtml",
                "<main>{{ for entry in nav.main }}{{ entry.page.content }}{{ end }}</main>").Build()
            .Diagnostics.Select(d => $"{d.Code} {d.Span.Source.Path}").ShouldBe([fault]);

    [Fact]
    public void Without_a_first_page_links_are_looked_up_all_the_same() => new SiteFixture()
        .WithPage("index.md", FormFault).WithPage("a.md", "[x](nowhere.md)\n").Build()
        .Codes.ShouldBe(["SG601", "SG140"]);

    [Fact]
    public void After_a_fault_in_data_or_settings_nothing_is_said_that_may_follow_from_it() => new SiteFixture()
        .With("input/data/words.yaml", "- id: a\n  id: b\n").WithPage("a.md", "[x](words:a)\n").Build()
        .Codes.ShouldAllBe(c => c != "SG601" && c != "SG606");

    [Fact]
    public void What_looks_at_the_whole_site_waits_for_all_of_its_pages()
    {
        var site = new SiteFixture().WithSite("citations: books\nchecks: { review: { until: review_by } }\n")
            .With("input/data/books.schema.json", "{ \"type\": \"object\", \"required\": [\"id\"], \"x-key\": \"id\", "
                + "\"properties\": { \"id\": { \"type\": \"string\" } } }")
            .With("input/data/books.yaml", "- id: one\n")
            .WithPage("form.md", FormFault + "\nSee.[@one]\n").Build();

        site.Codes.ShouldBe(["SG140"], site.Report);
    }

    [Fact]
    public void Nothing_is_written_and_each_brand_gets_its_report()
    {
        using var place = new TempFolder();
        var options = new SiteFixture().WithPage("form.md", FormFault).WithPage("link.md", "[x](nowhere.md)\n")
            .OnDisk(place);

        var report = SiteBuild.Run(options);

        report.Errors.ShouldBe(2);
        report.Written.ShouldBeEmpty();
        Directory.Exists(options.OutputFolder).ShouldBeFalse();
    }

    [Fact]
    public void A_warning_that_counts_as_an_error_hides_none_that_comes_later()
    {
        using var place = new TempFolder();
        var options = new SiteFixture().Strict().WithPage("form.md", "See [the list][nowhere].\n")
            .WithPage("link.md", "[x](nowhere.md)\n").OnDisk(place);

        var report = SiteBuild.Run(options);

        report.Diagnostics.Select(d => d.Code).ShouldContain("SG601");
        report.Warnings.ShouldBe(1);
        report.Written.ShouldBeEmpty();
    }
}
