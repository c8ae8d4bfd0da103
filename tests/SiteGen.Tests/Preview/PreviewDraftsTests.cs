// Drafts can be looked at on demand, and say that they are drafts; a fault of our own is shown and passes.
using SiteGen.Preview;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Preview;

public sealed class PreviewDraftsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_draft_is_shown_on_demand_and_marked(bool shown)
    {
        var site = new SiteFixture().WithPage("a.md", "Not ready.", "A", "draft: true").WithPage("b.md", "Ready.", "B");
        await using var preview = await RunningPreview.Start(shown ? site.ShowingDrafts() : site);
        (await preview.Ask("/a/"))
            .StatusCode.ShouldBe(shown ? System.Net.HttpStatusCode.OK : System.Net.HttpStatusCode.NotFound);
        if (!shown)
            return;
        ReviewOf(preview, "a/index.html").ShouldContain(line => line.StartsWith("DRAFT", StringComparison.Ordinal));
        ReviewOf(preview, "b/index.html").ShouldBeEmpty();
    }

    [Fact]
    public async Task Links_to_a_draft_work_while_drafts_are_shown()
    {
        await using var preview = await RunningPreview.Start(
            new SiteFixture().WithPage("a.md", "Not ready.", "A", "draft: true").WithPage("b.md", "[a](a.md)", "B")
                .ShowingDrafts());
        preview.Feed.Now.Site.Findings.ShouldBeEmpty();
        await preview.Wait("/b/", "../a/index.html");
    }

    [Fact]
    public async Task A_fault_of_our_own_stands_over_the_last_good_pages_and_passes()
    {
        var clock = new FaultyClock();
        await using var preview =
            await RunningPreview.Start(new SiteFixture().WithPage("a.md", "First.", "A").At(clock));
        clock.IsFaulty = true;
        preview.Folder.With("input/a.md", "---\ntitle: A\n---\nSecond.\n");
        await preview.WaitForFinding("SG811");
        preview.Feed.Now.Site.Findings.ShouldHaveSingleItem()
            .Message.ShouldContain("a fault of SiteGen, not of your site");
        await preview.Wait("/a/", "First.");
        clock.IsFaulty = false;
        preview.Folder.With("input/a.md", "---\ntitle: A\n---\nThird.\n");
        await preview.Wait("/a/", "Third.");
        await preview.WaitUntilMended();
    }

    private static IReadOnlyList<string> ReviewOf(RunningPreview preview, string path)
    {
        var (site, page) = preview.Session.Site.Page(path)!.Value;
        return PageFacts.Of(site, page, _ => "").Review;
    }

    private sealed class FaultyClock : TimeProvider
    {
        public bool IsFaulty { get; set; }

        public override DateTimeOffset GetUtcNow() =>
            IsFaulty ? throw new InvalidOperationException("a bug") : new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    }
}
