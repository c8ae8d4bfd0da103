// The names in all templates of a theme, looked up before its pages are rendered: also where none of them comes by.
using SiteGen.Diagnostics;
using SiteGen.Templating;

namespace SiteGen.Render;

internal static class ThemeNames
{
    /// <summary>What the templates name and nothing gives.</summary>
    public static DiagnosticBag Check(EditionModel edition)
    {
        var bag = new DiagnosticBag();
        var reader = new PageReader(edition, new DiagnosticBag(), null);
        var known = new Dictionary<string, ITemplateObject>(StringComparer.Ordinal) { ["strings"] = reader.Strings };
        var theme = edition.Plan.Edition.Theme;
        Template.CheckNames([.. theme.Templates.Where(t => !t.HasErrors)], reader.Settings, known, bag);
        return bag;
    }

    /// <summary>What rendering has found, without what was found in the theme before.</summary>
    public static IEnumerable<Diagnostic> Without(DiagnosticBag names, DiagnosticBag found)
    {
        var before = names.Sorted().Select(Place).ToHashSet();
        return found.Sorted().Where(d => !before.Contains(Place(d)));
    }

    private static (string, string, int, int) Place(Diagnostic found) =>
        (found.Code, found.Span.Source.Path, found.Span.Line, found.Span.Column);
}
