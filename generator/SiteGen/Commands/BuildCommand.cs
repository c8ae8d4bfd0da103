// sitegen build, which is also what happens without a name.
using System.CommandLine;
using SiteGen.Model;
using Spectre.Console;

namespace SiteGen.Commands;

internal static class BuildCommand
{
    public static Command Create(CommonOptions common)
    {
        var command = new Command("build",
            "Make the site. This is what sitegen does when no command is named.\n\nExample:\n  sitegen build "
            + "--theme default --output public");
        command.SetAction(parsed => Run(parsed, common));
        return command;
    }

    public static int Run(ParseResult parsed, CommonOptions common)
    {
        var options = common.Read(parsed);
        var format = common.Format(parsed);
        var report = WithProgress(format, onStage => SiteBuild.Run(options, onStage));
        DiagnosticPrinter.ForTools(format).Print(report.Diagnostics);
        if (format == OutputFormat.Text)
            Summary.Print(report, options, common.Verbose(parsed));
        return ExitCodeOf(report.Errors, report.Warnings, options);
    }

    /// <summary>Shows on a terminal which stage is running.</summary>
    public static T WithProgress<T>(OutputFormat format, Func<Action<string>?, T> run) =>
        format == OutputFormat.Text && AnsiConsole.Profile.Out.IsTerminal
        ? AnsiConsole.Status().Start("load", status => run(stage => status.Status(Markup.Escape(stage))))
        : run(null);

    public static int ExitCodeOf(int errors, int warnings, BuildOptions options) =>
        errors > 0 || (options.Strict && warnings > 0) ? ExitCode.Findings : ExitCode.Done;
}
