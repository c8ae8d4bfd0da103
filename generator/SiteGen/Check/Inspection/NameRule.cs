// Rule: links, buttons and form fields have a name that can be spoken.
using AngleSharp.Dom;
using SiteGen.Errors;

namespace SiteGen.Check.Inspection;

internal static class NameRule
{
    public static PageRule Rule { get; } = new("names of links, buttons and fields", Run);

    private static void Run(FinishedPage page)
    {
        var labels = page.Document.QuerySelectorAll("label[for]")
            .ToLookup(l => l.GetAttribute("for")!, StringComparer.Ordinal);
        foreach (var field in page.Document.QuerySelectorAll("input, select, textarea")
            .Where(f => IsField(f) && IsSeen(f) && AccessibleName.OfField(f, labels).Length == 0))
            page.Report((span, where) =>
                InspectionErrors.NoLabel(span, where, FinishedPage.Tag(field)), field, field.Id,
                field.GetAttribute("name"), $"<{field.LocalName}");
        foreach (var control in page.Document.QuerySelectorAll("a[href], button, summary, [role='button']")
            .Where(c => IsSeen(c) && AccessibleName.OfContent(c).Length == 0))
            page.Report((span, where) =>
                InspectionErrors.NoName(span, where, FinishedPage.Tag(control)), control, control.GetAttribute("href"),
                control.ClassName, control.Id, $"<{control.LocalName}");
        foreach (var button in page.Document.QuerySelectorAll("input[type='button']")
            .Where(b => IsSeen(b) && string.IsNullOrWhiteSpace(b.GetAttribute("value")) && AccessibleName.Given(b)
            .Length == 0))
            page.Report((span, where) =>
                InspectionErrors.NoName(span, where, FinishedPage.Tag(button)), button, button.Id, button.ClassName,
                "<input");
    }

    private static bool IsField(IElement field) =>
        field.GetAttribute("type") is not ("hidden" or "submit" or "button" or "reset" or "image");

    private static bool IsSeen(IElement element) =>
        !FinishedPage.IsWithin(element, e => e.HasAttribute("hidden") || e.GetAttribute("aria-hidden") == "true");
}
