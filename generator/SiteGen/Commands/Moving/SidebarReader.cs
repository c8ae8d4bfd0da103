// The order that a sidebars file of Docusaurus writes out: it is a program, so only its texts can be read.
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SiteGen.Commands.Moving;

internal static class SidebarReader
{
    private static readonly Regex Text = new("""(?<key>\w+\s*:\s*)?(?:"(?<text>[^"\n]+)"|'(?<text>[^'\n]+)')""");
    private static readonly Regex Comment = new(@"/\*.*?\*/|(?m)^\s*//.*$", RegexOptions.Singleline);

    public static ImmutableArray<NavEntry> Read(TreeFile sidebars, SourceTree tree, string root)
    {
        var pages = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in tree.Files.Where(f => f.IsPage && f.Path.StartsWith(root, StringComparison.Ordinal)))
        {
            var path = file.Path[root.Length..];
            pages.TryAdd(path[..path.LastIndexOf('.')], file.Path);
            pages.TryAdd(Regex.Replace(path[..path.LastIndexOf('.')], @"(?<=^|/)\d+[-_. ]+", ""), file.Path);
            if (file.Front.Settings.Text("id") is { } id)
                pages.TryAdd(file.Folder[root.Length..] + id, file.Path);
        }
        return
        [
            .. Text.Matches(Comment.Replace(sidebars.Text, ""))
                .Where(m => !m.Groups["key"].Success || m.Groups["key"].Value.StartsWith("id",
                    StringComparison.Ordinal))
                .Select(m => pages.GetValueOrDefault(m.Groups["text"].Value)).OfType<string>().Distinct()
                .Select(path => new NavEntry(path, null, [])),
        ];
    }
}
