// The command line: commands, help, exit codes.
using System.CommandLine;
using SiteGen.Commands;

var common = new CommonOptions();
var root = new RootCommand("SiteGen makes a documentation site from a folder of Markdown and data (input/) and a folder of themes (themes/).\n\nExamples:\n  sitegen                      make the site into output/\n  sitegen check --strict       report everything that is wrong\n  sitegen build --all-themes   make a copy for every brand");
common.AddTo(root);
root.Subcommands.Add(BuildCommand.Build(common));
root.Subcommands.Add(BuildCommand.Check(common));
root.Subcommands.Add(PagesCommand.Create(common));
root.Subcommands.Add(RenderCommand.Create(common));
root.Subcommands.Add(NewCommand.Create(common));
root.Subcommands.Add(ReadCommand.Create(common));
root.SetAction(parsed => BuildCommand.Run(parsed, common, write: true));

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
        Console.Error.WriteLine($"sitegen: {error.Message}");
    Console.Error.WriteLine(CommandHint.For(parsed, root) ?? "Run sitegen --help to see what there is.");
    return ExitCode.WrongCommandLine;
}
try
{
    return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception bug) when (bug is not OutOfMemoryException)
{
    Console.Error.WriteLine($"sitegen: this is a fault of SiteGen, not of your site. Report it with the lines below.\n{bug}");
    return ExitCode.Bug;
}
