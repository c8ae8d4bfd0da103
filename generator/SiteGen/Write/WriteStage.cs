// Stage 7: the only writer. A build that fails or is killed leaves the last good site.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Write;

/// <param name="Changed">False when the folder held exactly these files already; then nothing was written.</param>
internal sealed record WriteResult(int Files, long Bytes, bool Changed);

internal static class WriteStage
{
    /// <param name="options">Where this theme lands: the output folder itself, or a folder in it.</param>
    /// <param name="turn">The build's turn on the whole output folder.</param>
    public static WriteResult? Run(ImmutableArray<OutputFile> files, BuildOptions options, OutputTurn turn,
        DiagnosticBag bag)
    {
        if (!turn.Begin(bag))
            return null;
        var shown = OutputTurn.Shown(options);
        if (files.FirstOrDefault(f => Path.IsPathRooted(f.Path) || f.Path.Split('/', '\\')
            .Contains("..")) is { } outside)
        {
            bag.Add(OutputErrors.CannotWrite(shown, $"\"{outside.Path}\" would lie outside of it"));
            return null;
        }
        try
        {
            return Write(files, OutputPlace.Of(options), shown, bag);
        }
        catch (Exception fault) when (SystemFault.Is(fault))
        {
            bag.Add(OutputErrors.CannotWrite(shown, SystemFault.Writing(fault)));
            return null;
        }
    }

    private static WriteResult? Write(ImmutableArray<OutputFile> files, OutputPlace place, SourceText shown,
        DiagnosticBag bag)
    {
        var last = OutputManifest.Read(place.Folder);
        if (Foreign(place, last, shown) is { } foreign)
        {
            bag.Add(foreign);
            return null;
        }
        var manifest = OutputManifest.Of(files);
        var bytes = files.Sum(f => (long)f.Content.Length);
        if (last?.SameAs(manifest) == true && IsUntouched(files, place.Folder))
            return new WriteResult(files.Length, bytes, Changed: false);
        var isClaimed = Directory.Exists(place.Work);
        place.Claim();
        try
        {
            SiteSwap.Run(files, manifest.Bytes(), place);
        }
        finally
        {
            if (!isClaimed)
                place.Leave();
        }
        return new WriteResult(files.Length, bytes, Changed: true);
    }

    /// <summary>The manifest is written last: a file that is newer was changed by somebody else.</summary>
    private static bool IsUntouched(ImmutableArray<OutputFile> files, string output)
    {
        var written = File.GetLastWriteTimeUtc(Path.Combine(output, OutputManifest.FileName));
        return files.All(f => new FileInfo(Path.Combine(output, f.Path)) is { Exists: true } file
            && file.Length == f.Content.Length && file.LastWriteTimeUtc <= written);
    }

    /// <summary>What stands there and would be lost, though the last build has not written it.</summary>
    private static Diagnostic? Foreign(OutputPlace place, OutputManifest? last, SourceText shown)
    {
        if (!place.IsOurs())
            return OutputErrors.InTheWay(shown, Path.GetFileName(place.Work));
        if (!Directory.Exists(place.Folder))
            return null;
        if (Directory.EnumerateDirectories(place.Folder)
            .FirstOrDefault(d => OutputManifest.Read(d) is not null) is { } theme)
            return OutputErrors.HoldsThemes(shown, Path.GetFileName(theme));
        var everything =
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
        var foreign = Directory.EnumerateFiles(place.Folder, "*", everything)
            .Select(f => Path.GetRelativePath(place.Folder, f).Replace('\\', '/'))
            .Where(f => f != OutputManifest.FileName && last?.Contains(f) != true)
            .Order(StringComparer.Ordinal).FirstOrDefault();
        return foreign is null ? null : OutputErrors.ForeignFolder(shown, foreign);
    }
}
