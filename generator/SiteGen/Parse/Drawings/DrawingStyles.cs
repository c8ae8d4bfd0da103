// The style sheet that drawing programs write into a drawing, so that its plain rules can become attributes.
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SiteGen.Parse.Drawings;

/// <summary>The declarations of a rule for the elements that a selector names.</summary>
internal sealed record DrawingStyle(
    string? Element, string? Id, IReadOnlyList<string> Classes, IReadOnlyList<(string Name, string Value)> Declarations)
{
    /// <summary>As in CSS: an id counts more than classes, and these more than the name of an element.</summary>
    public int Weight => (Id is null ? 0 : 10_000) + (100 * Math.Min(Classes.Count, 99)) + (Element is null ? 0 : 1);

    public bool IsFor(XElement element) =>
        (Element is null || Element == element.Name.LocalName) && (Id is null || Id == element.Attribute("id")?.Value)
        && (Classes.Count == 0
            || Classes.All(((element.Attribute("class")?.Value ?? "").Split((char[]?)null)).Contains));
}

internal static class DrawingStyles
{
    private static readonly Regex Comment =
        new(@"/\*.*?(\*/|$)", RegexOptions.Singleline | RegexOptions.CultureInvariant);
    private static readonly Regex Selector =
        new(@"^(?<element>\*|[a-zA-Z]+)?(?<part>[.#][\w-]+)*$", RegexOptions.CultureInvariant);

    /// <summary>The rules, the weakest first; each text that is no plain rule goes to
    /// <paramref name="refuse"/>.</summary>
    public static List<DrawingStyle> Read(string css, Action<string> refuse)
    {
        var text = Comment.Replace(css, " ");
        var styles = new List<DrawingStyle>();
        for (var at = Begin(text, 0); at < text.Length;)
        {
            var (open, close) = (text.IndexOf('{', at), text.IndexOf('}', at));
            if (text[at] == '@' || open < 0 || close < open)
            {
                refuse(Short(text[at..Math.Min(at + 80, text.Length)]));
                break;
            }
            var declarations = Declarations(text[(open + 1)..close]).ToList();
            foreach (var selector in text[at..open].Split(',', StringSplitOptions.TrimEntries))
            {
                if (Selector.Match(selector) is { Success: true, Length: > 0 } match)
                    styles.Add(Style(match, declarations));
                else
                    refuse(selector.Length == 0 ? "a rule for nothing" : Short(selector));
            }
            at = Begin(text, close + 1);
        }
        return [.. styles.OrderBy(s => s.Weight)];
    }

    private static int Begin(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    /// <summary>What stands between the braces of a rule, or in an attribute "style".</summary>
    public static IEnumerable<(string Name, string Value)> Declarations(string text) =>
        from declaration in Comment.Replace(text, " ")
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let colon = declaration.IndexOf(':', StringComparison.Ordinal)
        where colon != 0
        select colon < 0
            ? (declaration, "")
            : (declaration[..colon].Trim().ToLowerInvariant(), declaration[(colon + 1)..].Trim());

    private static DrawingStyle Style(Match match, IReadOnlyList<(string Name, string Value)> declarations)
    {
        var parts = match.Groups["part"].Captures.Select(c => c.Value).ToList();
        return new DrawingStyle(
            match.Groups["element"].Value is { Length: > 0 } and not "*" ? match.Groups["element"].Value : null,
            parts.LastOrDefault(p => p[0] == '#')?[1..],
            [.. parts.Where(p => p[0] == '.').Select(p => p[1..])],
            declarations);
    }

    private static string Short(string rule)
    {
        var line = string.Join(' ', rule.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > 40 ? line[..37] + "…" : line;
    }
}
