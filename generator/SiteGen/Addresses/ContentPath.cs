// Paths of files in the content, as files say them of each other.
namespace SiteGen.Addresses;

internal static class ContentPath
{
    /// <summary>A path relative to the folder of another; one with a slash in front counts from the root.</summary>
    public static string Combine(string basePath, string path)
    {
        if (path.StartsWith('/'))
            return path[1..];
        var parts = new List<string>(basePath.Split('/')[..^1]);
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part != ".")
                parts.Add(part);
        }
        return string.Join('/', parts);
    }

    /// <summary>The index.md that a README.md stands for; null for every other file.</summary>
    public static string? IndexOf(string path)
    {
        var start = path.LastIndexOf('/') + 1;
        return path[start..].Equals("README.md", StringComparison.OrdinalIgnoreCase)
            ? path[..start] + "index.md"
            : null;
    }

    /// <summary>How a file says the path of another: the opposite of <see cref="Combine"/>.</summary>
    public static string Relative(string basePath, string path)
    {
        var (from, to) = (basePath.Split('/')[..^1], path.Split('/'));
        var shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && from[shared] == to[shared])
            shared++;
        return string.Concat(Enumerable.Repeat("../", from.Length - shared)) + string.Join('/', to[shared..]);
    }
}
