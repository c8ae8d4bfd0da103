// Rule: no address of a page begins at the root of the host: a copy in a folder, or opened from a disk, has another
// root.
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SiteGen.Errors;

namespace SiteGen.Check.Inspection;

internal static class RootAddressRule
{
    public static PageRule Rule { get; } = new("addresses relative to the page", Run);

    /// <summary>An address from the root within a style, a map of scripts or a page in a page.</summary>
    private static readonly Regex InText =
        new(@"(?<=[""'(=]\s*)/(?![/*])[^\s""'()<>]+", RegexOptions.CultureInvariant);

    private static void Run(FinishedPage page)
    {
        // The page for unknown addresses is shown at any of them, so it counts from the root.
        if (!page.IsPage || page.Origin.Path.EndsWith("404.html", StringComparison.Ordinal))
            return;
        foreach (var element in page.Document.All)
        {
            foreach (var (name, address) in Addresses(element))
            {
                if (PageAddresses.Local(page.Origin.Path, address, page.Origin.Files.HostPath) is var (path, _)
                    && page.Origin.Files.ByPath.ContainsKey(path))
                    page.Report((span, where) => InspectionErrors.RootAddress(span, where, name, address), element,
                        address, name);
            }
        }
    }

    private static IEnumerable<(string Name, string Address)> Addresses(IElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            var value = attribute.Value.Trim();
            if (value.Length > 1 && value[0] == '/' && value[1] != '/')
                yield return (attribute.Name, value);
            else if (attribute.Name is "srcdoc")
                foreach (Match match in InText.Matches(value))
                    yield return (attribute.Name, match.Value);
        }
        if (element is IHtmlStyleElement or IHtmlScriptElement { Type: "importmap" or "speculationrules" })
            foreach (Match match in InText.Matches(element.TextContent))
                yield return (element.LocalName, match.Value);
    }
}
