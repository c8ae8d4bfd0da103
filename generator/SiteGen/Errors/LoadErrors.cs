// Messages about files as such: SG101 to SG109.
using System.Globalization;
using SiteGen.Diagnostics;

namespace SiteGen.Errors;

internal static class LoadErrors
{
    public static Diagnostic NoSiteFile(SourceText source) =>
        new("SG101", Severity.Error, "the site has no \"site.yaml\" and no page", source.SpanAt(0),
            "write one with at least a title, such as: title: My guide; or write a page, such as index.md; or name "
                + "the site's folder with --input");

    public static Diagnostic NoFolder(SourceText source, string option) =>
        new("SG102", Severity.Error, $"there is no folder \"{source.Path}\"", source.SpanAt(0),
            $"run the command in the site's root, or name the folder with {option}");

    public static Diagnostic InvalidUtf8(SourceSpan span) =>
        new("SG103", Severity.Error, "the file is not UTF-8 from here on", span,
            "save the file as UTF-8 in your editor");

    public static Diagnostic OtherUnicode(SourceText source) => InvalidUtf8(source.SpanAt(0)) with
    {
        Message = "the file is UTF-16, which spreadsheets call Unicode text, and not UTF-8",
        Hint = "save it as UTF-8 in your editor, in a spreadsheet as \"CSV UTF-8\"",
    };

    public static Diagnostic Unreadable(SourceText source, Exception fault) =>
        new("SG104", Severity.Error, $"the file cannot be read: {SystemFault.Reading(fault)}", source.SpanAt(0),
            "check that it exists and that you may read it");

    public static Diagnostic LinkInCircle(SourceText source) =>
        Unreadable(source,
            new IOException()) with
        {
            Message = "the folder is a link to a folder that it lies in, so it would hold itself without end",
            Hint = "remove the link, or let it lead to another folder of the site"
        };

    public static Diagnostic NoPlainFile(SourceText source) => Unreadable(source, new IOException()) with
    {
        Message = "this is no plain file but a pipe, a socket or a device, which has no end",
        Hint = "put a plain file in its place, or take it out of the folder",
    };

    public static Diagnostic IsFolder(SourceText source) => Unreadable(source, new IOException()) with
    {
        Message = "this is a folder; expected a file",
        Hint = "name a file in it",
    };

    public static Diagnostic TooLarge(SourceText source, long bytes, long most) =>
        Unreadable(source, new IOException()) with
        {
            Message = string.Create(CultureInfo.InvariantCulture,
            $"the file has {bytes >> 20:#,0} MiB; SiteGen reads {most >> 20:#,0}"),
            Hint = "make it smaller, or publish it elsewhere and link to it",
        };

    public static Diagnostic LinkOut(SourceText source) =>
        new("SG109", Severity.Error,
            "this is a link that leads out of the site's folders, so it may publish what was never meant to be",
            source.SpanAt(0),
            "copy here what it leads to, or take the link out");

    public static Diagnostic EmptyFile(SourceText source) =>
        new("SG105", Severity.Error, "the file holds nothing", source.SpanAt(0), "give it content, or remove it");

    public static Diagnostic BadFileName(SourceText source, string name, string better) =>
        new("SG106", Severity.Error,
            $"the file name \"{name}\" would make a bad address: only a to z, 0 to 9, \"-\", \"_\" and \".\" are "
                + $"allowed",
            source.SpanAt(0),
            $"rename it to \"{better}\"");

    public static Diagnostic NoTheme(SourceText folder, string name, IEnumerable<string> known) =>
        new("SG107", Severity.Error, $"there is no theme \"{name}\"", folder.SpanAt(0), Nearest.Hint(name, known)
            ?? $"make a folder of that name with a theme.yaml");

    public static Diagnostic NoThemeFile(SourceText source, string theme) =>
        new("SG108", Severity.Error, $"the theme \"{theme}\" has no \"theme.yaml\"", source.SpanAt(0),
            "write one with at least a name; a brand also says which theme it extends");

    /// <summary>True for what is found of a file while somebody writes it.</summary>
    public static bool MayBeHalfWritten(Diagnostic finding) =>
        finding.Code == EmptyFile(finding.Span.Source).Code
        || finding.Code == Unreadable(finding.Span.Source, new IOException()).Code;
}
