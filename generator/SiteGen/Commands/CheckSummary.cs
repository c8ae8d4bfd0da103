// The report of "sitegen check": findings, what was looked at, and what waits for somebody.
using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Diagnostics;

namespace SiteGen.Commands;

internal static class CheckSummary
{
    public static void Print(CheckReport report, OutputFormat format, bool verbose)
    {
        var printer = DiagnosticPrinter.ForTools(format);
        if (format != OutputFormat.Text)
        {
            printer.Print(report.Diagnostics, report.Counts);
            return;
        }
        printer.Print([.. report.Diagnostics.Where(d => d.Severity != Severity.Note)]);
        if (verbose)
            Summary.PrintDetails(report.Times, SiteDetails.Of(report.Sites));
        Pending(report.Diagnostics, verbose);
        Console.WriteLine($"{Looked(report)}: {Found(report)}");
    }

    /// <summary>What no machine can mend, in one line each; --verbose names every page.</summary>
    private static void Pending(ImmutableArray<Diagnostic> findings, bool verbose)
    {
        const int Shown = 160;
        foreach (var note in findings.Where(d => d.Severity == Severity.Note)
            .Select(d => d with { Message = TerminalText.Of(d.Message) }))
        {
            var text = note.Message.StartsWith("pending: ", StringComparison.Ordinal)
                ? note.Message["pending: ".Length..]
                : note.Message;
            var shown = verbose || text.Length <= Shown
                ? text
                : text[..text.LastIndexOf(' ', Shown)].TrimEnd(',') + " … (--verbose names all)";
            Console.WriteLine($"Pending: {shown}");
        }
    }

    private static string Looked(CheckReport report)
    {
        var counts = report.Counts;
        if (counts.Pages == 0)
            return "No page could be made";
        List<string> parts =
            [Summary.Count(counts.Pages, "page"), Summary.Count(counts.Links, "link"),
            Summary.Count(counts.Files, "file")];
        if (counts.Editions > 1)
            parts.Insert(0, Summary.Count(counts.Editions, "edition"));
        if (counts.ExternalLinks is { } external)
            parts.Add(Summary.Count(external, "link") + " to other sites");
        return string.Create(CultureInfo.InvariantCulture,
            $"{string.Join(", ", parts)} held against {counts.Rules} rules");
    }

    private static string Found(CheckReport report) =>
        report.Errors + report.Warnings == 0
            ? "fine."
            : $"{Summary.Count(report.Errors, "error")}, {Summary.Count(report.Warnings, "warning")}.";
}
