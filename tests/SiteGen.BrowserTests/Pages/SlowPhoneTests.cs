// When a page can be read on a slow phone: 400 kbit/s, 400 ms to the host and back, a processor slowed four times.
// Measured and written out, not asserted.
using System.Globalization;
using SiteGen.BrowserTests.Support;
using Xunit.Abstractions;

namespace SiteGen.BrowserTests.Pages;

public sealed class SlowPhoneTests(BrowserFixture browser, ITestOutputHelper output)
{
    private const int BytesPerSecond = 400_000 / 8;

    [Theory]
    [InlineData("/")]
    [InlineData("/prepare/records/")]
    [InlineData("/urgent/")]
    public async Task A_page_can_be_read_as_soon_as_its_text_and_its_one_style_sheet_have_come(string url)
    {
        var window = await browser.Open(360, 740);
        var network = await window.Context.NewCDPSessionAsync(window);
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.emulateNetworkConditions",
            new()
            {
                ["offline"] = false,
                ["latency"] = 400,
                ["downloadThroughput"] = BytesPerSecond,
                ["uploadThroughput"] = BytesPerSecond
            });
        await network.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        await window.GotoAsync(browser.Guide.Server.Root + url,
            new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Load });

        var blocking = await window.EvaluateAsync<string[]>(
            "performance.getEntriesByType('resource').filter(r => r.renderBlockingStatus === 'blocking').map(r => "
            + "r.name)");
        blocking.ShouldHaveSingleItem().ShouldEndWith(".css");
        var readable = await window.EvaluateAsync<double>("""
            () => new Promise(done => {
              const watcher = new PerformanceObserver(list =>
                list.getEntriesByName('first-contentful-paint').forEach(e => done(e.startTime)));
              watcher.observe({ type: 'paint', buffered: true });
            })
            """);
        var ends = await window.EvaluateAsync<double[]>(
            "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource').filter(r "
            + "=> r.name.endsWith('.css'))].map(e => e.responseEnd)");
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
            $"{url}: text there after {ends[0]:0} ms, style sheet after {ends[1]:0} ms, readable after {readable:0} "
            + $"ms"));
        await window.Context.CloseAsync();
    }
}
