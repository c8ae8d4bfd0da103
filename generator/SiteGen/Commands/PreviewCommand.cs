// sitegen preview: the site in a browser, following every change.
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Preview;
using SiteGen.Write;

namespace SiteGen.Commands;

internal static class PreviewCommand
{
    private const int UsualPort = 4321;

    public static Command Create(CommonOptions common)
    {
        var port = new Option<int>("--port")
        {
            Description = "Port of this machine; a free one is taken when somebody else has it.",
            HelpName = "NUMBER",
            DefaultValueFactory = _ => UsualPort
        };
        var open = new Option<bool>("--open") { Description = "Open the site in the browser." };
        var editor = new Option<string>("--editor")
        {
            Description = "How links of the bar open a file: an address with {path}, {line} and {column}.",
            HelpName = "ADDRESS",
            DefaultValueFactory = _ => "vscode://file/{path}:{line}:{column}"
        };
        var drafts = new Option<bool>("--drafts")
        {
            Description = "Also show pages with draft: true; the bar marks them."
        };
        var command = new Command("preview",
            "Show the site on this machine and follow every change: pages reload as you save, faults stand over the "
            + "page until they are mended. Nothing is written.\n\nExamples:\n  sitegen preview --open\n  sitegen "
            + "preview --theme example-river --port 8080\n  sitegen preview --editor "
            + "\"idea://open?file={path}&line={line}\"") { port, open, editor, drafts };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var written]
                && !ushort.TryParse(written.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                result.AddError("not a port");
        });
        command.SetAction((parsed, stop) =>
            Run(common.Read(parsed) with { ShowsDrafts = parsed.GetValue(drafts) }, common.Format(parsed),
            parsed.GetValue(port), parsed.GetValue(open), parsed.GetValue(editor)!, stop));
        return command;
    }

    private static async Task<int> Run(BuildOptions options, OutputFormat format, int port, bool open, string editor,
        CancellationToken stop)
    {
        OutputTurn.Recover(options);
        var session = new PreviewSession(options);
        var printer = new FindingPrinter(new DiagnosticPrinter(Console.Error, format));
        // Watching begins before the first build, so that no change is missed while it runs.
        using var watcher = new SourceWatcher(options.InputFolder, options.ThemesFolder);
        var first = session.Build([])!;
        printer.Print(first.Site);
        var feed = new PreviewFeed(first.Site);
        await using var server = await PreviewServer.Start(feed, port, span => Address(editor, options, span));
        if (port > 0 && server.Port != port)
            Console.WriteLine($"Port {port} is taken; this preview has another.");
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
            $"{PreviewSession.Count(first.Pages, "page")} in {first.Time.TotalSeconds:0.0} s. The preview is at "
            + $"{server.Root}/ (Ctrl+C ends it)."));
        if (open)
            Open(server.Root + "/");
        try
        {
            await session.Follow(watcher, feed, (line, site) =>
            {
                if (line is not null)
                    Console.WriteLine(line);
                printer.Print(site);
            }, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Console.WriteLine("The preview has ended.");
        }
        return ExitCode.Done;
    }

    private static string Address(string editor, BuildOptions options, SourceSpan span) => editor
        .Replace("{path}",
            string.Join('/', Path.GetFullPath(span.Source.Path, options.WorkingFolder).Replace('\\', '/').TrimStart('/')
            .Split('/').Select(Uri.EscapeDataString)), StringComparison.Ordinal)
        .Replace("{line}", span.Line.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{column}", span.Column.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static void Open(string address)
    {
        try
        {
            var opener = OperatingSystem.IsWindows()
                ? new ProcessStartInfo(address) { UseShellExecute = true }
                : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address]);
            using var _ = Process.Start(opener);
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or FileNotFoundException)
        {
            Console.Error.WriteLine($"sitegen: no browser could be opened. Open {address} yourself.");
        }
    }
}

/// <summary>Prints each finding once, for as long as it is there.</summary>
internal sealed class FindingPrinter(DiagnosticPrinter printer)
{
    private HashSet<string> _printed = new(StringComparer.Ordinal);

    public void Print(PreviewSite site)
    {
        printer.Print([.. site.Findings.Where(f =>
            f.Severity != Severity.Note && !_printed.Contains(DiagnosticText.Of(f)))]);
        _printed = site.Findings.Select(DiagnosticText.Of).ToHashSet(StringComparer.Ordinal);
    }
}
