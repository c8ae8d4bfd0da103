// Output: the pages.
using System.Text;
using SiteGen.Model;

namespace SiteGen.Emit;

internal static class PageOutput
{
    public static Output Output { get; } = new("pages", site => site.Pages.AsParallel().AsOrdered().Select(p => new OutputFile(p.Page.OutputPath, Encoding.UTF8.GetBytes(p.Html))));
}
