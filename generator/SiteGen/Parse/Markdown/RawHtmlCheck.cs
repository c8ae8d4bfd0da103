// Raw HTML in Markdown: a small list of harmless elements, nothing that runs or calls out.
using System.Net;
using System.Text.RegularExpressions;
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Errors;

namespace SiteGen.Parse.Markdown;

internal sealed class RawHtmlCheck(AllowedHtml allowed, DiagnosticBag bag)
{
    /// <summary>What HTML has beside elements and comments: a call of a program, a declaration.</summary>
    private static readonly Regex Other =
        new(@"<(?:\?[A-Za-z-]*|!(?:\[CDATA\[|[A-Za-z]+))",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public static Regex Tag { get; } =
        new(@"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^>""']|""[^""]*""|'[^']*')*)>?",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public static Regex Attribute { get; } =
        new(@"([^\s=""'<>/]+)\s*(?:=\s*(""[^""]*""|'[^']*'|[^\s""'>]+))?",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>Elements that were reported where they open: where they close is not worth a word.</summary>
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    public void Run(string html, Func<int, int, SourceSpan> span)
    {
        foreach (Match other in Other.Matches(html))
            bag.Add(MarkdownErrors.ElementNotAllowed(span(other.Index, other.Length), other.Value[1..],
                allowed.Elements));
        foreach (Match tag in Tag.Matches(html))
        {
            var name = tag.Groups[2].Value.ToLowerInvariant();
            var place = span(tag.Index, name.Length + 1 + tag.Groups[1].Length);
            if (allowed.Allows(name))
                Attributes(name, tag, span, place);
            else if (tag.Groups[1].Length == 0 || !_reported.Contains(name))
                NotAllowed(name, tag, place);
        }
    }

    private void NotAllowed(string name, Match tag, SourceSpan place)
    {
        _reported.Add(name);
        var source = name == "img" ? Value(tag, "src") : null;
        bag.Add(source?.Contains("//", StringComparison.Ordinal) == true
            ? MarkdownErrors.RemoteImage(place, source)
            : AllowedHtml.IsNever(name)
                ? MarkdownErrors.RawScript(place, name)
                : MarkdownErrors.ElementNotAllowed(place, name, allowed.Elements));
    }

    private void Attributes(string name, Match tag, Func<int, int, SourceSpan> span, SourceSpan place)
    {
        foreach (Match attribute in Attribute.Matches(tag.Groups[3].Value))
        {
            var (key, at) = (attribute.Groups[1].Value, tag.Groups[3].Index + attribute.Index);
            if (!AllowedHtml.AllowsAttribute(name, key))
                bag.Add(MarkdownErrors.EventHandler(span(at, attribute.Length), key));
            else if (key.ToLowerInvariant() is "src" or "poster"
                && Written(attribute) is var source && Address.IsWeb(source))
                bag.Add(MarkdownErrors.RemoteImage(span(at, attribute.Length), source));
        }
        if (name == "img" && Value(tag, "alt") is null)
            bag.Add(MarkdownErrors.NoAltText(place));
    }

    public static string? Value(Match tag, string name) => Attribute.Matches(tag.Groups[3].Value)
        .Where(a => a.Groups[1].Value.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(Written)
        .FirstOrDefault();

    private static string Written(Match attribute) =>
        WebUtility.HtmlDecode(attribute.Groups[2].Value.Trim('"', '\'')).Trim();
}
