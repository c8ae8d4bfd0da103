// What lies in the site's folders under a name that nothing reads.
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Load;
using SiteGen.Model;

namespace SiteGen.Parse;

internal static class UnreadFiles
{
    private static readonly Regex Documentation =
        new("^(?:readme|licen[cs]e|notice|changelog|contributing|security)(?:\\.|$)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex OfLanguage =
        new("^(?<language>[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)/(?:data/|synonyms\\.yaml$|search-tests\\.yaml$)",
            RegexOptions.CultureInvariant);

    /// <summary>Files of a theme's own folder that are no template, no words, no asset and no picture beside
    /// theme.yaml.</summary>
    public static ImmutableArray<Asset> Of(SiteSource source, string theme)
    {
        var unread = ImmutableArray.CreateBuilder<Asset>();
        foreach (var asset in source.Assets.Where(a =>
            a.Root == SourceRoot.Themes && a.Path.StartsWith(theme + "/", StringComparison.Ordinal)))
        {
            var path = asset.Path[(theme.Length + 1)..];
            var isElsewhere = FileRoles.IsInAssets(asset.Path) || path.StartsWith("input/", StringComparison.Ordinal);
            var isBeside = !path.Contains('/', StringComparison.Ordinal) && !FileRoles.HasTextEnding(path);
            if (!isElsewhere && !isBeside && !Documentation.IsMatch(Path.GetFileName(path)))
                unread.Add(asset);
        }
        return unread.ToImmutable();
    }

    /// <summary>Files that would be read if site.yaml said so.</summary>
    public static void Check(SiteSource source, SiteConfig config, DiagnosticBag bag)
    {
        var sets = source.Files.Select(f => DataSetReader.SetName(Content(f))).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        foreach (var file in source.Files.Where(f => f.Root == SourceRoot.Input))
        {
            if (OfLanguage.Match(file.Path) is { Success: true } match && !config.Languages.Skip(1)
                .Contains(match.Groups["language"].Value))
                bag.Add(OutputErrors.LeftAside(file.Text,
                    $"add {match.Groups["language"].Value} to languages: in site.yaml, or move the file"));
            else if (config.Search is null && Path.GetFileName(file.Path) is "synonyms.yaml" or "search-tests.yaml")
                bag.Add(OutputErrors.LeftAside(file.Text, "the site has no search: add search: to site.yaml"));
            else if (SchemaOf(file.Path) is { } set && !sets.Contains(set))
                bag.Add(OutputErrors.LeftAside(file.Text,
                    $"there is no data set \"{set}\": write data/{set}.yaml, or take the schema out"));
        }
    }

    /// <summary>Files of themes/ that belong to no theme: beside the themes, or in a folder without
    /// theme.yaml.</summary>
    public static void CheckThemes(SiteSource source, DiagnosticBag bag)
    {
        var themes = source.Files.Where(f => f.Root == SourceRoot.Themes
            && f.Path.EndsWith("/theme.yaml", StringComparison.Ordinal)).Select(f => FolderOf(f.Path)).ToHashSet();
        var files = source.Files.Where(f => f.Root == SourceRoot.Themes).Select(f => (f.Path, Shown: f.Text.Path))
            .Concat(source.Assets.Where(a => a.Root == SourceRoot.Themes).Select(a => (a.Path, Shown: a.ShownPath)));
        foreach (var (path, shown) in files.Where(f => !themes.Contains(FolderOf(f.Path))
            && !Documentation.IsMatch(Path.GetFileName(f.Path))))
            bag.Add(OutputErrors.LeftAside(new SourceText(shown, ""), FolderOf(path) is { } folder
                ? $"write {folder}/theme.yaml to make a theme of the folder, or take it out of the themes"
                : "move it into the folder of a theme, or take it out"));
    }

    /// <summary>The folder in themes/ that a file lies in; null for one that lies beside them.</summary>
    private static string? FolderOf(string path) =>
        path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? path[..slash] : null;

    private static string? SchemaOf(string path) =>
        path.StartsWith(DataSetReader.Folder, StringComparison.Ordinal)
            && path.EndsWith(DataSetReader.SchemaEnding, StringComparison.Ordinal)
            ? path[DataSetReader.Folder.Length..^DataSetReader.SchemaEnding.Length]
            : null;

    /// <summary>The path within its layer: without the folder of a language or of a brand.</summary>
    private static string Content(SourceFile file)
    {
        var at = file.Path.IndexOf("data/", StringComparison.Ordinal);
        return at < 0 ? file.Path : file.Path[at..];
    }
}
