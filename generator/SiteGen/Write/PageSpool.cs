// Finished pages leave memory until all of them may be written: memory does not grow with the size of a site.
using Microsoft.Win32.SafeHandles;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Write;

/// <summary>Keeps pages in a file without a name beside the output, which goes with the process however that ends. Safe
/// from any thread.</summary>
/// <param name="mostInMemory">Bytes that may stay in memory: a site of usual size needs no file at all.</param>
internal sealed class PageSpool(BuildOptions options, long mostInMemory = PageSpool.Usual) : IDisposable
{
    private const long Usual = 32 << 20;
    private readonly Lock _gate = new();
    private SafeFileHandle? _file;
    private long _kept;
    private long _end;
    private bool _failed;

    /// <summary>Takes over a page; one that the disk does not take stays in memory.</summary>
    public FileContent Keep(ReadOnlyMemory<byte> html)
    {
        if (Interlocked.Add(ref _kept, html.Length) <= mostInMemory || !Opened())
            return html;
        var at = Interlocked.Add(ref _end, html.Length) - html.Length;
        try
        {
            RandomAccess.Write(_file!, html.Span, at);
            return new Spooled(_file!, at, html.Length);
        }
        catch (Exception fault) when (SystemFault.Is(fault))
        {
            _failed = true;
            return html;
        }
    }

    public void Dispose() => _file?.Dispose();

    private bool Opened()
    {
        lock (_gate)
        {
            if (_file is not null || _failed)
                return !_failed;
            try
            {
                _file = Nameless(ExistingFolder(options.OutputFolder));
            }
            catch (Exception fault) when (SystemFault.Is(fault))
            {
                _failed = true;
            }
            return !_failed;
        }
    }

    private static SafeFileHandle Nameless(string folder)
    {
        var path = Path.Combine(folder, $".sitegen-{Guid.NewGuid():N}");
        var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete,
            FileOptions.DeleteOnClose);
        // Windows takes the name away when the file is closed, also for a process that was killed; others can do it
        // now.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return file;
    }

    /// <summary>The nearest folder above the output that is there.</summary>
    private static string ExistingFolder(string output)
    {
        var above = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(output)));
        while (above is not null && !Directory.Exists(above))
            above = Path.GetDirectoryName(above);
        return above ?? Path.GetTempPath();
    }

    private sealed class Spooled(SafeFileHandle file, long at, int length) : FileContent
    {
        public override int Length => length;

        public override ReadOnlyMemory<byte> Bytes
        {
            get
            {
                var bytes = new byte[length];
                for (var read = 0; read < length;)
                {
                    var more = RandomAccess.Read(file, bytes.AsSpan(read), at + read);
                    read += more > 0 ? more : throw new EndOfStreamException();
                }
                return bytes;
            }
        }
    }
}
