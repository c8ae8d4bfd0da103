// Which files are read, by whatever letters their names are written in.
using SiteGen.Load;
using SiteGen.Model;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Load;

public sealed class FileRolesTests
{
    [Theory]
    [InlineData("GUIDE.MD", "GUIDE.md")]
    [InlineData("guide/_Defaults.YML", "guide/_defaults.yaml")]
    [InlineData("Site.yml", "site.yaml")]
    [InlineData("data/Tools.CSV", "data/Tools.csv")]
    [InlineData("data/tools.Schema.JSON", "data/tools.schema.json")]
    [InlineData("assets/Photo.PNG", "assets/Photo.PNG")]
    [InlineData("assets/list.YML", "assets/list.YML")]
    [InlineData("Plan.PDF", "Plan.PDF")]
    public void Endings_and_fixed_names_count_without_case(string path, string known) =>
        FileRoles.Canonical(path).ShouldBe(known);

    [Theory]
    [InlineData("site.yaml", true)]
    [InlineData("es/site.yaml", false)]
    [InlineData("deep/er/page.md", true)]
    [InlineData("deep/_defaults.yaml", true)]
    [InlineData("data/a.csv", true)]
    [InlineData("es/data/a.csv", true)]
    [InlineData("guide/data/a.csv", false)]
    [InlineData("list.csv", false)]
    [InlineData("data/a/one.yaml", true)]
    [InlineData("data/list.json", false)]
    [InlineData("es/synonyms.yaml", true)]
    [InlineData("stray.yaml", false)]
    [InlineData("assets/a.md", false)]
    [InlineData("guide/assets/a.md", false)]
    [InlineData("a.md.bak", false)]
    public void Only_files_with_a_meaning_are_read(string path, bool isRead) =>
        FileRoles.IsRead(SourceRoot.Input, path).ShouldBe(isRead);

    [Fact]
    public void A_draft_of_a_folder_stays_one_whatever_the_ending_of_its_defaults() => new SiteFixture()
        .With("input/guide/_Defaults.YML", "draft: true\n").WithPage("guide/secret.md", "x").BuildCleanly()
            .Files.Keys.ShouldNotContain("guide/secret/index.html");

    [Fact]
    public void Only_what_a_page_links_to_is_published_outside_of_assets()
    {
        var site = new SiteFixture().With("input/a.pdf", "x").With("input/b.pdf", "x").With("input/assets/c.pdf", "x")
            .WithPage("index.md", "[a](a.pdf)").Build();
        site.Diagnostics.Select(d => (d.Code, d.Span.Source.Path)).ShouldBe([("SG704", "input/b.pdf")]);
        site.Files.Keys.Where(p => p.EndsWith(".pdf", StringComparison.Ordinal)).Select(p => p[..8]).Order()
            .ShouldBe(["assets/a", "assets/c"]);
    }

    [Theory]
    [InlineData("input/a.md~", "a backup")]
    [InlineData("input/#a.md#", "a backup")]
    [InlineData("input/assets/photo.png.bak", "a backup")]
    [InlineData("input/assets/photo.png~", "a backup")]
    [InlineData("themes/default/theme.yaml.tmp", "a backup")]
    [InlineData("input/guide/_default.yaml", "_defaults.yaml")]
    [InlineData("input/guide/site.yaml", "data lies in data/")]
    [InlineData("themes/stray.txt", "into the folder of a theme")]
    [InlineData("themes/theme.schema.json", "into the folder of a theme")]
    [InlineData("themes/empty/layouts/page.sbnhtml", "empty/theme.yaml")]
    public void What_nothing_reads_is_named_and_stays_at_home(string path, string hint)
    {
        var site = new SiteFixture().With(path, "word that is nowhere else").Build();
        var finding = site.Diagnostics.ShouldHaveSingleItem(site.Report);
        (finding.Code, finding.Span.Source.Path).ShouldBe(("SG704", path));
        finding.Hint!.ShouldContain(hint);
        site.Files.Keys.ShouldNotContain(p => p.Contains("photo", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1.10", "1.10")]
    [InlineData("007", "007")]
    [InlineData("1e3", "1e3")]
    [InlineData("+5", "+5")]
    [InlineData("12345678901234567890", "12345678901234567890")]
    [InlineData("0x1F", "0x1F")]
    [InlineData("1_000", "1_000")]
    [InlineData("-0", "-0")]
    [InlineData("42", "42")]
    [InlineData("1.5", "1.5")]
    public void A_value_without_a_schema_prints_as_it_was_written(string written, string printed) =>
        new SiteFixture().WithSite($"settings:\n  n: {written}\n").WithMain("{{ site.settings.n }}").BuildCleanly()
            .Main().Trim().ShouldBe(printed);
}
