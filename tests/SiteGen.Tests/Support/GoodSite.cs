// The smallest site, built once: what stands in the output folder before a broken site is built over it.
using SiteGen.Commands;
using SiteGen.Model;

namespace SiteGen.Tests.Support;

public sealed class GoodSite : IDisposable
{
    private readonly TempFolder _place = new();

    public GoodSite() => SiteBuild.Run(new BuildOptions
    {
        OutputFolder = _place["output"],
        InputFolder = Path.Combine(TestFolders.Minimal, "input"),
        ThemesFolder = Path.Combine(TestFolders.Minimal, "themes"),
    }).Errors.ShouldBe(0);

    public void CopyTo(string folder) => TestFolders.Copy(_place["output"], folder);

    public void Dispose() => _place.Dispose();
}
