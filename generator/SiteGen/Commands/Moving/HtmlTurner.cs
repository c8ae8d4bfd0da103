// HTML in the texts of other generators: as Markdown where there is a way, else without what only gives it looks.
using System.Text.RegularExpressions;
using SiteGen.Parse.Markdown;

namespace SiteGen.Commands.Moving;

internal static class HtmlTurner
{
    private const string Values = """(?:[^<>"'{}]|"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\})*""";
    private static readonly Regex Gone = new(@"<(?<name>script|style)\b[\s\S]*?</\k<name>\s*>",
        RegexOptions.IgnoreCase);
    private static readonly Regex Frame =
        new($"""<iframe(?<rest>{Values})>[\s\S]*?</iframe\s*>|<iframe(?<rest>{Values})/>""", RegexOptions.IgnoreCase);
    private static readonly Regex Folded = new(
        $@"<details(?<rest>{Values})>\s*(?:<summary{Values}>(?<title>[\s\S]*?)</summary\s*>)?",
            RegexOptions.IgnoreCase);

    private static readonly Regex Details = new(@"</details\s*>", RegexOptions.IgnoreCase);
    private static readonly Regex Layout = new(
        $@"[ \t]*</?(?:div|p|center|section|article|font|picture|header|footer|main|nav|nobr|big|tt)\b{Values}>[ \t]*",
        RegexOptions.IgnoreCase);

    private static readonly Regex Source = new($@"<source\b{Values}>", RegexOptions.IgnoreCase);
    private static readonly Regex Anchor =
        new($"""<a\s+(?:name|id)\s*=\s*["'](?<id>[^"']+)["']\s*(?:/>|>\s*</a>)""", RegexOptions.IgnoreCase);

    private static readonly Regex Picture = new($"<img(?<rest>{Values})>", RegexOptions.IgnoreCase);
    private static readonly Regex Link = new($"""<a(?<rest>\s{Values})>(?<text>(?:(?!</?a\b)[^\n])*?)</a\s*>""",
        RegexOptions.IgnoreCase);
    private static readonly Regex Tag = new($"""(?<!\\)<(?<name>[a-z][a-z0-9]*)(?<rest>(?:\s{Values})?)>""");
    private static readonly Regex Captioned = new(
        @"!\[(?<alt>[^\]]*)\]\((?<url>[^\s)]+)\)(?<more>\{[^}]*\})?\s*<figcaption[^>]*>(?<text>[\s\S]*?)</figcap"
            + @"tion\s*>",
        RegexOptions.IgnoreCase);

    private static readonly Regex Figure = new($@"[ \t]*</?(?:figure|figcaption)\b{Values}>[ \t]*",
        RegexOptions.IgnoreCase);

    private static readonly Regex Attribute = new(
        """\s+(?<name>[\w:@-]+)(?:\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|\{(?:[^{}]|\{[^{}]*\})*\}|(?<val"""
            + """ue>[^\s"'>{}]+)))?""");

    private static readonly Regex Indent = new(@"(?m)^[ \t]{4,}(?=(?:<(?:img|a|br|span|source)\b|!\[|\[!\[))");

    public static string Turn(string text, Action<string, string> note)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
            return text;
        text = Gone.Replace(text, m =>
        {
            note(m.Value.Split('\n')[0], "it was taken out: what runs or colours belongs into a theme");
            return "";
        });
        text = Frame.Replace(text, m =>
        {
            note(m.Value, "pages of others are not shown in frames: a link stands there");
            return Value(m, "src") is { } address ? $"[{Value(m, "title") ?? address}]({address})" : "";
        });
        text = Anchor.Replace(text, m => $"<span id=\"{m.Groups["id"].Value}\"></span>");
        text = Folded.Replace(text, m => $"\n\n::: details {Plain(m.Groups["title"].Value)}".TrimEnd() + "\n\n");
        text = Details.Replace(text, "\n\n:::\n\n");
        text = Source.Replace(text, "");
        text = Layout.Replace(text, "\n\n");
        text = Indent.Replace(text, "");
        text = Picture.Replace(text, m => Image(m) ?? m.Value);
        text = Captioned.Replace(text, m =>
            $"![{m.Groups["alt"].Value}]({m.Groups["url"].Value} \"{Plain(m.Groups["text"].Value).Replace('"',
                '\'')}\")"
            + m.Groups["more"].Value);
        text = Figure.Replace(text, "\n\n");
        text = Link.Replace(text, m => Value(m, "href") is { } address && !address.Contains(' ',
            StringComparison.Ordinal)
            ? $"[{m.Groups["text"].Value}]({address})"
            : m.Value);
        return Tag.Replace(text, Bare);
    }

    /// <summary>A tag with the attributes alone that content may have.</summary>
    private static string Bare(Match tag)
    {
        var name = tag.Groups["name"].Value.ToLowerInvariant();
        if (AllowedHtml.IsNever(name) || tag.Groups["rest"].Length == 0)
            return tag.Value;
        var kept = Attribute.Matches(tag.Groups["rest"].Value)
            .Select(a => (Name: a.Groups["name"].Value.Replace("className", "class", StringComparison.Ordinal),
                Attribute: a))
            .Where(a => AllowedHtml.AllowsAttribute(name, a.Name) && !a.Attribute.Value.TrimEnd().EndsWith('}'))
            .Select(a => a.Attribute.Groups["value"].Success ? $" {a.Name}=\"{a.Attribute.Groups["value"].Value}\""
                : " " + a.Name);
        return $"<{name}{string.Concat(kept)}>";
    }

    private static string? Image(Match tag)
    {
        if (Value(tag, "src") is not { Length: > 0 } source)
            return null;
        var width = Value(tag, "width") is { } w && Regex.IsMatch(w, @"^\d{1,4}(?:px)?$")
            ? $"{{width={w.Replace("px", "", StringComparison.Ordinal)}}}" : "";
        var alt = (Value(tag, "alt") ?? "").Replace("[", "(", StringComparison.Ordinal).Replace("]", ")",
            StringComparison.Ordinal);
        return $"![{alt}]({source.Trim().Replace(" ", "%20", StringComparison.Ordinal)}){width}";
    }

    private static string? Value(Match tag, string name) => Attribute.Matches(tag.Groups["rest"].Value)
        .FirstOrDefault(a => a.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase)
            && a.Groups["value"].Success)?.Groups["value"].Value;

    private static string Plain(string html) => Regex.Replace(Regex.Replace(html, "<[^>]*>", ""), @"\s+", " ").Trim();
}
