// A folder of plain Markdown, with no file of ours in it, is a whole site.
using SiteGen.Diagnostics;
using SiteGen.Load;
using SiteGen.Model;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Load;

public sealed class PlainSiteTests : IDisposable
{
    private readonly TempFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void It_has_a_title_a_sidebar_contents_and_a_search()
    {
        _place.With("docs/README.md", "# My \"own\" \\ project\n\n[The guide](guide/README.md)\n");
        _place.With("docs/guide/README.md", "# Guide\n\n## One\n\nA.\n\n## Two\n\nB.\n");
        SitegenProgram.Run(_place.Path, "build", "--input", "docs", "--strict").Code.ShouldBe(0);
        var page = File.ReadAllText(_place["output/guide/index.html"]);
        page.ShouldContain("<title>Guide - My &quot;own&quot; \\ project</title>");
        page.ShouldContain("aria-current=\"page\">Guide</a>");
        page.ShouldContain("<a href=\"#two\">Two</a>");
        page.ShouldContain("href=\"../search/index.html\"");
        File.ReadAllText(_place["output/search/documents.json"]).ShouldContain("guide/#two");
        Directory.Exists(_place["themes"]).ShouldBeFalse();
    }

    [Fact]
    public void Its_check_finds_nothing()
    {
        _place.With("docs/index.md",
            "# Hello\n\n```sh\nls\n```\n\n| a |\n|---|\n| 1 |\n\n::: warning Hot\nCareful.\n:::\n");
        var (code, output, errors) = SitegenProgram.Run(_place.Path, "check", "--input", "docs", "--strict");
        code.ShouldBe(0, output + errors);
    }

    [Fact]
    public void A_folder_of_themes_that_is_typed_has_to_be_there()
    {
        _place.With("docs/index.md", "# Hello\n");
        var (code, _, errors) = SitegenProgram.Run(_place.Path, "build", "--input", "docs", "--themes", "nowhere");
        code.ShouldBe(1);
        errors.ShouldContain("SG102");
    }

    [Fact]
    public void A_theme_of_ones_own_extends_the_one_in_the_program()
    {
        _place.With("input/site.yaml", "title: Site\ntheme: mine\n").With("input/index.md", "# Hello\n");
        _place.With("themes/mine/theme.yaml", "name: Mine\nextends: base\n");
        _place.With("themes/mine/partials/footer.sbnhtml", "<footer>Ours</footer>\n");
        SitegenProgram.Run(_place.Path, "build").Code.ShouldBe(0);
        File.ReadAllText(_place["output/index.html"]).ShouldContain("<footer>Ours</footer>");
        File.Exists(_place["output-report.html"]).ShouldBeFalse("it is the site's own theme, no brand");
    }

    [Theory]
    [InlineData("# The **`tool`** of [ours](https://example.org) *now* {#top}", "The tool of ours now")]
    [InlineData("# 2 * 3 * 4 and snake_case_name \\* <b>x</b>", "2 * 3 * 4 and snake_case_name * x")]
    [InlineData("# ![logo](logo.png) Project ~~old~~", "Project old")]
    public void Its_title_has_the_words_of_its_first_heading_and_no_marks(string heading, string title)
    {
        _place.With("docs/index.md", $"{heading}\n\nText.\n").With("docs/logo.png", "");
        var source = LoadStage.Run(new BuildOptions
        {
            InputFolder = _place["docs"],
            ThemesFolder = _place["themes"],
            OutputFolder = _place["output"],
            WorkingFolder = _place.Path
        }, new DiagnosticBag())!;
        source.Files.Single(f => f.Path == PlainSite.FileName).Text.Text.ShouldBe($"title: \"{title}\"\n");
    }

    [Fact]
    public void Its_files_may_have_any_names_and_need_no_title()
    {
        _place.With("docs/README.md", "See [my notes](My%20Notes.md) and [this](Über%20uns/Wer.md).\n")
            .With("docs/My Notes.md", "Only text.\n").With("docs/Über uns/Wer.md", "# Wir\n");
        var (code, output, errors) = SitegenProgram.Run(_place.Path, "build", "--input", "docs", "--strict");
        code.ShouldBe(0, output + errors);
        File.ReadAllText(_place["output/my-notes/index.html"]).ShouldContain("<h1>My Notes</h1>");
        File.ReadAllText(_place["output/index.html"]).ShouldContain("href=\"uber-uns/wer/index.html\"");
    }
}
