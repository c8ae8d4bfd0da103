// The files of a new brand: settings with a comment for each, a text logo and an icon.
using System.Globalization;
using System.Net;
using System.Text;
using SiteGen.Model;

namespace SiteGen.Commands;

internal static class NewTheme
{
    public static IEnumerable<(string File, string Text)> Files(string name, Colour main, Colour accent)
    {
        var initials = Initials(name);
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
        name: {{Quoted(name)}}
        short_name: {{Quoted(Short(name))}}

        # A file beside this one: SVG or PNG. It stands on your main colour, so it should be white or light.
        logo: logo.svg
        # A black logo for paper, if yours is a PNG.
        # logo_print: logo-black.png

        # The whole palette is made from these two. A colour that is too pale to read is refused, and you are told which shade would do.
        colours:
          main: "{{main}}"
          accent: "{{accent}}"

        # Who runs this copy and answers for it. While it is empty, the pages say that nobody has said so yet.
        run_by:

        # How people reach you. Reports of mistakes go to the e-mail, or to a page or address on the web.
        # contacts:
        #   helpline:
        #     phone: 1-800-555-0100
        #     hours: weekdays 9 to 5, or when you answer
        #   email: help@example.org
        #   web: https://www.example.org/contact
        #   address: 1 Main Street, Anytown

        # Who pays for this copy: "our members", "volunteers give their time". While it is empty, the pages say that nobody has said so yet.
        funders: []

        # A sentence of your own below the notice on every page.
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

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Whole words while they fit; whole letters else.</summary>
    private static string Short(string name)
    {
        const int Longest = 24;
        if (name.Length <= Longest)
            return name;
        var words = name[..Math.Max(name.LastIndexOf(' ', Longest), 0)]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 0 && LeadsOn(words[^1]))
            words.RemoveAt(words.Count - 1);
        var kept = string.Join(' ', words).TrimEnd(',', ';', ':', '-', '–', '—', '/', '(');
        return kept.Length > 0 ? kept : string.Concat(Letters(name).Take(Longest / 2));
    }

    /// <summary>"&amp;", "-", "of", "for the": a name that ends with it sounds cut off.</summary>
    private static bool LeadsOn(string word)
    {
        const int LongestLink = 4;
        return !word.Any(char.IsLetterOrDigit) || (word.Length <= LongestLink && word.All(char.IsLower));
    }

    /// <summary>The first letters of up to three words that begin with a capital; else the first letter or digit there
    /// is.</summary>
    private static string Initials(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(w => Letters(w).FirstOrDefault(l => Rune.IsLetterOrDigit(Rune.GetRuneAt(l, 0)))).OfType<string>()
            .ToList();
        var capitals = string.Concat(words.Where(l => Rune.IsUpper(Rune.GetRuneAt(l, 0))).Take(3));
        return capitals.Length > 0 ? capitals : words.FirstOrDefault()?.ToUpperInvariant() ?? "?";
    }

    /// <summary>Letters as people count them, with their accents.</summary>
    private static IEnumerable<string> Letters(string text)
    {
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
            yield return elements.GetTextElement();
    }

    private static string Logo(string initials) => $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="40" height="40" aria-hidden="true" focusable="false"><rect x="2" y="2" width="44" height="44" rx="10" fill="none" stroke="currentColor" stroke-width="3"/><text x="24" y="{Baseline(initials)}" font-family="sans-serif" font-size="{Size(initials)}" font-weight="700" text-anchor="middle" fill="currentColor">{WebUtility.HtmlEncode(initials)}</text></svg>

        """.ReplaceLineEndings("\n");

    private static string Icon(string initials, Colour main) => $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="10" fill="{main}"/><text x="24" y="{Baseline(initials)}" font-family="sans-serif" font-size="{Size(initials)}" font-weight="700" text-anchor="middle" fill="#fff">{WebUtility.HtmlEncode(initials)}</text></svg>

        """.ReplaceLineEndings("\n");

    private static int Size(string initials) => Letters(initials).Count() switch { 1 => 28, 2 => 22, _ => 17 };

    private static int Baseline(string initials) => 24 + (Size(initials) * 36 / 100);
}
