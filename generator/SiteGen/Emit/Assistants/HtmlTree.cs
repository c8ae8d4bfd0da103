// What a finished page says, as a small tree: the pages are our own and well formed, and there may be ten thousand, for
// which a parser of the whole standard takes too long.
using System.Net;

namespace SiteGen.Emit.Assistants;

internal static class HtmlTree
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    };

    /// <summary>What stands in these elements is for browsers.</summary>
    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "script", "style", "template", "svg", "textarea", "select", "button", "dialog", "iframe", "noscript", "video",
        "audio", "object", "canvas",
    };

    /// <summary>The elements whose end may be left out, each with those in which it ends.</summary>
    private static readonly Dictionary<string, string[]> EndsBefore = new(StringComparer.Ordinal)
    {
        ["li"] = ["ul", "ol"],
        ["dt"] = ["dl"],
        ["dd"] = ["dl"],
        ["tr"] = ["table"],
        ["td"] = ["tr", "table"],
        ["th"] = ["tr", "table"],
    };

    /// <summary>The main part of a page and what follows it up to the foot of the site, such as a notice.</summary>
    public static HtmlNode Content(string html)
    {
        var start = html.IndexOf("<main", StringComparison.Ordinal);
        if (start < 0)
            start = Math.Max(0, html.IndexOf("<body", StringComparison.Ordinal));
        var end = Math.Max(start, html.LastIndexOf("</main>", StringComparison.Ordinal));
        var foot = html.IndexOf("<footer", end, StringComparison.Ordinal);
        if (foot < 0)
            foot = html.LastIndexOf("</body>", StringComparison.Ordinal);
        return Read(html[start..(foot < start ? html.Length : foot)]);
    }

    public static HtmlNode Read(string html)
    {
        var root = new HtmlNode("root", "");
        var open = new Stack<HtmlNode>([root]);
        for (var at = 0; at < html.Length;)
        {
            var tag = html.IndexOf('<', at);
            if (tag != at)
            {
                var end = tag < 0 ? html.Length : tag;
                open.Peek().Children.Add(HtmlNode.OfText(WebUtility.HtmlDecode(html[at..end])));
                at = end;
            }
            else if (html.AsSpan(at).StartsWith("<!"))
                at = Behind(html, html.AsSpan(at).StartsWith("<!--") ? "-->" : ">", at);
            else
                at = Tag(open, html, at);
        }
        return root;
    }

    private static int Tag(Stack<HtmlNode> open, string html, int at)
    {
        var end = EndOfTag(html, at);
        var inner = html[(at + 1)..end];
        if (inner.StartsWith('/'))
            Close(open, inner[1..].Trim().ToLowerInvariant());
        else
            return Open(open, inner, html, Math.Min(html.Length, end + 1));
        return Math.Min(html.Length, end + 1);
    }

    private static int Open(Stack<HtmlNode> open, string inner, string html, int at)
    {
        var length = inner.AsSpan().IndexOfAny(" \n\t\r/");
        var tag = (length < 0 ? inner : inner[..length]).ToLowerInvariant();
        var node = new HtmlNode(tag, length < 0 ? "" : inner[length..]);
        if (tag == "svg" && node.PictureLabel is not null)
            open.Peek().Children.Add(node);
        if (Skipped.Contains(tag))
            return inner.EndsWith('/') ? at : Behind(html, $"</{tag}>", at);
        if (EndsBefore.TryGetValue(tag, out var around))
            CloseWithin(open, tag is "dt" or "dd" ? ["dt", "dd"] : tag is "td" or "th" ? ["td", "th"] : [tag], around);
        open.Peek().Children.Add(node);
        if (!Void.Contains(tag) && !inner.EndsWith('/'))
            open.Push(node);
        return at;
    }

    /// <summary>Closes the innermost of some elements, if it lies within the innermost of those around it.</summary>
    private static void CloseWithin(Stack<HtmlNode> open, string[] tags, string[] around)
    {
        if (open.FirstOrDefault(n => tags.Contains(n.Tag) || around.Contains(n.Tag)) is { } last
            && tags.Contains(last.Tag))
            Close(open, last.Tag);
    }

    /// <summary>An end closes what was left open in it, and one without a beginning nothing.</summary>
    private static void Close(Stack<HtmlNode> open, string tag)
    {
        if (!open.Any(n => n.Tag == tag))
            return;
        while (open.Count > 1 && open.Pop().Tag != tag)
        {
        }
    }

    private static int Behind(string html, string end, int at)
    {
        var found = html.IndexOf(end, at, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? html.Length : found + end.Length;
    }

    private static int EndOfTag(string html, int start)
    {
        var quote = '\0';
        for (var i = start; i < html.Length; i++)
        {
            if (quote != '\0')
                quote = html[i] == quote ? '\0' : quote;
            else if (html[i] is '"' or '\'')
                quote = html[i];
            else if (html[i] == '>')
                return i;
        }
        return html.Length;
    }
}
