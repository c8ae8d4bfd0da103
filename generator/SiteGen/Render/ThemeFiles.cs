// Files of a theme that are not HTML, such as a manifest: templates in files/ that see the home page.
using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Render;

internal static class ThemeFiles
{
    public static ImmutableArray<OutputFile> Render(EditionModel edition, DiagnosticBag bag)
    {
        if (!edition.Plan.PagesByUrl.TryGetValue(edition.Plan.Edition.Root, out var home))
            return [];
        var reader = new PageReader(edition, bag, null);
        var model = new PageModel(reader, home);
        var settings = reader.Settings with { Escape = false };
        return
        [
            .. edition.Plan.Edition.Theme.Files.OrderBy(f => f.Key, StringComparer.Ordinal)
                .Select(file => (file.Key, Text: file.Value.Render(model, settings, bag)))
                .Where(file => file.Text is not null)
                .Select(file => new OutputFile(edition.Plan.Edition.Root[1..] + file.Key,
                    Encoding.UTF8.GetBytes(file.Text!))),
        ];
    }
}
