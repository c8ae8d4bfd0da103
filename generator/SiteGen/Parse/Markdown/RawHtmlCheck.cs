// Raw HTML in Markdown: a small list of harmless elements, nothing that runs or calls out.
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Errors;

namespace SiteGen.Parse.Markdown;

internal static class RawHtmlCheck
{
    private static readonly HashSet<string> Allowed = new(StringComparer.OrdinalIgnoreCase)
    {
        "abbr", "b", "bdi", "bdo", "br", "cite", "em", "i", "kbd", "mark", "q", "s", "small", "span", "strong", "sub",
            "sup", "time", "u", "wbr",
    };

    private static readonly HashSet<string> Dangerous = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "iframe", "embed", "object", "link", "meta", "base", "form", "input", "button", "svg",
            "math", "video", "audio", "template",
    };

    private static readonly HashSet<string> AllowedAttributes =
        new(StringComparer.OrdinalIgnoreCase) { "class", "id", "title", "lang", "dir", "datetime" };

    /// <summary>What HTML has beside elements and comments: a call of a program, a declaration.</summary>
    private static readonly Regex Other =
        new(@"<(?:\?[A-Za-z-]*|!(?:\[CDATA\[|[A-Za-z]+))",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex Tag =
        new(@"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^>""']|""[^""]*""|'[^']*')*)>?",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    private static readonly Regex Attribute =
        new(@"([^\s=""'<>/]+)\s*(?:=\s*(""[^""]*""|'[^']*'|[^\s""'>]+))?",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public static bool AllowsAttribute(string name) => AllowedAttributes.Contains(name);

    /// <param name="reported">Elements of this text that were reported where they open: where they close is not worth a
    /// word.</param>
    public static void Run(string html, Func<int, int, SourceSpan> span, HashSet<string> reported, DiagnosticBag bag)
    {
        foreach (Match other in Other.Matches(html))
            bag.Add(MarkdownErrors.ElementNotAllowed(span(other.Index, other.Length), other.Value[1..], Allowed));
        foreach (Match tag in Tag.Matches(html))
        {
            var name = tag.Groups[2].Value.ToLowerInvariant();
            var place = span(tag.Index, name.Length + 1 + tag.Groups[1].Length);
            if (!Allowed.Contains(name) && tag.Groups[1].Length == 0)
                reported.Add(name);
            else if (reported.Contains(name))
                continue;
            if (name == "img")
                Image(tag.Groups[3].Value, place, bag);
            else if (Dangerous.Contains(name))
                bag.Add(MarkdownErrors.RawScript(place, name));
            else if (!Allowed.Contains(name))
                bag.Add(MarkdownErrors.ElementNotAllowed(place, name, Allowed));
            foreach (Match attribute in Attribute.Matches(tag.Groups[3].Value))
            {
                if (Allowed.Contains(name) && !AllowedAttributes.Contains(attribute.Groups[1].Value))
                    bag.Add(MarkdownErrors.EventHandler(span(tag.Groups[3].Index + attribute.Index, attribute.Length),
                        attribute.Groups[1].Value));
            }
        }
    }

    private static void Image(string attributes, SourceSpan place, DiagnosticBag bag)
    {
        var source = Attribute.Matches(attributes)
            .FirstOrDefault(a => a.Groups[1].Value.Equals("src", StringComparison.OrdinalIgnoreCase))?.Groups[2]
            .Value.Trim('"', '\'') ?? "";
        bag.Add(source.Contains("//", StringComparison.Ordinal)
            ? MarkdownErrors.RemoteImage(place, source)
            : MarkdownErrors.ElementNotAllowed(place, "img", Allowed));
    }
}
