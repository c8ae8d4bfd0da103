// Looks over a parsed Markdown text: ids of headings, prose blocks, citations, and what is not allowed.
using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse.Markdown.Code;
using Span = SiteGen.Diagnostics.SourceSpan;

namespace SiteGen.Parse.Markdown;

internal sealed class BodyReview(Func<int, int, Span> place, AllowedHtml allowed, CodeReader code, DiagnosticBag bag)
{
    private readonly RawHtmlCheck _html = new(allowed, bag);
    private readonly ImmutableArray<Heading>.Builder _headings = ImmutableArray.CreateBuilder<Heading>();
    private readonly ImmutableArray<TextBlock>.Builder _blocks = ImmutableArray.CreateBuilder<TextBlock>();
    private readonly ImmutableArray<Citation>.Builder _citations = ImmutableArray.CreateBuilder<Citation>();
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public ImmutableArray<Heading> Headings => _headings.ToImmutable();

    public ImmutableArray<TextBlock> Blocks => _blocks.ToImmutable();

    public ImmutableArray<Citation> Citations => _citations.ToImmutable();

    public int Words => _blocks.Sum(b => CountWords(b.Text));

    /// <summary>A first heading of the first level, which leaves the text to become the title of its page.</summary>
    public Heading? TakeTitle(MarkdownDocument document)
    {
        var first = document.FirstOrDefault(b => b is not HtmlBlock { Type: HtmlBlockType.Comment }
            and not LinkReferenceDefinitionGroup);
        if (first is not HeadingBlock { Level: 1 } heading)
            return null;
        document.Remove(heading);
        var span = place(heading.Span.Start, heading.Span.Length);
        var text = BodyConversion.PlainText(heading.Inline);
        if (text.Length == 0)
            bag.Add(MarkdownErrors.EmptyHeading(span));
        return new Heading(1, FreeId(heading.TryGetAttributes()?.Id ?? HeadingId.Of(text), span.Line), text, span);
    }

    public void Run(MarkdownDocument document)
    {
        foreach (var node in document.Descendants())
        {
            if (node is FencedCodeBlock fence)
            {
                BracedAttributes.OfFence(fence);
                code.Run(fence);
            }
            Attributes(node);
            switch (node)
            {
                case HeadingBlock heading:
                    Heading(heading);
                    break;
                case ParagraphBlock paragraph:
                    AddBlock(paragraph, Kind(paragraph), Figure.Caption(paragraph));
                    break;
                case Table table:
                    UnescapeBars(table);
                    AlignCells(table);
                    LabelCells(table);
                    break;
                case CustomContainer directive:
                    Directive(directive);
                    break;
                case HtmlBlock html:
                    Comments(html, html.Lines.ToString());
                    RawHtml(html, html.Lines.ToString());
                    break;
                case HtmlInline html:
                    RawHtml(html, html.Tag);
                    break;
                case CitationInline citation:
                    if (citation.Keys.IsEmpty)
                        bag.Add(MarkdownErrors.MalformedCitation(place(citation.Span.Start, citation.Span.Length)));
                    foreach (var key in citation.Keys)
                        _citations.Add(new Citation(key, place(citation.Span.Start, citation.Span.Length)));
                    break;
                case LinkInline { IsImage: true } image:
                    Image(image);
                    break;
                case LinkInline link:
                    CheckAddress(link.Url ?? "", place(link.Span.Start, link.Span.Length));
                    break;
                case AutolinkInline { IsEmail: false } link:
                    CheckAddress(link.Url, place(link.Span.Start, link.Span.Length));
                    break;
            }
        }
    }

    private void RawHtml(MarkdownObject node, string text) => _html.Run(HtmlComments.Blanked(text),
        (offset, length) => place(node.Span.Start + offset, length));

    private void Comments(HtmlBlock html, string text)
    {
        if (HtmlComments.Unclosed(text) is { } open)
            bag.Add(MarkdownErrors.UnclosedComment(place(html.Span.Start + open, 4)));
        else if (HtmlComments.TextBehind(text) is { } behind)
            bag.Add(MarkdownErrors.BehindComment(place(html.Span.Start + behind, 1)));
    }

    private void Heading(HeadingBlock heading)
    {
        var title = BodyConversion.PlainText(heading.Inline);
        var span = place(heading.Span.Start, heading.Span.Length);
        var previous = _headings.Count == 0 ? 1 : _headings[^1].Level;
        if (title.Length == 0)
            bag.Add(MarkdownErrors.EmptyHeading(span));
        if (heading.Level == 1)
            bag.Add(MarkdownErrors.TitleTwice(span));
        else if (heading.Level > previous + 1)
            bag.Add(MarkdownErrors.HeadingSkipped(span, heading.Level, previous));
        var attributes = heading.GetAttributes();
        if (attributes.Id is { } given && !_ids.TryAdd(given, span.Line))
            bag.Add(MarkdownErrors.HeadingIdTwice(span, given, _ids[given]));
        attributes.Id ??= FreeId(HeadingId.Of(title), span.Line);
        _headings.Add(new Heading(heading.Level, attributes.Id, title, span));
        AddBlock(heading, TextBlockKind.Heading);
    }

    private string FreeId(string name, int line)
    {
        var id = name;
        for (var n = _numbers.GetValueOrDefault(name, 2); !_ids.TryAdd(id, line); n++)
        {
            id = $"{name}-{n}";
            _numbers[name] = n + 1;
        }
        return id;
    }

    private void AddBlock(LeafBlock block, TextBlockKind kind, string? more = null)
    {
        var text = $"{BodyConversion.PlainText(block.Inline)} {more}".Trim();
        if (text.Length > 0)
            _blocks.Add(new TextBlock(text, kind, _headings.Count == 0 ? null : _headings[^1]
                .Id, place(block.Span.Start, 1)));
    }

    private static TextBlockKind Kind(ParagraphBlock paragraph) => paragraph.Parent switch
    {
        TableCell => TextBlockKind.Cell,
        ListItemBlock => TextBlockKind.ListItem,
        _ => TextBlockKind.Paragraph,
    };

    /// <summary>A bar of a cell is written with a backslash, in code too.</summary>
    private static void UnescapeBars(Table table)
    {
        foreach (var code in table.Descendants<CodeInline>())
            code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
    }

    /// <summary>Columns are aligned by classes: the policy of every page forbids inline styles, which Markdig would
    /// write.</summary>
    private static void AlignCells(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            for (var i = 0; i < Math.Min(row.Count, table.ColumnDefinitions.Count); i++)
            {
                if (table.ColumnDefinitions[i].Alignment is TableColumnAlign.Right or TableColumnAlign.Center)
                    row[i].GetAttributes()
                        .AddClass(table.ColumnDefinitions[i].Alignment == TableColumnAlign.Right ? "right" : "center");
            }
        }
        foreach (var column in table.ColumnDefinitions)
            column.Alignment = null;
    }

    /// <summary>Each cell carries the name of its column, so that a narrow screen can stack the rows.</summary>
    private static void LabelCells(Table table)
    {
        if (table.FirstOrDefault() is not TableRow { IsHeader: true } head)
            return;
        var names = head.OfType<TableCell>()
            .Select(c => BodyConversion.PlainText((c.FirstOrDefault() as LeafBlock)?.Inline)).ToList();
        foreach (var cell in head.OfType<TableCell>())
            cell.GetAttributes().AddPropertyIfNotExist("scope", "col");
        foreach (var row in table.OfType<TableRow>().Where(r => !r.IsHeader))
        {
            for (var i = 0; i < Math.Min(row.Count, names.Count); i++)
                row[i].GetAttributes().AddPropertyIfNotExist("data-label", names[i]);
        }
    }

    private void Directive(CustomContainer directive)
    {
        var span = place(directive.Span.Start, Math.Max(1, directive.OpeningFencedCharCount));
        if (string.IsNullOrEmpty(directive.Info))
            bag.Add(MarkdownErrors.DirectiveWithoutName(span));
        else if (directive.ClosingFencedCharCount == 0)
            bag.Add(MarkdownErrors.UnclosedDirective(span, directive.Info, directive.OpeningFencedCharCount));
    }

    /// <summary>Addresses that run something, hold something or name a file of the writer's machine.</summary>
    private void CheckAddress(string url, Span span)
    {
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon < 0 ? "" : url[..colon].ToLowerInvariant();
        if (scheme is "javascript" or "vbscript" or "data" or "file" or "blob")
            bag.Add(MarkdownErrors.UnsafeAddress(span, scheme));
        else if (Address.IsWhole(url) && !IsOpenable(url))
            bag.Add(MarkdownErrors.BadWebAddress(span, url));
    }

    /// <summary>With a host, and a port that there is.</summary>
    private static bool IsOpenable(string url)
    {
        var host = url[(url.IndexOf("//", StringComparison.Ordinal) + 2)..];
        return host.Length > 0 && host[0] is not ('/' or '?' or '#' or ':')
            && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0;
    }

    /// <summary>Attributes in braces, such as {#id .class}, follow the rules for those of raw HTML.</summary>
    private void Attributes(MarkdownObject node)
    {
        foreach (var (name, value) in node.TryGetAttributes()?.Properties ?? [])
        {
            if (!AllowedHtml.AllowsAttribute(name) && name is not "scope" and not "data-label"
                && !(node is LinkInline { IsImage: true } && PictureAttributes.Allows(name, value)))
                bag.Add(MarkdownErrors.EventHandler(AttributePlace(node, name), name));
        }
    }

    private Span AttributePlace(MarkdownObject node, string name)
    {
        var start = place(node.Span.Start, 1);
        for (var line = start.Line; line <= start.Source.LineCount && line < start.Line + 20; line++)
        {
            var column = start.Source.Line(line).IndexOf(name + "=", StringComparison.Ordinal);
            if (column >= 0)
                return start.Source.Span(line, column + 1, name.Length);
        }
        return start;
    }

    private void Image(LinkInline image)
    {
        var span = place(image.Span.Start, Math.Max(1, image.Span.Length));
        if (Address.IsWeb(image.Url))
            bag.Add(MarkdownErrors.RemoteImage(span, image.Url!));
        else if (BodyConversion.PlainText(image).Length == 0)
            bag.Add(MarkdownErrors.NoAltText(span));
    }

    private static int CountWords(string text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var letter = char.IsLetterOrDigit(c) || (inWord && c is '\'' or '’' or '-');
            if (letter && !inWord)
                words++;
            inWord = letter;
        }
        return words;
    }
}
