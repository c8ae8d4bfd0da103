// Rule: where one element names another by its id, the other is there.
using SiteGen.Errors;

namespace SiteGen.Check.Inspection;

internal static class ReferenceRule
{
    private static readonly string[] Attributes =
        ["for", "list", "form", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns",
        "aria-details", "aria-activedescendant", "aria-errormessage"];

    public static PageRule Rule { get; } = new("references between elements", Run);

    private static void Run(FinishedPage page)
    {
        HashSet<string>? ids = null;
        foreach (var element in page.Document.All)
        {
            foreach (var name in Attributes)
            {
                if (element.GetAttribute(name) is not { } value)
                    continue;
                ids ??= [.. page.Document.All.Select(e => e.Id).OfType<string>()];
                foreach (var id in value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                    .Where(id => !ids.Contains(id)))
                    page.Report((span, where) =>
                        InspectionErrors.NoSuchElement(span, where, name, id, ids), element, $"{name}=\"{id}", id,
                        $"{name}=");
            }
        }
    }
}
