// A file that a command is about to write: tried out in memory first, so that what is written is valid.
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Commands;

/// <param name="Path">Below the input folder.</param>
/// <param name="Before">What the file holds now; null when it is new.</param>
/// <param name="After">What it will hold.</param>
internal sealed record Draft(string Path, string? Before, string After)
{
    /// <summary>Makes the whole site with this draft, in memory; what is wrong with it and was not wrong before is
    /// reported.</summary>
    public void Try(SiteSource source, BuildOptions options, DiagnosticBag bag)
    {
        var text = new SourceText($"{source.ShownInput}/{Path}", After);
        var file = new SourceFile(SourceRoot.Input, Path, text);
        var files = source.Files.Where(f => f.Root != SourceRoot.Input || f.Path != Path).Append(file);
        var found = Errors(source with { Files = [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)] }, options);
        if (found.Count == 0)
            return;
        var known = Errors(source, options).Select(Sameness).ToHashSet();
        foreach (var fault in found.Where(e => !known.Contains(Sameness(e))))
            bag.Add(fault);
    }

    /// <summary>A fault in another line is still the same fault, also where its message names the line.</summary>
    private static (string Code, string Message) Sameness(Diagnostic fault) =>
        (fault.Code, string.Concat(fault.Message.Where(c => !char.IsAsciiDigit(c))));

    /// <summary>Writes the file anew, or makes it; never writes over one that was not read.</summary>
    public void Write(BuildOptions options, SiteSource source, DiagnosticBag bag)
    {
        var full = System.IO.Path.Combine(options.InputFolder, Path);
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
            if (Before is null)
            {
                using var made = new FileStream(full, FileMode.CreateNew);
                made.Write(Encoding.UTF8.GetBytes(After));
                return;
            }
            var hasMark = File.ReadAllBytes(full).AsSpan().StartsWith(Encoding.UTF8.Preamble);
            File.WriteAllText(full + ".new", After, new UTF8Encoding(hasMark));
            File.Move(full + ".new", full, overwrite: true);
        }
        catch (IOException) when (Before is null && File.Exists(full))
        {
            bag.Add(CommandErrors.AlreadyThere(new SourceText($"{source.ShownInput}/{Path}", "")));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Add(OutputErrors.CannotWrite(new SourceText($"{source.ShownInput}/{Path}", ""),
                "the system refuses it"));
        }
    }

    private static List<Diagnostic> Errors(SiteSource source, BuildOptions options) =>
        [.. MadeSites.Of(new BuildRun(options with { Strict = false }), source)
            .Diagnostics.Where(d => d.Severity == Severity.Error)];
}
