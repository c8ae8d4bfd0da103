// The two made-up brands, built once: one at the root of its host, one under a path.
namespace SiteGen.BrowserTests.Support;

public sealed class BrandSites : IAsyncLifetime
{
    internal BuiltSite North { get; private set; } = null!;

    internal BuiltSite River { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        North = await BuiltSite.Build("input", "example-north");
        River = await BuiltSite.Build("input", "example-river", "/a/b");
    }

    public async Task DisposeAsync()
    {
        foreach (var site in new[] { North, River }.OfType<BuiltSite>())
            await site.DisposeAsync();
    }
}
