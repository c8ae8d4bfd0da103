// Stage 7: the only writer. The site is laid out beside the output folder and then takes its place, so a build that fails or is killed leaves the last good one.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Write;

/// <param name="Changed">False when the folder held exactly these files already; then nothing was written.</param>
internal sealed record WriteResult(int Files, long Bytes, bool Changed);

internal static class WriteStage
{
    public static WriteResult? Run(ImmutableArray<OutputFile> files, BuildOptions options, DiagnosticBag bag)
    {
        var named = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.OutputFolder));
        var output = BehindLinks(named);
        var shown = new SourceText(Path.GetRelativePath(options.WorkingFolder, named).Replace('\\', '/'), "");
        if (SourceIn(output, options) is { } source)
        {
            bag.Add(OutputErrors.HoldsSource(shown, Path.GetRelativePath(options.WorkingFolder, source).Replace('\\', '/')));
            return null;
        }
        if (File.Exists(output))
        {
            bag.Add(OutputErrors.NoFolder(shown));
            return null;
        }
        if (files.FirstOrDefault(f => Path.IsPathRooted(f.Path) || f.Path.Split('/', '\\').Contains("..")) is { } outside)
        {
            bag.Add(OutputErrors.CannotWrite(shown, $"\"{outside.Path}\" would lie outside of it"));
            return null;
        }
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(output)!);
            using var taken = OutputLock.Take(Beside(output, "lock"), options.Patience);
            if (taken is null)
            {
                bag.Add(OutputErrors.InUse(shown));
                return null;
            }
            return Write(files, output, shown, bag);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Add(OutputErrors.CannotWrite(shown, fault.Message));
            return null;
        }
    }

    private static WriteResult? Write(ImmutableArray<OutputFile> files, string output, SourceText shown, DiagnosticBag bag)
    {
        Recover(output);
        var last = OutputManifest.Read(output);
        if (ForeignFile(output, last) is { } foreign)
        {
            bag.Add(OutputErrors.ForeignFolder(shown, foreign));
            return null;
        }
        var manifest = OutputManifest.Of(files);
        var bytes = files.Sum(f => (long)f.Bytes.Length);
        if (last?.SameAs(manifest) == true && IsUntouched(files, output))
            return new WriteResult(files.Length, bytes, Changed: false);
        Stage(files, manifest, Beside(output, "new"));
        Swap(output);
        return new WriteResult(files.Length, bytes, Changed: true);
    }

    /// <summary>The manifest is written last: a file that is newer was changed by somebody else.</summary>
    private static bool IsUntouched(ImmutableArray<OutputFile> files, string output)
    {
        var written = File.GetLastWriteTimeUtc(Path.Combine(output, OutputManifest.FileName));
        return files.All(f => new FileInfo(Path.Combine(output, f.Path)) is { Exists: true } file && file.Length == f.Bytes.Length && file.LastWriteTimeUtc <= written);
    }

    /// <summary>A page for the staff of a brand, beside the output folder: it is not part of the site, and there is one for a build that failed too.</summary>
    public static void Report(string html, BuildOptions options)
    {
        try
        {
            var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.OutputFolder)) + "-report.html";
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!File.Exists(path) || File.ReadAllText(path) != html)
                File.WriteAllText(path, html);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The report repeats what the command line has said; a disk that is full is told of by the site itself.
        }
    }

    /// <summary>A link in the place of the output folder stays; the site lands where it leads.</summary>
    private static string BehindLinks(string folder)
    {
        try
        {
            return new DirectoryInfo(folder) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : folder;
        }
        catch (IOException)
        {
            return folder;
        }
    }

    private static string Beside(string output, string part) => Path.Combine(Path.GetDirectoryName(output)!, $".{Path.GetFileName(output)}.{part}");

    /// <summary>The folder of the site's sources that the output folder is, holds or lies in.</summary>
    private static string? SourceIn(string output, BuildOptions options) =>
        new[] { options.InputFolder, options.ThemesFolder }.FirstOrDefault(f => IsInside(Path.GetFullPath(f), output) || IsInside(output, Path.GetFullPath(f)));

    private static bool IsInside(string path, string folder) =>
        (Path.TrimEndingDirectorySeparator(path) + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(folder) + (Path.EndsInDirectorySeparator(folder) && Path.GetPathRoot(folder) == folder ? "" : Path.DirectorySeparatorChar), StringComparison.Ordinal);

    /// <summary>A build that was killed between its two renames has left the last good site under its other name.</summary>
    private static void Recover(string output)
    {
        var old = Beside(output, "old");
        if (!Directory.Exists(old))
            return;
        if (Directory.Exists(output))
            Directory.Delete(old, recursive: true);
        else
            Directory.Move(old, output);
    }

    private static string? ForeignFile(string output, OutputManifest? last) => !Directory.Exists(output)
        ? null
        : Directory.EnumerateFiles(output, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Select(f => Path.GetRelativePath(output, f).Replace('\\', '/'))
            .Where(f => f != OutputManifest.FileName && last?.Contains(f) != true)
            .Order(StringComparer.Ordinal).FirstOrDefault();

    private static void Stage(ImmutableArray<OutputFile> files, OutputManifest manifest, string staging)
    {
        if (Directory.Exists(staging))
            Directory.Delete(staging, recursive: true);
        Directory.CreateDirectory(staging);
        foreach (var folder in files.Select(f => Path.GetDirectoryName(f.Path)!).Distinct())
            Directory.CreateDirectory(Path.Combine(staging, folder));
        Parallel.ForEach(files, file =>
        {
            using var stream = File.OpenHandle(Path.Combine(staging, file.Path), FileMode.CreateNew, FileAccess.Write, preallocationSize: file.Bytes.Length);
            RandomAccess.Write(stream, file.Bytes.Span, 0);
        });
        File.WriteAllBytes(Path.Combine(staging, OutputManifest.FileName), manifest.Bytes());
    }

    private static void Swap(string output)
    {
        var old = Beside(output, "old");
        if (Directory.Exists(output))
            Directory.Move(output, old);
        Directory.Move(Beside(output, "new"), output);
        if (Directory.Exists(old))
            Directory.Delete(old, recursive: true);
    }
}
