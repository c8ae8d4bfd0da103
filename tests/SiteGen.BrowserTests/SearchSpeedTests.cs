// How long a search takes on a slow machine, as far as a clock can tell on a busy one.
using System.Diagnostics;
using SiteGen.BrowserTests.Support;
using Xunit.Abstractions;

namespace SiteGen.BrowserTests;

public sealed class SearchSpeedTests(BrowserFixture browser, ITestOutputHelper output)
{
    [Fact]
    public async Task First_results_come_fast_on_a_slow_phone()
    {
        var page = await SearchPage.Ready(browser, "/");
        await page.ReloadAsync();
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        var watch = Stopwatch.StartNew();
        var inside = await page.EvaluateAsync<double>("""
            () => new Promise(done => {
              const start = performance.now()
              const watcher = new MutationObserver(() => {
                if (document.querySelector('.search-results li')) done(performance.now() - start)
              })
              watcher.observe(document.body, { childList: true, subtree: true })
              document.querySelector('a[data-search]').click()
              const field = document.querySelector('#search-field')
              field.value = 'LMS'
              field.dispatchEvent(new Event('input'))
            })
            """);
        output.WriteLine(
            $"focus to first results, CPU slowed 4 times, warm cache: {inside:0} ms ({watch.ElapsedMilliseconds} ms "
            + $"with the test's own way there)");
        inside.ShouldBeLessThan(3000,
            "the goal is 150 ms on an idle machine; this only catches a search that got stuck");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task However_much_is_typed_the_answer_does_not_keep_people_waiting()
    {
        var page = await SearchPage.Ready(browser, "/search/");
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        string[] queries =
        [
            .. SearchTests.Strange.Where(q => q.Length > 1000),
            string.Concat(Enumerable.Repeat("🎗️é健", 1250)),
            "wherr cn i fnd a sarcmoa speshalist who teaks my insurnce neer my howse",
        ];
        foreach (var query in queries)
        {
            var slowest = await page.EvaluateAsync<double>(
                "query => { const start = performance.now(); sitegenSearch.made.ranking.search(query, false); "
                + "return performance.now() - start }", query);
            output.WriteLine($"{query.Length} letters, CPU slowed 4 times: {slowest:0} ms");
            slowest.ShouldBeLessThan(5000, "this only catches a search that gets stuck");
        }
        await page.Context.CloseAsync();
    }
}
