// Messages about the files that a build writes: SG701 to SG709 and SG801 to SG809.
using SiteGen.Diagnostics;

namespace SiteGen.Errors;

internal static class OutputErrors
{
    private const string AnotherName = "give this one another name or address";

    public static Diagnostic PathTwice(SourceSpan span, string path, string first, string second) =>
        new("SG701", Severity.Error, $"two want to write \"{path}\": {first}, and {second}", span, AnotherName);

    public static Diagnostic LetterCase(SourceSpan span, string path, string first, string second) =>
        new("SG702", Severity.Error,
            $"\"{path}\" is there twice but for its capital letters: for {first}, and for {second}", span,
            AnotherName + ": on many disks and hosts the two are one");

    public static Diagnostic FileAndFolder(SourceSpan span, string path, string first, string second) =>
        new("SG703", Severity.Error, $"\"{path}\" would be a file and a folder at once: for {first}, and for {second}",
            span, AnotherName);

    /// <summary>What nobody reads and nothing links to; it is never published.</summary>
    public static Diagnostic LeftAside(SourceText file, string hint) =>
        new("SG704", Severity.Warning, "nothing reads this file and no page links to it, so it is not published",
            file.SpanAt(0), hint);

    public static Diagnostic ScriptInFile(SourceSpan span, string what) =>
        new("SG705", Severity.Error, $"this file holds {what}, which would run as a part of the site", span,
            "take it out; a drawing is safe as a PNG, and behaviour belongs into a theme's scripts");

    public static Diagnostic ForeignFolder(SourceText folder, string file) =>
        new("SG801", Severity.Error,
            $"the output folder holds \"{file}\", which no build has put there; a build replaces the whole folder",
            folder.SpanAt(0),
            "name another folder with --output, or empty this one yourself");

    public static Diagnostic InUse(SourceText folder) =>
        new("SG802", Severity.Error, "another build is writing this output folder", folder.SpanAt(0),
            "wait until it is done, or name another folder with --output");

    public static Diagnostic CannotWrite(SourceText folder, string reason) =>
        new("SG803", Severity.Error, $"the site cannot be written: {reason}", folder.SpanAt(0),
            "check the rights and the space of the disk; the last good site is as it was");

    public static Diagnostic NoFolder(SourceText folder) =>
        CannotWrite(folder,
            "a file has the name of the output folder") with
        {
            Hint = "remove or rename the file, or name another folder with --output"
        };

    public static Diagnostic HoldsSource(SourceText folder, string source) =>
        new("SG804", Severity.Error,
            $"the output folder and the folder \"{source}\", which the site is made of, are one or lie in each other",
            folder.SpanAt(0), "name another folder with --output");

    public static Diagnostic RootOfDisk(SourceText folder) =>
        HoldsSource(folder,
            "") with
        { Message = "the output folder is a whole disk, and a build replaces its output folder" };

    public static Diagnostic HoldsThemes(SourceText folder, string theme) =>
        ForeignFolder(folder, theme) with
        {
            Message = $"the output folder holds \"{theme}\", the site of a theme from a build of several; this "
                + $"build would replace the whole folder",
        };

    public static Diagnostic InTheWay(SourceText folder, string work) =>
        new("SG805", Severity.Error,
            $"\"{work}\" beside the output folder is not SiteGen's, which works under that name", folder.SpanAt(0),
            "move it elsewhere, or name another folder with --output");

    public static Diagnostic ReportInTheWay(SourceText report) =>
        new("SG806", Severity.Warning,
            $"the report was not written: \"{report.Path}\" is there and no report of SiteGen", report.SpanAt(0),
            "rename or move your file; the site itself is not touched by this");

    public static Diagnostic NoReport(SourceText report, string reason) =>
        ReportInTheWay(report) with
        {
            Message = $"the report cannot be written: {reason}",
            Hint = "check the rights and the space of the disk"
        };
}
