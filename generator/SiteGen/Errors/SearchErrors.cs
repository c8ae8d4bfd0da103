// Messages about the search: SG660 to SG679, and its budgets: SG710.
using System.Globalization;
using SiteGen.Diagnostics;

namespace SiteGen.Errors;

internal static class SearchErrors
{
    public static Diagnostic WordOfNoPage(SourceSpan span, string words) =>
        new("SG660", Severity.Warning, $"no page has any word of \"{words}\", so this entry finds nothing", span,
            "add a word that a page uses, or take the entry out");

    public static Diagnostic FormTwice(SourceSpan span, string form, SourceSpan first) =>
        new("SG661", Severity.Warning, $"the synonym \"{form}\" stands in two entries, the other one at {first}", span,
            "keep it in one, or put both meanings under either:");

    public static Diagnostic Circle(SourceSpan span, string form, string to) =>
        new("SG662", Severity.Warning, $"the synonym \"{form}\" leads in a circle: {to}", span,
            "let it lead to words that lead nowhere else, or put all of them into one list under same:");

    public static Diagnostic NoLetters(SourceSpan span, string form) =>
        new("SG663", Severity.Error, $"\"{form}\" has no letter or digit that a search could find", span,
            "write a word");

    public static Diagnostic UnknownGroupSet(SourceSpan span, string set, IEnumerable<string> sets) =>
        new("SG664", Severity.Error, $"the search names the data set \"{set}\", which does not exist", span,
            Nearest.Hint(set, sets));

    public static Diagnostic UnknownGroupField(SourceSpan span, string field, string set, IEnumerable<string> fields) =>
        new("SG665", Severity.Error, $"the search names the field \"{field}\", which \"{set}\" does not have", span,
            Nearest.Hint(field, fields));

    public static Diagnostic NoAnchor(SourceSpan span, string url) =>
        new("SG666", Severity.Error, $"the search would lead to \"{url}\", but that page has no such place", span,
            "let the layout give the element this id");

    public static Diagnostic UnknownUrgentPage(SourceSpan span, string page, IEnumerable<string> pages) =>
        new("SG667", Severity.Error, $"the search names the page \"{page}\", which it does not find", span,
            Nearest.Hint(page, pages));

    public static Diagnostic SetWithoutPages(SourceSpan span, string set) =>
        new("SG668", Severity.Error, $"the search cannot lead to the rows of \"{set}\": they have no address", span,
            $"give them one in site.yaml under rows: {set}:");

    public static Diagnostic TestMissed(SourceSpan span, string query, string rank, string found) =>
        new("SG670", Severity.Warning, $"a search for \"{query}\" {rank}", span,
            $"{found}; give the page the words that people type, or add them to synonyms.yaml");

    public static Diagnostic TestWithoutPage(SourceSpan span, string page) =>
        new("SG671", Severity.Error, $"this search test expects \"{page}\", which the search does not know", span,
            "write a link as in Markdown: find/centers.md, sheets:S01; check that the page is not left out with "
            + "search: false");

    public static Diagnostic TestsOwed(SourceSpan span, int count, IReadOnlyCollection<string> paid)
    {
        var waiting = count == 1 ? "1 search test is owed" : $"{count} search tests are owed";
        var found = paid.Count == 0 ? "" : $"; found by now: {string.Join(", ", paid.Select(q => $"\"{q}\""))}";
        var hint = paid.Count == 0
            ? "write what answers them"
            : "take what is found out of owed:, so that it stays found";
        return new Diagnostic("SG672", Severity.Note, $"pending: {waiting}{found}", span, hint);
    }

    public static Diagnostic ShortcutToNowhere(SourceSpan span, string set, string key, string url) =>
        new("SG673", Severity.Error,
            $"the search would lead from \"{key}\" of \"{set}\" to \"{url}\", which it does not know", span,
            "name a place that has a page, or mend the pattern to: under search: shortcuts: in site.yaml");

    public static Diagnostic OverBudget(SourceSpan span, string part, double kilobytes, double budget) =>
        new("SG710", Severity.Error,
            string.Create(CultureInfo.InvariantCulture,
            $"the search index is too large: {part} takes {kilobytes:0.0} KB compressed, {budget:0.#} KB are allowed"),
            span,
            "index fewer fields or groups under search: in site.yaml, or raise the budget if people with slow "
                + "connections can bear it");
}
