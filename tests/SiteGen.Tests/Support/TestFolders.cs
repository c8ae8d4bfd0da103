// Where the tests' own folders are, and folders that live as long as one test.
namespace SiteGen.Tests.Support;

internal static class TestFolders
{
    public static string Repository { get; } = FindRepository();

    public static string Tests { get; } = Path.Combine(Repository, "tests", "SiteGen.Tests");

    /// <summary>The smallest site that builds: what every case starts from.</summary>
    public static string Minimal { get; } = Path.Combine(Tests, "Minimal");

    /// <summary>The theme of the guide, whose report, palette and scaffold are held here too.</summary>
    public static string GuideTheme { get; } = Path.Combine(Repository, "themes", "guide");

    /// <summary>All files below a folder, with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Files(string folder) => !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>Copies a folder over another; links stay links.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var path in Files(from))
        {
            var (source, target) = (new FileInfo(Path.Combine(from, path)), Path.Combine(to, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (source.LinkTarget is { } link)
                File.CreateSymbolicLink(target, link);
            else
                source.CopyTo(target, overwrite: true);
        }
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SiteGen.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the tests have to run inside the repository");
    }
}

/// <summary>A folder that is removed when the test is over.</summary>
internal sealed class TempFolder : IDisposable
{
    public TempFolder() => Path = Directory.CreateTempSubdirectory("sitegen-").FullName;

    public string Path { get; }

    public string this[string path] => System.IO.Path.Combine(Path, path);

    public TempFolder With(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
        return this;
    }

    /// <summary>Every file with its text, to compare before and after.</summary>
    public IReadOnlyDictionary<string, string> Snapshot(string part = "")
    {
        if (File.Exists(this[part]))
            return new Dictionary<string, string> { [part] = File.ReadAllText(this[part]) };
        return TestFolders.Files(this[part])
            .ToDictionary(p => p, p => Convert.ToHexString(File.ReadAllBytes(System.IO.Path.Combine(this[part], p))));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
