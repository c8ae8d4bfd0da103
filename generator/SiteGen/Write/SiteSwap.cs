// A finished site is laid out beside the last good one and takes its place as a whole: a kill at any moment leaves one
// of the two.
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Write;

internal static class SiteSwap
{
    /// <summary>Brings a killed swap to its end: the last good site comes back, or what is left of it goes.</summary>
    public static void Recover(OutputPlace place)
    {
        if (!Directory.Exists(place.Work) || !place.IsOurs())
            return;
        if (Directory.Exists(place.Old) && !Directory.Exists(place.Folder))
            Directory.Move(place.Old, place.Folder);
        Remove(place.Old);
        Remove(place.New);
    }

    public static void Run(ImmutableArray<OutputFile> files, byte[] manifest, OutputPlace place)
    {
        try
        {
            LayOut(files, manifest, place.New);
        }
        catch
        {
            Remove(place.New);
            throw;
        }
        if (Directory.Exists(place.Folder))
            Directory.Move(place.Folder, place.Old);
        try
        {
            Directory.Move(place.New, place.Folder);
        }
        catch
        {
            Recover(place);
            throw;
        }
        Remove(place.Old);
    }

    private static void LayOut(ImmutableArray<OutputFile> files, byte[] manifest, string folder)
    {
        Remove(folder);
        Directory.CreateDirectory(folder);
        foreach (var part in files.Select(f => Path.GetDirectoryName(f.Path)!).Distinct())
            Directory.CreateDirectory(Path.Combine(folder, part));
        ExceptionDispatchInfo? first = null;
        Parallel.ForEach(files, (file, loop) =>
        {
            try
            {
                WriteFile(Path.Combine(folder, file.Path), file.Bytes.Span);
            }
            catch (Exception fault)
            {
                Interlocked.CompareExchange(ref first, ExceptionDispatchInfo.Capture(fault), null);
                loop.Stop();
            }
        });
        first?.Throw();
        WriteFile(Path.Combine(folder, OutputManifest.FileName), manifest);
        DiskSync.Run(folder, files.Select(f => f.Path).Append(OutputManifest.FileName));
    }

    private static void WriteFile(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        try
        {
            RandomAccess.Write(file, bytes, 0);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw SystemFault.TooLarge();
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
