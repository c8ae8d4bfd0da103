// sitegen build (also without a name) and sitegen check.
using System.CommandLine;
using SiteGen.Model;
using Spectre.Console;

namespace SiteGen.Commands;

internal static class BuildCommand
{
    public static Command Build(CommonOptions common)
    {
        var command = new Command("build", "Make the site. This is what sitegen does when no command is named.\n\nExample:\n  sitegen build --theme default --output public");
        command.SetAction(parsed => Run(parsed, common, write: true));
        return command;
    }

    public static Command Check(CommonOptions common)
    {
        var command = new Command("check", "Make the site in memory and report everything that is wrong with it; nothing is written.\n\nExample:\n  sitegen check --strict --format github");
        command.SetAction(parsed => Run(parsed, common, write: false));
        return command;
    }

    public static int Run(ParseResult parsed, CommonOptions common, bool write)
    {
        var options = common.Read(parsed);
        var format = common.Format(parsed);
        var report = format == OutputFormat.Text && AnsiConsole.Profile.Out.IsTerminal
            ? AnsiConsole.Status().Start("load", status => new Pipeline(options, stage => status.Status(stage)).Build(write, keep: common.Verbose(parsed)))
            : new Pipeline(options).Build(write, keep: common.Verbose(parsed));
        new DiagnosticPrinter(format == OutputFormat.Json ? Console.Out : Console.Error, format).Print(report.Diagnostics);
        if (format == OutputFormat.Text)
            Summary.Print(report, options, common.Verbose(parsed), checkOnly: !write);
        return ExitCodeOf(report, options);
    }

    public static int ExitCodeOf(BuildReport report, BuildOptions options) =>
        report.Errors > 0 || (options.Strict && report.Warnings > 0) ? ExitCode.Findings : ExitCode.Done;
}

/// <summary>What the program returns to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Findings = 1;
    public const int WrongCommandLine = 2;
    public const int Bug = 3;
}
