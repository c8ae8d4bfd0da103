// What the disk may hold in place of plain files and folders.
using SiteGen.Diagnostics;
using SiteGen.Load;
using SiteGen.Model;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Load;

public sealed class LoadStageTests : IDisposable
{
    private readonly TempFolder _place = new TempFolder().With("input/site.yaml", "title: Home\n").With("themes/default/theme.yaml", "name: Plain\n").With("shared/a.md", "---\ntitle: A\n---\n");
    private readonly DiagnosticBag _bag = new();

    [Fact]
    public void A_link_to_a_folder_is_followed()
    {
        Directory.CreateSymbolicLink(_place["input/shared"], _place["shared"]);
        Load()!.Files.Select(f => f.Path).ShouldContain("shared/a.md");
        _bag.Sorted().ShouldBeEmpty();
    }

    [Fact]
    public void A_link_to_a_folder_around_it_is_reported_and_not_followed()
    {
        Directory.CreateSymbolicLink(_place["input/again"], _place["input"]);
        Directory.CreateSymbolicLink(_place["input/up"], _place.Path);
        Load();
        _bag.Sorted().Select(d => (d.Code, d.Span.Source.Path)).ShouldBe([("SG104", "input/again"), ("SG104", "input/up")]);
    }

    public void Dispose() => _place.Dispose();

    private SiteSource? Load() => LoadStage.Run(new BuildOptions { InputFolder = _place["input"], ThemesFolder = _place["themes"], OutputFolder = _place["output"], WorkingFolder = _place.Path }, _bag);
}
