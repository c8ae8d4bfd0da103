// Messages about the files that a build writes: SG701 to SG709 and SG801 to SG809.
using SiteGen.Diagnostics;

namespace SiteGen.Errors;

internal static class OutputErrors
{
    public static Diagnostic PathTwice(SourceSpan span, string path, string first, string second) =>
        new("SG701", Severity.Error, $"the outputs \"{first}\" and \"{second}\" both want to write \"{path}\"", span, "give the page or the file in assets/ that has this name another one");

    public static Diagnostic ForeignFolder(SourceText folder, string file) =>
        new("SG801", Severity.Error, $"the output folder holds \"{file}\", which no build has put there; a build replaces the whole folder", folder.SpanAt(0),
            "name another folder with --output, or empty this one yourself");

    public static Diagnostic InUse(SourceText folder) =>
        new("SG802", Severity.Error, "another build is writing this output folder", folder.SpanAt(0), "wait until it is done, or name another folder with --output");

    public static Diagnostic CannotWrite(SourceText folder, string reason) =>
        new("SG803", Severity.Error, $"the site cannot be written: {reason}", folder.SpanAt(0), "check the rights and the space of the disk; the last good site is as it was");

    public static Diagnostic NoFolder(SourceText folder) =>
        CannotWrite(folder, "a file has the name of the output folder") with { Hint = "remove or rename the file, or name another folder with --output" };

    public static Diagnostic HoldsSource(SourceText folder, string source) =>
        new("SG804", Severity.Error, $"the output folder and the folder \"{source}\", which the site is made of, are one or lie in each other", folder.SpanAt(0), "name another folder with --output");
}
