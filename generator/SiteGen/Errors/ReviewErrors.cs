// Findings that an editor should see but that do not stop a build unless it is strict: plain language, dates, length:
// SG630 to SG659.
using System.Globalization;
using SiteGen.Diagnostics;

namespace SiteGen.Errors;

internal static class ReviewErrors
{
    public static Diagnostic LongSentence(SourceSpan span, int words, int limit) =>
        new("SG630", Severity.Warning, $"a sentence of {words} words; the limit is {limit}", span,
            "cut it in two: one thought each");

    public static Diagnostic LongParagraph(SourceSpan span, int sentences, int limit) =>
        new("SG631", Severity.Warning, $"a paragraph of {sentences} sentences; the limit is {limit}", span,
            "begin a new paragraph, or make a list of it");

    public static Diagnostic WordToAvoid(SourceSpan span, string word, string better) =>
        new("SG632", Severity.Warning, $"\"{word}\" is a word to avoid", span, better.Length == 0
            ? "take it out"
            : $"write \"{better}\"");

    public static Diagnostic HighGrade(SourceSpan span, double grade, double limit) =>
        new("SG633", Severity.Warning,
            string.Create(CultureInfo.InvariantCulture,
            $"the page reads at grade {grade:0.0}; the limit is {limit:0.#}"), span,
            "use shorter words and sentences; the longest sentences weigh most");

    public static Diagnostic HighMeanGrade(SourceSpan span, double grade, double limit, int pages) =>
        new("SG634", Severity.Warning,
            string.Create(CultureInfo.InvariantCulture,
            $"the {pages} pages read at grade {grade:0.0} on average; the limit is {limit:0.#}"), span,
            "mend the hardest pages first");

    public static Diagnostic LongMean(SourceSpan span, double words, double limit) =>
        new("SG635", Severity.Warning,
            string.Create(CultureInfo.InvariantCulture,
            $"the page's sentences have {words:0.0} words on average; the limit is {limit:0.#}"), span,
            "cut the longest sentences in two");

    public static Diagnostic LongPage(SourceSpan span, int words, int limit) =>
        new("SG636", Severity.Warning, $"the page has {words} words; the limit is {limit}", span,
            "split it, or move detail into a directive that folds");

    public static Diagnostic LongField(SourceSpan span, string field, int words, int limit) =>
        new("SG637", Severity.Warning, $"\"{field}\" has {words} words; the limit is {limit}", span, "say it shorter");

    public static Diagnostic PastDate(SourceSpan span, string what, string key, DateOnly date) =>
        new("SG640", Severity.Warning, $"{what} had to be gone over by {Iso(date)} ({key})", span,
            $"check it against its source, then set {key} to a later date");

    public static Diagnostic PastDatesOfTheSite(SourceSpan span, int count, DateOnly first,
        IReadOnlyList<string> files) =>
        new("SG646", Severity.Note,
            $"{count} of the site's own texts had to be gone over by now, the first by {Iso(first)}: {Some(files)}",
            span,
            "get the newest version of the site; until then the pages show readers how old their facts are");

    public static Diagnostic NoReviewDate(SourceSpan span, string key) =>
        new("SG641", Severity.Warning, $"the page has no date for its next review (\"{key}\")", span,
            $"add {key}: with a date, in the page or in the folder's _defaults.yaml");

    public static Diagnostic Pending(SourceSpan span, string key, int count, string pages) =>
        new("SG642", Severity.Note,
            $"pending: {count} {(count == 1 ? "page has" : "pages have")} no \"{key}\" yet: {pages}", span,
            $"add {key}: to a page once it is true");

    public static Diagnostic LongAddress(SourceSpan span, string url, int length, int limit) =>
        new("SG643", Severity.Warning,
            $"the address \"{url}\" has {length} characters; the limit is {limit}, so that it can be typed from paper",
            span, "give the file or the field that it is made of a shorter name");

    public static Diagnostic ReviewTooLate(SourceSpan span, string key, DateOnly date, int months, string why) =>
        new("SG644", Severity.Warning,
            $"the next review ({Iso(date)}) is more than {months} months after the last one, the limit for {why}", span,
            $"set {key} to an earlier date");

    public static Diagnostic SourceNotCited(SourceSpan span, string set, string key) =>
        new("SG645", Severity.Warning, $"the row \"{key}\" of \"{set}\" is cited nowhere", span,
            $"put [@{key}] behind what it shows, or take the row out");

    private static string Some(IReadOnlyList<string> files) =>
        string.Join(", ", files.Take(3)) + (files.Count > 3 ? $" and {files.Count - 3} more files" : "");

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
