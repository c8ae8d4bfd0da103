// How a text is changed where a build refuses it: a dead link becomes its text, a foreign tag is written out.
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;

namespace SiteGen.Commands.Moving;

internal static class Mending
{
    private static readonly Regex Link = new(
        @"\G(?<image>!?)\[(?<text>(?:\\.|[^\[\]\\]|\[(?:\\.|[^\[\]\\])*\])*)\](?:\(\s*(?<url><[^<>\n]*>|(?:[^"
            + @"\s()]|\([^\s()]*\))*)(?<title>\s+(?:""[^""]*""|'[^']*'|\([^)]*\)))?\s*\)|\[(?<label>[^\]]*)\])"
            + @"?(?<attributes>\{[^}\n]*\})?");

    private static readonly Regex Auto = new(@"\G<(?<url>[^<>\s]+)>");
    private static readonly Regex Attribute = new("""\G[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>}]+))?""");
    private static readonly Regex RawAddress =
        new("""<(?<name>a|img|video|audio|source|track)\b[^<>]*?\s(?:href|src|poster)\s*=\s*(?:"[^"]*"|'[^']*'|["""
        + """^\s"'>]+)[^<>]*>""");

    /// <summary>The changed text, where the change begins, what stood there and what became of it; the same text where
    /// there is no way.</summary>
    public static (string Text, int From, string What, string Instead) Of(string text, int at, Diagnostic fault)
    {
        var line = text[..Math.Min(at, text.Length)].LastIndexOf('\n') + 1;
        var end = text.IndexOf('\n', line) is >= 0 and var e ? e : text.Length;
        return fault.Code switch
        {
            "SG601" or "SG602" or "SG603" or "SG604" or "SG605" or "SG609" or "SG610" or "SG613" or "SG154" =>
                DeadLink(text, at, fault),
            "SG142" => Remote(text, at),
            "SG140" or "SG141" or "SG159" => Put(text, at, 1, "&lt;",
                "the element stays as text: write it as Markdown, "
                + "or allow it under markdown: allow: in site.yaml", text[at..Math.Min(text.Length, at + 30)]),
            "SG143" => Take(text, at, Attribute.Match(text, at).Length,
                "the attribute was taken out: looks belong into a theme"),
            "SG144" => NoText(text, at),
            "SG145" or "SG146" or "SG608" or "SG236" => Put(text, Behind(text, line), 0, "\\",
                "the line of colons stays as text: write it "
                + "as a directive of the theme, or as Markdown", text[line..end]),
            "SG147" => Put(text, at, 0, "#",
                "a heading of the first level is one of the second now: a page has one title",
                text[line..end]),
            "SG148" => Level(text, line, end, fault),
            "SG149" => Take(text, line, end - line, "a heading without a text was taken out"),
            "SG150" or "SG612" => Id(text, line, end),
            "SG151" or "SG153" or "SG606" or "SG607" => Put(text, at, 0, "\\",
                "it looks like a citation: it stays as text",
                text[line..end]),
            "SG152" => Take(text, at, 1, "an invisible control character was taken out"),
            "SG240" or "SG241" or "SG242" or "SG243" or "SG244" => Include(text, line, end),
            "SG504" or "SG509" or "SG703" => Take(text, line, Math.Min(text.Length, end + 1) - line,
                "the line was taken out of the front matter"),
            _ => (text, at, fault.Message, ""),
        };
    }

    private static (string, int, string, string) DeadLink(string text, int at, Diagnostic fault)
    {
        if (Link.Match(text, at) is { Success: true } link && link.Length > 2)
        {
            var url = link.Groups["url"].Value;
            if (fault.Code == "SG602" && url.IndexOf('#', StringComparison.Ordinal) is > 0 and var hash)
                return Put(text, link.Groups["url"].Index, url.Length, url[..hash].TrimStart('<'),
                    "there is no such place on that page: the link leads to its top", url);
            var isInLink = at > 0 && text[at - 1] == '[';
            var shown = link.Groups["image"].Length == 0 ? link.Groups["text"].Value
                : link.Groups["text"].Length > 0 ? link.Groups["text"].Value : isInLink ? "picture" : "";
            return Put(text, at, link.Length, shown, link.Groups["image"].Length > 0
                ? "there is no such picture: its words stay as text"
                : "it leads nowhere: its words stay as text", link.Value);
        }
        if (Auto.Match(text, at) is { Success: true } bare)
            return Put(text, at, bare.Length, "`" + bare.Groups["url"].Value + "`",
                "it leads nowhere: it stays as text", bare.Value);
        if (Written(fault) is { } target && RawAddress.Matches(text, at).FirstOrDefault(m => m.Value.Contains(target,
            StringComparison.Ordinal))
            is { } tag)
            return tag.Groups["name"].Value == "a"
                ? Put(text, tag.Index, tag.Length, "<a>", "it leads nowhere: its words stay as text", tag.Value)
                : Take(text, tag.Index, tag.Length, "there is no such file: it was taken out");
        return (text, at, fault.Message, "");
    }

    /// <summary>What the finding names between its first quotes.</summary>
    private static string? Written(Diagnostic fault) =>
        Regex.Match(fault.Message, "\"([^\"]+)\"") is { Success: true } match ? match.Groups[1].Value : null;

    private static (string, int, string, string) Remote(string text, int at)
    {
        const string Instead =
            "pictures of other sites are not loaded: save it in assets/ and write ![what it shows](/assets/name.png)";
        if (Link.Match(text, at) is { Success: true } image && image.Groups["image"].Length > 0)
        {
            var (words, url) = (image.Groups["text"].Value, image.Groups["url"].Value);
            var isInLink = at > 0 && text[at - 1] == '[';
            var address = url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url;
            var shown = isInLink ? (words.Length > 0 ? words : "picture")
                : $"[{(words.Length > 0 ? words : "Picture")}]({address})";
            return Put(text, at, image.Length, shown, Instead, image.Value);
        }
        return RawAddress.Match(text, at) is { Success: true } tag ? Take(text, tag.Index, tag.Length, Instead)
            : (text, at, "", "");
    }

    private static (string, int, string, string) NoText(string text, int at)
    {
        const string Instead = "the picture has no text for those who do not see it: write what it shows";
        var link = Link.Match(text, at);
        if (link.Success && link.Groups["image"].Length > 0)
        {
            var name = Path.GetFileNameWithoutExtension(link.Groups["url"].Value.Split('?', '#')[0].Trim('<', '>'));
            return Put(text, at + 2, link.Groups["text"].Length, name.Length > 0 ? name.Replace('-', ' ').Replace('_',
                ' ') : "picture", Instead,
                link.Value);
        }
        return text.AsSpan(at).StartsWith("<img", StringComparison.OrdinalIgnoreCase)
            ? Put(text, at + 4, 0, " alt=\"picture\"", Instead, text[at..Math.Min(text.Length, at + 60)])
            : (text, at, "", "");
    }

    private static (string, int, string, string) Level(string text, int line, int end, Diagnostic fault)
    {
        var signs = Regex.Match(text[line..end], "#+");
        var level = Regex.Match(fault.Hint ?? "", "#+").Length;
        return signs.Success && level > 0
            ? Put(text, line + signs.Index, signs.Length, new string('#', level),
                "the heading's level was changed: no level may be left out",
                text[line..end])
            : (text, line, "", "");
    }

    private static (string, int, string, string) Id(string text, int line, int end)
    {
        var id = Regex.Match(text[line..end], @"[ \t]*\{[^}]*#[^}]*\}|\s(?:id|name)=(?:""[^""]*""|'[^']*')");
        return id.Success
            ? Take(text, line + id.Index, id.Length, "the id stands twice on its page: the second was taken out")
            : (text, line, "", "");
    }

    private static (string, int, string, string) Include(string text, int line, int end)
    {
        var words = Regex.Match(text[line..end], """\s(?:file|region|lines)=(?:"[^"]*"|\S+)""");
        return words.Success
            ? Take(text, line + words.Index, words.Length,
                "what it includes is not in the tree: write the code, or copy the file and write file=\"…\"")
            : (text, line, "", "");
    }

    /// <summary>Behind the blanks that the line begins with.</summary>
    private static int Behind(string text, int line)
    {
        while (line < text.Length && text[line] is ' ' or '\t' or '>')
            line++;
        return line;
    }

    private static (string, int, string, string) Take(string text, int at, int length, string instead) =>
        length == 0 ? (text, at, "", "") : Put(text, at, length, "", instead, text.Substring(at, length));

    private static (string, int, string, string) Put(string text, int at, int length, string put, string instead,
        string what) =>
        (string.Concat(text.AsSpan(0, at), put, text.AsSpan(at + length)), at, what.Trim(), instead);
}
