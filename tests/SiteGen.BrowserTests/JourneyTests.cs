// The way most people go: from the home page by links to a sheet, and out of the printer.
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.BrowserTests;

public sealed class JourneyTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_reader_follows_links_from_home_to_a_step_to_a_page_to_its_sheet_and_prints_both_sides()
    {
        var page = await browser.Open(360, 640);
        await page.GotoAsync(browser.Guide.Server.Root + "/");

        await page.Locator("main a[href='prepare/index.html']").First.ClickAsync();
        (await page.TitleAsync()).ShouldStartWith("Get ready");
        await page.Locator("main a[href$='prepare/records/index.html']").First.ClickAsync();
        page.Url.ShouldContain("/prepare/records/");
        await page.Locator("main a[href$='sheets/records-checklist/index.html']").First.ClickAsync();
        (await page.Locator("h1").InnerTextAsync()).ShouldContain("Records checklist");

        using var pdf = await Pdf.Print(page);
        (await pdf.Sides()).ShouldBe(2);
        var text = await pdf.Line();
        text.ShouldContain("Biopsy report");
        text.ShouldContain("Side 2 of 2");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task From_home_every_sheet_is_three_links_away_at_most()
    {
        var page = await browser.Open();
        var root = browser.Guide.Server.Root;
        HashSet<string> seen = ["/"];
        string[] edge = ["/"];
        for (var taps = 0; taps < 3; taps++)
        {
            List<string> next = [];
            foreach (var url in edge)
            {
                await page.GotoAsync(root + url);
                var links = await page.Locator("main a[href]")
                    .EvaluateAllAsync<string[]>(
                    "links => links.filter(a => a.origin === location.origin).map(a => a.pathname)");
                next.AddRange(links.Select(l => l.Replace("index.html", "", StringComparison.Ordinal)).Where(seen.Add));
            }
            edge = [.. next.Where(u => !u.StartsWith("/centers/", StringComparison.Ordinal))];
        }
        await page.Context.CloseAsync();
        browser.Guide.Pages.Where(p => p.Layout == "sheet").Select(p => p.Url).Except(seen).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Ohio", 5)]
    [InlineData("Montana", 6)]
    public async Task From_home_a_sarcoma_team_is_called_in_few_taps(string state, int most)
    {
        var page = await browser.Open(360, 640);
        await page.GotoAsync(browser.Guide.Server.Root + "/");
        var taps = 0;
        await Tap(page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "I need to find an expert" }));
        await Tap(page.Locator("main a[href$='centers/index.html']").GetByText("the center list"));
        // The list of places is opened by one tap and chosen from by another.
        await page.GetByLabel("Or choose a state or country").SelectOptionAsync(state);
        taps += 2;
        var call = page.Locator(".center-card:visible a[href^='tel:']").First;
        await Tap(call);
        taps.ShouldBeLessThanOrEqualTo(most);
        var card = page.Locator(".center-card:visible").First;
        (await card.InnerTextAsync()).ShouldContain(state == "Ohio" ? "Ohio" : "miles");
        await page.Context.CloseAsync();

        async Task Tap(ILocator what)
        {
            await what.First.ClickAsync();
            taps++;
        }
    }

    [Theory]
    [InlineData("/centers/")]
    [InlineData("/centers/in-ohio/")]
    public async Task The_first_filter_or_call_is_at_most_twelve_tab_presses_from_the_top(string url)
    {
        var page = await browser.Open();
        await page.GotoAsync(browser.Guide.Server.Root + url);
        await Expect(page.Locator("main")).ToBeVisibleAsync();
        var presses = 0;
        var isThere = false;
        for (; presses < 12 && !isThere; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            isThere = await page.EvaluateAsync<bool>(
                "document.activeElement.matches('#finder-where, [data-filter], a[href^=\"tel:\"]')");
        }
        isThere.ShouldBeTrue();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_menu_opens_without_script_by_keyboard_and_leads_to_every_step()
    {
        var page = await browser.Open(360, 640);
        await page.GotoAsync(browser.Guide.Server.Root + "/about/");
        await page.Locator(".menu > summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        (await page.Locator(".menu-panel").IsVisibleAsync()).ShouldBeTrue();
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.name")).ShouldBe("text-size");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.href")).ShouldEndWith("/why/index.html");
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives("/why/index.html");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_address_that_does_not_exist_shows_the_page_with_the_steps_and_help()
    {
        var page = await browser.Open();
        var answer = await page.GotoAsync(browser.Guide.Server.Root + "/404.html");
        answer.ShouldNotBeNull();
        (await page.Locator("main a").CountAsync()).ShouldBeGreaterThan(6);
        await page.GotoAsync(browser.Guide.Server.Root + "/no/such/page/");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Page not found");
        (await page.Locator("link[rel=stylesheet]").First.EvaluateAsync<int>("link => link.sheet.cssRules.length"))
            .ShouldBeGreaterThan(100);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/a/b")]
    public async Task Under_any_path_links_and_style_work(string path)
    {
        await using var server = await SiteServer.Start(browser.Guide.Folder, path);
        await WalkFrom(server.Root + "/index.html");
    }

    [Fact]
    public async Task Opened_from_a_folder_links_and_style_work() =>
        await WalkFrom(new Uri(Path.Combine(browser.Guide.Folder, "index.html")).AbsoluteUri);

    private async Task WalkFrom(string home)
    {
        var page = await browser.Open();
        await page.GotoAsync(home);
        await page.Locator("main a[href='find/index.html']").First.ClickAsync();
        await page.Arrives("/find/index.html");
        await page.Locator(".site-header a.brand").ClickAsync();
        await page.Arrives(home);
        await page.Locator("main a[href='prepare/index.html']").First.ClickAsync();
        await page.Arrives("/prepare/index.html");
        (await page.Locator(".site-header").EvaluateAsync<string>("el => getComputedStyle(el).backgroundColor"))
            .ShouldNotBe("rgba(0, 0, 0, 0)");
        // Browsers refuse a manifest from a folder, and say so on the console.
        (await page.Locator("link[rel=manifest]").CountAsync())
            .ShouldBe(home.StartsWith("file:", StringComparison.Ordinal) ? 0 : 1);
        await page.Context.CloseAsync();
    }
}
