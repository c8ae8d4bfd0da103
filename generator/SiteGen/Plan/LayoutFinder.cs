// Finds the layout that a page names.
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Templating;

namespace SiteGen.Plan;

internal sealed class LayoutFinder(Theme theme, DiagnosticBag bag)
{
    public const string Default = "page";

    public Template? Find(string name, SourceSpan span)
    {
        if (theme.Layouts.TryGetValue(name, out var layout))
            return layout;
        bag.Add(PlanErrors.UnknownLayout(span, name, theme.Layouts.Keys));
        return null;
    }
}
