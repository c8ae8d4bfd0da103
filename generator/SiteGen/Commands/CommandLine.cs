// The command line as a whole: its commands, what is said about a slip, and the code that goes back to the shell.
using System.CommandLine;
using SiteGen.Diagnostics;
using SiteGen.Errors;

namespace SiteGen.Commands;

internal static class CommandLine
{
    private const string About = """
        SiteGen makes a documentation site from a folder of Markdown and data (input/) and a folder of themes (themes/).

        Examples:
          sitegen                      make the site into output/
          sitegen check --strict       report everything that is wrong
          sitegen preview --open       show the site and follow every change
          sitegen new site handbook    make a small complete site to start from
          sitegen build --all-themes   make a copy for every brand
        """;

    public static RootCommand Create(CommonOptions common)
    {
        var root = new RootCommand(About);
        common.AddTo(root);
        root.Subcommands.Add(BuildCommand.Create(common));
        root.Subcommands.Add(CheckCommand.Create(common));
        root.Subcommands.Add(PreviewCommand.Create(common));
        root.Subcommands.Add(PagesCommand.Create(common));
        root.Subcommands.Add(WhyCommand.Create(common));
        root.Subcommands.Add(RenderCommand.Create(common));
        root.Subcommands.Add(NewCommand.Create(common));
        root.Subcommands.Add(ReadCommand.Create(common));
        root.Subcommands.Add(SchemaCommand.Create(common));
        root.SetAction(parsed => BuildCommand.Run(parsed, common));
        return root;
    }

    public static int Run(string[] arguments)
    {
        if (!HasWorkingFolder())
            return Surroundings(MachineErrors.NoWorkingFolder(), Console.Error);
        return Guarded(() => Answer(arguments), Console.Error);
    }

    private static int Answer(string[] arguments)
    {
        var common = new CommonOptions();
        var parsed = Create(common).Parse(arguments);
        var typos = ParseErrorReporter.Of(parsed, arguments, common);
        if (!typos.HasErrors)
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        DiagnosticPrinter.ForTools(common.Format(parsed)).Print(typos.Sorted());
        return ExitCode.WrongCommandLine;
    }

    /// <summary>Anything else that is thrown is a fault of ours: it is shown whole, so that it can be
    /// reported.</summary>
    public static int Guarded(Func<int> run, TextWriter errors)
    {
        try
        {
            return run();
        }
        catch (Exception fault) when (SystemFault.Is(fault))
        {
            return Surroundings(MachineErrors.Refused(SystemFault.Writing(fault)), errors);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            Say($"sitegen: this is a fault of SiteGen, not of your site. Report it with the lines below.\n{bug}",
                errors);
            return ExitCode.Bug;
        }
    }

    private static bool HasWorkingFolder()
    {
        try
        {
            return Environment.CurrentDirectory.Length > 0;
        }
        catch (Exception fault) when (SystemFault.Is(fault))
        {
            return false;
        }
    }

    /// <summary>What the machine does to a command is no fault of the site, nor of ours.</summary>
    private static int Surroundings(Diagnostic finding, TextWriter errors)
    {
        Say(DiagnosticText.Of(finding), errors);
        return ExitCode.Findings;
    }

    private static void Say(string text, TextWriter errors)
    {
        try
        {
            errors.WriteLine(text);
        }
        catch (Exception fault) when (SystemFault.Is(fault))
        {
            // Nobody can be told; the exit code says it.
        }
    }
}
