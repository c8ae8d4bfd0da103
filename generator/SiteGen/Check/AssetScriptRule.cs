// Rule: files that a browser opens as a page of their own hold nothing that runs: it would run as a part of the site,
// with all that readers keep there.
using System.Text;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Check;

internal static class AssetScriptRule
{
    private static readonly string[] XmlEndings =
        [".svg", ".xml", ".xhtml", ".xht", ".xsl", ".xslt", ".rss", ".atom", ".mml", ".rdf"];
    private static readonly string[] HtmlEndings = [".html", ".htm", ".shtml", ".hta"];
    private static readonly string[] Packed = [".svgz", ".mht", ".mhtml"];

    public static EditionRule Rule { get; } = new("files that run", Run);

    private static void Run(RuleContext context)
    {
        var edition = context.Edition;
        foreach (var asset in edition.Content.Assets.Values.Concat(edition.Theme.Assets.Values).Distinct()
            .Where(a => MayRun(a.Path)))
            context.Memo.Findings("script of an asset", [asset], context.Bag, found => Look(asset, found));
    }

    private static bool MayRun(string path) =>
        Path.GetExtension(path)
            .ToLowerInvariant() is var ending
            && (XmlEndings.Contains(ending) || HtmlEndings.Contains(ending) || Packed.Contains(ending));

    private static void Look(Asset asset, DiagnosticBag bag)
    {
        var ending = Path.GetExtension(asset.Path).ToLowerInvariant();
        var source = new SourceText(asset.ShownPath, Encoding.UTF8.GetString(asset.Bytes.Span));
        if (Packed.Contains(ending))
            bag.Add(OutputErrors.ScriptInFile(new SourceText(asset.ShownPath, "")
                .SpanAt(0), "what is packed and cannot be looked through"));
        else if (HtmlEndings.Contains(ending))
            Html(source, bag);
        else
            Xml(source, bag);
    }

    private static void Html(SourceText source, DiagnosticBag bag)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        foreach (var element in parser.ParseDocument(source.Text).All)
        {
            var what = RunningPart.OfElement(element.LocalName) ?? element.Attributes
                .Select(a => RunningPart.OfAttribute(element.LocalName, a.LocalName, a.Value))
                    .FirstOrDefault(w => w is not null);
            if (what is null)
                continue;
            var place = element.SourceReference?.Position;
            bag.Add(OutputErrors.ScriptInFile(source.Span(place?.Line ?? 1, place?.Column ?? 1), what));
        }
    }

    /// <summary>A file that is no XML is told as such: browsers run what stands before the fault.</summary>
    private static void Xml(SourceText source, DiagnosticBag bag)
    {
        using var reader =
            XmlReader.Create(new StringReader(source.Text),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Parse,
                MaxCharactersFromEntities = 1_000_000,
                XmlResolver = null
            });
        var place = (IXmlLineInfo)reader;
        try
        {
            while (reader.Read())
            {
                if (What(reader) is { } what)
                    bag.Add(OutputErrors.ScriptInFile(
                        source.Span(Math.Max(1, place.LineNumber), Math.Max(1, place.LinePosition)), what));
            }
        }
        catch (XmlException fault)
        {
            bag.Add(OutputErrors.ScriptInFile(
                source.Span(Math.Max(1, fault.LineNumber), Math.Max(1, fault.LinePosition)),
                "what is no XML from here on, so nobody can tell what it does") with
            {
                Hint = "save it again from a drawing program, or as a PNG",
            });
        }
    }

    private static string? What(XmlReader reader)
    {
        if (reader.NodeType == XmlNodeType.ProcessingInstruction)
            return reader.Name.Equals("xml-stylesheet", StringComparison.OrdinalIgnoreCase)
                ? "a style sheet of its own (xml-stylesheet)"
                : null;
        if (reader.NodeType != XmlNodeType.Element)
            return null;
        var element = reader.LocalName;
        if (RunningPart.OfElement(element) is { } part)
            return part;
        string? found = null;
        while (reader.MoveToNextAttribute())
            found ??= RunningPart.OfAttribute(element, reader.LocalName, reader.Value);
        reader.MoveToElement();
        return found;
    }
}
