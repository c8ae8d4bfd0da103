// Check: plain language. Sentences, paragraphs, words to avoid, and the reading grade of each page.
using System.Text.RegularExpressions;
using SiteGen.Check.Language;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Check;

internal static class LanguageCheck
{
    public static SiteCheck Check { get; } = new("language", Run);

    private static void Run(RenderedSite site, BuildOptions options, Memo memo, DiagnosticBag bag)
    {
        var (asked, language) = (site.Plan.Site.Config.Checks, site.Plan.Edition.Language);
        if (memo.Of("language rules", [asked], bag, _ => LanguageRules.Of(site.Plan.Site.Config)) is not { } rules || ReadingGrade.For(language) is not { } formula)
            return;
        var grades = new List<double>();
        foreach (var page in site.Plan.Pages.Where(p => p.Document is not null))
        {
            if (memo.Of("language", [page.Document, page.LayoutName, rules, language], bag, found => Page(page, rules, formula, found)) is { } grade)
                grades.Add(grade);
        }
        if (grades.Count > 0 && grades.Average() > rules.MeanGrade)
            bag.Add(ReviewErrors.HighMeanGrade(site.Plan.Site.Config.Source.SpanAt(0), grades.Average(), rules.MeanGrade.Value, grades.Count));
        foreach (var row in site.Plan.Edition.Content.Data.Values.Where(s => rules.Sets.Contains(s.Name)).SelectMany(s => s.Rows))
            memo.Findings("language of a row", [row.Node, rules], bag, found => Row(row.Node, rules, found));
    }

    /// <summary>The page's grade, where it is measured.</summary>
    private static double? Page(Page page, LanguageRules rules, ReadingFormula formula, DiagnosticBag bag)
    {
        var prose = new ProseOfPage(page.Document!);
        foreach (var block in prose.Blocks)
            Block(block, rules, bag);
        Fields(page.Document!, rules, bag);
        return rules.Measures(page.LayoutName) ? Measure(page, prose, rules, formula, bag) : null;
    }

    private static void Block(ProseBlock block, LanguageRules rules, DiagnosticBag bag)
    {
        var sentences = Sentences.Of(block.Text).ToList();
        foreach (var sentence in sentences.Where(s => s.Words.Length > rules.Sentence))
            bag.Add(ReviewErrors.LongSentence(block.Place(sentence.Text), sentence.Words.Length, rules.Sentence!.Value));
        if (block.IsParagraph && sentences.Count > rules.Paragraph)
            bag.Add(ReviewErrors.LongParagraph(block.Place(sentences[0].Text), sentences.Count, rules.Paragraph.Value));
        foreach (var found in rules.AvoidedWords?.Matches(block.Text).Where(m => !IsInBrackets(block.Text, m)).Select(m => m.Value) ?? [])
            bag.Add(ReviewErrors.WordToAvoid(block.Place(found), found, rules.Avoid[found]));
    }

    /// <summary>A hard word in brackets stands behind the plain one: that is how to introduce it.</summary>
    private static bool IsInBrackets(string text, Match word) =>
        word.Index > 0 && text[word.Index - 1] == '(' && word.Index + word.Length < text.Length && text[word.Index + word.Length] == ')';

    private static void Fields(Document document, LanguageRules rules, DiagnosticBag bag)
    {
        foreach (var (name, limit) in rules.Fields)
        {
            document.FrontMatter.TryGet(name, out var value);
            var text = value switch
            {
                MarkdownField field => string.Join(' ', field.Body.Blocks.Select(b => b.Text)),
                TextValue plain => plain.Text,
                _ => "",
            };
            var words = Sentences.WordsOf(text).Length;
            if (words > limit)
                bag.Add(ReviewErrors.LongField(document.FrontMatter.SpanOf(name), name, words, limit));
        }
    }

    /// <summary>The page's grade; null when it has too little prose to measure.</summary>
    private static double? Measure(Page page, ProseOfPage prose, LanguageRules rules, ReadingFormula formula, DiagnosticBag bag)
    {
        const int TooFewWords = 50;
        var sentences = prose.Blocks.Where(b => b.IsSentences).SelectMany(b => Sentences.Of(b.Text)).ToList();
        var words = sentences.SelectMany(s => s.Words).Where(w => rules.Counts(w) && w.Any(char.IsLetter)).ToList();
        if (page.Document!.Body.Words > rules.Page)
            bag.Add(ReviewErrors.LongPage(page.Span, page.Document.Body.Words, rules.Page.Value));
        if (words.Count < TooFewWords)
            return null;
        var mean = sentences.Average(s => s.Words.Length);
        if (mean > rules.MeanSentence)
            bag.Add(ReviewErrors.LongMean(page.Span, mean, rules.MeanSentence.Value));
        var grade = formula.Grade(sentences.Count, words.Count, words.Sum(formula.Syllables));
        if (grade > rules.Grade)
            bag.Add(ReviewErrors.HighGrade(page.Span, grade, rules.Grade.Value));
        return grade;
    }

    private static void Row(DataNode node, LanguageRules rules, DiagnosticBag bag)
    {
        switch (node)
        {
            case MapNode map:
                foreach (var entry in map.Entries)
                    Row(entry.Value, rules, bag);
                break;
            case ListNode list:
                foreach (var item in list.Items)
                    Row(item, rules, bag);
                break;
            case ScalarNode { Text: var text } scalar when text.Contains(' ', StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal):
                foreach (var paragraph in text.Split("\n\n"))
                    Block(new ProseBlock(ProseOfPage.WithoutMarks(paragraph), scalar.Span, IsParagraph: false, IsSentences: true), rules, bag);
                break;
        }
    }
}
