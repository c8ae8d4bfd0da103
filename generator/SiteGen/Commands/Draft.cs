// A file that a command is about to write: tried out in memory first, so that what is written is valid.
using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse;
using SiteGen.Plan;

namespace SiteGen.Commands;

/// <param name="Path">Below the input folder.</param>
/// <param name="Before">What the file holds now; null when it is new.</param>
internal sealed record Draft(string Path, string? Before, string Added)
{
    /// <summary>Holds the site with this draft against its schemas and plan; only what is wrong with the draft is reported.</summary>
    public void Try(SiteSource source, BuildOptions options, DiagnosticBag bag)
    {
        var text = new SourceText($"{source.ShownInput}/{Path}", Before + Added);
        var firstLine = text.SpanAt((Before ?? "").Length).Line;
        var file = new SourceFile(SourceRoot.Input, Path, text);
        var files = source.Files.Where(f => f.Root != SourceRoot.Input || f.Path != Path).Append(file);
        var whole = source with { Files = [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)] };
        var found = new DiagnosticBag();
        var content = ParseStage.Run(whole, options, found);
        if (content is not null && !found.HasErrors)
        {
            foreach (var edition in content.Editions)
                PlanStage.Run(content, edition, found);
        }
        foreach (var finding in found.Sorted().Where(d => d.Severity == Severity.Error && d.Span.Source.Path == text.Path && d.Span.Line >= firstLine))
            bag.Add(finding);
    }

    /// <summary>Adds to the file, or makes it; never overwrites one.</summary>
    public void Write(BuildOptions options, SiteSource source, DiagnosticBag bag)
    {
        var full = System.IO.Path.Combine(options.InputFolder, Path);
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
            using var file = new FileStream(full, Before is null ? FileMode.CreateNew : FileMode.Append);
            file.Write(Encoding.UTF8.GetBytes(Added));
        }
        catch (IOException) when (Before is null && File.Exists(full))
        {
            bag.Add(CommandErrors.AlreadyThere(new SourceText($"{source.ShownInput}/{Path}", "")));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Add(OutputErrors.CannotWrite(new SourceText($"{source.ShownInput}/{Path}", ""), "the system refuses it"));
        }
    }
}
