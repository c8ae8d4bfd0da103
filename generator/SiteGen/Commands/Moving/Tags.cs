// Shortcodes, liquid tags and components, which other generators run: what is known becomes Markdown or a directive.
using System.Text.RegularExpressions;

namespace SiteGen.Commands.Moving;

internal static class Tags
{
    private const string Values = """(?:[^<>{}"'`%/]|"[^"]*"|'[^']*'|`[^`]*`|/(?![>%])|\{\{?[^{}]*\}?\})*?""";

    private static readonly Regex Shortcode =
        new($$"""\{\{[<%]-?\s*(?<close>/?)\s*(?<name>[\w./-]+)(?<rest>{{Values}})\s*(?<self>/?)-?[>%]\}\}""");

    private static readonly Regex Component =
        new($"""<(?<close>/?)(?<name>[A-Z][\w.]*)(?<rest>{Values})\s*(?<self>/?)>""");

    private static readonly Regex Named =
        new("""(?<name>[\w:-]+)\s*=\s*(?:\{?"(?<value>[^"]*)"\}?|\{?'(?<value>[^']*)'\}?|\{`(?<value>[^`]*)`\}|"""
            + """(?<value>[^\s"'{}<>]+))""");

    private static readonly Regex Positional =
        new("""(?<![=\w])(?:"(?<value>[^"]*)"|(?<=^|\s)(?<value>[\w./#-]+)(?=\s|$))""");

    /// <summary>Tags around content that stands well without them.</summary>
    private static readonly HashSet<string> Wrappers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Steps", "CardGrid", "Cards", "FileTree", "Fragment", "React.Fragment", "Columns", "Column", "Frame", "Head",
        "BrowserOnly", "Accordion", "AccordionGroup", "CardGroup", "div", "columns", "column", "cardpane", "blocks",
        "steps", "cards", "filetree", "center", "section", "blocks/section", "card-grid",
    };

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Tabs"] = "tabs",
        ["CodeGroup"] = "tabs",
        ["tabpane"] = "tabs",
        ["codetabs"] = "tabs",
        ["code-tabs"] = "tabs",
        ["TabItem"] = "tab",
        ["Tab"] = "tab",
        ["tab-item"] = "tab",
        ["Admonition"] = "box",
        ["Aside"] = "box",
        ["Callout"] = "box",
        ["alert"] = "box",
        ["hint"] = "box",
        ["notice"] = "box",
        ["admonition"] = "box",
        ["pageinfo"] = "box",
        ["Alert"] = "box",
    };

    /// <summary>Shortcodes that are shown and not run.</summary>
    private static readonly Regex Shown = new(@"\{\{(?<open>[<%])/\*(?<what>.*?)\*/(?<end>[>%])\}\}");

    public static string Code(string text) => Shown.Replace(text, "{{${open}${what}${end}}}");

    public static string Turn(string text, Action<string, string> note) =>
        Each(Each(Shown.Replace(text, m => $"`{Code(m.Value)}`"), Shortcode, isComponent: false, note), Component,
            isComponent: true, note);

    private static string Each(string text, Regex tag, bool isComponent, Action<string, string> note)
    {
        if (!tag.IsMatch(text))
            return text;
        var closed = tag.Matches(text).Where(m => m.Groups["close"].Length > 0).Select(m => m.Groups["name"].Value)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return tag.Replace(text, match => Of(match, closed.Contains(match.Groups["name"].Value), text) is { } turned
            ? turned
            : Left(match, isComponent, note));
    }

    private static string Left(Match match, bool isComponent, Action<string, string> note)
    {
        note(match.Value, isComponent
            ? "components are not run: it stays as text; write what it shows as Markdown"
            : "shortcodes are not run: it stays as text; write what it shows as Markdown or as a directive");
        return isComponent ? "\\" + match.Value : match.Value;
    }

    /// <summary>Null for what is not known.</summary>
    private static string? Of(Match match, bool isPaired, string text)
    {
        var (name, rest) = (match.Groups["name"].Value, match.Groups["rest"].Value);
        var isClose = match.Groups["close"].Length > 0;
        string? Value(params string[] names) => names.Select(n => Named.Matches(rest)
            .FirstOrDefault(v => v.Groups["name"].Value.Equals(n, StringComparison.OrdinalIgnoreCase))
            ?.Groups["value"].Value).FirstOrDefault(v => v is not null);
        string? At(int place) => Positional.Matches(Named.Replace(rest, " "))
            .ElementAtOrDefault(place)?.Groups["value"].Value;
        if (Wrappers.Contains(name))
            return Alone(match, text, Around(match, isPaired));
        var kind = Names.GetValueOrDefault(name) ?? (Boxes.Knows(name) ? "named" : name.ToLowerInvariant());
        if (kind is "tabs" or "tab" or "box" or "named" && (isPaired || isClose))
            return Alone(match, text, isClose ? ":::" : kind switch
            {
                "tabs" => "::: tabs",
                "tab" => Boxes.Open("tab", Value("label", "title", "name", "header", "value") ?? At(0) ?? "Tab"),
                "box" => Boxes.Open(KindOf(Value("type", "color", "kind", "level", "context", "variant") ?? At(0)),
                    Value("title", "heading") ?? (Named.IsMatch(rest) ? null : At(1))),
                _ => Boxes.Open(name, Value("title", "summary", "heading") ?? At(0)),
            });
        return kind switch
        {
            "ref" or "relref" => Value("path") ?? At(0),
            "figure" or "img" or "image" or "image-ref" when !isClose && (Value("src", "file", "url") ?? At(0))
                is { } source =>
                $"![{Value("alt", "title", "caption") ?? ""}]({source.Replace(" ", "%20", StringComparison.Ordinal)}"
                + (Value("caption", "title") is { Length: > 0 } caption ? $" \"{caption.Replace("\"", "'",
                    StringComparison.Ordinal)}\")" : ")"),
            "youtube" => $"[Video](https://www.youtube.com/watch?v={Value("id") ?? At(0)})",
            "vimeo" => $"[Video](https://vimeo.com/{Value("id") ?? At(0)})",
            "card" when !isClose => Alone(match, text, (Value("title", "header") is { } title ? $"**{title}**\n\n" : "")
                + Around(match, isPaired)),
            "card" => Alone(match, text, Around(match, isPaired)),
            "linkcard" or "linkbutton" or "button" or "doccard" when (Value("href", "link", "to") ?? (isClose ? ""
                : null)) is { } href =>
                isClose ? "" : Alone(match, text, $"[{Value("title", "label") ?? href}]({href})"
                + (Value("description") is { } about ? $": {about}" : "")),
            "badge" or "icon" => Value("text", "label") ?? "",
            "br" => "<br>",
            _ => null,
        };
    }

    private static string Around(Match match, bool isPaired) => match.Groups["self"].Length > 0 || !isPaired ? ""
        : match.Groups["close"].Length > 0 ? ":::" : "::: " + Boxes.Unwrapped;

    private static string KindOf(string? written) => written is not null && Boxes.Knows(written) ? written : "note";

    /// <summary>On a line of its own, with free lines around, at the indent of its line.</summary>
    private static string Alone(Match match, string text, string line)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, match.Index - 1)) + 1;
        var before = match.Index == 0 ? "" : text[Math.Min(start, match.Index)..match.Index];
        var indent = before.Length > 0 && before.Trim().Length == 0 ? before : "";
        return $"\n\n{indent}{line}\n\n{indent}";
    }
}
