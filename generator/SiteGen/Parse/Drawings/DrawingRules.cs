// THE LIST of what a drawing may hold to become a part of pages. What is not on it is a finding, each with what to do.
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SiteGen.Parse.Drawings;

/// <summary>Something that a drawing must not hold.</summary>
internal sealed record DrawingFault(string What, string Hint);

internal static class DrawingRules
{
    private const string PlainSvg = "save it again as \"plain SVG\" in your drawing program, or as a PNG";
    private const string OneFile =
        "put everything into the one file: turn text into shapes and leave pictures out, or save it as a PNG";
    private const string FlatColours = "use flat colours and no copies, or save it as a PNG";
    private const string Attributes =
        "save it again with \"presentation attributes\" in place of CSS, or save it as a PNG";
    private const string Shapes = "draw it with shapes only, or save it as a PNG";

    private static readonly FrozenSet<string> Drawn =
        Words("g path rect circle ellipse line polyline polygon text tspan");

    /// <summary>Never seen by themselves: notes, and what other parts refer to. They are left out.</summary>
    private static readonly FrozenSet<string> Unseen =
        Words("title desc metadata style defs linearGradient radialGradient stop clipPath mask pattern filter "
            + "symbol marker");

    /// <summary>What drawing programs note for themselves, by how their namespaces begin. It is left out.</summary>
    private static readonly string[] Programs =
    [
        "http://www.inkscape.org/", "http://sodipodi.sourceforge.net/", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "http://creativecommons.org/ns#", "http://web.resource.org/cc/", "http://purl.org/dc/", "http://ns.adobe.com/",
        "adobe:ns:meta/", "http://www.serif.com/", "http://www.bohemiancoding.com/sketch/", "http://www.figma.com/",
        "http://www.corel.com/", "http://www.vectornator.io", "http://boxy-svg.com", "https://boxy-svg.com",
    ];

    private static readonly FrozenSet<string> Kept = Words(
        "x y width height rx ry r cx cy x1 y1 x2 y2 d points dx dy rotate textLength lengthAdjust pathLength "
        + "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin "
            + "stroke-miterlimit "
        + "stroke-dasharray stroke-dashoffset opacity color display visibility font-family font-size font-weight "
            + "font-style "
        + "text-anchor dominant-baseline baseline-shift letter-spacing word-spacing text-decoration vector-effect "
            + "paint-order");

    /// <summary>Attributes and properties that change nothing about how a logo looks, by name or by how they
    /// begin.</summary>
    private static readonly FrozenSet<string> Idle = Words(
        "id class style version baseProfile role focusable enable-background preserveAspectRatio lang space "
            + "overflow direction "
        + "writing-mode unicode-bidi line-height white-space clip-rule shape-rendering image-rendering "
            + "pointer-events cursor "
        + "solid-color solid-opacity stop-color stop-opacity flood-color flood-opacity lighting-color "
            + "block-progression "
        + "shape-padding shape-margin inline-size kerning alignment-baseline contentScriptType contentStyleType "
            + "zoomAndPan isolation");

    private static readonly string[] IdleBegin = ["font-", "text-", "color-", "-inkscape-", "glyph-", "data-", "aria-"];

    /// <summary>Values that ask for nothing.</summary>
    private static readonly FrozenSet<string> Nothing = Words("none normal auto inherit initial unset visible");

    /// <summary>Numbers, lengths, colours, paths, names of fonts: nothing that could end an attribute or name a
    /// place.</summary>
    private static readonly Regex Plain = new(@"^[\p{L}\p{M}\p{N}\s.,+\-%#'""()_/&]*$", RegexOptions.CultureInvariant);
    private static readonly Regex Call = new(@"([\p{L}-]*)\s*\(", RegexOptions.CultureInvariant);
    private static readonly FrozenSet<string> Calls =
        Words("rgb rgba hsl hsla matrix translate scale rotate skewX skewY");
    private static readonly Regex Movement =
        new(@"^\s*([a-zA-Z]+\s*\([-+0-9.,eE\s]*\)[\s,]*)*$", RegexOptions.CultureInvariant);
    /// <summary>A colour of the page, as an attribute and without one in its place: programs write neither.</summary>
    private static readonly Regex PageColour = new(@"^var\(--[a-z0-9-]+\)$", RegexOptions.CultureInvariant);
    private static readonly Regex Units = new(@"([0-9.])(?:px|deg)\b", RegexOptions.CultureInvariant);
    private static readonly Regex Place =
        new(@"url\([""']?([^)]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static bool IsDrawn(XName name) => IsSvg(name) && Drawn.Contains(name.LocalName);

    public static bool IsSvg(XName name) => name.NamespaceName is "" or "http://www.w3.org/2000/svg";

    /// <summary>What programs and XML itself note about an element or attribute.</summary>
    public static bool IsNote(XName name) =>
        Programs.Any(p => name.NamespaceName.StartsWith(p, StringComparison.Ordinal))
        || (name.Namespace == XNamespace.Xml && name.LocalName is "space" or "lang" or "id");

    /// <summary>Null when an element of this name may be there.</summary>
    public static DrawingFault? Element(XName name)
    {
        var local = name.LocalName.ToLowerInvariant();
        if (IsNote(name) || IsDrawn(name)
            || (IsSvg(name) && (Unseen.Contains(name.LocalName) || IsFilterPart(name.LocalName))))
            return null;
        return local switch
        {
            "script" or "handler" => new("a script", PlainSvg),
            "image" or "feimage" => new("a picture", OneFile),
            "use" => new("a copy of another part", FlatColours),
            "a" => new("a link", PlainSvg),
            "set" or "discard" or "mpath" or ['a', 'n', 'i', 'm', 'a', 't', 'e', ..] => new("a movement", Shapes),
            "switch" => new("parts for one program only",
                "save it again without \"preserve editing capabilities\", or as a PNG"),
            "svg" => new("a drawing inside the drawing", PlainSvg),
            "foreignobject" or "iframe" or "embed" or "object" or "audio" or "video" or "meta" or "link" or "base"
                or "html" or "body" =>
                new("parts of a web page", Shapes),
            _ when name.NamespaceName == "http://www.w3.org/1999/xhtml" => new("parts of a web page", Shapes),
            _ => new($"the element \"{name.LocalName}\", which no page shows", PlainSvg),
        };
    }

    /// <summary>What an attribute or a property of CSS comes to: kept, left out (both null), or a fault.</summary>
    /// <param name="isDrawn">False for what no page shows: there it only must not lead anywhere else.</param>
    public static (string? Kept, DrawingFault? Fault) Value(string name, string value, bool isDrawn,
        bool isProperty = false)
    {
        var text = isProperty ? value.Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim() : value;
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            return (null, new("an event handler, which is a script", PlainSvg));
        if (LeadsAway(name, text) is { } away)
            return (null, away);
        if (!isDrawn)
            return default;
        if (IsReference(name) || Contains(text, "url("))
            return (null, new("gradients, patterns or cuts, which need ids", FlatColours));
        var kind = isProperty ? "property" : "attribute";
        var hint = isProperty ? Attributes : PlainSvg;
        if (name == "transform")
            return Moved(text) is { } moved
                ? (moved, null)
                : (null, new($"the {kind} \"transform\" in a way that no page shows", hint));
        if (name is "fill" or "stroke" && !isProperty && PageColour.IsMatch(text))
            return (text, null);
        if (Kept.Contains(name))
            return IsPlain(text)
                ? (text, null)
                : (null, new($"the {kind} \"{name}\" with a value that no page shows", hint));
        var isIdle = Idle.Contains(name) || Nothing.Contains(text)
            || Array.Exists(IdleBegin, b => name.StartsWith(b, StringComparison.Ordinal));
        return isIdle ? default : (null, new($"the {kind} \"{name}\", which no page shows", hint));
    }

    public static DrawingFault Style(string rule) => new($"styles that cannot be kept: {rule}", Attributes);

    public static DrawingFault Entities { get; } = new("entities or rules of its own", PlainSvg);

    public static DrawingFault Instruction(string target) =>
        new($"an instruction for a program (\"{target}\")", PlainSvg);

    public static DrawingFault Stranger(string attribute) =>
        new($"the attribute \"{attribute}\" of another standard", PlainSvg);

    public static DrawingFault TooDeep { get; } = new("parts in too many parts", PlainSvg);

    /// <summary>Every way to name a place outside the file, or to run something.</summary>
    private static DrawingFault? LeadsAway(string name, string value)
    {
        var bare = string.Concat(value.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));
        if (bare.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
            || bare.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase))
            return new("a script", PlainSvg);
        var isAway = name == "base" || bare.Contains('\\', StringComparison.Ordinal)
            || (IsReference(name) && !bare.StartsWith('#'))
            || Place.Matches(bare).Any(p => !p.Groups[1].Value.StartsWith('#'));
        return isAway ? new("a part from another place", OneFile) : null;
    }

    /// <summary>The same movement as an attribute says it: CSS has units, attributes have none.</summary>
    private static string? Moved(string value)
    {
        var bare = Units.Replace(value, "$1");
        return Movement.IsMatch(bare) && IsPlain(bare) ? bare : null;
    }

    private static bool Contains(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static bool IsReference(string name) =>
        name is "href" or "src" or "data" or "action" or "formaction" or "poster" or "background" or "ping";

    private static bool IsPlain(string value) =>
        Plain.IsMatch(value) && Call.Matches(value).All(c => Calls.Contains(c.Groups[1].Value));

    private static bool IsFilterPart(string name) =>
        name.StartsWith("fe", StringComparison.Ordinal) && name != "feImage";

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
