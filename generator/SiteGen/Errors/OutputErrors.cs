// Messages about the files that a build writes: SG701 to SG709 and SG801 to SG809.
using SiteGen.Diagnostics;

namespace SiteGen.Errors;

internal static class OutputErrors
{
    public static Diagnostic PathTwice(SourceSpan span, string path) =>
        new("SG701", Severity.Error, $"two parts of the site want to write \"{path}\"", span, "rename one of them");

    public static Diagnostic ForeignFolder(SourceText folder, string file) =>
        new("SG801", Severity.Error, $"the output folder holds \"{file}\", which no build has put there; a build replaces the whole folder", folder.SpanAt(0),
            "name another folder with --output, or empty this one yourself");

    public static Diagnostic InUse(SourceText folder) =>
        new("SG802", Severity.Error, "another build is writing this output folder", folder.SpanAt(0), "wait until it is done, or name another folder with --output");

    public static Diagnostic CannotWrite(SourceText folder, string reason) =>
        new("SG803", Severity.Error, $"the site cannot be written: {reason}", folder.SpanAt(0), "check the rights and the space of the disk; the last good site is as it was");

    public static Diagnostic HoldsSource(SourceText folder, string source) =>
        new("SG804", Severity.Error, $"the output folder is, or holds, the folder \"{source}\" that the site is made of", folder.SpanAt(0), "name another folder with --output");
}
