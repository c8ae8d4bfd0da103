// Reads plain files and no others: a pipe would be waited for without end, a device read without end.
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using SiteGen.Diagnostics;
using SiteGen.Errors;

namespace SiteGen.Load;

internal static class RegularFile
{
    private const long MostTextBytes = 256L << 20;
    private const long MostAssetBytes = 1L << 30;

    /// <summary>All bytes, or what is wrong with the file.</summary>
    public static byte[]? Read(string path, SourceText shown, bool isText, out Diagnostic? fault)
    {
        fault = null;
        try
        {
            using var file = Open(path);
            var length = RandomAccess.GetLength(file);
            var most = isText ? MostTextBytes : MostAssetBytes;
            if (length > most)
            {
                fault = LoadErrors.TooLarge(shown, length, most);
                return null;
            }
            var bytes = new byte[length];
            var read = Fill(file, bytes);
            // What has no length and yet something to read is made by the system while it is read.
            if (length == 0 && RandomAccess.Read(file, new byte[1], 0) > 0)
            {
                fault = LoadErrors.NoPlainFile(shown);
                return null;
            }
            return read == length ? bytes : bytes[..read];
        }
        catch (NotSupportedException)
        {
            fault = LoadErrors.NoPlainFile(shown);
            return null;
        }
        catch (Exception refused) when (SystemFault.Is(refused))
        {
            fault = Directory.Exists(path) ? LoadErrors.IsFolder(shown) : LoadErrors.Unreadable(shown, refused);
            return null;
        }
    }

    private static int Fill(SafeFileHandle file, byte[] bytes)
    {
        var read = 0;
        while (read < bytes.Length && RandomAccess.Read(file, bytes.AsSpan(read), read) is > 0 and var more)
            read += more;
        return read;
    }

    /// <summary>Without waiting for a writer, where the system can be asked for that.</summary>
    private static SafeFileHandle Open(string path)
    {
        const int NoWaitLinux = 0x800 | 0x80000, NoWaitMac = 0x4 | 0x1000000;
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
            return File.OpenHandle(path);
        var file = new SafeFileHandle(
            OpenNow(Encoding.UTF8.GetBytes(path + "\0"), OperatingSystem.IsLinux() ? NoWaitLinux : NoWaitMac),
            ownsHandle: true);
        if (!file.IsInvalid)
            return file;
        file.Dispose();
        // The usual way has the exceptions that tell what is wrong; a socket is refused by it too.
        return File.OpenHandle(path);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint OpenNow(byte[] path, int how);
}
