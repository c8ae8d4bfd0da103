// Puts the parts of a body together for one edition: links, words explained, citations, directives.
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Render;

internal sealed class BodyRenderer(EditionModel edition)
{
    /// <summary>Stands for the address of what the edition hides, until the link around it is taken away.</summary>
    private const string HiddenMark = "\u0001";
    private const string HiddenLink = $"<a href=\"{HiddenMark}\">";

    /// <summary>The HTML of a body. Without a page there are no directives and no citations.</summary>
    public string Render(ImmutableArray<BodyPart> parts, PageModel? page, DiagnosticBag bag)
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
                    var resolved = edition.Links.Resolve(link.Target, bag);
                    html.Append(resolved is { IsHidden: true } ? HiddenMark : WebUtility.HtmlEncode(resolved?.Url));
                    break;
                case PicturePart picture:
                    Picture(picture, html, bag);
                    break;
                case LinkTitlePart title:
                    html.Append(WebUtility.HtmlEncode(edition.Links.Resolve(title.Target, bag)?.Title));
                    break;
                case GlossaryPart word:
                    Word(word, html);
                    break;
                case CitationPart citation:
                    Citation(citation, page, html);
                    break;
                case DirectivePart directive:
                    html.Append(Directive(directive, page, bag));
                    break;
            }
        }
        return WithoutHiddenLinks(html.ToString());
    }

    /// <summary>A link to what this edition hides becomes its text.</summary>
    private static string WithoutHiddenLinks(string html)
    {
        for (var start = html.IndexOf(HiddenLink, StringComparison.Ordinal); start >= 0; start = html.IndexOf(HiddenLink, start, StringComparison.Ordinal))
        {
            const string End = "</a>";
            var text = start + HiddenLink.Length;
            var end = html.IndexOf(End, text, StringComparison.Ordinal);
            html = string.Concat(html.AsSpan(0, start), html.AsSpan(text, end - text), html.AsSpan(end + End.Length));
        }
        return html;
    }

    private void Picture(PicturePart picture, StringBuilder html, DiagnosticBag bag)
    {
        var resolved = edition.Links.Resolve(picture.Target, bag);
        html.Append(CultureInfo.InvariantCulture, $"src=\"{WebUtility.HtmlEncode(resolved?.Url)}\"");
        if (resolved is not null && edition.Plan.Edition.Asset(resolved.Title) is { } asset && PictureSize.Of(asset.Bytes.Span) is var (width, height))
            html.Append(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\"");
    }

    private void Word(GlossaryPart word, StringBuilder html)
    {
        var text = WebUtility.HtmlEncode(word.Text);
        edition.Log.Note(ReadKind.Site, Answers.Glossary);
        if (edition.RowUrl(edition.Plan.Site.Config.Glossary!.Set.Text, word.Key) is { } url)
            html.Append(CultureInfo.InvariantCulture, $"<a class=\"word\" href=\"{url}\">{text}</a>");
        else
            html.Append(text);
    }

    private static void Citation(CitationPart citation, PageModel? page, StringBuilder html)
    {
        if (page?.CitationNumber(citation.Key) is not { } number)
            return;
        var id = citation.Occurrence > 0 ? $" id=\"cite-{number}-{citation.Occurrence}\"" : "";
        html.Append(CultureInfo.InvariantCulture, $"<sup class=\"citation\"><a{id} href=\"#source-{number}\">[{number}]</a></sup>");
    }

    private string Directive(DirectivePart directive, PageModel? page, DiagnosticBag bag)
    {
        var content = Render(directive.Content, page, bag);
        if (page is null)
            return content;
        edition.Log.Note(ReadKind.Template, TemplateFolder.Directives, directive.Name);
        if (!edition.Plan.Edition.Theme.Directives.TryGetValue(directive.Name, out var template))
        {
            bag.Add(RenderErrors.UnknownDirective(directive.Span with { Length = directive.Name.Length + 4 }, directive.Name, edition.Plan.Edition.Theme.Directives.Keys));
            return content;
        }
        return template.Render(page.ForDirective(directive.Arguments, content), edition.Settings, bag) ?? "";
    }

    /// <summary>All rows that a body links to, in order of first use.</summary>
    public static IEnumerable<(string Set, string Key)> LinkedRows(ImmutableArray<BodyPart> parts, string? glossarySet)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case GlossaryPart word when glossarySet is not null:
                    yield return (glossarySet, word.Key);
                    break;
                case LinkPart { Target.Raw: var raw } when raw.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && !raw.Contains("//", StringComparison.Ordinal):
                    yield return (raw[..colon], LinkResolver.Split(raw[(colon + 1)..]).Path);
                    break;
                case DirectivePart directive:
                    foreach (var row in LinkedRows(directive.Content, glossarySet))
                        yield return row;
                    break;
            }
        }
    }
}
