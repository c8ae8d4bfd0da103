// A page for the staff of a brand, beside the output folder: it is not part of the site, and there is one for a build
// that failed too.
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Write;

internal static class ReportFile
{
    private const string Ending = "-report.html";

    /// <summary>What all our reports hold and no other file does.</summary>
    private const string Mark = "<title>Report on the copy of ";

    public static void Write(string html, BuildOptions options, DiagnosticBag bag)
    {
        var shown = new SourceText(OutputTurn.Shown(options).Path + Ending, "");
        try
        {
            var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.OutputFolder)) + Ending;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var last = File.Exists(path) ? File.ReadAllText(path) : null;
            if (last?.Contains(Mark, StringComparison.Ordinal) == false)
                bag.Add(OutputErrors.ReportInTheWay(shown));
            else if (last != html)
                File.WriteAllText(path, html);
        }
        catch (Exception fault) when (SystemFault.Is(fault))
        {
            bag.Add(OutputErrors.NoReport(shown, SystemFault.Writing(fault)));
        }
    }
}
