// The search as people use it: by keyboard, with slips, from a folder, with anything typed into it; and ranked as the
// generator ranks.
using System.IO.Compression;
using System.Text.Json;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using SiteGen.Emit.Search;
using SiteGen.Tests.Support;
using Xunit.Abstractions;

namespace SiteGen.BrowserTests;

public sealed class SearchTests(BrowserFixture browser, ITestOutputHelper output)
{
    private const string Field = SearchPage.Field;
    private const string Results = SearchPage.Results;

    internal static readonly string[] Strange =
    [
        " ", "a", new('x', 5000), string.Concat(Enumerable.Repeat("second opinion ", 340)), "?!.,;", "🎗️🙂", "foo:",
            "title:x", "+ - * ~ ^", "*", "\"", "\"tumor board\"", "'", "<img src=x onerror=hacked=1>",
            "</script><script>hacked=1</script>",
        "&lt;b&gt;", "a/b\\c", "שלום", "العربية", "健康", "здоровье", "é", "\u0000", "%", "%E0%A4%A", "__proto__",
            "constructor", "toString", "{0}", "xyzzyqq qqzzy",
    ];

    [Fact]
    public async Task By_keyboard_alone_a_person_opens_the_search_types_reads_the_count_and_follows_a_result()
    {
        var page = await browser.Open(360, 640);
        await page.GotoAsync(browser.Guide.Server.Root + "/");
        await page.Locator("a[data-search]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("search-field");
        await page.Keyboard.TypeAsync("dr says no");
        await page.Locator(Results + " li").First.WaitForAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status))
            .ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[0-9]+ results\\.$"));
        (await page.Locator(Results + " section").First.Locator("a").AllInnerTextsAsync())
            .ShouldContain(t => t.Contains("doctor"));

        await page.Keyboard.PressAsync("Escape");
        (await page.Locator(Field).InputValueAsync()).ShouldBeEmpty();
        await page.Keyboard.PressAsync("Escape");
        (await page.Locator(Field).IsVisibleAsync()).ShouldBeFalse();
        (await page.EvaluateAsync<bool>("document.activeElement.hasAttribute('data-search')"))
            .ShouldBeTrue("the focus goes back to where it was");

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("leiomyosarcoma");
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives("/search/index.html#q=leiomyosarcoma");
        await page.Locator(Results + " a[href*='words/index.html#leiomyosarcoma']").First.ClickAsync();
        await page.Arrives("/words/index.html#leiomyosarcoma");
        await page.GoBackAsync();
        await page.Locator(Results + " li").First.WaitForAsync();
        (await page.Locator(Field).InputValueAsync()).ShouldBe("leiomyosarcoma");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_page_ranks_everything_as_the_generator_does()
    {
        var ranking = Ranking();
        var tests = browser.Guide.Content.Config.Search!.Tests["en"].Select(t => t.Query.Text);
        string[] queries =
            [.. tests, .. Strange, .. Enumerable.Range(1, 14)
            .Select(n => "authorization "[..n]), "I do not know what to do now", "diabetis", "sarcomaspecialist",
            "follow-up", "TUMOUR", "liomio sarcoma", "metastisized", "co pay", "opinion second doctors"];
        var page = await Ready("/search/");

        var answers = await page.EvaluateAsync<string[][][]>("""
            queries => queries.map(query => {
              const found = sitegenSearch.made.ranking.search(query, false)
              const score = hit => hit.score === Infinity ? 'first' : hit.score
              return [found.results.map(r => [r.doc, ...r.sections].join(' ')),
                found.hits.map(h => h.doc + ' ' + score(h))]
            })
            """, queries);

        for (var i = 0; i < queries.Length; i++)
        {
            var found = ranking.Search(queries[i]);
            answers[i][0].ShouldBe(found.Results.Select(r => string.Join(' ', r.Sections.Prepend(r.Document))),
                $"for \"{queries[i]}\"");
            answers[i][1].ShouldBe(
                found.Hits.Select(h => $"{h.Document} {(h.Score == long.MaxValue ? "first" : h.Score)}"),
                $"for \"{queries[i]}\"");
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public void The_guides_indexes_keep_all_that_lunr_js_relies_on()
    {
        LunrLoad.FaultsOf(
            JsonDocument.Parse(File.ReadAllText(Path.Combine(browser.Guide.Folder, "search", "index.json")))
            .RootElement).ShouldBeEmpty();
        LunrLoad.FaultsOf(JsonDocument.Parse(Part("text")).RootElement.GetProperty("index")).ShouldBeEmpty();
    }

    [Fact]
    public void What_comes_before_the_first_results_is_under_fifty_kilobytes_compressed()
    {
        string[] needed =
            [.. Assets("search-*.js")
            .Where(f => !Path.GetFileName(f).StartsWith("search-text.", StringComparison.Ordinal)),
            Path.Combine(browser.Guide.Folder, "search", "files.js")];
        var kilobytes = needed.Sum(Compressed) / 1024.0;
        output.WriteLine($"{needed.Length} scripts, {kilobytes:0.0} KB");
        kilobytes.ShouldBeLessThan(50);

        static long Compressed(string file)
        {
            using var counted = new MemoryStream();
            using (var gzip = new GZipStream(counted, CompressionLevel.SmallestSize, leaveOpen: true))
                gzip.Write(File.ReadAllBytes(file));
            return counted.Length;
        }
    }

    [Theory]
    [InlineData("leiomyosarcoma", "words/#leiomyosarcoma")]
    [InlineData("prior authorization", "pay/prior-authorization/")]
    [InlineData("rhabdomyosarcoma", "words/#rhabdomyosarcoma")]
    [InlineData("records checklist", "sheets/records-checklist/")]
    [InlineData("undifferentiated pleomorphic sarcoma", "words/#undifferentiated-pleomorphic-sarcoma")]
    public void A_page_stays_found_while_its_name_is_typed_to_the_end(string name, string url)
    {
        var (ranking, urls) = (Ranking(), Urls());
        for (var length = 5; length <= name.Length; length++)
            ranking.Search(name[..length]).Results.SelectMany(r => r.Sections.Prepend(r.Document)).Select(d => urls[d])
                .ShouldContain(url, name[..length]);
    }

    [Fact]
    public async Task Of_what_readers_typed_no_word_is_taken_for_another()
    {
        var page = await Ready("/search/");
        var queries = browser.Guide.Content.Config.Search!.Tests["en"].Select(t => t.Query.Text);
        var taken = await page.EvaluateAsync<string[]>("""
            queries => queries.filter(query => {
              const typed = sitegenSearch.made.data.form(query).map(w => w.text);
              const { units } = sitegenSearch.made.ranking.search(query, false);
              const searched = units.flatMap(u => u.own.map(w => w.text));
              return searched.some(word => !typed.includes(word));
            })
            """, queries.ToArray());
        taken.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Whatever_is_typed_gets_an_answer_and_never_becomes_part_of_the_page()
    {
        var page = await browser.Open();
        var faults = new List<string>();
        page.PageError += (_, fault) => faults.Add(fault);
        page.Console += (_, message) => faults.Add(message.Text);
        await page.GotoAsync(browser.Guide.Server.Root + "/search/");
        await SearchPage.Load(page);
        foreach (var query in Strange)
        {
            await page.Locator(Field).FillAsync(query);
            await page.Keyboard.PressAsync("Enter");
            var text = await page.Locator(Results).InnerTextAsync();
            if (!string.IsNullOrWhiteSpace(query))
                text.ShouldNotBeNullOrWhiteSpace($"for {query[..Math.Min(20, query.Length)]}");
            (await page.Locator($"{Results} :is(img, script, iframe, style, b)").CountAsync()).ShouldBe(0);
        }
        (await page.EvaluateAsync<bool>("'hacked' in window")).ShouldBeFalse();
        faults.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task It_loads_from_a_folder_too_and_asks_for_nothing_before_it_is_used()
    {
        var page = await browser.Open();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync(new Uri(Path.Combine(browser.Guide.Folder, "pay", "insurance", "index.html")).AbsoluteUri);
        asked.ShouldNotContain(u => u.Contains("search-"));
        await page.Locator("a[data-search]").ClickAsync();
        await page.Locator(Field).FillAsync("secand opinion");
        await page.Locator(Results + " li").First.WaitForAsync();
        await Assertions.Expect(page.Locator(".search-read").First).ToContainTextAsync("Did you mean second opinion?");
        asked.ShouldAllBe(u => u.StartsWith("file:"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("LMS", "Also searched for: leiomyosarcoma", "Search only for:")]
    [InlineData("calretinin positive", "No page here has “calretinin”", "Search for")]
    [InlineData("OS", "OS can mean:", "osteosarcoma")]
    [InlineData("xyzzyqq", "Nothing found for", "See everything from A to Z")]
    [InlineData("bleeding", "Call 911 now if:", "Need help now")]
    [InlineData("sarkoma", "Did you mean", "Nothing found for")]
    public async Task Each_state_says_what_it_did_and_axe_finds_nothing_in_it(string query, string first, string second)
    {
        var page = await Ready("/start/");
        await page.Locator(Field).FillAsync(query);
        await Assertions.Expect(page.Locator(Results)).ToContainTextAsync(first);
        await Assertions.Expect(page.Locator(Results)).ToContainTextAsync(second);
        (await Axe.Violations(page)).ShouldBeEmpty();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        (await Axe.ColourViolations(page)).ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("md anderson", "MD Anderson")]
    [InlineData("MD Anderson phone number", "MD Anderson")]
    [InlineData("sheet sheet", "sheet")]
    [InlineData("records sheet sheet", "Records")]
    public async Task A_name_with_a_short_form_in_it_and_a_word_typed_twice_are_doubted_by_nobody(string query,
        string found)
    {
        var page = await Ready("/search/");
        await page.Locator(Field).FillAsync(query);
        await Assertions.Expect(page.Locator(Results)).ToContainTextAsync(found);
        var said = await page.Locator(".search-read").AllInnerTextsAsync();
        said.ShouldAllBe(text =>
            !text.Contains("can mean") && !text.Contains("Did you mean") && !text.Contains("No page here"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Search_only_for_takes_the_words_as_they_are_and_another_spelling_is_one_press_away()
    {
        var page = await Ready("/search/");
        await page.Locator(Field).FillAsync("LMS");
        await page.Locator(".search-read button").ClickAsync();
        await Assertions.Expect(page.Locator(".search-read")).ToHaveCountAsync(0);
        await page.Locator(Field).FillAsync("sarkoma");
        await page.Locator(".search-read button").ClickAsync();
        (await page.Locator(Field).InputValueAsync()).ShouldBe("sarcoma");
        await page.Locator(Results + " a[href*='#sarcoma']").First.WaitForAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_the_link_leads_to_everything_from_a_to_z()
    {
        var context = await browser.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.Guide.Server.Root + "/");
        await page.Locator("a[data-search]").ClickAsync();
        await page.Arrives("/search/index.html");
        foreach (var part in new[] { "pay/insurance/index.html", "questions/specialist/index.html",
            "sheets/records-checklist/index.html", "words/index.html#leiomyosarcoma" })
            (await page.Locator($".a-to-z a[href$='{part}']").CountAsync()).ShouldBe(1, part);
        await context.CloseAsync();
    }

    private Task<IPage> Ready(string address) => SearchPage.Ready(browser, address);

    private SearchRanking Ranking() => new(new SearchData(Part("files"), Part("titles"), Part("text")));

    private string[] Assets(string pattern) =>
        Directory.GetFiles(Path.Combine(browser.Guide.Folder, "assets"), pattern);

    private string[] Urls() =>
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(browser.Guide.Folder, "search", "documents.json")))
            .RootElement.EnumerateArray().Select(d => d.GetProperty("url").GetString()!)];

    private ReadOnlyMemory<byte> Part(string name)
    {
        var script = File.ReadAllText(name == "files"
            ? Path.Combine(browser.Guide.Folder, "search", "files.js")
            : Assets($"search-{name}.*.js").Single());
        return System.Text.Encoding.UTF8.GetBytes(script[(script.IndexOf(',') + 1)..script.LastIndexOf(')')]);
    }
}
