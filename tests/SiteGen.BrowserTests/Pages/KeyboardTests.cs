// Everything by keyboard: the Tab key reaches each control, in the order of the document, and a ring of two colours
// shows where one is.
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Pages;

public sealed class KeyboardTests(BrowserFixture browser)
{
    /// <summary>More than any page has controls, so that a page that traps the focus ends, too.</summary>
    private const int Enough = 4000;

    /// <summary>Presses that are sent before the first is answered; the browser takes them one by one.</summary>
    private const int AtOnce = 20;

    private static readonly Dictionary<string, object> Tab =
        new() { ["type"] = "rawKeyDown", ["key"] = "Tab", ["code"] = "Tab", ["windowsVirtualKeyCode"] = 9 };

    [Fact]
    public async Task The_tab_key_reaches_every_control_and_a_ring_of_two_colours_shows_it()
    {
        var faults = await browser.Look(browser.Guide, Samples.OfEachKind(browser.Guide), async (window, _) =>
        {
            await window.EvaluateAsync("probe.watchFocus()");
            var keys = await window.Context.NewCDPSessionAsync(window);
            for (var pressed = 0; pressed < Enough && !await window.EvaluateAsync<bool>("probe.wentRound");
                pressed += AtOnce)
                await Task.WhenAll(Enumerable.Range(0, AtOnce)
                    .Select(_ => keys.SendAsync("Input.dispatchKeyEvent", Tab)));
            return await window.Faults("focusFaults");
        });
        faults.ShouldBeNone();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task In_forced_colours_the_ring_the_boxes_and_their_ticks_can_be_seen(ColorScheme scheme)
    {
        var faults = await browser.Look(browser.Guide, Samples.OfEachKind(browser.Guide)
            .Where(p => p.Layout is "sheet" or "question-list" or "tool"), async (window, _) =>
        {
            await window.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = scheme });
            return await window.Faults("forced");
        });
        faults.ShouldBeNone();
    }
}
