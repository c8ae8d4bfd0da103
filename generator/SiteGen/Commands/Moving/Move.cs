// Moves a site in: reads the tree, turns it, builds it once in memory, and gives the files of the new site.
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Commands.Moving;

/// <param name="Files">The new site's, by their paths from its folder.</param>
/// <param name="Left">Errors that the first build will show; none in all but what nobody has foreseen.</param>
internal sealed record Move(MovedSite Site, IEnumerable<(string Path, byte[] Bytes)> Files, int Left)
{
    /// <summary>Null after a fault, or where there is nothing to move.</summary>
    public static Move? Run(SourceTree tree, string shown, string? title, BuildOptions options, DiagnosticBag bag)
    {
        var old = Generators.Find(tree, bag);
        if (bag.HasErrors)
            return null;
        var paths = new PathMap(tree, old);
        if (paths.Pages.Count == 0)
        {
            bag.Add(MoveErrors.NoPages(shown, $"{shown}/{old.Root}".TrimEnd('/')));
            return null;
        }
        var name = title ?? old.Title ?? HomeTitle(paths)
            ?? Addresses.FolderName.Of(Path.GetFileName(shown.TrimEnd('/')));
        var site = MovedSite.Of(tree, old with { Title = name }, paths, name);
        var left = new FirstBuild(site).Run(options);
        foreach (var fault in left)
            site.Notes.Add(new MoveNote(fault.Span.Source.Path, fault.Span.Line, fault.Message,
                "mend it: the first build stops at it"));
        return new Move(site, Of(site), left.Length);
    }

    private static string? HomeTitle(PathMap paths) => paths.Pages.FirstOrDefault(p => paths.Of(p) == "index.md")
        is { Front: var front }
        ? front.Settings.Text("title") ?? Headings.Title(front.Body)
        : null;

    private static IEnumerable<(string Path, byte[] Bytes)> Of(MovedSite site)
    {
        foreach (var (path, text) in site.Texts.OrderBy(t => t.Key, StringComparer.Ordinal))
            yield return ("input/" + path, System.Text.Encoding.UTF8.GetBytes(text));
        foreach (var (path, file) in site.Files)
            yield return ("input/" + path, file.Bytes);
        yield return (MoveReport.FileName, System.Text.Encoding.UTF8.GetBytes(MoveReport.Of(site)));
        yield return (".gitignore", "output/\n"u8.ToArray());
    }
}
