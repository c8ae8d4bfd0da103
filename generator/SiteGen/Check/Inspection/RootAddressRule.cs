// Rule: no address of a page begins at the root of the host: a copy in a folder, or opened from a disk, has another
// root.
using SiteGen.Errors;

namespace SiteGen.Check.Inspection;

internal static class RootAddressRule
{
    public static PageRule Rule { get; } = new("addresses relative to the page", Run);

    private static void Run(FinishedPage page)
    {
        // The page for unknown addresses is shown at any of them, so it counts from the root.
        if (!page.IsPage || page.Origin.Path.EndsWith("404.html", StringComparison.Ordinal))
            return;
        foreach (var element in page.Document.All)
        {
            foreach (var attribute in element.Attributes.Where(a =>
                a.Value.Length > 1 && a.Value[0] == '/' && a.Value[1] != '/'))
            {
                if (PageAddresses.Local(page.Origin.Path, attribute.Value, page.Origin.Files.HostPath) is var (path, _)
                    && page.Origin.Files.ByPath.ContainsKey(path))
                    page.Report((span, where) =>
                        InspectionErrors.RootAddress(span, where, attribute.Name, attribute.Value), element,
                        attribute.Value, attribute.Name);
            }
        }
    }
}
