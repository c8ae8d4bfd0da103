// What the disk may hold in place of plain files and folders.
using SiteGen.Diagnostics;
using SiteGen.Load;
using SiteGen.Model;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Load;

public sealed class LoadStageTests : IDisposable
{
    private readonly TempFolder _place = new TempFolder().With("input/site.yaml", "title: Home\n")
        .With("themes/default/theme.yaml", "name: Plain\n").With("shared/a.md", "---\ntitle: A\n---\n");
    private readonly DiagnosticBag _bag = new();

    [Fact]
    public void A_link_to_a_folder_is_followed()
    {
        _place.With("themes/default/input/a.md", "---\ntitle: A\n---\n");
        Directory.CreateSymbolicLink(_place["input/shared"], _place["themes/default/input"]);
        Load()!.Files.Select(f => f.Path).ShouldContain("shared/a.md");
        _bag.Sorted().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("shared", "input/shared")]
    [InlineData("shared/a.md", "input/a.md")]
    [InlineData("shared/a.md", "themes/default/assets/a.txt")]
    public void A_link_out_of_the_site_is_reported_and_not_followed(string target, string link)
    {
        Directory.CreateDirectory(_place["themes/default/assets"]);
        File.CreateSymbolicLink(_place[link], _place[target]);
        var source = Load()!;
        _bag.Sorted().Select(d => (d.Code, d.Span.Source.Path)).ShouldBe([("SG109", link)]);
        source.Files.Select(f => f.Text.Path).Concat(source.Assets.Select(a => a.ShownPath))
            .ShouldNotContain(p => p.StartsWith(link, StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_of_content_that_is_a_link_itself_is_followed()
    {
        Directory.Move(_place["input"], _place["elsewhere"]);
        Directory.CreateSymbolicLink(_place["input"], _place["elsewhere"]);
        Load()!.Files.Select(f => f.Path).ShouldContain("site.yaml");
        _bag.Sorted().ShouldBeEmpty();
    }

    [Fact]
    public void A_link_to_a_folder_around_it_is_reported_and_not_followed()
    {
        Directory.CreateSymbolicLink(_place["input/again"], _place["input"]);
        Directory.CreateSymbolicLink(_place["input/up"], _place.Path);
        Load();
        _bag.Sorted().Select(d => (d.Code, d.Span.Source.Path))
            .ShouldBe([("SG104", "input/again"), ("SG104", "input/up")]);
    }

    public void Dispose() => _place.Dispose();

    private SiteSource? Load() =>
        LoadStage.Run(new BuildOptions
        {
            InputFolder = _place["input"],
            ThemesFolder = _place["themes"],
            OutputFolder = _place["output"],
            WorkingFolder = _place.Path
        }, _bag);
}
