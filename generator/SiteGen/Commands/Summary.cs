// What a build says at its end: what was made, where it is, how long each stage took.
using System.Globalization;
using SiteGen.Model;
using Spectre.Console;

namespace SiteGen.Commands;

internal static class Summary
{
    public static void Print(BuildReport report, BuildOptions options, bool verbose, bool checkOnly)
    {
        var failed = report.Errors > 0 || (options.Strict && report.Warnings > 0);
        if (AnsiConsole.Profile.Out.IsTerminal || verbose)
            PrintTimes(report);
        if (verbose)
            PrintFallbacks(report);
        var pages = report.Pages;
        var found = Found(report);
        if (failed && report.Written.Length > 0)
            PrintSites(report, options, pages, $"{found}; what has errors was not written, its last good site is as it was");
        else if (failed)
            Console.WriteLine($"{found}. Nothing was written; the last good site is as it was.");
        else if (checkOnly)
            Console.WriteLine($"{Count(pages, "page")} in {Count(report.Editions, "edition")} checked: {found}.");
        else
            PrintSites(report, options, pages, found);
    }

    private static void PrintSites(BuildReport report, BuildOptions options, int pages, string found)
    {
        var total = report.Times.Aggregate(TimeSpan.Zero, (sum, t) => sum + t.Time);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Count(pages, "page")} in {Count(report.Editions, "edition")}, {found}, {total.TotalSeconds:0.0} s."));
        foreach (var (theme, result) in report.Written)
        {
            var folder = report.Written.Length == 1 ? options.OutputFolder : Path.Combine(options.OutputFolder, theme);
            var shown = Path.GetRelativePath(options.WorkingFolder, folder);
            Console.WriteLine($"The site is in {shown}/ ({Count(result.Files, "file")}{(result.Changed ? "" : ", nothing changed")}). Open {Path.Combine(shown, "index.html")} in a browser.");
        }
    }

    private static string Found(BuildReport report) => report.Errors + report.Warnings == 0
        ? "no findings"
        : $"{Count(report.Errors, "error")}, {Count(report.Warnings, "warning")}";

    private static void PrintTimes(BuildReport report)
    {
        var table = new Table().Border(TableBorder.None).HideHeaders().AddColumn("stage").AddColumn(new TableColumn("time").RightAligned());
        foreach (var stage in report.Times)
            table.AddRow(stage.Stage, string.Create(CultureInfo.InvariantCulture, $"{stage.Time.TotalMilliseconds:0} ms"));
        AnsiConsole.Write(table);
    }

    private static void PrintFallbacks(BuildReport report)
    {
        foreach (var site in report.Sites)
        {
            foreach (var path in site.Plan.Edition.Fallbacks)
                Console.WriteLine($"{site.Plan.Edition.Id}: {path} is not translated; shown in {site.Plan.Site.Config.Languages[0]}");
        }
    }

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
