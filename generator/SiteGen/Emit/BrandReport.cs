// A page for the staff of a brand: what has to be mended, what needs care, what is fine, what differs. The theme says
// all of it in its words; here is what it can say something about.
using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Parse.Forms;
using SiteGen.Render;
using SiteGen.Templating;

namespace SiteGen.Emit;

/// <summary>What a build has come to for one brand.</summary>
/// <param name="Brand">Folder name of the brand.</param>
/// <param name="Theme">Whose report it is: the brand, or the theme that it was to extend when its own cannot be
/// read.</param>
/// <param name="Editions">None when the sources are faulty.</param>
internal sealed record BrandOutcome(
    string Brand,
    Theme Theme,
    SiteConfig? Config,
    ImmutableArray<Edition> Editions,
    ImmutableArray<Diagnostic> Findings,
    bool IsBuilt);

internal static class BrandReport
{
    private const string Name = "brand";
    private const string Words = "strings";

    /// <summary>The page; null when the theme has no report or its template is faulty.</summary>
    public static string? Html(BrandOutcome outcome, TimeProvider clock, DiagnosticBag bag)
    {
        if (outcome.Theme.Reports.GetValueOrDefault(Name) is not { HasErrors: false } template)
            return null;
        var settings = new RenderSettings { Clock = clock, Functions = [TextFill.Function] };
        var model = TemplateData.From(Model(outcome));
        var names = model.MemberNames.ToDictionary(
            name => name,
            name => name == Words && model.TryGetMember(name, out var words) ? words as ITemplateObject : null,
            StringComparer.Ordinal);
        Template.CheckNames([template], settings, names, bag);
        return template.Render(model, settings, bag);
    }

    /// <summary>True for a finding in the brand's own files.</summary>
    public static bool IsOf(string brand, Diagnostic finding) =>
        $"/{finding.Span.Source.Path}".Contains($"/{brand}/", StringComparison.Ordinal);

    private static Dictionary<string, object?> Model(BrandOutcome outcome)
    {
        var (theme, found) = (outcome.Theme, outcome.Findings);
        var notes = found.Where(d => d.Severity == Severity.Note && !IsOf(outcome.Brand, d)).ToList();
        var edition = outcome.Config is null ? null : outcome.Editions.FirstOrDefault();
        var language = edition?.Language ?? LanguageOf(theme);
        return new(StringComparer.Ordinal)
        {
            ["theme"] = outcome.Brand,
            ["name"] = theme.Name == outcome.Brand ? NameOf(theme) : outcome.Brand,
            ["language"] = language,
            ["built"] = outcome.IsBuilt,
            ["version"] = outcome.Config?.Version ?? "",
            ["errors"] = Findings(found.Where(d => d.Severity == Severity.Error)),
            ["warnings"] = Findings(found.Where(d => d.Severity != Severity.Error).Except(notes)),
            ["notes"] = edition is null ? Array.Empty<object>() : Findings(notes),
            ["texts"] = edition is null ? null : TextChanges.Of(outcome.Config!, outcome.Editions).ToData(),
            ["differs"] = edition is null ? null : BrandDifferences.Of(edition),
            ["colours"] = edition?.Theme.Palette is { } palette ? Colours(palette) : null,
            [Words] = PlainData.Of(theme.Strings.GetValueOrDefault(language)),
        };
    }

    private static object[] Findings(IEnumerable<Diagnostic> findings) => [.. findings.Select(ReportedFinding.Of)];

    private static string NameOf(Theme theme) =>
        theme.Own is { } own && SettingTree.Find(own, "name") is ScalarNode name ? name.Text
            : theme.Settings.Text("name") ?? theme.Name;

    private static string LanguageOf(Theme theme) =>
        theme.Settings.Texts("languages").FirstOrDefault(theme.Strings.ContainsKey)
            ?? theme.Strings.Keys.Order(StringComparer.Ordinal).FirstOrDefault() ?? "en";

    private static Dictionary<string, object?> Colours(Palette palette)
    {
        var properties = palette.Properties.Select(p => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name"] = p.Property.Name,
            ["day"] = p.Day.ToString(),
            ["night"] = p.Night.ToString(),
        });
        var pairs = palette.Pairs.ToList();
        var lowest = pairs.Where(p => p.Rule.IsText).Select(p => p.Contrast).DefaultIfEmpty(1).Min();
        return new(StringComparer.Ordinal)
        {
            ["properties"] = properties.ToArray<object?>(),
            ["pairs"] = pairs.Count,
            ["lowest"] = (Math.Floor(lowest * 10) / 10).ToString("0.0", CultureInfo.InvariantCulture),
        };
    }
}
