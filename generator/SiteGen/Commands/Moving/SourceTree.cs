// The tree that a site is moved from, as it lies on the disk. It is only read.
using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Load;

namespace SiteGen.Commands.Moving;

/// <param name="Path">From the root of the tree, with forward slashes.</param>
internal sealed record TreeFile(string Path, byte[] Bytes)
{
    /// <summary>Made when somebody asks: most files of a tree are pictures, which nobody reads.</summary>
    public string Text => field ??= Encoding.UTF8.GetString(Bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n");

    public FrontMatter Front => field ??= FrontMatter.Of(this);

    /// <summary>The path as people see it from where they stand.</summary>
    public string Shown { get; init; } = Path;

    public bool IsPage => System.IO.Path.GetExtension(Path).ToLowerInvariant() is ".md" or ".mdx" or ".markdown";

    public string Folder => Path[..(Path.LastIndexOf('/') + 1)];
}

internal sealed class SourceTree
{
    private const long LargestFile = 64L << 20;

    /// <summary>What generators and package managers make, and is no source.</summary>
    private static readonly HashSet<string> Made = new(StringComparer.OrdinalIgnoreCase)
    {
        "node_modules", "target", "_site", "dist", "vendor", "bin", "obj", "__pycache__", "venv",
    };

    private readonly Dictionary<string, TreeFile> _byPath;

    private SourceTree(ImmutableArray<TreeFile> files)
    {
        Files = files;
        _byPath = files.ToDictionary(f => f.Path, StringComparer.Ordinal);
    }

    /// <summary>In ordinal order of their paths.</summary>
    public ImmutableArray<TreeFile> Files { get; }

    public static SourceTree Read(string folder, string shown, DiagnosticBag bag)
    {
        var files = new List<TreeFile>();
        Walk(new DirectoryInfo(folder), "");
        return new SourceTree([.. files.OrderBy(f => f.Path, StringComparer.Ordinal)]);

        void Walk(DirectoryInfo current, string prefix)
        {
            // Links may lead out of the tree, or around in a circle.
            foreach (var entry in current.EnumerateFileSystemInfos()
                .Where(e => e.LinkTarget is null && !e.Name.StartsWith('.')))
            {
                if (entry is DirectoryInfo inner && !Made.Contains(entry.Name))
                    Walk(inner, $"{prefix}{entry.Name}/");
                else if (entry is FileInfo { Length: <= LargestFile } file)
                    Add(file, prefix + entry.Name);
            }
        }

        void Add(FileInfo file, string path)
        {
            var source = new SourceText($"{shown}/{path}", "");
            if (RegularFile.Read(file.FullName, source, isText: false, out var fault) is { } bytes)
                files.Add(new TreeFile(path, bytes) { Shown = source.Path });
            else
                bag.Add(fault!);
        }
    }

    public static SourceTree Of(IEnumerable<(string Path, string Text)> files) =>
        new([.. files.Select(f => new TreeFile(f.Path, Encoding.UTF8.GetBytes(f.Text)))
            .OrderBy(f => f.Path, StringComparer.Ordinal)]);

    public TreeFile? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>The first of these that is there.</summary>
    public TreeFile? Any(params IEnumerable<string> paths) => paths.Select(Find).FirstOrDefault(f => f is not null);

    public bool HasFolder(string folder) => folder.Length == 0
        || Files.Any(f => f.Path.StartsWith(folder, StringComparison.Ordinal));
}
