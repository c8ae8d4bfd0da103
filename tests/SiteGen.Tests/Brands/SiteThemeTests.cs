// The theme that site.yaml names is the site's own wherever one is asked for, also where settings are faulty.
using SiteGen.Commands;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Brands;

public sealed class SiteThemeTests : IDisposable
{
    private readonly TempFolder _place = new();

    public SiteThemeTests() => _place
        .With("input/site.yaml", "title: Site\ntheme: house\n").With("input/index.md", "# Hello\n")
        .With("themes/house/theme.yaml", "name: House\nextends: base\n")
        .With("themes/house/scaffold/theme.yaml.sbn", "name: {{ name }}\nextends: {{ extends }}\n");

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_new_theme_extends_the_theme_that_the_site_names()
    {
        Run("new", "theme", "Our Group").ShouldBe(ExitCode.Done);

        File.ReadAllText(_place["themes/our-group/theme.yaml"]).ShouldBe("name: Our Group\nextends: house\n");
    }

    [Fact]
    public void Where_the_site_names_a_theme_that_is_not_there_a_new_one_extends_the_usual_one()
    {
        _place.With("input/site.yaml", "title: Site\ntheme: nowhere\n")
            .With("themes/default/theme.yaml", "name: Plain\n")
            .With("themes/default/scaffold/theme.yaml.sbn", "name: {{ name }}\nextends: {{ extends }}\n");

        Run("new", "theme", "Our Group").ShouldBe(ExitCode.Done);

        File.ReadAllText(_place["themes/our-group/theme.yaml"]).ShouldContain("extends: default");
    }

    [Fact]
    public void A_brand_of_the_named_theme_gets_its_report_where_nothing_could_be_built()
    {
        foreach (var file in Report.Files)
            _place.With($"themes/house/{file}", File.ReadAllText(Path.Combine(TestFolders.GuideTheme, file)));
        _place.With("themes/group/theme.yaml", "name: Group\nextends: house\n")
            .With("input/site.yaml", "title: Site\ntheme: house\nlanguages: en en\n");

        Run("build", "--theme", "group").ShouldBe(ExitCode.Findings);

        File.ReadAllText(_place["output-report.html"]).ShouldContain("The copy was not built.");
    }

    private int Run(params string[] arguments) => SitegenProgram.Run(_place.Path, arguments).Code;
}
