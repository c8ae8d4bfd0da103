// The copies of the guide for assistants say what its pages say: a notice that is lost there is lost for a reader.
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;

namespace SiteGen.Tests.Guide;

[Collection(GuideTests.Name)]
public sealed partial class CopiesTests(GuidePages guide)
{
    private const string Unreviewed = "No doctor or nurse has checked it yet.";
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables()
        .UseDefinitionLists().UseEmphasisExtras().UseTaskLists().Build();

    /// <summary>What browsers show to nobody, what only paper shows again, and ways through the site.</summary>
    private const string NoText = "nav, .only-print, [hidden], [aria-hidden=true], template, script, style, svg, "
        + "button, select, textarea, td label, details.contents-folded, a.back, dialog";

    [Fact]
    public void Read_as_Markdown_each_copy_has_the_words_of_its_page_in_their_order()
    {
        var wrong = new List<string>();
        // Of each layout some pages stand for all.
        var some = guide.Layouts.SelectMany(l => guide.Urls(l).Where((_, i) => i % 9 == 0)).ToHashSet();
        foreach (var (url, copy) in Pages().Where(p => some.Contains(p.Url)))
        {
            var (page, read) = (WordsOfPage(url), WordsOf(Markdig.Markdown.ToHtml(WithoutHead(copy), Markdown)));
            var same = page.Zip(read).TakeWhile(w => w.First == w.Second).Count();
            if (same < page.Count || same < read.Count)
                wrong.Add($"{url}: page \"{Part(page, same)}\", copy \"{Part(read, same)}\"");
        }

        wrong.Take(5).ShouldBeEmpty($"{wrong.Count} pages");
    }

    [Fact]
    public void A_copy_keeps_the_notices_the_urgent_signs_the_dates_and_the_sources()
    {
        var copies = Pages().ToDictionary(p => p.Url, p => p.Copy);

        copies["/prepare/records/"].ShouldContain(Unreviewed);
        copies["/prepare/records/"].ShouldContain("Last gone over\n:   November 28, 2026");
        copies["/prepare/records/"].ShouldContain("1. [Slide review service](https://www.hpllab.com/slide-review).");
        copies["/prepare/records/"].ShouldContain("It does not replace your care team.");
        copies["/urgent/"].ShouldContain("[Call 911](tel:911)");
        copies["/urgent/"].ShouldContain("No doctor or nurse has signed this list yet.");
        copies.Count(c => c.Value.Contains("Not yet reviewed by a clinician", StringComparison.Ordinal)
            || c.Value.Contains(Unreviewed, StringComparison.Ordinal)).ShouldBeGreaterThan(copies.Count * 9 / 10);
        var whole = Encoding.UTF8.GetString(guide.Copies.Single(f => f.Path == "llms-full.txt").Bytes.Span);
        foreach (var (_, copy) in copies)
            whole.ShouldContain(FirstHeading().Match(copy).Value);
    }

    [Fact]
    public void Every_address_of_a_copy_leads_to_a_copy_or_a_page()
    {
        var copies = guide.Copies.Select(f => f.Path).ToHashSet();
        var dead = Pages().SelectMany(p => Address().Matches(p.Copy).Select(m => (p.Url, To: m.Groups[1].Value)))
            .Where(l => !l.To.Contains(':', StringComparison.Ordinal))
            .Select(l => (l.Url, To: new Uri(new Uri($"https://guide{l.Url}index.md"), l.To).AbsolutePath[1..]))
            .Where(l => l.To.EndsWith(".md", StringComparison.Ordinal)
                ? !copies.Contains(l.To)
                : !l.To.EndsWith("index.html", StringComparison.Ordinal)
                    && !l.To.StartsWith("assets/", StringComparison.Ordinal));

        dead.Take(5).ShouldBeEmpty();
    }

    private IEnumerable<(string Url, string Copy)> Pages() => guide.Copies
        .Where(f => f.Path.EndsWith("/index.md", StringComparison.Ordinal) || f.Path == "index.md")
        .Select(f => ("/" + f.Path[..^"index.md".Length], Encoding.UTF8.GetString(f.Bytes.Span)));

    private List<string> WordsOfPage(string url)
    {
        var page = (IDocument)guide[url].Clone();
        foreach (var drawing in page.QuerySelectorAll("[role=img][aria-label]"))
            drawing.TextContent = drawing.GetAttribute("aria-label")!;
        foreach (var none in page.QuerySelectorAll(NoText).ToList())
            none.Remove();
        var parts = new[] { page.QuerySelector("main")! }.Concat(page.QuerySelectorAll("main ~ *:not(footer)"));
        return WordsOf(string.Join(' ', parts.Select(p => p.OuterHtml)));
    }

    private static List<string> WordsOf(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var text = string.Join(' ', document.Body!.Descendants<IText>().Select(t => t.Data));
        return [.. Word().Matches(text).Select(m => m.Value)];
    }

    private static string WithoutHead(string copy) => copy[(copy.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];

    private static string Part(List<string> words, int at) => string.Join(' ', words.Skip(at - 3).Take(12));

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<!!)\]\(([^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Address();

    [GeneratedRegex(@"^# .+$", RegexOptions.Multiline)]
    private static partial Regex FirstHeading();
}
