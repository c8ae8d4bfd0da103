// A small site with one of everything that pages can read, held in memory, so that it can be edited and built hundreds
// of times.
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Load;
using SiteGen.Model;

namespace SiteGen.Tests.Incremental;

/// <summary>Files by path; a file that has not changed stays the same object, as Load keeps it.</summary>
internal sealed class EditedSite
{
    private readonly Dictionary<string, (string Text, SourceFile? File, Asset? Asset)> _read =
        new(StringComparer.Ordinal);

    public SortedDictionary<string, string> Files { get; } = new(Original(), StringComparer.Ordinal);

    public static SortedDictionary<string, string> Original() =>
        new(Parts().ToDictionary(p => p.Path, p => p.Text), StringComparer.Ordinal);

    public SiteSource Source()
    {
        foreach (var (path, text) in Files.Where(f => !_read.TryGetValue(f.Key, out var read) || read.Text != f.Value)
            .ToList())
            _read[path] = Read(path, text);
        var themes = Files.Keys.Where(p =>
            p.StartsWith("themes/", StringComparison.Ordinal) && p.Count(c => c == '/') > 1)
            .Select(p => p.Split('/')[1]).Distinct().Order(StringComparer.Ordinal);
        var read = Files.Keys.Select(p => _read[p]).ToList();
        return new SiteSource([.. read.Select(r => r.File).OfType<SourceFile>()],
            [.. read.Select(r => r.Asset).OfType<Asset>()], [.. themes], "input", "themes");
    }

    private static (string Text, SourceFile? File, Asset? Asset) Read(string shown, string text)
    {
        var root = shown.StartsWith("input/", StringComparison.Ordinal) ? SourceRoot.Input : SourceRoot.Themes;
        var path = shown[(shown.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return FileRoles.IsRead(root, path)
            ? (text, new SourceFile(root, path, new SourceText(shown, text)), null)
            : (text, null, new Asset(root, path, shown, Encoding.UTF8.GetBytes(text)));
    }

    private static IEnumerable<(string Path, string Text)> Parts()
    {
        var folder = Path.Combine(Support.TestFolders.Tests, "Incremental", "Site");
        return Support.TestFolders.Files(folder).Select(path => (path, File.ReadAllText(Path.Combine(folder, path))));
    }
}
