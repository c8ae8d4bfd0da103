// sitegen new: what somebody needs to start from, made ready to be changed.
using System.CommandLine;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Errors;

namespace SiteGen.Commands;

internal static class NewCommand
{
    public static Command Create(CommonOptions common) =>
        new("new", "Make something to start from. What is missing is asked for on a terminal; nothing is ever "
            + "overwritten.\n\nExamples:\n  sitegen new site handbook --title \"Bicycle handbook\"\n  sitegen new "
            + "page repair/gears.md --title \"Set the gears\"\n  sitegen new row tools --set id=spoke-key\n  "
            + "sitegen new theme \"Our Group\" --colour \"#1f4fa0\"")
        {
            NewPageCommand.Create(common), NewRowCommand.Create(common), NewThemeCommand.Create(common),
                NewSiteCommand.Create(common),
        };

    /// <summary>Writes the files of a folder that has to be new or empty; nothing where something was wrong
    /// before.</summary>
    public static void Write(string folder, string shown, IEnumerable<(string Path, string Text)> files,
        DiagnosticBag bag) => Write(folder, shown, files.Select(f => (f.Path, Encoding.UTF8.GetBytes(f.Text))), bag);

    /// <summary>The same for files of any kind.</summary>
    public static void Write(string folder, string shown, IEnumerable<(string Path, byte[] Bytes)> files,
        DiagnosticBag bag)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            bag.Add(CommandErrors.AlreadyThere(new SourceText(shown, "")));
        if (bag.HasErrors)
            return;
        try
        {
            foreach (var (path, bytes) in files)
            {
                var full = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllBytes(full, bytes);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            bag.Add(OutputErrors.CannotWrite(new SourceText(shown, ""), "the system refuses it"));
        }
    }

    /// <summary>Says what was made, or what is wrong: 2 when something has to be typed differently, else 1.</summary>
    public static int Finish(DiagnosticBag bag, string? done, OutputFormat format)
    {
        var findings = bag.Sorted();
        if (findings.Length > 0)
            DiagnosticPrinter.ForTools(format).Print(findings);
        if (done is not null)
            Console.WriteLine(done);
        return !bag.HasErrors ? ExitCode.Done : findings.Any(d => d.Code is "SG007" or "SG008")
            ? ExitCode.WrongCommandLine
            : ExitCode.Findings;
    }
}
