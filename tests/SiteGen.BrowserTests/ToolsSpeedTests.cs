// 300 own questions and 200 centers: a press touches what it is about and nothing else. What it costs is written out,
// not asserted.
using SiteGen.BrowserTests.Support;
using Xunit.Abstractions;

namespace SiteGen.BrowserTests;

public sealed class ToolsSpeedTests(BrowserFixture browser, ITestOutputHelper output)
{
    /// <summary>Counts the elements that change while a key is pressed, and the time of the page's main thread that it
    /// takes.</summary>
    private const string Watch = """
        () => {
          window.changed = new Set();
          const note = node => window.changed.add(node.parentElement?.closest('.question, .center-card') ?? node);
          const watcher = new MutationObserver(all => all.forEach(m => [m.target, ...m.addedNodes].forEach(note)));
          watcher.observe(document.querySelector('.my-list .questions, .finder .cards'),
            { subtree: true, childList: true, attributes: true, characterData: true });
        }
        """;

    [Fact]
    public async Task Among_300_own_questions_a_key_a_tick_and_a_move_touch_only_their_own_question_and_its_neighbours()
    {
        await using var reader = await Reader.Come(browser);
        var page = await reader.Open("/my-list/");
        var own = string.Join(',', Enumerable.Range(0, 300)
            .Select(n => $"{{\"id\":\"own-{n}\",\"list\":\"my-list\",\"text\":\"Question number {n}, "
            + $"{new string('w', 200)}\"}}"));
        await reader.OpenFile("{\"format\": \"my-notes\", \"version\": 1, \"own\": [" + own + "]}");
        await reader.Press("Replace what is here");
        (await reader.MyList()).Length.ShouldBe(300);
        var press = await Press(reader);
        (await press("#own-150", "x")).ShouldBeLessThanOrEqualTo(1);
        (await press("#own-150-tick", "Space")).ShouldBeLessThanOrEqualTo(1);
        (await press("#own-150-down", "Enter")).ShouldBeInRange(1, 4);
        (await reader.MyList())[151].ShouldBe("own-150");
        (await press("[data-key=own-160] .buttons:not(.moves) button:last-child", "Enter")).ShouldBeInRange(1, 3);
        await page.FillAsync(".own-form textarea", "One more question?");
        (await press(".own-form .buttons button", "Enter")).ShouldBeInRange(1, 3);
        (await reader.MyList()).Length.ShouldBe(300);
    }

    [Fact]
    public async Task Among_two_hundred_centers_a_filter_only_changes_the_list_and_a_tick_touches_only_its_own_center()
    {
        await using var reader = await Reader.Come(browser);
        await reader.Page.RouteAsync("**/centers/", async route =>
        {
            var answer = await route.FetchAsync();
            var html = await answer.TextAsync();
            var first = html.IndexOf("<li class=\"card center-card\"", StringComparison.Ordinal);
            var card = html[first..(html.IndexOf("</li>", first, StringComparison.Ordinal) + 5)];
            await route.FulfillAsync(
                new()
                {
                    Response = answer,
                    Body = html.Insert(first,
                string.Concat(Enumerable.Range(0, 40)
                .Select(n => card.Replace("data-name=\"", $"data-name=\"{n} ", StringComparison.Ordinal))))
                });
        });
        var page = await reader.Open("/centers/");
        (await page.Locator(".center-card").CountAsync()).ShouldBe(200);
        var press = await Press(reader);
        (await press("#filter-opinion", "Space")).ShouldBe(1, "only the list changes, no card that stays in it");
        (await page.Locator(".center-card").CountAsync()).ShouldBeInRange(1, 199);
        (await press(".center-card .on-shortlist", "Space")).ShouldBeLessThanOrEqualTo(1);
        await press("#filter-place", "ArrowDown");
    }

    /// <summary>A function that presses a key on an element and gives the number of questions or centers that
    /// changed.</summary>
    private async Task<Func<string, string, Task<int>>> Press(Reader reader)
    {
        var page = reader.Page;
        await page.EvaluateAsync(Watch);
        var session = await reader.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        async Task<double> Busy() =>
            (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray()
            .Single(m => m.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble() * 1000;
        return async (selector, key) =>
        {
            await page.Locator(selector).First.EvaluateAsync("element => { element.focus(); window.changed.clear(); }");
            await page.WaitForTimeoutAsync(200);
            var before = await Busy();
            await page.Keyboard.PressAsync(key);
            await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
            output.WriteLine(
                $"{selector} {key}: {await Busy() - before:0.0} ms of the main thread, times 4 for a slow phone");
            return await page.EvaluateAsync<int>("window.changed.size");
        };
    }
}
