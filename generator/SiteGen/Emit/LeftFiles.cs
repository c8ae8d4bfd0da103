// Every file counts: what nobody reads and no page links to is named, and never published.
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Load;
using SiteGen.Model;

namespace SiteGen.Emit;

internal static class LeftFiles
{
    private static readonly string[] OtherMarkdown = [".markdown", ".mdown", ".mkd", ".mkdn", ".mdx", ".mdwn"];
    private static readonly string[] Pictures = [".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif", ".ico"];

    /// <summary>Files outside of assets/, and backups anywhere, are published only when a page links to them.</summary>
    public static bool IsLoose(Asset asset) => FileRoles.IsBackup(asset.Path) || !FileRoles.IsInAssets(asset.Path)
        && (asset.Root == SourceRoot.Input || asset.Path.Count(c => c == '/') != 1
            || !Pictures.Contains(Ending(asset.Path)));

    /// <param name="published">The files of the edition's pages, by what is written.</param>
    public static void Check(IReadOnlyList<RenderedSite> editions, IReadOnlySet<string> published, DiagnosticBag bag)
    {
        var theme = editions[0].Plan.Edition.Theme;
        var files = editions.SelectMany(e => e.Plan.Edition.Content.Assets.Values).Concat(theme.Assets.Values)
            .Distinct();
        var shown = editions.SelectMany(e => e.Plan.Edition.Content.Documents).SelectMany(d => d.Body.Included)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var asset in files.Where(a => IsLoose(a) && !published.Contains(a.ShownPath)
            && !shown.Contains(a.Path) && IsOf(theme, a)))
            bag.Add(OutputErrors.LeftAside(new SourceText(asset.ShownPath, ""), Hint(asset.Path)));
        foreach (var asset in theme.Unread)
            bag.Add(OutputErrors.LeftAside(new SourceText(asset.ShownPath, ""), HintInTheme(asset.Path)));
    }

    /// <summary>A brand may leave pages out, and with them the links to files of the guide; it answers for its
    /// own.</summary>
    private static bool IsOf(Theme theme, Asset asset) =>
        asset.Root == SourceRoot.Input
            ? !theme.IsBrand
            : asset.Path.StartsWith(theme.Name + "/", StringComparison.Ordinal);

    private static string Hint(string path) => Ending(path) switch
    {
        _ when FileRoles.IsBackup(path) => "it looks like a backup: take it out of the folder",
        _ when FileRoles.NearName(path) is { } near => $"name it {near} to have it read",
        var ending when OtherMarkdown.Contains(ending) =>
            $"name it {Path.GetFileNameWithoutExtension(path)}.md to make a page of it",
        ".html" or ".htm" or ".txt" =>
            "a page is a Markdown file (.md); a file to download is published once a page links to it",
        ".toml" => "settings are written in YAML: site.yaml, and front matter between two lines of ---",
        ".yaml" or ".json" or ".csv" =>
            "data lies in data/ with its schema; a file to download is published once a page links to it",
        ".sbnhtml" or ".sbn" => "templates lie in layouts/, partials/, directives/ or files/ of a theme",
        _ => "link to it from a page, move it into assets/, or take it out of the folder",
    };

    private static string HintInTheme(string path) => Ending(path) switch
    {
        ".yaml" or ".json" => "a theme's settings lie in theme.yaml, its words in strings/",
        ".css" or ".js" => "move it into assets/",
        _ => Hint(path),
    };

    private static string Ending(string path) => Path.GetExtension(path).ToLowerInvariant();
}
