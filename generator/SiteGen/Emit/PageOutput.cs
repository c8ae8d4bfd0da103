// Output: the pages.
using SiteGen.Model;

namespace SiteGen.Emit;

internal static class PageOutput
{
    public static Output Output { get; } = new("page", site =>
        site.Pages.Select(p => new OutputFile(p.Page.OutputPath, p.Html) { Wanted = p.Page.Span }));
}
