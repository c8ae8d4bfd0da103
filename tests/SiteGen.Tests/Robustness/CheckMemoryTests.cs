// Checks let go of what they have read: a process that checks again and again needs no more than one that checks once.
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Robustness;

/// <summary>Memory can be measured only while no other test runs.</summary>
[CollectionDefinition(nameof(AloneCollection), DisableParallelization = true)]
public sealed class AloneCollection;

[Collection(nameof(AloneCollection))]
public sealed class CheckMemoryTests
{
    private const int Times = 40;

    [Fact]
    public void Checking_again_keeps_nothing_of_the_check_before()
    {
        var site = Site();
        var before = Held(site);
        var after = Held(site);
        ((after - before) / Times).ShouldBeLessThan(20_000, "bytes that each check has kept");
    }

    private static long Held(SiteFixture site)
    {
        for (var i = 0; i < Times; i++)
            site.Inspect();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static SiteFixture Site()
    {
        var site = new SiteFixture().With("themes/default/assets/site.css", "body { color: #777; background: #fff }")
            .With("themes/default/assets/site.js", "fetch('https://a.example/')")
            .With("themes/default/layouts/page.sbnhtml", """
                <!doctype html><html lang="en"><head><title>{{ page.title }}</title>
                <link rel="stylesheet" href="{{ asset "site.css" }}"><script src="{{ asset "site.js" }}"></script>
                </head><body><main><h1>{{ page.title }}</h1>{{ page.content }}<p></main></body></html>
                """);
        for (var i = 0; i < 10; i++)
            site.WithPage($"page-{i}.md", $"## Part\n\n[x](page-{(i + 1) % 10}.md) [y](https://b.example/{i})\n");
        return site;
    }
}
