// Stage 5: rules over the finished site. THE LIST of those that every build asks.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Check;

internal static class CheckStage
{
    public static ImmutableArray<EditionRule> All { get; } =
    [
        LinkRule.Rule,
        IdRule.Rule,
        LanguageRule.Rule,
        ReviewRule.Rule,
        AddressRule.Rule,
        CitedSourceRule.Rule,
        AssetScriptRule.Rule,
    ];

    /// <summary>Those that look at each page by itself: all that can be asked where pages are missing.</summary>
    private static readonly ImmutableArray<EditionRule> OfPages = [LinkRule.Rule, IdRule.Rule];

    /// <param name="isWhole">False where pages are missing for their faults.</param>
    /// <param name="memo">What was found before in what has not changed.</param>
    public static void Run(RenderedSite site, bool isWhole, BuildOptions options, Memo memo, DiagnosticBag bag)
    {
        var context = new RuleContext(site, options, memo, bag);
        foreach (var rule in isWhole ? All : OfPages)
            rule.Run(context);
    }
}
