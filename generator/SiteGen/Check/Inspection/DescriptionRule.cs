// Rule: every page says in its head what it is about, in words that a list of search results has room for.
using SiteGen.Errors;

namespace SiteGen.Check.Inspection;

internal static class DescriptionRule
{
    public static PageRule Rule { get; } = new("descriptions of pages", Run);

    private static void Run(FinishedPage page)
    {
        if (!page.IsPage || page.Origin.Files.Config.Checks.Description is not { } limit)
            return;
        var text = page.Document.QuerySelector("meta[name='description']")?.GetAttribute("content")?.Trim() ?? "";
        if (text.Length == 0)
            page.Report(InspectionErrors.NoDescription, null, "name=\"description\"", "<head", "include 'head'",
                "<html");
        else if (text.Length > limit)
            page.Origin.Report((span, where) =>
                InspectionErrors.LongDescription(span, where, text.Length, limit), isContent: true, [text]);
    }
}
