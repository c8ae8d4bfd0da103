// The files of a new brand: settings with a comment for each, a text logo and an icon.
using System.Net;
using SiteGen.Model;

namespace SiteGen.Commands;

internal static class NewTheme
{
    public static IEnumerable<(string File, string Text)> Files(string name, string initials, Colour main, Colour accent)
    {
        yield return ("theme.yaml", Settings(name, main, accent));
        yield return ("logo.svg", Logo(initials));
        yield return ("assets/favicon.svg", Icon(initials, main));
    }

    private static string Settings(string name, Colour main, Colour accent) => $$"""
        # The settings of your copy. A line that begins with "#" is a note; take the "#" away to use it.
        # themes/theme.schema.json says what every setting is for.
        format: 1
        extends: default

        # The name at the top of every page, and a shorter one for paper and phones.
        name: "{{name.Replace("\"", "\\\"", StringComparison.Ordinal)}}"
        short_name: "{{(name.Length > 24 ? name[..24].Trim() : name).Replace("\"", "\\\"", StringComparison.Ordinal)}}"

        # A file beside this one: SVG or PNG. It stands on your main colour, so it should be white or light.
        logo: logo.svg
        # A black logo for paper, if yours is a PNG.
        # logo_print: logo-black.png

        # The whole palette is made from these two. A colour that is too pale to read is refused, and you are told which shade would do.
        colours:
          main: "{{main}}"
          accent: "{{accent}}"

        # How people reach you.
        # contacts:
        #   helpline:
        #     phone: 1-800-555-0100
        #     hours: weekdays 9 to 5
        #   email: help@example.org
        #   address: 1 Main Street, Anytown

        # Who pays for this copy, and a sentence of your own below the notice on every page.
        # funders: [our members]
        # disclaimer: A sentence of your own.

        # Links at the foot of every page.
        # footer_links:
        #   - { title: Our own site, url: "https://www.example.org" }

        # Where people will find it. Fill it in before you publish.
        # host: https://guide.example.org

        # In another country: its numbers and its paper.
        # region: GB
        # paper: a4
        # emergency:
        #   number: "999"

        # Pages, sheets and lists to leave out.
        # hide:
        #   - sheets:S10

        """.ReplaceLineEndings("\n");

    private static string Logo(string initials) => $"""
        <svg xmlns="http://www.w3.org/2000/svg" class="logo" viewBox="0 0 48 48" width="40" height="40" aria-hidden="true" focusable="false"><rect x="2" y="2" width="44" height="44" rx="10" fill="none" stroke="currentColor" stroke-width="3"/><text x="24" y="{Baseline(initials)}" font-family="sans-serif" font-size="{Size(initials)}" font-weight="700" text-anchor="middle" fill="currentColor">{WebUtility.HtmlEncode(initials)}</text></svg>

        """.ReplaceLineEndings("\n");

    private static string Icon(string initials, Colour main) => $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="10" fill="{main}"/><text x="24" y="{Baseline(initials)}" font-family="sans-serif" font-size="{Size(initials)}" font-weight="700" text-anchor="middle" fill="#fff">{WebUtility.HtmlEncode(initials)}</text></svg>

        """.ReplaceLineEndings("\n");

    private static int Size(string initials) => initials.Length switch { 1 => 28, 2 => 22, _ => 17 };

    private static int Baseline(string initials) => 24 + (Size(initials) * 36 / 100);
}
