// What a screen reader calls an element: the part of the standard's algorithm that static pages need.
using AngleSharp.Dom;

namespace SiteGen.Check.Inspection;

internal static class AccessibleName
{
    /// <summary>A name that attributes give: aria-labelledby, then aria-label, then title.</summary>
    public static string Given(IElement element)
    {
        var document = element.Owner!;
        var labelled = (element.GetAttribute("aria-labelledby") ?? "")
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(id => document.GetElementById(id)?.TextContent.Trim()).Where(t => !string.IsNullOrEmpty(t));
        return string.Join(' ', labelled) is { Length: > 0 } name ? name
            : element.GetAttribute("aria-label")?.Trim() is { Length: > 0 } label ? label
            : element.GetAttribute("title")?.Trim() ?? "";
    }

    /// <summary>The name of a link or button: given, or its text with that of its pictures.</summary>
    public static string OfContent(IElement element)
    {
        if (Given(element) is { Length: > 0 } given)
            return given;
        var parts = element.Descendants().Where(n => n is IText || n is IElement { LocalName: "img" or "svg" })
            .Where(n => !IsHidden(n, element))
            .Select(n => n is IElement { LocalName: "img" } image ? image.GetAttribute("alt") ?? "" : n is IElement svg
                ? Given(svg)
                : n.TextContent);
        return string.Concat(parts).Trim();
    }

    /// <summary>The label of a form field: given, around it, or one that names its id.</summary>
    /// <param name="labels">The labels of the page by the id that they name.</param>
    public static string OfField(IElement field, ILookup<string, IElement> labels)
    {
        if (Given(field) is { Length: > 0 } given)
            return given;
        var around = field.Ancestors<IElement>().FirstOrDefault(e => e.LocalName == "label");
        return string.Concat((around is not null ? [around] : labels[field.Id ?? ""]).Select(l => l.TextContent))
            .Trim();
    }

    private static bool IsHidden(INode node, IElement within)
    {
        for (var element = node as IElement
            ?? node.ParentElement; element is not null && !ReferenceEquals(element, within);
            element = element.ParentElement)
        {
            if (element.GetAttribute("aria-hidden") == "true" || element.HasAttribute("hidden"))
                return true;
        }
        return false;
    }
}
