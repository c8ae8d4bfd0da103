// Reads a drawing as XML and makes it anew from the list of what is allowed; everything else is found, at its place.
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Parse.Drawings;

internal sealed class DrawingReader
{
    private const int DeepestNesting = 64;
    private const int MostStyles = 500;
    private const string Xlink = "http://www.w3.org/1999/xlink";

    private const string BeforeType = @"^(?>(?>\uFEFF|\s|<\?.*?\?>|<!--.*?-->)*)";
    private const string OfTheStandard = @"[^>\[]*[""']https?://www\.w3\.org/[^""'>]*[""']\s*>";

    /// <summary>A document type with declarations of its own, or from another place than the standard's.</summary>
    private static readonly Regex OwnDeclarations = new(
        $@"{BeforeType}<!DOCTYPE(?:[^>\[]*\[|(?!{OfTheStandard}|\s*svg\s*>))",
        RegexOptions.Singleline | RegexOptions.CultureInvariant);

    private static readonly Regex LocalPlace =
        new(@"^\s*url\(\s*[""']?#([\w-]+)[""']?\s*\)\s*$", RegexOptions.CultureInvariant);

    private static readonly XmlReaderSettings Settings =
        new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    private readonly SourceText _source;
    private readonly DiagnosticBag _faults = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly StringBuilder _text = new();
    private readonly List<DrawingStyle> _styles = [];
    private readonly XElement _root;
    private readonly DrawingBox? _box;

    private DrawingReader(SourceText source, XElement root)
    {
        (_source, _root) = (source, root);
        _box = DrawingBox.Of(root.Attribute("viewBox")?.Value, root.Attribute("width")?.Value, root.Attribute("height")
            ?.Value);
    }

    /// <summary>A file that says it is a drawing; null when there is a finding.</summary>
    public static Drawing? Read(Asset file, DiagnosticBag bag)
    {
        try
        {
            var bytes = file.Bytes;
            return Read(new SourceText(file.ShownPath, bytes.Span.StartsWith(Encoding.UTF8.Preamble)
                ? bytes[3..]
                : bytes), bag);
        }
        catch (DecoderFallbackException)
        {
            bag.Add(BrandErrors.BrokenDrawing(new SourceText(file.ShownPath, "")
                .SpanAt(0), "its letters are not in UTF-8"));
            return null;
        }
    }

    /// <summary>Null when there is a finding.</summary>
    public static Drawing? Read(SourceText source, DiagnosticBag bag)
    {
        if (Root(source, bag) is not { } root)
            return null;
        var reader = new DrawingReader(source, root);
        var drawing = reader.Whole();
        bag.AddRange(reader._faults);
        return reader._faults.HasErrors ? null : drawing;
    }

    private static XElement? Root(SourceText source, DiagnosticBag bag)
    {
        if (OwnDeclarations.Match(source.Text) is { Success: true } declarations)
        {
            bag.Add(Unsafe(source.SpanAt(declarations.Length - 1), DrawingRules.Entities));
            return null;
        }
        try
        {
            using (var reader = Reader(source))
            {
                while (reader.Read())
                {
                    if (reader.Depth <= DeepestNesting)
                        continue;
                    bag.Add(Unsafe(At(source, (IXmlLineInfo)reader), DrawingRules.TooDeep));
                    return null;
                }
            }
            using var whole = Reader(source);
            var root = XDocument.Load(whole, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root!;
            if (DrawingRules.IsSvg(root.Name) && root.Name.LocalName == "svg")
                return root;
            bag.Add(BrandErrors.BrokenDrawing(At(source, root),
                "it does not begin with an element \"svg\" of the SVG standard"));
        }
        catch (XmlException fault)
        {
            var end = fault.Message.IndexOf(" Line ", StringComparison.Ordinal);
            var problem = (end < 0 ? fault.Message : fault.Message[..end]).TrimEnd('.');
            bag.Add(BrandErrors.BrokenDrawing(source.Span(fault.LineNumber, fault.LinePosition), problem));
        }
        return null;
    }

    private static XmlReader Reader(SourceText source) => XmlReader.Create(new StringReader(source.Text), Settings);

    private Drawing? Whole()
    {
        foreach (var instruction in _root.Document!.DescendantNodes().OfType<XProcessingInstruction>()
            .Where(p => p.Target != "xpacket"))
            Refuse(DrawingRules.Instruction(instruction.Target), instruction);
        foreach (var style in _root.Descendants().Where(e => DrawingRules.IsSvg(e.Name) && e.Name.LocalName == "style"))
            ReadStyles(style);
        if (_styles.Count > MostStyles)
            return null;
        if (_box is not { } box)
        {
            _faults.Add(BrandErrors.PictureWithoutSize(At(_source, _root)));
            return null;
        }
        var painting = Attributes(_root, isDrawn: true).Where(a => a.Key is not ("x" or "y" or "width" or "height"));
        Inside(_root, isDrawn: true);
        string[] places = ["class", "width", "height"];
        var given = places.Where(n => _root.Attribute(n) is not null)
            .ToDictionary(n => n, n => _root.Attribute(n)!.Value);
        return new Drawing(box, string.Concat(painting.Select(a => Drawing.Attribute(a.Key, a.Value))),
            _text.ToString(), given);
    }

    private void ReadStyles(XElement style)
    {
        _styles.AddRange(DrawingStyles.Read(style.Value, rule => Refuse(DrawingRules.Style(rule), style)));
        if (_styles.Count > MostStyles)
            Refuse(DrawingRules.Style($"there are more than {MostStyles}"), style);
        foreach (var (name, value) in _styles.SelectMany(s => s.Declarations))
        {
            if (DrawingRules.Value(name, value, isDrawn: false, isProperty: true).Fault is { } fault)
                Refuse(fault, style);
        }
    }

    private void Element(XElement element, bool isDrawn)
    {
        if (DrawingRules.Element(element.Name) is { } fault)
        {
            Refuse(fault, element);
            return;
        }
        isDrawn &= DrawingRules.IsDrawn(element.Name);
        var attributes = Attributes(element, isDrawn);
        if (!isDrawn)
        {
            Inside(element, isDrawn: false);
            return;
        }
        _text.Append('<').Append(element.Name.LocalName);
        foreach (var (name, value) in attributes)
            _text.Append(Drawing.Attribute(name, value));
        if (!element.Nodes().Any())
        {
            _text.Append("/>");
            return;
        }
        _text.Append('>');
        Inside(element, isDrawn: true);
        _text.Append("</").Append(element.Name.LocalName).Append('>');
    }

    private void Inside(XElement element, bool isDrawn)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
                Element(child, isDrawn);
            else if (isDrawn && node is XText text && element.Name.LocalName is "text" or "tspan")
                _text.Append(WebUtility.HtmlEncode(text.Value));
        }
    }

    /// <summary>What is kept of an element's attributes, with what its styles say over them.</summary>
    private Dictionary<string, string> Attributes(XElement element, bool isDrawn)
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration && !IsReadElsewhere(a)))
        {
            if (attribute.Name.NamespaceName is "" or Xlink || attribute.Name == XNamespace.Xml + "base")
                Keep(kept, attribute.Name.LocalName, attribute.Value, attribute, isDrawn);
            else
                Refuse(DrawingRules.Stranger(attribute.Name.LocalName), attribute);
        }
        foreach (var (name, value) in _styles.Where(s => isDrawn && s.IsFor(element)).SelectMany(s => s.Declarations))
            Keep(kept, name, value, element, isDrawn, isProperty: true);
        foreach (var (name, value) in DrawingStyles.Declarations(element.Attribute("style")?.Value ?? ""))
            Keep(kept, name, value, element.Attribute("style")!, isDrawn, isProperty: true);
        return kept;
    }

    private bool IsReadElsewhere(XAttribute attribute) =>
        DrawingRules.IsNote(attribute.Name) || attribute.Name == "style"
            || (attribute.Name == "viewBox" && attribute.Parent == _root);

    private void Keep(Dictionary<string, string> kept, string name, string value, XObject at, bool isDrawn,
        bool isProperty = false)
    {
        if (isDrawn && name == "clip-path" && HidesNothing(value, at))
            return;
        var (text, fault) = DrawingRules.Value(name, value, isDrawn, isProperty);
        if (fault is not null)
            Refuse(fault, at);
        else if (text is not null)
            kept[name] = text;
    }

    /// <summary>Some programs clip a whole drawing by the frame that it has anyway.</summary>
    private bool HidesNothing(string value, XObject at)
    {
        var id = LocalPlace.Match(value).Groups[1].Value;
        var clip = _root.Descendants()
            .FirstOrDefault(e => e.Name.LocalName == "clipPath" && e.Attribute("id")?.Value == id);
        var clipped = at as XElement ?? at.Parent!;
        if (clip?.Elements().ToList() is not [{ Name.LocalName: "rect" } rect] || _box is not { } box)
            return false;
        string[] moving = ["transform", "style", "class", "rx", "ry"];
        if (clipped.AncestorsAndSelf().Concat([clip, rect]).Any(e => moving.Any(m => e.Attribute(m) is not null)))
            return false;
        double Number(string name) => DrawingBox.Length(rect.Attribute(name)?.Value ?? "0") ?? double.NaN;
        return box.IsInside(Number("x"), Number("y"), Number("width"), Number("height"));
    }

    /// <summary>Each kind of fault once, at its first place: a program that writes one writes hundreds.</summary>
    private void Refuse(DrawingFault fault, XObject at)
    {
        if (_seen.Add(fault.What))
            _faults.Add(Unsafe(At(_source, at), fault));
    }

    private static Diagnostic Unsafe(SourceSpan span, DrawingFault fault) =>
        BrandErrors.PictureUnsafe(span, fault.What, fault.Hint);

    private static SourceSpan At(SourceText source, IXmlLineInfo place) =>
        place.HasLineInfo() ? source.Span(place.LineNumber, place.LinePosition) : source.SpanAt(0);
}
