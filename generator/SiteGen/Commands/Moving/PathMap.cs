// Where each file of the old site lies in the new one, and which file an address of the old one means.
using System.Text.RegularExpressions;
using SiteGen.Addresses;
using SiteGen.Lunr;

namespace SiteGen.Commands.Moving;

internal sealed class PathMap
{
    private static readonly Regex Ending = new(@"\.(?:md|mdx|markdown|html?)$", RegexOptions.IgnoreCase);
    private static readonly Regex Index = new(@"(?:^|(?<=/))_?(?:index|readme)$", RegexOptions.IgnoreCase);

    /// <summary>01-intro.md is /intro at Docusaurus.</summary>
    private static readonly Regex Number = new(@"(?<=^|/)\d+[-_.]\s*(?=[^/\d])");

    private static readonly string[] OwnAddresses = ["slug", "permalink", "url", "path", "id"];

    private readonly SourceTree _tree;
    private readonly SourceSite _site;
    private readonly Dictionary<string, string> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TreeFile> _byKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public PathMap(SourceTree tree, SourceSite site)
    {
        (_tree, _site) = (tree, site);
        Pages = [.. tree.Files.Where(IsPage)];
        var folders = Pages.Select(p => p.Folder).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // Who is an index by name comes first, so that a page that becomes one finds its place taken.
        foreach (var page in Pages.OrderBy(p => Index.IsMatch(Ending.Replace(p.Path, "")) ? 0 : 1).ThenBy(p =>
            IsHome(p) ? 0 : 1))
        {
            var path = NewPath(page.Path[site.Root.Length..]);
            var below = Ending.Replace(page.Path, "/");
            if (IsHome(page) && !_taken.Contains("index.md"))
                path = "index.md";
            else if (folders.Contains(below) && !_taken.Contains(path[..^3] + "/index.md"))
                path = path[..^3] + "/index.md";
            for (var n = 2; !_taken.Add(path); n++)
                path = Regex.Replace(path, @"(?:-\d+)?\.md$", $"-{n}.md");
            _pages[page.Path] = path;
            AddKeys(page, page.Path[site.Root.Length..]);
        }
    }

    /// <summary>True for a page that says itself that it is the first.</summary>
    private static bool IsHome(TreeFile page) => page.Front.Settings.Text("slug", "permalink") == "/";

    /// <summary>In ordinal order of their paths.</summary>
    public IReadOnlyList<TreeFile> Pages { get; }

    /// <summary>Other files that something on a page names, by their new path.</summary>
    public SortedDictionary<string, TreeFile> Wanted { get; } = new(StringComparer.Ordinal);

    /// <summary>The new path of a page of the source.</summary>
    public string Of(TreeFile page) => _pages[page.Path];

    /// <summary>The new path of what an address means; null when it means nothing here.</summary>
    public string? Find(string address, TreeFile from)
    {
        var path = Address.Decode(address).Replace('\\', '/');
        foreach (var candidate in Candidates(path, from))
        {
            if (_byKey.TryGetValue(Key(candidate), out var page))
                return _pages[page.Path];
        }
        return FindFile(path, from) is { } file ? Want(file) : null;
    }

    /// <summary>A file of the tree by its path from another; it is copied then.</summary>
    public TreeFile? FindFile(string path, TreeFile from) => path.StartsWith('/')
        ? _tree.Any(_site.Static.Prepend(_site.Root).SelectMany(f => new[] { f + path[1..], f + WithoutBase(path) }))
        : _tree.Any(ContentPath.Combine(from.Path, path), ContentPath.Combine(Ending.Replace(from.Path, "/"), path),
            _site.Root + path, path);

    public string Want(TreeFile file)
    {
        var start = _site.Static.Prepend(_site.Root).FirstOrDefault(f =>
            file.Path.StartsWith(f, StringComparison.Ordinal));
        var path = start is null ? "included/" + file.Path : file.Path[start.Length..];
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var wanted = NewFolder(folder) + path[folder.Length..];
        // A text with one of these endings would be read as a page, or as data.
        if (wanted.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            wanted += ".txt";
        Wanted[wanted] = file;
        return wanted;
    }

    private bool IsPage(TreeFile file) => file.IsPage
        && file.Path.StartsWith(_site.Root, StringComparison.Ordinal) && !_site.IsLeftOut(file.Path)
        && file.Text.Trim().Length > 0
        && !(Path.GetFileName(file.Path).StartsWith('_') && !Path.GetFileName(file.Path).StartsWith("_index.",
            StringComparison.Ordinal));

    private void AddKeys(TreeFile page, string path)
    {
        _byKey.TryAdd(Key(path), page);
        _byKey.TryAdd(Key(Number.Replace(path, "")), page);
        var settings = page.Front.Settings;
        var folder = path[..(path.LastIndexOf('/') + 1)];
        foreach (var own in OwnAddresses.Select(k => settings.Text(k)).OfType<string>())
            _byKey.TryAdd(Key(own.StartsWith('/') ? own : folder + own), page);
        // Jekyll's collections and posts: _docs/a.md is /docs/a/, _posts/2020-01-31-a.md is known as 2020-01-31-a.
        _byKey.TryAdd(Key(path.Replace("_", "", StringComparison.Ordinal)), page);
        // Hugo and Zola find a page by the end of its path, too.
        for (var at = path.IndexOf('/', StringComparison.Ordinal); at >= 0; at = path.IndexOf('/', at + 1))
            _byKey.TryAdd(Key(path[(at + 1)..]), page);
    }

    private IEnumerable<string> Candidates(string path, TreeFile from)
    {
        var inRoot = from.Path[_site.Root.Length..];
        if (path.StartsWith("@/", StringComparison.Ordinal))
            yield return path[2..];
        else if (path.StartsWith('/'))
        {
            yield return path;
            yield return WithoutBase(path);
            foreach (var whole in new[] { path, "/" + WithoutBase(path) })
            {
                if (whole.Length > 1 && whole.IndexOf('/', 1) is > 0 and var next)
                    yield return whole[next..];
            }
        }
        else
        {
            yield return ContentPath.Combine(inRoot, path);
            yield return ContentPath.Combine(Ending.Replace(inRoot, "/"), path);
            yield return path;
        }
    }

    private string WithoutBase(string path) => path.StartsWith(_site.Base, StringComparison.OrdinalIgnoreCase)
        ? path[_site.Base.Length..]
        : path.Trim('/');

    private static string Key(string path) =>
        Index.Replace(Ending.Replace(path.Trim('/'), ""), "").Trim('/').Replace(' ', '-');

    private static string NewPath(string path)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var name = Ending.Replace(path[folder.Length..], "");
        return NewFolder(folder) + (Index.IsMatch(name) ? "index" : Plain(name, "page")) + ".md";
    }

    private static string NewFolder(string folder) => string.Concat(folder.Split('/',
        StringSplitOptions.RemoveEmptyEntries)
        .Select((part, i) => part is "assets" || (i == 0 && part == "data") ? part + "-of-pages/" : Plain(part,
            "folder") + "/"));

    /// <summary>A name of small letters, digits and hyphens.</summary>
    private static string Plain(string name, string other)
    {
        var plain = string.Concat(LetterFolding.Fold(name).Where(c => c < 128)).ToLowerInvariant();
        plain = Regex.Replace(plain.TrimStart('_'), "[^a-z0-9._-]+", "-").Trim('-', '.');
        return plain.Length > 0 ? plain : other;
    }
}
