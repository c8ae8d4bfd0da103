// edition.* of the template model.
using System.Globalization;
using SiteGen.Model;

namespace SiteGen.Render;

internal static class EditionView
{
    public static ModelObject Of(EditionModel model, Page page)
    {
        var edition = model.Plan.Edition;
        var editions = model.Plan.Site.Editions.Where(e => e.Theme.Name == edition.Theme.Name);
        return ModelObject.Of(
            ("id", edition.Id),
            ("theme", edition.Theme.Name),
            ("language", edition.Language),
            ("direction", Culture(edition.Language).TextInfo.IsRightToLeft ? "rtl" : "ltr"),
            ("root", edition.Root),
            ("languages", editions.Select(e => (object?)ModelObject.Of(
                ("language", e.Language),
                ("name", Name(e.Language)),
                ("url", model.Has(e, page) ? e.Root + page.Url[edition.Root.Length..] : e.Root),
                ("current", e.Language == edition.Language))).ToArray()));
    }

    public static CultureInfo Culture(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }

    private static string Name(string language)
    {
        var name = Culture(language).NativeName;
        return name.Length > 0 ? char.ToUpper(name[0], Culture(language)) + name[1..] : language;
    }
}
