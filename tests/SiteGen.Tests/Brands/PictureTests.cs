// Hints about pictures name the folder of the people who wrote the page: the staff of a brand never sees the guide's
// own.
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Brands;

public sealed class PictureTests
{
    [Theory]
    [InlineData("themes/club/input/about/us.md", "themes/club/input/assets/")]
    [InlineData("input/about/us.md", "input/assets/")]
    public void A_picture_that_is_missing_or_on_another_host_belongs_into_the_folder_of_the_page(string page,
        string folder)
    {
        var site = new SiteFixture().With("themes/club/theme.yaml", "extends: default\nname: The club\n")
            .ForThemes("club");

        var missing = site.With(page, "---\ntitle: Us\n---\n![The group on a bench](/assets/bench.png)\n").Build()
            .Diagnostics.ShouldHaveSingleItem();
        var remote = site.With(page, "---\ntitle: Us\n---\n![The group on a bench](https://other.example/bench.png)\n")
            .Build().Diagnostics.ShouldHaveSingleItem();

        missing.Message.ShouldBe("there is no picture \"/assets/bench.png\"");
        missing.Hint!.ShouldContain($"put the picture into {folder}");
        remote.Hint!.ShouldContain($"save it in {folder}");
    }
}
