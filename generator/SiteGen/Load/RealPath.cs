// Where a path leads once every link on its way is followed: two names of one folder are one folder.
namespace SiteGen.Load;

internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The full path without links; what does not exist yet stays as it is written.</summary>
    public static string Of(string path) => Resolve(Path.GetFullPath(path), MostLinks);

    public static bool IsInside(string path, string folder) =>
        Closed(path).StartsWith(Closed(folder), OperatingSystem.IsLinux()
            ? StringComparison.Ordinal
            : StringComparison.OrdinalIgnoreCase);

    private static string Resolve(string path, int links)
    {
        path = Path.TrimEndingDirectorySeparator(path);
        if (Path.GetDirectoryName(path) is not { } parent || links == 0)
            return path;
        var here = Path.Combine(Resolve(parent, links), Path.GetFileName(path));
        return Target(here) is { } target
            ? Resolve(Path.GetFullPath(target, Path.GetDirectoryName(here)!), links - 1)
            : here;
    }

    private static string? Target(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Closed(string folder) =>
        Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
}
