// Markdown to bodies: the one Markdig pipeline. Converted once, shared by all editions.
using System.Net;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers;
using Markdig.Syntax;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse.Markdown.Code;
using Span = SiteGen.Diagnostics.SourceSpan;

namespace SiteGen.Parse.Markdown;

/// <param name="allowed">The HTML that texts may hold.</param>
/// <param name="highlighter">Colours code.</param>
internal sealed class MarkdownReader(AllowedHtml allowed, CodeHighlighter highlighter)
{
    private readonly MarkdownPipeline _pipeline = Pipeline();

    public MarkdownReader()
        : this(AllowedHtml.Usual, new CodeHighlighter())
    {
    }

    /// <summary>The body of a document; <paramref name="start"/> is the offset at which it begins in its
    /// file.</summary>
    /// <param name="files">What blocks of code may show.</param>
    /// <param name="takesTitle">Whether a first heading of the first level is the title, and no part of the
    /// body.</param>
    public MarkdownBody Body(SourceText source, int start, string basePath, Glossary? glossary, DiagnosticBag bag,
        IncludedFiles? files = null, bool takesTitle = false) => Convert(source.Text[start..], basePath,
            (offset, length) => source.SpanAt(start + offset, length), glossary, files, isField: false, takesTitle,
            bag);

    /// <summary>A field of front matter or of a row. One paragraph becomes inline HTML without its element.</summary>
    public MarkdownBody Field(ScalarNode node, string basePath, DiagnosticBag bag) =>
        Convert(node.Text, basePath, (_, _) => node.Span, null, null, isField: true, takesTitle: false, bag);

    private MarkdownBody Convert(string text, string basePath, Func<int, int, Span> place, Glossary? glossary,
        IncludedFiles? files, bool isField, bool takesTitle, DiagnosticBag bag)
    {
        if (Parse(text) is not { } document)
        {
            bag.Add(MarkdownErrors.TooDeep(place(TooDeepAt(text), 1)));
            return MarkdownBody.Empty;
        }
        var code = new CodeReader(highlighter, files, basePath, place, bag);
        var review = new BodyReview(place, allowed, code, bag);
        Alerts.Turn(document);
        var title = takesTitle ? review.TakeTitle(document) : null;
        review.Run(document);
        MissedMarkdown.Run(document, text, place, bag);
        try
        {
            return Render(document, review, title, basePath, place, glossary, isField) with
            {
                HasCode = document.Descendants<CodeBlock>().Any(),
                Included = code.Included,
            };
        }
        catch (ArgumentException)
        {
            // Markdig has read more levels than it can write.
            bag.Add(MarkdownErrors.TooDeep(place(0, 1)));
            return MarkdownBody.Empty;
        }
    }

    private MarkdownBody Render(
        MarkdownDocument document, BodyReview review, Heading? title, string basePath, Func<int, int, Span> place,
        Glossary? glossary, bool isField)
    {
        var conversion = new BodyConversion(basePath, place, glossary, isField);
        // The layout writes the title; what links to its heading finds its place at the start of the text.
        if (title is not null)
            conversion.Parts.Writer.WriteLine($"<span id=\"{WebUtility.HtmlEncode(title.Id)}\"></span>");
        var renderer = new HtmlRenderer(conversion.Parts.Writer);
        _pipeline.Setup(renderer);
        if (isField && document.Count == 1)
            renderer.ImplicitParagraph = true;
        UseOurRenderers(renderer, conversion);
        renderer.Render(document);
        return new MarkdownBody(conversion.Parts.End(), review.Headings, review.Citations, conversion.Links,
            conversion.WebAddresses, review.Blocks, review.Words)
        { Title = title };
    }

    /// <summary>Null when it is nested more deeply than Markdig reads, the one thing that it throws for.</summary>
    private MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdig.Markdown.Parse(text, _pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The start of the first line up to which the text cannot be read, found by halving.</summary>
    private int TooDeepAt(string text)
    {
        var ends = text.Select((c, i) => (c, i)).Where(e => e.c == '\n').Select(e => e.i + 1).Append(text.Length)
            .ToList();
        var (good, bad) = (0, ends.Count - 1);
        while (good < bad)
        {
            var middle = (good + bad) / 2;
            (good, bad) = Parse(text[..ends[middle]]) is null ? (good, middle) : (middle + 1, bad);
        }
        return bad == 0 ? 0 : ends[bad - 1];
    }

    private static void UseOurRenderers(HtmlRenderer renderer, BodyConversion conversion)
    {
        renderer.ObjectRenderers.Insert(0, new CodeBlockRenderer());
        renderer.ObjectRenderers.Insert(0, new FigureRenderer());
        renderer.ObjectRenderers.Insert(0, new DirectiveRenderer(conversion));
        renderer.ObjectRenderers.Insert(0, new BodyLinkRenderer(conversion));
        renderer.ObjectRenderers.Insert(0, new BareAddressRenderer(conversion));
        renderer.ObjectRenderers.Insert(0, new BodyLiteralRenderer(conversion));
        renderer.ObjectRenderers.Insert(0, new CitationRenderer(conversion));
        renderer.ObjectRenderers.Insert(0, new BodyListRenderer());
        renderer.ObjectRenderers.Insert(0, new BodyTaskRenderer());
        renderer.ObjectRenderers.Insert(0, new BodyHtmlBlockRenderer(conversion));
        renderer.ObjectRenderers.Insert(0, new BodyHtmlInlineRenderer(conversion));
    }

    private static MarkdownPipeline Pipeline()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true })
            .UseTaskLists()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseAbbreviations()
            .UsePreciseSourceLocation();
        // Markdig's own extensions would also take double colons and braces out of sentences.
        builder.BlockParsers.Insert(0, new CustomContainerParser());
        builder.InlineParsers.Insert(0, new CitationParser());
        builder.InlineParsers.Insert(0, new BracedAttributeParser());
        return builder.Build();
    }
}
