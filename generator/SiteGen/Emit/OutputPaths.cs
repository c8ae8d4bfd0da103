// No two outputs may want one path, one a file where the other needs a folder, or paths that differ in letter case
// alone.
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Emit;

/// <param name="site">Where a finding stands that no file of the user's has asked for.</param>
internal sealed class OutputPaths(SourceSpan site, DiagnosticBag bag)
{
    /// <summary>Who wants a path: the output, and the place of the page, old address or file that it makes it
    /// for.</summary>
    private sealed record Wish(string Output, string Path, OutputFile? File)
    {
        public SourceSpan? Place => File?.Wanted;

        public override string ToString() =>
            Place is { } place ? $"the {Output} of {place}" : $"the site's own {Output}";
    }

    private readonly SortedDictionary<string, OutputFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Wish> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Wish> _folders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Folders that a file has the name of: said once, however much lies in them.</summary>
    private readonly HashSet<string> _clashing = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All files, by path.</summary>
    public IEnumerable<OutputFile> Files => _files.Values;

    /// <summary>Keeps a path for what Write puts there.</summary>
    public void Reserve(string output, string path) => _paths[path] = new Wish(output, path, null);

    public void Add(string output, OutputFile file)
    {
        var wish = new Wish(output, file.Path, file);
        if (_paths.TryGetValue(file.Path, out var other))
            Same(wish, other);
        else
            _paths[file.Path] = wish;
        if (_folders.TryGetValue(file.Path, out var inside))
            Report(wish, inside, OutputErrors.FileAndFolder);
        foreach (var folder in Folders(file.Path))
        {
            if (_paths.TryGetValue(folder, out var named) && _clashing.Add(folder))
                Report(wish, named, OutputErrors.FileAndFolder);
            // Whoever has added the inner folder has added those around it.
            if (!_folders.TryAdd(folder, wish))
                break;
        }
        _files[file.Path] = file;
    }

    private void Same(Wish wish, Wish other)
    {
        if (other.Path != wish.Path)
            Report(wish, other, OutputErrors.LetterCase);
        else if (other.File is null || !other.File.Bytes.Span.SequenceEqual(wish.File!.Bytes.Span))
            Report(wish, other, OutputErrors.PathTwice);
    }

    /// <summary>The finding stands at the one that can give way: an old address before a page, a page before what every
    /// site has.</summary>
    private void Report(Wish one, Wish two, Func<SourceSpan, string, string, string, Diagnostic> error)
    {
        var (blamed, other) = Rank(one) >= Rank(two) ? (one, two) : (two, one);
        var path = one.Path.Length <= two.Path.Length ? one.Path : two.Path;
        bag.Add(error(blamed.Place ?? site, path, blamed.ToString(), other.ToString()));
    }

    private static int Rank(Wish wish) => wish.Place is null ? 0 : wish.Output == RedirectOutput.Pages.Name ? 2 : 1;

    private static IEnumerable<string> Folders(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
            yield return path[..end];
    }
}
