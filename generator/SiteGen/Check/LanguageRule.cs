// Rule: plain language. Sentences, paragraphs, words to avoid, and the reading grade of each page.
using System.Text.RegularExpressions;
using SiteGen.Check.Language;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Check;

internal static class LanguageRule
{
    public static EditionRule Rule { get; } = new("language", Run);

    private static void Run(RuleContext context)
    {
        var language = context.Edition.Language;
        if (context.Settings.Language is not { } settings || ReadingGrade.For(language) is not { } formula)
            return;
        var (memo, bag, grades) = (context.Memo, context.Bag, new List<double>());
        foreach (var page in context.Plan.Pages.Where(p => p.Document is not null))
        {
            object?[] inputs = [page.Document, page.LayoutName, settings, language];
            if (memo.Of("language", [.. inputs], bag, found => Page(page, settings, formula, found)) is { } grade)
                grades.Add(grade);
        }
        if (grades.Count > 0 && grades.Average() > settings.MeanGrade)
            bag.Add(ReviewErrors.HighMeanGrade(
                context.Config.Source.SpanAt(0), grades.Average(), settings.MeanGrade.Value, grades.Count));
        foreach (var row in context.Edition.Content.Data.Values.Where(s => settings.Sets.Contains(s.Name))
            .SelectMany(s => s.Rows))
            memo.Findings("language of a row", [row.Node, settings], bag, found => Row(row.Node, settings, found));
    }

    /// <summary>The page's grade, where it is measured.</summary>
    private static double? Page(Page page, LanguageSettings settings, ReadingFormula formula, DiagnosticBag bag)
    {
        var prose = new ProseOfPage(page.Document!);
        foreach (var block in prose.Blocks)
            Block(block, settings, bag);
        Fields(page.Document!, settings, bag);
        return settings.Pages.Has(page) ? Measure(page, prose, settings, formula, bag) : null;
    }

    private static void Block(ProseBlock block, LanguageSettings settings, DiagnosticBag bag)
    {
        var sentences = Sentences.Of(block.Text).ToList();
        foreach (var sentence in sentences.Where(s => s.Words.Length > settings.Sentence))
            bag.Add(ReviewErrors.LongSentence(block.Place(sentence.Text), sentence.Words.Length,
                settings.Sentence!.Value));
        if (block.IsParagraph && sentences.Count > settings.Paragraph)
            bag.Add(ReviewErrors.LongParagraph(block.Place(sentences[0].Text), sentences.Count,
                settings.Paragraph.Value));
        foreach (var found in settings.AvoidedWords?.Matches(block.Text).Where(m => !IsInBrackets(block.Text, m))
            .Select(m => m.Value) ?? [])
            bag.Add(ReviewErrors.WordToAvoid(block.Place(found), found, settings.Avoid[found]));
    }

    /// <summary>A hard word in brackets stands behind the plain one: that is how to introduce it.</summary>
    private static bool IsInBrackets(string text, Match word) =>
        word.Index > 0 && text[word.Index - 1] == '(' && word.Index + word.Length < text.Length
            && text[word.Index + word.Length] == ')';

    private static void Fields(Document document, LanguageSettings settings, DiagnosticBag bag)
    {
        foreach (var (name, limit) in settings.Fields)
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
    private static double? Measure(Page page, ProseOfPage prose, LanguageSettings settings, ReadingFormula formula,
        DiagnosticBag bag)
    {
        const int TooFewWords = 50;
        var sentences = prose.Blocks.Where(b => b.IsSentences).SelectMany(b => Sentences.Of(b.Text)).ToList();
        var words = sentences.SelectMany(s => s.Words).Where(w => settings.Counts(w) && w.Any(char.IsLetter)).ToList();
        if (page.Document!.Body.Words > settings.Page)
            bag.Add(ReviewErrors.LongPage(page.Span, page.Document.Body.Words, settings.Page.Value));
        if (words.Count < TooFewWords)
            return null;
        var mean = sentences.Average(s => s.Words.Length);
        if (mean > settings.MeanSentence)
            bag.Add(ReviewErrors.LongMean(page.Span, mean, settings.MeanSentence.Value));
        var grade = formula.Grade(sentences.Count, words.Count, words.Sum(formula.Syllables));
        if (grade > settings.Grade)
            bag.Add(ReviewErrors.HighGrade(page.Span, grade, settings.Grade.Value));
        return grade;
    }

    private static void Row(DataNode node, LanguageSettings settings, DiagnosticBag bag)
    {
        switch (node)
        {
            case MapNode map:
                foreach (var entry in map.Entries)
                    Row(entry.Value, settings, bag);
                break;
            case ListNode list:
                foreach (var item in list.Items)
                    Row(item, settings, bag);
                break;
            case ScalarNode { Text: var text } scalar
                when text.Contains(' ', StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal):
                foreach (var paragraph in text.Split("\n\n"))
                    Block(new ProseBlock(ProseOfPage.WithoutMarks(paragraph), scalar.Span, IsParagraph: false,
                        IsSentences: true), settings, bag);
                break;
        }
    }
}
