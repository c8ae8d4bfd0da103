// Rule: pictures have a text for those who do not see them, or say that they are decoration.
using AngleSharp.Dom;
using SiteGen.Errors;

namespace SiteGen.Check.Inspection;

internal static class AlternativeRule
{
    public static PageRule Rule { get; } = new("texts for pictures", Run);

    private static void Run(FinishedPage page)
    {
        foreach (var element in page.Document.QuerySelectorAll(
            "img, area[href], input[type='image'], svg, [role='img'], object, video, audio, iframe")
            .Where(e => !HasText(e)))
            page.Report((span, where) =>
                InspectionErrors.NoAlternative(span, where, FinishedPage.Tag(element)), element,
                FromRoot(element.GetAttribute("src")), element.GetAttribute("src")
                ?.Split('/')[^1], element.ClassName, $"<{element.LocalName}");
    }

    /// <summary>An address of this site as templates write it.</summary>
    private static string? FromRoot(string? address) =>
        address is null || RequestRule.IsForeign(address)
        ? address
        : "/" + address.Replace("../", "", StringComparison.Ordinal);

    private static bool HasText(IElement element)
    {
        if (FinishedPage.IsWithin(element, e => e.HasAttribute("hidden") || e.GetAttribute("aria-hidden") == "true")
            || AccessibleName.Given(element).Length > 0 || element.GetAttribute("role") is "presentation" or "none")
            return true;
        return element.LocalName switch
        {
            "img" => element.HasAttribute("alt"),
            "area" or "input" => !string.IsNullOrWhiteSpace(element.GetAttribute("alt")),
            "svg" => element.Children.Any(c => c.LocalName == "title" && c.TextContent.Trim().Length > 0)
                || FinishedPage.IsWithin(element, e => e.LocalName is "a" or "button" or "summary" or "label"),
            "video" or "audio" => element.QuerySelector("track") is not null,
            "iframe" => false,
            _ => element.TextContent.Trim().Length > 0,
        };
    }
}
