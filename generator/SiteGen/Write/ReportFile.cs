// A page for the staff of a brand, beside the output folder: it is not part of the site, and there is one for a build
// that failed too.
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Write;

internal static class ReportFile
{
    private const string Ending = "-report.html";

    /// <summary>What all our reports end with and no other file does.</summary>
    private const string Mark = "<!-- Written by sitegen build. -->\n";

    /// <summary>What reports held before they had a mark.</summary>
    private const string OldMark = "<title>Report on the copy of ";

    public static void Write(string html, BuildOptions options, DiagnosticBag bag)
    {
        var shown = new SourceText(OutputTurn.Shown(options).Path + Ending, "");
        try
        {
            var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.OutputFolder)) + Ending;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var last = File.Exists(path) ? File.ReadAllText(path) : null;
            if (last is not null && !IsOurs(last))
                bag.Add(OutputErrors.ReportInTheWay(shown));
            else if (last != html + Mark)
                File.WriteAllText(path, html + Mark);
        }
        catch (Exception fault) when (SystemFault.Is(fault))
        {
            bag.Add(OutputErrors.NoReport(shown, SystemFault.Writing(fault)));
        }
    }

    private static bool IsOurs(string text) =>
        text.EndsWith(Mark, StringComparison.Ordinal) || text.Contains(OldMark, StringComparison.Ordinal);
}
