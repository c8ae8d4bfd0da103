// Every page as text: HTML that a strict parser accepts, with the skeleton that assistive technology relies on.
using AngleSharp.Html.Parser;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

public sealed class HtmlTests(BrowserFixture browser)
{
    private IEnumerable<(SitePage Page, string Html)> AllPages =>
        new[] { browser.Guide, browser.Components }.SelectMany(s => s.Pages.Select(p => (p, s.Read(p))));

    [Fact]
    public void A_strict_parser_accepts_every_page()
    {
        List<string> faults = [];
        foreach (var (page, html) in AllPages)
        {
            try
            {
                new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
            }
            catch (HtmlParseException fault)
            {
                faults.Add($"{page.Url}: {fault.Message} at {fault.Position}");
            }
        }
        faults.ShouldBeNone();
    }

    [Fact]
    public void Every_page_has_one_heading_of_level_one_landmarks_and_ids_that_are_used_once()
    {
        List<string> faults = [];
        foreach (var (page, html) in AllPages)
        {
            var document = new HtmlParser().ParseDocument(html);
            void Once(string what)
            {
                if (document.QuerySelectorAll(what)
                .Length != 1) faults.Add($"{page.Url}: {document.QuerySelectorAll(what).Length} of {what}");
            }
            foreach (var what in new[] { "h1", "main h1", "main", "title", "html[lang][dir]" })
                Once(what);
            foreach (var what in page.Layout == "frame"
                ? []
                : new[] { "main#main", "body > header", "body > footer", "body > a.skip[href='#main']" })
                Once(what);
            var twice = document.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1)
                .Select(g => g.Key);
            faults.AddRange(twice.Select(id => $"{page.Url}: id {id} is used twice"));
        }
        faults.ShouldBeNone();
    }

    [Fact]
    public void Headings_go_down_one_level_at_a_time()
    {
        List<string> faults = [];
        foreach (var (page, html) in AllPages)
        {
            var levels = new HtmlParser().ParseDocument(html).QuerySelectorAll("main :is(h1, h2, h3, h4, h5, h6)")
                .Select(h => h.LocalName[1] - '0').ToList();
            faults.AddRange(levels.Zip(levels.Skip(1)).Where(p => p.Second > p.First + 1)
                .Select(p => $"{page.Url}: h{p.First} is followed by h{p.Second}"));
        }
        faults.Distinct().ShouldBeNone();
    }

    [Fact]
    public void Each_reference_from_one_element_to_another_finds_it()
    {
        List<string> faults = [];
        foreach (var (page, html) in AllPages)
        {
            var document = new HtmlParser().ParseDocument(html);
            foreach (var name in new[] { "for", "aria-labelledby", "aria-describedby", "aria-controls" })
                faults.AddRange(document.QuerySelectorAll($"[{name}]").SelectMany(e => e.GetAttribute(name)!.Split(' '))
                    .Where(id => document.GetElementById(id) is null)
                        .Select(id => $"{page.Url}: {name}={id} names nothing"));
        }
        faults.ShouldBeNone();
    }
}
