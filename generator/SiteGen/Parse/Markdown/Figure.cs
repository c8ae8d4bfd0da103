// A picture that stands alone and has a title is a figure; the title is its caption.
using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Parse.Markdown;

internal static class Figure
{
    /// <summary>The caption of a paragraph that holds a picture with one and nothing else.</summary>
    public static string? Caption(ParagraphBlock paragraph) =>
        paragraph.Inline is { } text && text.FirstChild == text.LastChild
            && text.FirstChild is LinkInline { IsImage: true, Title: { Length: > 0 } caption } ? caption : null;

    public static bool Is(LinkInline image) =>
        image.Parent?.ParentBlock is ParagraphBlock paragraph && Caption(paragraph) is not null;
}

internal sealed class FigureRenderer : ParagraphRenderer
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock obj)
    {
        if (Figure.Caption(obj) is not { } caption)
        {
            base.Write(renderer, obj);
            return;
        }
        renderer.EnsureLine();
        renderer.Write("<figure>").WriteLeafInline(obj);
        renderer.Write("<figcaption>").WriteEscape(caption).WriteLine("</figcaption></figure>");
    }
}

internal static class PictureAttributes
{
    /// <summary>A length in pixels that leaves the attributes, because the picture's own size is written beside
    /// it.</summary>
    public static int? Take(LinkInline image, string name)
    {
        var properties = image.TryGetAttributes()?.Properties;
        var at = properties?.FindIndex(p => p.Key == name) ?? -1;
        if (at < 0 || !IsLength(properties![at].Value))
            return null;
        var length = int.Parse(properties[at].Value!, NumberStyles.None, CultureInfo.InvariantCulture);
        properties.RemoveAt(at);
        return length;
    }

    public static bool Allows(string name, string? value) =>
        (name is "width" or "height" && IsLength(value)) || (name == "loading" && value is "eager" or "lazy");

    private static bool IsLength(string? value) => value is { Length: > 0 and < 6 } && value.All(char.IsAsciiDigit);
}
