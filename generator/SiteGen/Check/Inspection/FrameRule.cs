// Rule: the skeleton that assistive technology steers by. Language, title, one main part, one first heading, landmarks
// that can be told apart.
using AngleSharp.Dom;
using SiteGen.Errors;

namespace SiteGen.Check.Inspection;

internal static class FrameRule
{
    public static PageRule Rule { get; } = new("language, title and landmarks", Run);

    private static void Run(FinishedPage page)
    {
        if (!page.IsPage)
            return;
        var document = page.Document;
        if (string.IsNullOrWhiteSpace(document.DocumentElement.GetAttribute("lang")))
            page.Report((span, where) =>
                InspectionErrors.Missing(span, where, "language", "write <html lang=\"{{ edition.language }}\">"), null,
                "<html");
        if (string.IsNullOrWhiteSpace(document.Title))
            page.Report((span, where) =>
                InspectionErrors.Missing(span, where, "title", "write <title>{{ page.title }}</title> in the head"),
                null, "<title", "<head");
        Once(page, "main", "<main");
        Once(page, "h1", "<h1");
        foreach (var part in new[] { "nav", "aside" })
            Named(page, part, [.. document.QuerySelectorAll(part)]);
    }

    private static void Once(FinishedPage page, string name, string written)
    {
        var count = page.Document.QuerySelectorAll(name).Length;
        if (count != 1)
            page.Report((span, where) => InspectionErrors.Not(span, where, name, count), count == 0
                ? null
                : page.Document.QuerySelectorAll(name)[count - 1], written);
    }

    /// <summary>Several parts of one kind need names to be told apart.</summary>
    private static void Named(FinishedPage page, string part, List<IElement> elements)
    {
        if (elements.Count < 2)
            return;
        foreach (var element in elements.Where(e => AccessibleName.Given(e).Length == 0))
            page.Report((span, where) =>
                InspectionErrors.NamelessPart(span, where, part, elements.Count), element, element.ClassName,
                element.Id, $"<{part}");
        foreach (var twice in elements.GroupBy(e => AccessibleName.Given(e))
            .Where(g => g.Key.Length > 0 && g.Count() > 1))
            page.Report((span, where) =>
                InspectionErrors.PartNamedTwice(span, where, part, twice.Key), twice.Last(), twice.Key, $"<{part}");
    }
}
