// What a build says at its end: what was made, where it is, how long each stage took.
using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Model;
using Spectre.Console;

namespace SiteGen.Commands;

internal static class Summary
{
    public static void Print(BuildReport report, BuildOptions options, bool verbose)
    {
        var failed = report.Errors > 0 || (options.Strict && report.Warnings > 0);
        if (verbose)
            PrintDetails(report.Times, SiteDetails.Of(report.Themes.Select(t => t.Details)));
        else if (AnsiConsole.Profile.Out.IsTerminal)
            PrintTimes(report.Times);
        var pages = report.Pages;
        var found = Found(report);
        if (failed && report.Written.Any())
            PrintSites(report, options, pages,
                $"{found}; what has errors was not written, its last good site is as it was");
        else if (failed)
            Console.WriteLine($"{found}. Nothing was written; the last good site is as it was.");
        else
            PrintSites(report, options, pages, found);
    }

    private static void PrintSites(BuildReport report, BuildOptions options, int pages, string found)
    {
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
            $"{Count(pages, "page")} in {Count(report.Editions, "edition")}, {found}, "
            + $"{report.Elapsed.TotalSeconds:0.0} s."));
        foreach (var (theme, result) in report.Written)
        {
            var folder = report.Themes.Length == 1 ? options.OutputFolder : Path.Combine(options.OutputFolder, theme);
            var shown = Path.GetRelativePath(options.WorkingFolder, folder);
            Console.WriteLine(
                $"The site is in {shown}/ "
                + $"({Count(result.Files, "file")}{(result.Changed ? "" : ", nothing changed")}). Open "
                + $"{Path.Combine(shown, "index.html")} in a browser.");
        }
    }

    private static string Found(BuildReport report) => report.Errors + report.Warnings == 0
        ? "no findings"
        : $"{Count(report.Errors, "error")}, {Count(report.Warnings, "warning")}";

    /// <summary>What --verbose shows: a time for each stage, the slowest pages first, and what is not
    /// translated.</summary>
    public static void PrintDetails(ImmutableArray<StageTime> times, SiteDetails details)
    {
        PrintTimes(times);
        if (details.Pages.Length > 0)
            Console.WriteLine("Pages, the slowest first:");
        foreach (var page in details.Pages.OrderByDescending(p => p.Time).ThenBy(p => p.Url, StringComparer.Ordinal))
        {
            var edition = details.Editions > 1 ? page.Edition + " " : "";
            var time = string.Create(CultureInfo.InvariantCulture, $"{page.Time.TotalMilliseconds,9:0.00} ms");
            Console.WriteLine($"{time}  {edition}{page.Url}");
        }
        foreach (var (edition, path, language) in details.Fallbacks)
            Console.WriteLine($"{edition}: {path} is not translated; shown in {language}");
    }

    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {noun}{(number == 1 ? "" : "s")}");

    private static void PrintTimes(ImmutableArray<StageTime> times)
    {
        var table = new Table().Border(TableBorder.None).HideHeaders().AddColumn("stage")
            .AddColumn(new TableColumn("time").RightAligned());
        foreach (var stage in times)
            table.AddRow(stage.Stage,
                string.Create(CultureInfo.InvariantCulture, $"{stage.Time.TotalMilliseconds:0} ms"));
        AnsiConsole.Write(table);
    }
}
