// Which HTML a text may hold: a small list of harmless elements, and what site.yaml adds to it; nothing that runs.
using System.Collections.Immutable;

namespace SiteGen.Parse.Markdown;

/// <param name="more">Elements that the site allows for itself.</param>
internal sealed class AllowedHtml(IEnumerable<string> more)
{
    private static readonly ImmutableArray<string> Always =
    [
        "abbr", "b", "bdi", "bdo", "br", "cite", "em", "i", "kbd", "mark", "q", "s", "small", "span", "strong", "sub",
        "sup", "time", "u", "wbr",
    ];

    /// <summary>What no site can allow.</summary>
    private static readonly HashSet<string> Never = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "iframe", "frame", "frameset", "embed", "object", "applet", "link", "meta", "base", "form",
        "input", "button", "select", "textarea", "svg", "math", "template", "noscript", "portal", "html", "head",
        "body", "title", "plaintext", "xmp",
    };

    private static readonly HashSet<string> Attributes =
        new(StringComparer.OrdinalIgnoreCase) { "class", "id", "title", "lang", "dir", "datetime" };

    /// <summary>Attributes that make sense at one element only. Addresses are looked up like those of links.</summary>
    private static readonly Dictionary<string, string[]> AttributesOf = new(StringComparer.OrdinalIgnoreCase)
    {
        ["a"] = ["href", "hreflang", "rel", "download"],
        ["img"] = ["src", "alt", "width", "height", "loading"],
        ["video"] = ["src", "controls", "width", "height", "poster", "preload", "muted"],
        ["audio"] = ["src", "controls", "preload"],
        ["source"] = ["src", "type"],
        ["track"] = ["src", "kind", "srclang", "label", "default"],
        ["details"] = ["open", "name"],
        ["ol"] = ["start", "reversed", "type"],
        ["li"] = ["value"],
        ["td"] = ["colspan", "rowspan", "headers"],
        ["th"] = ["colspan", "rowspan", "headers", "scope", "abbr"],
        ["col"] = ["span"],
        ["colgroup"] = ["span"],
        ["blockquote"] = ["cite"],
        ["del"] = ["cite"],
        ["ins"] = ["cite"],
        ["data"] = ["value"],
        ["progress"] = ["value", "max"],
        ["meter"] = ["value", "min", "max", "low", "high", "optimum"],
    };

    private readonly HashSet<string> _elements =
        new(Always.Concat(more.Where(e => !Never.Contains(e))), StringComparer.OrdinalIgnoreCase);

    public static AllowedHtml Usual { get; } = new([]);

    public IEnumerable<string> Elements => _elements;

    public bool Allows(string element) => _elements.Contains(element);

    public static bool AllowsAttribute(string element, string attribute) =>
        AllowsAttribute(attribute) || (AttributesOf.TryGetValue(element, out var own) && own.Contains(attribute));

    public static bool AllowsAttribute(string name) => Attributes.Contains(name);

    /// <summary>True for what runs, calls out or breaks the page.</summary>
    public static bool IsNever(string element) => Never.Contains(element);
}
