// Which theme a site is made for: the one that it names, else "default" where there is one, else the program's own.
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Load;
using SiteGen.Model;
using SiteGen.Parse.Forms;

namespace SiteGen.Parse;

internal static class SiteTheme
{
    private const string UsualName = "default";

    /// <summary>The theme of a site; those that extend it are its brands.</summary>
    public static string Of(SiteSource source, SiteConfig config, DiagnosticBag bag)
    {
        if (config.Theme is not { } named)
            return Usual(source);
        if (!source.ThemeNames.Contains(named.Text))
            bag.Add(PlanErrors.UnknownSiteTheme(named.Span, named.Text, source.ThemeNames));
        return named.Text;
    }

    /// <summary>The theme of a site whose settings are faulty or not asked for: the one that they name, if there is one
    /// of that name.</summary>
    public static string Of(SiteSource source) =>
        NamedIn(source) is { } named && source.ThemeNames.Contains(named) ? named : Usual(source);

    private static string? NamedIn(SiteSource source) =>
        source.Files.FirstOrDefault(f => f is { Root: SourceRoot.Input, Path: PlainSite.FileName }) is { } file
        && YamlTree.Read(file.Text, new DiagnosticBag()) is MapNode settings
        && settings.Find("theme")?.Value is ScalarNode { IsNull: false } theme
            ? theme.Text
            : null;

    /// <summary>The theme of sites that name none.</summary>
    private static string Usual(SiteSource source) =>
        source.ThemeNames.Contains(UsualName) ? UsualName : BuiltInTheme.Name;
}
