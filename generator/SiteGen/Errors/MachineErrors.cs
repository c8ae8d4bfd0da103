// Messages about what surrounds a command, such as its folder, its disk and its variables: SG810 to SG819.
using SiteGen.Diagnostics;

namespace SiteGen.Errors;

internal static class MachineErrors
{
    public static Diagnostic NoWorkingFolder() =>
        new("SG810", Severity.Error, "the folder that the command was started in has gone", CommandLine,
            "change into a folder that exists, such as the site's, and type the command again");

    public static Diagnostic NoCache(SourceText file, string reason) =>
        new("SG812", Severity.Warning, $"the answers of other sites cannot be kept: {reason}", file.SpanAt(0),
            "name a folder that you may write to in the variable XDG_CACHE_HOME; the next check asks everybody again");

    public static Diagnostic NoLanguageData(SourceSpan span, string what) =>
        new("SG813", Severity.Error, $"{what} needs data on languages, which .NET does not have here", span,
            "install it (Alpine: apk add icu-libs icu-data-full; Debian: apt-get install libicu-dev) and type: "
                + "unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT");

    /// <summary>What no stage has caught: the disk of a file that findings are printed to, for example.</summary>
    public static Diagnostic Refused(string reason) =>
        new("SG811", Severity.Error, $"the system refuses to read, to write or to print: {reason}", CommandLine,
            "check the rights and the space of the disk, and where the output of the command goes; then type it again");

    public static Diagnostic OurFault(SourceText site, Exception bug) =>
        Refused("") with
        {
            Span = site.SpanAt(0),
            Message = $"this is a fault of SiteGen, not of your site: {bug.GetType().Name}: "
                + $"{bug.Message.ReplaceLineEndings(" ")}",
            Hint = $"take your last change back, and report it with these lines:\n{bug.StackTrace}",
        };

    private static SourceSpan CommandLine => new SourceText("sitegen", "").SpanAt(0);
}
