// How our parts of Markdown become HTML; everything else is Markdig's own.
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Addresses;
using SiteGen.Model;

namespace SiteGen.Parse.Markdown;

internal sealed class DirectiveRenderer(BodyConversion conversion) : HtmlObjectRenderer<CustomContainer>
{
    protected override void Write(HtmlRenderer renderer, CustomContainer obj)
    {
        renderer.EnsureLine();
        conversion.Parts.Begin();
        var place = conversion.Enter(obj.Info ?? "");
        renderer.WriteChildren(obj);
        conversion.Leave();
        var content = conversion.Parts.End();
        conversion.Parts.Add(new DirectivePart(obj.Info ?? "", DirectiveArgumentParser.Parse(obj.Arguments), content,
            conversion.Span(obj), place));
    }
}

internal sealed class BodyHtmlBlockRenderer(BodyConversion conversion) : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock obj)
    {
        var html = HtmlComments.Without(obj.Lines.ToString());
        if (string.IsNullOrWhiteSpace(html))
            return;
        renderer.EnsureLine();
        new RawHtmlWriter(conversion).Write(renderer, html.Trim('\n'), obj);
        renderer.WriteLine();
    }
}

internal sealed class BodyHtmlInlineRenderer(BodyConversion conversion) : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline obj) =>
        new RawHtmlWriter(conversion).Write(renderer, HtmlComments.Without(obj.Tag), obj);
}

internal sealed class BodyLinkRenderer(BodyConversion conversion) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        if (obj.IsImage)
            WriteImage(renderer, obj);
        else if (Address.IsWhole(obj.Url))
            WriteExternal(renderer, obj.Url!, conversion, () => renderer.WriteChildren(obj), obj);
        else
            WriteInternal(renderer, obj);
    }

    private void WriteImage(HtmlRenderer renderer, LinkInline image)
    {
        renderer.Write("<img ");
        conversion.Parts.Add(new PicturePart(conversion.Target(image))
        {
            Width = PictureAttributes.Take(image, "width"),
            Height = PictureAttributes.Take(image, "height"),
        });
        renderer.Write(" alt=\"").WriteEscape(BodyConversion.PlainText(image)).Write("\" loading=\"lazy\"");
        if (!Figure.Is(image) && !string.IsNullOrEmpty(image.Title))
            renderer.Write(" title=\"").WriteEscape(image.Title).Write('"');
        renderer.WriteAttributes(image).Write('>');
    }

    /// <summary>Opens and closes a link to the world outside: marked, and numbered so that paper can list it.</summary>
    public static void WriteExternal(HtmlRenderer renderer, string url, BodyConversion conversion, Action writeText,
        LinkInline? link = null)
    {
        var own = link?.TryGetAttributes();
        renderer.Write("<a class=\"").Write(string.Join(' ', (own?.Classes ?? []).Prepend("external")));
        renderer.Write("\" rel=\"noopener noreferrer\" href=\"").WriteEscapeUrl(url).Write('"');
        own?.Classes?.Clear();
        if (link is not null)
            renderer.WriteAttributes(link);
        renderer.Write('>');
        writeText();
        renderer.Write("</a><sup class=\"web-number\">[")
            .Write(conversion.WebNumber(url).ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Write("]</sup>");
    }

    private void WriteInternal(HtmlRenderer renderer, LinkInline link)
    {
        var target = conversion.Target(link);
        renderer.Write("<a href=\"");
        conversion.Parts.Add(new LinkPart(target));
        renderer.Write('"').WriteAttributes(link).Write('>');
        if (link.FirstChild is null)
            conversion.Parts.Add(new LinkTitlePart(target));
        else
            renderer.WriteChildren(link);
        renderer.Write("</a>");
    }
}

/// <summary>An address in angle brackets: &lt;https://example.org&gt;.</summary>
internal sealed class BareAddressRenderer(BodyConversion conversion) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
    {
        if (obj.IsEmail)
            renderer.Write("<a href=\"mailto:").WriteEscapeUrl(obj.Url).Write("\">").WriteEscape(obj.Url).Write("</a>");
        else
            BodyLinkRenderer.WriteExternal(renderer, obj.Url, conversion, () => renderer.WriteEscape(obj.Url));
    }
}

internal sealed class BodyLiteralRenderer(BodyConversion conversion) : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(HtmlRenderer renderer, LiteralInline obj)
    {
        if (!conversion.ExplainsWordsIn(obj))
        {
            renderer.WriteEscape(ref obj.Content);
            return;
        }
        var text = obj.Content.ToString();
        var written = 0;
        foreach (var (start, length, key) in conversion.NewWords(text))
        {
            renderer.WriteEscape(text.AsSpan(written, start - written));
            conversion.Parts.Add(new GlossaryPart(key, text.Substring(start, length)));
            written = start + length;
        }
        renderer.WriteEscape(text.AsSpan(written));
    }
}

internal sealed class CitationRenderer(BodyConversion conversion) : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline obj)
    {
        foreach (var key in obj.Keys)
            conversion.Parts.Add(new CitationPart(key, conversion.Occurrence(key)));
    }
}

/// <summary>A list item with a box: the whole text is the box's label, so that it has a name and a large
/// target.</summary>
internal sealed class BodyListRenderer : HtmlObjectRenderer<ListBlock>
{
    protected override void Write(HtmlRenderer renderer, ListBlock listBlock)
    {
        renderer.EnsureLine();
        renderer.Write(listBlock.IsOrdered ? "<ol" : "<ul");
        if (listBlock is { IsOrdered: true, OrderedStart: not null and not "1" })
            renderer.Write(" start=\"").Write(listBlock.OrderedStart).Write("\"");
        renderer.WriteAttributes(listBlock).WriteLine(">");
        var tight = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = !listBlock.IsLoose;
        foreach (var item in listBlock.OfType<ListItemBlock>())
        {
            var task = Task(item) is not null;
            renderer.Write("<li").WriteAttributes(item).Write(task ? "><label>" : ">");
            renderer.WriteChildren(item);
            renderer.WriteLine(task ? "</label></li>" : "</li>");
        }
        renderer.ImplicitParagraph = tight;
        renderer.WriteLine(listBlock.IsOrdered ? "</ol>" : "</ul>");
    }

    private static TaskList? Task(ListItemBlock item) =>
        (item.FirstOrDefault() as ParagraphBlock)?.Inline?.FirstChild as TaskList;
}

internal sealed class BodyTaskRenderer : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList obj) =>
        renderer.Write(obj.Checked ? "<input type=\"checkbox\" checked>" : "<input type=\"checkbox\">");
}
