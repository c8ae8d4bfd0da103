// The files of a new brand, made by the templates of the theme that it extends.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Parse;
using SiteGen.Templating;

namespace SiteGen.Commands;

internal sealed class Scaffold(Theme theme, BuildOptions options)
{
    /// <summary>The path and the text of each file; settings come first.</summary>
    public IEnumerable<(string File, string Text)> Files(string name, Palette? palette, DiagnosticBag bag)
    {
        var model = TemplateData.From(Model(name, palette));
        var settings = new RenderSettings { Clock = options.Clock, Escape = false };
        foreach (var (file, template) in theme.Scaffold.OrderBy(f => f.Key != ThemeFolders.SettingsFile)
            .ThenBy(f => f.Key, StringComparer.Ordinal))
        {
            if (template.Render(model, settings, bag) is { } text)
                yield return (file, text);
        }
    }

    private Dictionary<string, object?> Model(string name, Palette? palette)
    {
        var initials = NameForms.Initials(name);
        var given = palette?.Given ?? ImmutableDictionary<string, Colour>.Empty;
        return new(StringComparer.Ordinal)
        {
            ["extends"] = theme.Name,
            ["name"] = name,
            ["short_name"] = NameForms.Short(name),
            ["initials"] = initials,
            ["letters"] = NameForms.Letters(initials).Count(),
            ["colours"] = given.ToDictionary(c => c.Key, c => (object?)c.Value.ToString(), StringComparer.Ordinal),
        };
    }
}
