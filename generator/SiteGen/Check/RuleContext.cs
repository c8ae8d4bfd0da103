// What a rule over an edition's pages gets to see, and where it says what it has found.
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Check;

/// <param name="Memo">What was found before in what has not changed.</param>
internal sealed record RuleContext(RenderedSite Site, BuildOptions Options, Memo Memo, DiagnosticBag Bag)
{
    public SitePlan Plan => Site.Plan;

    public Edition Edition => Site.Plan.Edition;

    public SiteConfig Config => Site.Plan.Site.Config;

    public CheckSettings Settings => Config.Checks;
}
