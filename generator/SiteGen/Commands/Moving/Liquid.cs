// Jekyll's tags and kramdown's attributes, and the shortcodes of any generator that hold code.
using System.Text.RegularExpressions;

namespace SiteGen.Commands.Moving;

internal static class Liquid
{
    private static readonly Regex Highlight = new(
        @"(?m)^(?<indent>[ \t]*)\{%-?\s*highlight\s+(?<language>[\w#+-]+)(?<more>[^%]*)-?%\}[ \t]*\n(?<code>["
            + @"\s\S]*?)\n?[ \t]*\{%-?\s*endhighlight\s*-?%\}");

    private static readonly Regex HugoHighlight = new(
        """\{\{[<%]\s*highlight\s+"?(?<language>[\w#+-]*)"?(?<more>[^>%]*)[>%]\}\}\n?(?<code>[\s\S]*?)\n?\{\{[<%"""
            + """]\s*/\s*highlight\s*[>%]\}\}""");

    private static readonly Regex Raw = new(@"\{%-?\s*(?:end)?(?:raw|capture)\b[^%]*-?%\}");
    private static readonly Regex Note = new(
        """\{%-?\s*include\s+(?:[\w/-]*/)?(?<name>\w+)\.(?:html|md|liquid)\s+[^%]*?(?:content|text|message)\s*="""
            + """\s*(?:"(?<text>(?:\\.|[^"\\])*)"|'(?<text>[^']*)')[^%]*%\}""");

    private static readonly Regex Link = new("""\{%-?\s*(?:link|post_url)\s+(?<path>[^\s%]+)\s*-?%\}""");
    private static readonly Regex Base = new(
        """\{\{-?\s*(?:site\.(?:base)?url|site\.github\.url)\s*-?\}\}""");

    private static readonly Regex Filtered =
        new("""\{\{-?\s*["'](?<path>[^"']*)["']\s*\|\s*(?:relative_url|absolute_url|prepend:[^}]*)\s*-?\}\}""");

    private static readonly Regex Toc = new(@"(?m)^[ \t]*(?:[-*+]|\d+\.)[ \t]+.*\n[ \t]*\{:[^}]*toc[^}]*\}[ \t]*$");
    private static readonly Regex Kramdown =
        new(@"(?m)^[ \t]*\{:(?<what>[^}]*)\}[ \t]*(?:\n(?<next>(?:(?![ \t]*\{:)[^\n]*\S[^\n]*(?:\n|$))*))?");

    private static readonly Regex Inline = new(@"(?<=\S)[ \t]*\{:(?<what>[^}\n]*)\}");
    private static readonly Regex Any = new(
        @"(?<!\{)\{%-?[^%]*-?%\}(?!\})|\{\{-?\s*(?:(?:site|page|include|layout)\.[^}]*|\w+\([^}]*\)\s*)-?\}\}");

    private static readonly Regex Video = new("""\{\{\s*youtube\(.*?id\s*=\s*"(?<id>[\w-]+)".*?\)\s*\}\}""");

    /// <summary>Blocks of code become fences before anybody looks at what stands in them.</summary>
    public static string Fences(string text) =>
        HugoHighlight.Replace(Highlight.Replace(text, m => Fence(m, m.Groups["indent"].Value)), m => Fence(m, ""));

    private static string Fence(Match match, string indent)
    {
        var first = $"{match.Groups["language"].Value} {match.Groups["more"].Value.Trim()}".Trim();
        return $"{indent}```{first}\n{match.Groups["code"].Value}\n{indent}```";
    }

    public static string Turn(string text, string? siteTitle, string? pageTitle, Action<string, string> note)
    {
        text = Raw.Replace(text, "");
        text = Note.Replace(text, m => Boxes.Knows(m.Groups["name"].Value) ? Box(m) : m.Value);
        text = Link.Replace(text, m => "/" + m.Groups["path"].Value.TrimStart('/'));
        text = Filtered.Replace(text, m => m.Groups["path"].Value);
        text = Base.Replace(text, "");
        text = Regex.Replace(text, @"\{\{-?\s*site\.title\s*-?\}\}", siteTitle ?? "");
        text = Regex.Replace(text, @"\{\{-?\s*page\.title\s*-?\}\}", pageTitle ?? "");
        text = Video.Replace(text, m => $"[Video](https://www.youtube.com/watch?v={m.Groups["id"].Value})");
        text = Toc.Replace(text, "");
        text = Kramdown.Replace(text, m => Block(m));
        text = Inline.Replace(text, m => Regex.Match(m.Groups["what"].Value, @"#([\w-]+)") is { Success: true } id
            ? $" {{#{id.Groups[1].Value}}}"
            : "");
        foreach (var left in Any.Matches(text).Select(m => m.Value).Distinct().Take(20))
            note(left, "tags are not run: it stays as text; write what it shows as Markdown");
        return text;
    }

    private static string Box(Match match)
    {
        var inner = match.Groups["text"].Value.Replace("\\\"", "\"", StringComparison.Ordinal);
        return $"\n\n{Boxes.Open(match.Groups["name"].Value, null)}\n\n{inner}\n\n:::\n\n";
    }

    /// <summary>A class named like a box makes one of the block below it; others are looks.</summary>
    private static string Block(Match match)
    {
        var next = match.Groups["next"].Value;
        var kind = Regex.Matches(match.Groups["what"].Value, @"\.([\w-]+)").Select(m => m.Groups[1].Value)
            .Select(c => Regex.Replace(c, "-title$", "")).FirstOrDefault(Boxes.Knows);
        if (kind is null || next.Length == 0)
            return next;
        var inner = Regex.Replace(next, @"(?m)^[ \t]*>[ \t]?", "").TrimStart();
        var title = match.Groups["what"].Value.Contains(kind + "-title", StringComparison.Ordinal)
            ? inner.Split('\n')[0].Trim()
            : null;
        return $"\n{Boxes.Open(kind, title)}\n\n{inner[(title?.Length ?? 0)..].Trim('\n')}\n\n:::\n\n";
    }
}
