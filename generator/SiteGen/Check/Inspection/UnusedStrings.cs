// Words of a theme that none of its templates shows: somebody translates them for nobody.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Templating;

namespace SiteGen.Check.Inspection;

internal static class UnusedStrings
{
    public static void Run(ImmutableArray<RenderedSite> sites, DiagnosticBag bag)
    {
        foreach (var theme in sites.Select(s => s.Plan.Edition.Theme).Distinct())
        {
            foreach (var strings in theme.Strings.Values)
            {
                // What a theme takes over from another one is that one's to use.
                var own = strings.Items.Select(i => i.Key).Where(k => theme.Owns(strings.SpanOf(k)) && !IsOfProgram(k));
                foreach (var key in Template.Unnamed(own, theme.Templates.Concat(theme.Reports.Values)))
                    bag.Add(ThemeErrors.UnusedString(strings.SpanOf(key), key));
            }
        }
    }

    private static bool IsOfProgram(string key) =>
        key is ProgramTexts.DateFormat or ProgramTexts.MonthFormat
            || key.StartsWith(ProgramTexts.Search, StringComparison.Ordinal);
}
