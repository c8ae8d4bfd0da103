// What was written is on the disk before it takes the place of the last site: a machine that loses its power keeps one
// whole site.
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace SiteGen.Write;

internal static class DiskSync
{
    /// <summary>On Linux one call for all files; elsewhere one for each.</summary>
    public static void Run(string folder, IEnumerable<string> paths)
    {
        if (OperatingSystem.IsLinux() && SyncFileSystem(Path.Combine(folder, OutputManifest.FileName)))
            return;
        Parallel.ForEach(paths, path =>
        {
            using var file = File.OpenHandle(Path.Combine(folder, path), FileMode.Open, FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(file);
        });
    }

    private static bool SyncFileSystem(string file)
    {
        try
        {
            using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.Read);
            return SyncFs(handle) == 0;
        }
        catch (Exception fault) when (fault is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SyncFs(SafeFileHandle file);
}
