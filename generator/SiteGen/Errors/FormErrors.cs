// Messages about the form of YAML, CSV, JSON and front matter: SG110 to SG139.
using System.Globalization;
using SiteGen.Diagnostics;

namespace SiteGen.Errors;

internal static class FormErrors
{
    public static Diagnostic BadYaml(SourceSpan span, string problem) =>
        new("SG110", Severity.Error, $"this is not valid YAML: {problem}", span,
            "check the quotes, colons and indentation here and on the line above");

    public static Diagnostic SecondColon(SourceSpan span) =>
        BadYaml(span, "a colon in the middle of a value, or a key that is indented too far") with
        {
            Hint = "put a value with a colon into quotes, such as title: \"One: two\", and begin all keys in the same "
                + "column"
        };

    public static Diagnostic UnclosedQuote(SourceSpan span) =>
        BadYaml(span, "the quote that opens here is never closed") with
        {
            Hint = "close the value with the same quote; inside \"…\" write a quote as \\\""
        };

    public static Diagnostic Tab(SourceSpan span) =>
        new("SG111", Severity.Error, "a tab in the indentation; YAML allows only spaces", span,
            "replace each tab with two spaces");

    public static Diagnostic DuplicateKey(SourceSpan span, string key, int firstLine) =>
        new("SG112", Severity.Error, $"the key \"{key}\" is here for the second time; the first is in line {firstLine}",
            span, "keep one of the two");

    public static Diagnostic NotAKey(SourceSpan span) =>
        new("SG113", Severity.Error, "a key has to be a plain word", span, "write it as name: value");

    public static Diagnostic UnknownAlias(SourceSpan span, string name) =>
        new("SG114", Severity.Error, $"there is no anchor \"&{name}\" above", span, "write the value out");

    public static Diagnostic NoFrontMatter(SourceText source) =>
        new("SG115", Severity.Error,
            "the page has no title: it begins neither with a heading nor with front matter between lines of \"---\"",
            source.SpanAt(0, 3),
            "begin the file with a line # and its title, or with:\n---\ntitle: …\n---");

    public static Diagnostic TomlFrontMatter(SourceText source) =>
        NoFrontMatter(source) with
        {
            Message = "front matter between lines of \"+++\" is TOML, which is not read",
            Hint = "write it in YAML: --- in place of +++, and title: A page in place of title = \"A page\"; "
                + "sitegen new site NAME --from FOLDER turns a whole tree",
        };

    public static Diagnostic UnclosedFrontMatter(SourceText source) =>
        new("SG116", Severity.Error, "the front matter that begins here has no end", source.SpanAt(0, 3),
            "write a line with only \"---\" after its last key");

    public static Diagnostic NotAMap(SourceSpan span, string what) =>
        new("SG117", Severity.Error, $"{what} has to be keys and values", span, "write lines such as name: value");

    public static Diagnostic NotRows(SourceSpan span) =>
        new("SG118", Severity.Error, "a data set has to be a list of rows", span,
            "begin each row with \"- \", such as: - id: first");

    public static Diagnostic SecondDocument(SourceSpan span) =>
        new("SG119", Severity.Error, "a second YAML document begins here; a file holds one", span,
            "take the line \"---\" out, or move what follows into a file of its own");

    public static Diagnostic CsvColumns(SourceSpan span, int found, int expected) =>
        new("SG120", Severity.Error,
            $"this record has {found} cell{(found == 1 ? "" : "s")}; the header has {expected}", span, found > expected
            ? "a comma inside a cell needs quotes around the cell: \"one, two\""
            : $"add a comma for each empty cell, so that the line has {expected - 1} "
                + $"comma{(expected == 2 ? "" : "s")}");

    public static Diagnostic CsvQuote(SourceSpan span) =>
        new("SG121", Severity.Error, "the quote that opens here is never closed", span,
            "close the cell with \", and write a quote inside a cell as \"\"");

    public static Diagnostic CsvHeaderTwice(SourceSpan span, string column) =>
        new("SG122", Severity.Error, $"the column \"{column}\" stands twice in the header", span,
            "rename or remove one of the two");

    public static Diagnostic CsvStrayQuote(SourceSpan span) =>
        new("SG123", Severity.Error, "a quote inside a cell whose whole text is not in quotes", span,
            "put the cell into quotes and double the quote inside: \"say \"\"yes\"\"\"");

    public static Diagnostic CutByComment(SourceSpan span, string text) =>
        new("SG127", Severity.Warning,
            $"YAML takes the \"#\" and what follows for a comment, so the value is only "
            + $"\"{(text.Length > 60 ? text[..59] + "…" : text)}\"", span,
            "put the whole value into quotes; a comment stands on a line of its own");

    public static Diagnostic OneFile(SourceText source, string other) =>
        new("SG126", Severity.Error,
            $"\"{source.Path}\" and \"{other}\" are one file to SiteGen: .yml is .yaml, and capitals in endings do "
            + $"not count", source.SpanAt(0),
            "keep one of the two");

    public static Diagnostic TooMuch(SourceSpan span, string what, int most) =>
        new("SG125", Severity.Error,
            string.Create(CultureInfo.InvariantCulture, $"more than {most:#,0} {what}: SiteGen reads no more"), span,
            "split the file or take away what is not needed; an alias (*name) counts as all that it stands for");

    public static Diagnostic CsvSeparator(SourceSpan span, string found) =>
        new("SG128", Severity.Error, $"the cells of this table are parted by {found}; expected commas", span,
            "save it as \"CSV UTF-8 (comma delimited)\", or replace them: a cell with a comma inside goes into quotes");

    public static Diagnostic CsvSeparatorLine(SourceSpan span) =>
        CsvSeparator(span,
            "") with
        {
            Message = "this line is for Excel alone; a table begins with the names of its columns",
            Hint = "take the line out, and part the cells by commas"
        };

    public static Diagnostic CsvUnknownColumn(SourceSpan span, string column, IEnumerable<string> known) =>
        CsvSeparator(span, "") with
        {
            Message = $"the schema of this table has no column \"{column}\"",
            HintWhenRead = () => Nearest.Hint(column, known) ?? "take the column out"
        };

    public static Diagnostic CsvMissingColumn(SourceSpan span, string column) =>
        CsvSeparator(span, "") with
        {
            Message = $"the table lacks the column \"{column}\", by which its rows are known",
            Hint = $"add {column} to the first line, and a value for it to each row"
        };

    public static Diagnostic CsvEmptyRows(SourceSpan span, int count) =>
        new("SG129", Severity.Warning, count == 1
            ? "this row has no value in any cell"
            : $"{count} rows have no value in any cell, this and more", span,
                "delete them: spreadsheets leave them behind");

    public static Diagnostic DataTwice(SourceText source, string set, string other) =>
        new("SG124", Severity.Error, $"the data set \"{set}\" is also in \"{other}\"", source.SpanAt(0),
            "keep one of the two");
}
