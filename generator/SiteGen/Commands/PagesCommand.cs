// sitegen pages: what the site would consist of.
using System.CommandLine;
using SiteGen.Diagnostics;
using SiteGen.Emit;

namespace SiteGen.Commands;

internal static class PagesCommand
{
    public static Command Create(CommonOptions common)
    {
        var command = new Command("pages",
            "List the pages of the site with their addresses, layouts and sources.\n\nExample:\n  sitegen pages "
            + "--format json");
        command.SetAction(parsed => Run(parsed, common));
        return command;
    }

    private static int Run(ParseResult parsed, CommonOptions common)
    {
        var format = common.Format(parsed);
        var report = MadeSites.Of(new BuildRun(common.Read(parsed)));
        if (report.Sites.IsEmpty)
        {
            new DiagnosticPrinter(Console.Error, format).Print(report.Diagnostics);
            return ExitCode.Findings;
        }
        if (format == OutputFormat.Json)
        {
            using var output = Console.OpenStandardOutput();
            output.Write(PageListOutput.Write(report.Sites.Select(s => s.Plan)));
            return ExitCode.Done;
        }
        foreach (var site in report.Sites)
        {
            foreach (var page in site.Plan.Pages)
                Console.WriteLine(
                    TerminalText.Of($"{page.Url}  {page.Title}  [{page.LayoutName}]  {page.Span.Source.Path}"));
        }
        return report.Diagnostics.Any(d => d.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Done;
    }
}
