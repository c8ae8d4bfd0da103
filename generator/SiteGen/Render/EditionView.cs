// edition.* of the template model.
using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Addresses;
using SiteGen.Model;

namespace SiteGen.Render;

/// <summary>The page in a language, or that language's home page where it has no such page.</summary>
/// <param name="Address">The page's whole address where the language has it as a page of its own, and the host is
/// known; else null.</param>
internal sealed record EditionLink(string Language, string Url, string? Address, bool IsCurrent);

internal static class EditionView
{
    private static readonly ObjectKind<Page, ImmutableArray<EditionLink>> Languages = new(
        "",
        (plan, url) => plan.PagesByUrl.GetValueOrDefault(url),
        (plan, page, _) =>
        [
            .. plan.Site.Editions
                .Where(e => e.Theme.Name == plan.Edition.Theme.Name)
                .Select(e => new EditionLink(e.Language, UrlIn(e, plan.Edition, page),
                    plan.Host is { } host && Has(e, plan.Edition, page) && !Borrows(e, page)
                        ? host + UrlIn(e, plan.Edition, page)
                        : null,
                    e.Language == plan.Edition.Language)),
        ]);

    private static readonly ObjectKind<Edition, string> Roots =
        new("", (plan, _) => plan.Edition, (_, edition, _) => edition.Root);

    private static readonly ObjectKind<SitePlan, string> Feeds =
        new("", (plan, _) => plan, (plan, _, _) => plan.FeedUrl);

    public static ModelObject Of(PageReader reader, Page page)
    {
        var edition = reader.Plan.Edition;
        return ModelObject.Of(
            ("id", edition.Id),
            ("theme", edition.Theme.Name),
            ("language", edition.Language),
            ("direction", Culture(edition.Language).TextInfo.IsRightToLeft ? "rtl" : "ltr"),
            ("root", reader.Read(Roots, edition, "")),
            ("feed", reader.Read(Feeds, reader.Plan, "")),
            ("languages", reader.Read(Languages, page, page.Url).Select(e => (object?)ModelObject.Of(
                ("language", e.Language),
                ("name", Name(e.Language)),
                ("url", e.Url),
                ("address", e.Address),
                ("current", e.IsCurrent))).ToArray()));
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

    private static string UrlIn(Edition other, Edition edition, Page page) =>
        other.Root + (Has(other, edition, page) ? page.Url[edition.Root.Length..] : "");

    /// <summary>True when another edition has the same page, so that a reader can change the language in
    /// place.</summary>
    private static bool Has(Edition other, Edition edition, Page page) => ReferenceEquals(other, edition) || page switch
    {
        { Document: { } document } => other.Content.DocumentPaths.Contains(document.Path),
        { Row: { } row } => other.Content.FindRow(new RowId(row.Set, row.Key)) is not null,
        _ => page.Rows.Any(r => other.Content.FindRow(new RowId(r.Set, r.Key)) is not null),
    };

    private static bool Borrows(Edition edition, Page page) =>
        page.Document is { } document && edition.Fallbacks.Contains(document.Path);

    private static string Name(string language)
    {
        if (LanguageData.IsMissing)
            return language == LanguageData.Plain ? "English" : language;
        var name = Culture(language).NativeName;
        return name.Length > 0 ? char.ToUpper(name[0], Culture(language)) + name[1..] : language;
    }
}
