// What a page loads by itself: its style sheets, scripts and pictures.
using System.Collections.Immutable;

namespace SiteGen.Check.Inspection;

internal sealed record LoadedFiles(ImmutableArray<string> Styles, ImmutableArray<string> Scripts,
    ImmutableArray<string> Images)
{
    public static LoadedFiles Of(FinishedPage page)
    {
        ImmutableArray<string> Paths(string selector, string attribute) =>
        [
            .. page.Document.QuerySelectorAll(selector)
                .Select(e => PageAddresses.Local(page.Origin.Path, e.GetAttribute(attribute)
                ?? "", page.Origin.Files.HostPath)?.Path).OfType<string>().Distinct(),
        ];
        return new LoadedFiles(Paths("link[rel~='stylesheet'][href]", "href"), Paths("script[src]", "src"),
            Paths("img[src], input[type='image'][src], source[src]", "src"));
    }
}
