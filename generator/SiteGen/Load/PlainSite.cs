// A folder of Markdown without a site.yaml is a site too: its title is its first heading, its language English.
using System.Text.RegularExpressions;
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Load;

internal static class PlainSite
{
    public const string FileName = "site.yaml";

    public static bool IsPage(string path) => path.EndsWith(".md", StringComparison.Ordinal);

    /// <summary>The site with the settings that it does not have.</summary>
    public static SiteSource WithSettings(SiteSource source, Memo memo)
    {
        var title = TitleOf(source).Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
        var settings = memo.Of("settings", [source.ShownInput, title], new DiagnosticBag(), _ => new SourceFile(
            SourceRoot.Input, FileName, new SourceText($"{source.ShownInput}/{FileName}", $"title: \"{title}\"\n")));
        return source with { Files = source.Files.Add(settings), IsPlain = true };
    }

    /// <summary>The first heading of the home page, else the name of the folder.</summary>
    private static string TitleOf(SiteSource source)
    {
        var home = source.Files.FirstOrDefault(f => f is { Root: SourceRoot.Input, Path: "index.md" })
            ?? source.Files.FirstOrDefault(f =>
                f.Root == SourceRoot.Input && ContentPath.IndexOf(f.Path) == "index.md");
        var heading = home?.Text.Text.Split('\n').FirstOrDefault(l => l.StartsWith("# ", StringComparison.Ordinal));
        var title = heading is null ? null : WithoutMarks(heading.Trim('#', ' ', '\r'));
        return title is { Length: > 0 } ? title : FolderName.Of(Path.GetFileName(source.ShownInput.TrimEnd('/')));
    }

    /// <summary>The words of a heading: neither emphasis nor pictures, addresses, HTML and a name of its own.</summary>
    private static string WithoutMarks(string heading)
    {
        var text = Regex.Replace(heading, @"\s*\{[^}]*\}$|!\[[^\]]*\]\([^)]*\)|</?[a-zA-Z][^>]*>", "");
        text = Regex.Replace(text, @"\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])", "$1");
        for (var before = ""; before != text;)
        {
            before = text;
            text = Regex.Replace(text, @"(?<!\\)(\*{1,3}|~~|`+)(?=\S)(.+?)(?<=\S)\1", "$2");
            text = Regex.Replace(text, @"(?<![\w\\])(_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)", "$2");
        }
        return Regex.Replace(text, @"\\(\p{P}|\p{S})", "$1").Trim();
    }
}
