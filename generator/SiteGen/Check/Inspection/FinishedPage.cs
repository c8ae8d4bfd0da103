// One file of HTML as a browser reads it, with the way back to what it was made of.
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Check.Inspection;

/// <summary>Which page a finding is about; small enough to be kept when the page's tree is let go.</summary>
internal sealed record PageOrigin(string Path, RenderedSite? Edition, RenderedPage? Rendered, FinishedFiles Files)
{
    public string Url => Rendered?.Page.Url ?? "/" + Path;

    /// <summary>A finding at the place where one of the texts was written, as far as that can be told.</summary>
    public void Report(Func<SourceSpan, string, Diagnostic> make, bool isContent, IEnumerable<string> texts)
    {
        var written = texts.Where(t => t.Length > 0).SelectMany(t => new[] { $"\"{t}\"", t });
        var span = Rendered is null
            ? Files.Config.Source.SpanAt(0)
            : WrittenPlace.Of(Rendered.Page, Edition!.Plan.Edition.Theme, written, isContent);
        Files.FindingAggregator.Add(where => make(span, where), Url);
    }
}

internal sealed class FinishedPage
{
    public FinishedPage(string path, string html, FinishedFiles files)
    {
        Html = html;
        var (edition, rendered) = files.PageOf(path);
        Origin = new PageOrigin(path, edition, rendered, files);
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        var errors = new List<HtmlErrorEvent>();
        parser.Error += (_, fault) => errors.Add((HtmlErrorEvent)fault);
        Document = parser.ParseDocument(html);
        Errors = errors;
    }

    public PageOrigin Origin { get; }

    public string Html { get; }

    public IHtmlDocument Document { get; }

    public IReadOnlyList<HtmlErrorEvent> Errors { get; }

    /// <summary>False for a file at an old address, which only leads on.</summary>
    public bool IsPage => Origin.Rendered is not null;

    public void Report(Func<SourceSpan, string, Diagnostic> make, IElement? element, params string?[] written) =>
        Origin.Report(make, IsContent(element), written.OfType<string>());

    public static bool IsContent(IElement? element) =>
        element is not null && IsWithin(element, e => e.LocalName == "main");

    /// <summary>True when it holds for the element or for one around it; asked often, so without selectors.</summary>
    public static bool IsWithin(IElement element, Func<IElement, bool> holds)
    {
        for (IElement? current = element; current is not null; current = current.ParentElement)
        {
            if (holds(current))
                return true;
        }
        return false;
    }

    /// <summary>The start tag, as it is shown in messages: the same for all pages, however deep they lie.</summary>
    public static string Tag(IElement element)
    {
        const int Shown = 70;
        var tag = element.OuterHtml[..(element.OuterHtml.IndexOf('>', StringComparison.Ordinal) + 1)]
            .ReplaceLineEndings(" ").Replace("../", "", StringComparison.Ordinal);
        return tag.Length > Shown ? tag[..(Shown - 1)] + "…" : tag;
    }
}
