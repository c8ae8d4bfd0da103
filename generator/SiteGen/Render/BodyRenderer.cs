// Puts the parts of a body together for one edition: links, words explained, citations, directives.
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Render;

internal sealed class BodyRenderer(PageReader reader)
{
    /// <summary>Stands for the address of what the edition hides, until the link around it is taken away.</summary>
    private const string HiddenMark = "\u0001";
    private const string HiddenLink = $"<a href=\"{HiddenMark}\">";

    /// <summary>The HTML of a body. Without a page there are no directives and no citations.</summary>
    public string Render(ImmutableArray<BodyPart> parts, PageModel? page)
    {
        if (parts is [HtmlPart whole])
            return whole.Html;
        var html = new StringBuilder();
        foreach (var part in parts)
        {
            switch (part)
            {
                case HtmlPart text:
                    html.Append(text.Html);
                    break;
                case LinkPart link:
                    var resolved = reader.Resolve(link.Target);
                    html.Append(resolved is { IsHidden: true } ? HiddenMark : WebUtility.HtmlEncode(resolved?.Url));
                    break;
                case PicturePart picture:
                    Picture(picture, html);
                    break;
                case LinkTitlePart title:
                    html.Append(WebUtility.HtmlEncode(reader.Resolve(title.Target)?.Title));
                    break;
                case GlossaryPart word:
                    Word(word, html);
                    break;
                case CitationPart citation:
                    Citation(citation, page, html);
                    break;
                case DirectivePart directive:
                    html.Append(Directive(directive, page));
                    break;
            }
        }
        return WithoutHiddenLinks(html.ToString());
    }

    /// <summary>A link to what this edition hides becomes its text.</summary>
    private static string WithoutHiddenLinks(string html)
    {
        for (var start = html.IndexOf(HiddenLink, StringComparison.Ordinal); start >= 0;
            start = html.IndexOf(HiddenLink, start, StringComparison.Ordinal))
        {
            const string End = "</a>";
            var text = start + HiddenLink.Length;
            var end = html.IndexOf(End, text, StringComparison.Ordinal);
            html = string.Concat(html.AsSpan(0, start), html.AsSpan(text, end - text), html.AsSpan(end + End.Length));
        }
        return html;
    }

    private void Picture(PicturePart picture, StringBuilder html)
    {
        var resolved = reader.Resolve(picture.Target);
        html.Append(CultureInfo.InvariantCulture, $"src=\"{WebUtility.HtmlEncode(resolved?.Url)}\"");
        if (picture.HasOwnSize)
            return;
        var size = resolved is not null && reader.Plan.Edition.Asset(resolved.Title) is { } asset
            ? PictureSize.Of(asset.Bytes.Span)
            : null;
        if (PictureSize.Fitted(size, picture.Width, picture.Height) is var (width, height))
            html.Append(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\"");
    }

    private void Word(GlossaryPart word, StringBuilder html)
    {
        var text = WebUtility.HtmlEncode(word.Text);
        if (RowView.Url(reader, SiteView.GlossarySet(reader)!, word.Key) is { } url)
            html.Append(CultureInfo.InvariantCulture, $"<a class=\"word\" href=\"{url}\">{text}</a>");
        else
            html.Append(text);
    }

    private static void Citation(CitationPart citation, PageModel? page, StringBuilder html)
    {
        if (page?.CitationNumber(citation.Key) is not { } number)
            return;
        var id = citation.Occurrence > 0 ? $" id=\"cite-{number}-{citation.Occurrence}\"" : "";
        html.Append(CultureInfo.InvariantCulture,
            $"<sup class=\"citation\"><a{id} href=\"#source-{number}\">[{number}]</a></sup>");
    }

    private string Directive(DirectivePart directive, PageModel? page)
    {
        var content = Render(directive.Content, page);
        if (page is null)
            return content;
        var templates = directive.Templates.Select(name => reader.Template(TemplateFolder.Directives, name));
        if (templates.FirstOrDefault(t => t is not null) is { } template)
            return template.Render(page.ForDirective(directive.Arguments, directive.Place, content), reader.Settings,
                reader.Bag) ?? "";
        reader.Bag.Add(RenderErrors.UnknownDirective(directive, reader.Plan.Edition.Theme.Directives.Keys));
        return content;
    }
}
