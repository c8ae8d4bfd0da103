// Messages about blocks of code: SG240 to SG249.
using SiteGen.Diagnostics;

namespace SiteGen.Errors;

internal static class CodeErrors
{
    public static Diagnostic NoFile(SourceSpan span, string file, Func<IEnumerable<string>> files) =>
        new("SG240", Severity.Error, $"there is no file \"{file}\" to show", span)
        {
            HintWhenRead = () => Nearest.Of(file, files()) is { } near
                ? $"did you mean \"{near}\"?"
                : "write its path from this page, or from the root of the content: file=\"/examples/a.cs\"",
        };

    public static Diagnostic NoText(SourceSpan span, string file) =>
        NoFile(span, file, () => []) with
        {
            Message = $"the file \"{file}\" is no text in UTF-8",
            Hint = "name a text, or link to the file for readers to download",
        };

    public static Diagnostic IncludeOutside(SourceSpan span, string file) =>
        new("SG241", Severity.Error, $"the file \"{file}\" lies outside of the content", span,
            "copy it into the input folder: only what lies there can be shown");

    public static Diagnostic NoRegion(SourceSpan span, string region, string file, IEnumerable<string> known) =>
        new("SG242", Severity.Error, $"the file \"{file}\" has no region \"{region}\"", span,
            Nearest.Hint(region, known)
            ?? $"mark it there by two comments: #region {region} and #endregion");

    public static Diagnostic RegionWithoutEnd(SourceSpan span, string region, string file, int line) =>
        NoRegion(span, region, file, []) with
        {
            Message = $"the region \"{region}\" that begins in line {line} of \"{file}\" has no end",
            Hint = "write a comment #endregion behind it",
        };

    public static Diagnostic NoLines(SourceSpan span, string lines, string file, int count) =>
        new("SG243", Severity.Error, $"the file \"{file}\" has no lines {lines}; it has {count}", span,
            "write the first and the last line: lines=3-10");

    public static Diagnostic IncludeWithText(SourceSpan span, string file) =>
        new("SG244", Severity.Error, "this block has a file to show and a text of its own, which readers never see",
            span, $"take the lines below out, or take file=\"{file}\" out");

    public static Diagnostic UnknownLanguage(SourceSpan span, string language, IEnumerable<string> known) =>
        new("SG245", Severity.Warning, $"there are no colours for the language \"{language}\"", span)
        {
            HintWhenRead = () => Nearest.Of(language, known) is { } near
                ? $"did you mean \"{near}\"? A block of text has none to write: text"
                : "write the name of a language that is like it, or text for a block without colours",
        };

    public static Diagnostic LeftPlain(SourceSpan span, string why) =>
        new("SG246", Severity.Note, $"this code {why}; it stays without colours", span,
            "readers see it as it was written; write text for a block that needs no colours");

    /// <summary>At no place of the content, so that it is said once.</summary>
    public static Diagnostic NoLibrary() =>
        LeftPlain(new SourceText("libonigwrap", "").SpanAt(0), "") with
        {
            Message = "code stays without colours: this library is missing beside the program, or does not load",
            Hint = "install SiteGen anew for this kind of machine; all else is as it should be",
        };

    public static Diagnostic MarkBehindEnd(SourceSpan span, int line, int count) =>
        new("SG247", Severity.Warning, $"line {line} is marked, but the code has {count}", span,
            "count the lines of the block from 1");

    public static Diagnostic UnknownWord(SourceSpan span, string word) =>
        new("SG248", Severity.Warning, $"\"{word}\" means nothing here", span,
            "known are title=\"…\", {1,3-5}, ins={2}, del={3}, numbers, file=\"…\", region=\"…\" and lines=3-10");

    public static Diagnostic NotDrawn(SourceSpan span, string language) =>
        new("SG249", Severity.Warning, $"\"{language}\" is not drawn: diagrams and formulas are no part of SiteGen, "
            + "and readers see the text", span,
            "put a picture of it beside the page, ![what it shows](name.svg), or write text to show the text");
}
