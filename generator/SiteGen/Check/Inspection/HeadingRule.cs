// Rule: headings go down one level at a time and say something.
using SiteGen.Errors;

namespace SiteGen.Check.Inspection;

internal static class HeadingRule
{
    public static PageRule Rule { get; } = new("headings", Run);

    private static void Run(FinishedPage page)
    {
        if (!page.IsPage)
            return;
        var last = 0;
        foreach (var heading in page.Document.QuerySelectorAll("main h1, main h2, main h3, main h4, main h5, main h6"))
        {
            var (above, level) = (last, heading.LocalName[1] - '0');
            var text = heading.TextContent.Trim();
            if (text.Length == 0 && AccessibleName.OfContent(heading).Length == 0)
                page.Report((span, where) =>
                    InspectionErrors.EmptyHeading(span, where, level), heading, heading.Id, $"<h{level}");
            else if (above > 0 && level > above + 1)
                page.Report((span, where) =>
                    InspectionErrors.SkippedLevel(span, where, text, above, level), heading, text, heading.Id,
                    $"<h{level}");
            last = level;
        }
    }
}
