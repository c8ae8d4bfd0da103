// Stage 5: rules over the finished site. THE LIST of checks.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Check;

/// <summary>A rule over the finished pages of an edition.</summary>
internal sealed record SiteCheck(string Name, Action<RenderedSite, BuildOptions, Memo, DiagnosticBag> Run);

internal static class CheckStage
{
    public static ImmutableArray<SiteCheck> All { get; } = [LinkCheck.Check, IdCheck.Check, LanguageCheck.Check, ReviewCheck.Check, AddressCheck.Check, CitedSourceCheck.Check, AssetScriptCheck.Check];

    /// <param name="memo">What was found before in what has not changed.</param>
    public static void Run(RenderedSite site, BuildOptions options, Memo memo, DiagnosticBag bag)
    {
        foreach (var check in All)
            check.Run(site, options, memo, bag);
    }
}
