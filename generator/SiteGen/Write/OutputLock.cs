// One build at a time on an output folder and on everything under it: a second one waits a while, then says so.
using System.Diagnostics;
using SiteGen.Errors;

namespace SiteGen.Write;

internal sealed class OutputLock : IDisposable
{
    private readonly OutputPlace _place;
    private readonly FileStream _file;

    private OutputLock(OutputPlace place, FileStream file) => (_place, _file) = (place, file);

    /// <summary>Null when the other build is not done in time.</summary>
    public static OutputLock? Take(OutputPlace place, TimeSpan patience)
    {
        for (var watch = Stopwatch.StartNew(); ;)
        {
            var taken = TryTake(place);
            if (taken is not null && !place.Above().Concat(place.Below(atAnyDepth: true)).Any(IsHeld))
                return taken;
            taken?.Dispose();
            if (watch.Elapsed >= patience)
                return null;
            // Not evenly: two builds that have stepped back for each other would do so for ever.
            Thread.Sleep(50 + Random.Shared.Next(100));
        }
    }

    public void Dispose()
    {
        Leave(_place);
        _file.Dispose();
    }

    private static OutputLock? TryTake(OutputPlace place)
    {
        Directory.CreateDirectory(place.Parent);
        FileStream? file = null;
        try
        {
            Directory.CreateDirectory(place.Work);
            file = Open(place.Lock, FileMode.OpenOrCreate);
            if (IsStillThere(place.Lock, file))
            {
                place.Claim();
                return new OutputLock(place, file);
            }
            file.Dispose();
            return null;
        }
        catch (Exception fault) when (file is null && MayPass(fault, place))
        {
            return null;
        }
        catch
        {
            if (file is not null)
                Leave(place);
            file?.Dispose();
            throw;
        }
    }

    /// <summary>Another build holds the file, or is taking its folder away.</summary>
    private static bool MayPass(Exception fault, OutputPlace place) =>
        SystemFault.IsBusy(fault) || (fault is DirectoryNotFoundException && Directory.Exists(place.Parent));

    private static void Leave(OutputPlace place)
    {
        try
        {
            place.Leave();
        }
        catch (Exception fault) when (SystemFault.Is(fault))
        {
            // The next build takes it away.
        }
    }

    private static bool IsHeld(OutputPlace place)
    {
        try
        {
            if (File.Exists(place.Lock))
                Open(place.Lock, FileMode.Open).Dispose();
            return false;
        }
        catch (Exception fault) when (SystemFault.Is(fault))
        {
            return SystemFault.IsBusy(fault);
        }
    }

    private static FileStream Open(string path, FileMode mode) =>
        new(path, mode, FileAccess.ReadWrite, OperatingSystem.IsWindows()
            ? FileShare.Delete
            : FileShare.None, bufferSize: 1);

    /// <summary>False when the build before us took the file away between our opening and our locking it: then it holds
    /// nobody off.</summary>
    private static bool IsStillThere(string path, FileStream file)
    {
        if (OperatingSystem.IsWindows())
            return true;
        var sign = DateTime.UnixEpoch.AddSeconds(Random.Shared.Next());
        File.SetLastWriteTimeUtc(file.SafeFileHandle, sign);
        return File.GetLastWriteTimeUtc(path) == sign;
    }
}
