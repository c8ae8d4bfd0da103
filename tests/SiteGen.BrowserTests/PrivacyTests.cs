// Proof that a page asks nobody else for anything, keeps nothing, and obeys its own policy.
using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

public sealed class PrivacyTests(BrowserFixture browser)
{
    private static readonly string[] Policy =
        ["default-src 'self'", "connect-src 'none'", "form-action 'none'", "object-src 'none'", "base-uri 'none'"];

    [Fact]
    public async Task No_page_asks_another_origin_for_anything() =>
        (await browser.Visits).SelectMany(v => v.Requests.Where(r => !IsOurs(r)).Select(r => $"{v.Page.Url}: asks {r}"))
            .ShouldBeNone();

    [Fact]
    public async Task No_page_keeps_cookies_or_anything_else_on_the_device() =>
        (await browser.Visits).SelectMany(v => v.Kept.Select(k => $"{v.Page.Url}: {k}")).ShouldBeNone();

    [Fact]
    public async Task No_page_breaks_its_own_policy_or_has_anything_to_say_on_the_console() =>
        (await browser.Visits).SelectMany(v => v.Said.Select(s => $"{v.Page.Url}: {s}")).ShouldBeNone();

    /// <summary>What is typed, and what was said about it, stays in the memory of the tab (INT-03), and nowhere
    /// else.</summary>
    private static readonly string[] NotesOfTheTab = ["stored my-notes", "stored my-notes-tab"];

    [Fact]
    public async Task A_form_that_is_filled_in_sends_nothing_when_enter_is_pressed()
    {
        var sheets = browser.Guide.Pages.Where(p => p.Layout is "sheet" or "question-list");
        var faults = await browser.Look(browser.Guide, sheets, async (window, page) =>
        {
            var before = window.Url;
            List<string> sent = [];
            void Count(object? sender, IRequest request)
            {
                if (!request.Url.EndsWith(".svg", StringComparison.Ordinal))
                    sent.Add(request.Url);
            }
            window.Request += Count;
            var line = window.Locator("main input[type=text]:visible, main input[type=tel]:visible").First;
            if (await line.CountAsync() > 0)
            {
                await line.FillAsync("my secret");
                await line.PressAsync("Enter");
                await window.WaitForTimeoutAsync(100);
            }
            window.Request -= Count;
            if (window.Url != before)
                sent.Add($"went to {window.Url}");
            var lasting = await window.EvaluateAsync<string[]>("Object.keys(localStorage)");
            return [.. sent, .. lasting.Select(key => $"keeps {key} on the device"), .. (await Crawl.Kept(window))
                .Where(kept => !NotesOfTheTab.Contains(kept))];
        });
        faults.ShouldBeNone();
    }

    [Fact]
    public void Every_page_carries_the_policy_and_no_script_or_style_of_its_own()
    {
        List<string> faults = [];
        foreach (var page in browser.Guide.Pages)
        {
            var document = new HtmlParser().ParseDocument(browser.Guide.Read(page));
            var policy = document.QuerySelector("meta[http-equiv=Content-Security-Policy]")
                ?.GetAttribute("content") ?? "";
            faults.AddRange(Policy.Where(p => !policy.Contains(p, StringComparison.Ordinal))
                .Select(p => $"{page.Url}: the policy lacks {p}"));
            if (policy.Contains("unsafe", StringComparison.Ordinal))
                faults.Add($"{page.Url}: the policy is loosened");
            if (document.QuerySelector("meta[name=referrer][content=no-referrer]") is null)
                faults.Add($"{page.Url}: no referrer policy");
            faults.AddRange(
                document.QuerySelectorAll(
                "style, [style], script:not([src]):not([type='application/ld+json']), iframe, object, embed")
                .Select(e => $"{page.Url}: {e.OuterHtml[..Math.Min(60, e.OuterHtml.Length)]}"));
            faults.AddRange(document.All.SelectMany(e => e.Attributes)
                .Where(a => a.Name.StartsWith("on", StringComparison.Ordinal)).Select(a => $"{page.Url}: {a.Name}"));
            faults.AddRange(document.QuerySelectorAll("main a[href^=http]")
                .Where(a => !(a.GetAttribute("rel") ?? "").Contains("noopener noreferrer", StringComparison.Ordinal))
                .Select(a => $"{page.Url}: {a.GetAttribute("href")} lacks rel"));
        }
        faults.ShouldBeNone();
    }

    private bool IsOurs(string address) =>
        address.StartsWith(browser.Guide.Server.Root + "/", StringComparison.Ordinal)
            || address.StartsWith("data:", StringComparison.Ordinal);
}
