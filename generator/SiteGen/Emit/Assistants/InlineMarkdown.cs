// Running text of a page as Markdown.
using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace SiteGen.Emit.Assistants;

/// <param name="isCell">In a cell of a table: its head says what a field in it is for.</param>
internal sealed class InlineMarkdown(CopyLinks links, bool isCell = false)
{
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "", "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "img", "input",
        "ins", "kbd", "label", "mark", "meter", "output", "progress", "q", "s", "samp", "small", "span", "strong",
        "sub", "sup", "svg", "time", "u", "var", "wbr",
    };

    /// <summary>Signs that Markdown would read as its own, within a line.</summary>
    private static readonly Regex Signs = new(
        @"(?<!\S)__+(?!\S)|[\\`*\[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|(?<=~)~|&(?=#?\w+;)",
        RegexOptions.CultureInvariant);

    /// <summary>The same at its beginning.</summary>
    private static readonly Regex Beginnings = new(
        @"^(?<before>)(?<sign>#{1,6}(?=\s|$)|>|[+-](?=\s|$)|[-_]{2,}\s*$|=+\s*$|:(?=\s)|\|)"
        + @"|^(?<before>\d{1,9})(?<sign>[.)](?=\s|$))", RegexOptions.CultureInvariant);

    private static readonly SearchValues<char> AnySign = SearchValues.Create("\\`*[]<_~&");

    public static bool Is(HtmlNode node) => Inline.Contains(node.Tag) && node.Children.TrueForAll(Is);

    /// <summary>What only paper shows, is shown in another form elsewhere; a way through the site is no text.</summary>
    public static bool IsLeftOut(HtmlNode node) => !node.IsText && (node.Tag is "nav" || node.HasClass("only-print")
        || node.Value("hidden") is not null || node.Value("aria-hidden") == "true");

    /// <summary>Nodes as the lines of one paragraph.</summary>
    public string Lines(IEnumerable<HtmlNode> nodes) => string.Join('\n', Joined(nodes).Split('\n')
        .Select(l => Collapsed(l).Trim()).Where(l => l.Length > 0).Select(Begun))
        .Replace("\n", "\\\n", StringComparison.Ordinal);

    /// <summary>Nodes on one line.</summary>
    public string Line(IEnumerable<HtmlNode> nodes) =>
        Lines(nodes).Replace("\\\n", " ", StringComparison.Ordinal);

    /// <summary>A text as code, with as many backticks as it needs.</summary>
    public static string Code(string text)
    {
        var fence = Fence(text, 1);
        var blank = text.StartsWith('`') || text.EndsWith('`') ? " " : "";
        return $"{fence}{blank}{text}{blank}{fence}";
    }

    /// <summary>Backticks that a text of code does not have itself.</summary>
    public static string Fence(string text, int least) =>
        new('`', Regex.Matches(text, "`+").Select(m => m.Length + 1).Append(least).Max());

    /// <summary>Lines to write on, which stand alone, are read as they are.</summary>
    private static string Escaped(string text) => text.AsSpan().IndexOfAny(AnySign) < 0
        ? text
        : Signs.Replace(text, m => m.Length > 1 ? m.Value : @"\" + m.Value);

    /// <summary>One blank for all that stand together.</summary>
    private static string Collapsed(string text)
    {
        var one = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (!char.IsWhiteSpace(sign))
                one.Append(sign);
            else if (one.Length == 0 || one[^1] != ' ')
                one.Append(' ');
        }
        return one.ToString();
    }

    private static string Begun(string line) => char.IsLetter(line[0])
        ? line
        : Beginnings.Replace(line, "${before}\\${sign}");

    /// <summary>Two spans that a style sheet sets apart, such as a number and its title, are two words.</summary>
    private string Joined(IEnumerable<HtmlNode> nodes)
    {
        var (text, last) = (new StringBuilder(), (HtmlNode?)null);
        foreach (var node in nodes)
        {
            var more = Text(node);
            if (last?.Tag == "span" && node.Tag == "span" && text.Length > 0 && char.IsLetterOrDigit(text[^1])
                && more.Length > 0 && char.IsLetterOrDigit(more[0]))
                text.Append(' ');
            text.Append(more);
            last = node;
        }
        return text.ToString();
    }

    private string Text(HtmlNode node)
    {
        if (node.IsText)
            return Escaped(Collapsed(node.Text));
        if (IsLeftOut(node))
            return "";
        if (node.PictureLabel is { } label)
            return Escaped(label);
        var inner = Joined(node.Children);
        return node.Tag switch
        {
            "br" => "\n",
            "img" => node.Value("alt") is { Length: > 0 } alt ? $"![{Escaped(alt)}]({Picture(node)})"
                : "",
            "input" => node.Value("type") != "checkbox" ? "" : node.Value("checked") is null ? "[ ] " : "[x] ",
            "label" when isCell => string.Concat(node.Children.Where(c => c.Tag == "input").Select(Text)),
            "label" when node.Children.TrueForAll(c => c.Tag != "input") => Around(inner, "**"),
            "code" or "samp" or "kbd" => Collapsed(node.WholeText).Trim() is { Length: > 0 } code
                ? Code(code)
                : "",
            "em" or "i" or "cite" => Around(inner, "*"),
            "strong" or "b" => Around(inner, "**"),
            "del" or "s" => Around(inner, "~~"),
            "sup" or "sub" when inner.Length > 0 && !IsMark(node) => $"<{node.Tag}>{inner}</{node.Tag}>",
            "sup" => Mark(inner),
            "abbr" when node.Value("title") is { } title => $"{inner} ({title})",
            "a" when node.Children is [{ Tag: "sup" } mark] && links.Of(node.Value("href")) is null =>
                Mark(Joined(mark.Children)),
            "a" => Link(node, inner),
            _ => inner,
        };
    }

    /// <summary>A number that leads to a note or a source of the page.</summary>
    private static bool IsMark(HtmlNode node) =>
        node.Children.Exists(c => c.Tag == "a" && c.Value("href")?.StartsWith('#') == true);

    private static string Mark(string inner) => inner.StartsWith("\\[", StringComparison.Ordinal) || inner.Length == 0
        ? inner
        : $"\\[{inner}\\]";

    private string Picture(HtmlNode image) => links.Of(image.Value("src")) ?? "";

    private string Link(HtmlNode node, string inner)
    {
        var text = inner.Trim();
        // An arrow back to the text is of use only where places are.
        if (links.Of(node.Value("href")) is not { } address)
            return text.Any(char.IsLetterOrDigit) ? inner : "";
        return text.Length == 0 ? "" : inner.Replace(text, $"[{text.Replace('\n', ' ')}]({address})",
            StringComparison.Ordinal);
    }

    private static string Around(string inner, string sign) => inner.Trim() is { Length: > 0 } text
        ? inner.Replace(text, sign + text + sign, StringComparison.Ordinal)
        : inner;
}
