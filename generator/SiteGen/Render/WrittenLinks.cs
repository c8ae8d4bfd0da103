// The links of texts, looked up where no page can be made: what is wrong with a template hides no dead link.
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Render;

internal static class WrittenLinks
{
    public static void Check(SitePlan plan, DiagnosticBag bag)
    {
        var resolver = new LinkResolver(plan);
        foreach (var document in plan.Edition.Content.Documents.Where(d => !plan.Broken.Contains(d.Path)))
        {
            foreach (var link in document.Body.Links)
                resolver.Resolve(link, bag);
        }
        FieldLinks.Resolve(plan, resolver, bag);
    }
}
