// Makes a documentation site of any size from a fixed seed: the same pages on every machine.
using System.Globalization;
using System.Text;

namespace SiteGen.Benchmarks;

internal static class GeneratedSite
{
    private const int PagesInFolder = 25;
    private static readonly string[] Syllables =
        ["ba", "con", "der", "el", "fi", "gra", "ho", "in", "ja", "ku", "lo", "men", "no", "or", "pre", "qui", "ra",
        "sta", "tu", "ver", "wi", "xa", "yel", "zo"];

    /// <summary>Writes input/ and themes/ for so many pages of 600 to 900 words.</summary>
    public static void Write(string folder, int pages)
    {
        var random = new Random(20261122);
        var words = Enumerable.Range(0, 4000).Select(_ => Word(random)).Distinct().ToArray();
        var sections = (pages + PagesInFolder - 1) / PagesInFolder;
        var site = new StringBuilder(
            "title: Generated\nsearch:\n  groups:\n    - { id: pages, label: Pages, sections: true }\nmenus:\n  "
            + "sections:\n    items:\n");
        for (var s = 0; s < sections; s++)
            site.Append(CultureInfo.InvariantCulture, $"      - page: section-{s}/index.md\n");
        Put(folder, "input/site.yaml", site.ToString());
        Put(folder, "input/index.md", $"---\ntitle: Home\n---\n{Prose(random, words, 60)}\n");
        for (var page = 0; page < pages; page++)
        {
            var (section, number) = (page / PagesInFolder, page % PagesInFolder);
            var name = number == 0 ? "index" : $"page-{number}";
            Put(folder, $"input/section-{section}/{name}.md",
                Page(random, words, section, number, Math.Min(PagesInFolder, pages - (section * PagesInFolder))));
        }
        WriteTheme(folder);
    }

    private static string Page(Random random, string[] words, int section, int number, int inSection)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"---\ntitle: \"Page {section}.{number} {Pick(random, words)}\"\ndescription: "
            + $"{Prose(random, words, 12)}\n---\n");
        text.Append(Prose(random, words, 80)).Append("\n\n");
        for (var heading = 0; heading < 5; heading++)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"## {Pick(random, words)} {Pick(random, words)}\n\n{Prose(random, words, 60)}\n\n");
            var other = random.Next(inSection);
            text.Append(CultureInfo.InvariantCulture,
                $"See [{Pick(random, words)}]({(other == 0 ? "index" : $"page-{other}")}.md). "
                + $"{Prose(random, words, 40)}\n\n");
            if (heading == 1)
                text.Append(CultureInfo.InvariantCulture,
                    $"| a | b | c |\n| --- | --- | --- |\n| {Prose(random, words, 3)} | {Prose(random, words, 3)} | "
                    + $"{Prose(random, words, 3)} |\n| {Prose(random, words, 3)} | {Prose(random, words, 3)} | "
                    + $"{Prose(random, words, 3)} |\n\n");
            if (heading == 2)
                text.Append(CultureInfo.InvariantCulture,
                    $"```csharp\nvar {Pick(random, words)} = \"{Pick(random, words)}\";\nreturn "
                    + $"{Pick(random, words)};\n```\n\n");
            if (heading == 3)
                text.Append(CultureInfo.InvariantCulture,
                    $"- {Prose(random, words, 8)}\n- **{Pick(random, words)}** {Prose(random, words, 8)}\n- "
                    + $"{Prose(random, words, random.Next(4, 60))}\n\n");
        }
        return text.ToString();
    }

    private static void WriteTheme(string folder)
    {
        Put(folder, "themes/default/theme.yaml", "name: Generated\n");
        Put(folder, "themes/default/strings/en.yaml", "contents: Contents\n");
        Put(folder, "themes/default/assets/site.css", "body { max-width: 40rem }\n");
        Put(folder, "themes/default/layouts/page.sbnhtml", """
            <!doctype html>
            <html lang="{{ edition.language }}"><head>
            <meta charset="utf-8"><title>{{ page.title }} - {{ site.title }}</title>
            <meta name="description" content="{{ page.description }}">
            <link rel="stylesheet" href="{{ asset 'site.css' }}"></head>
            <body><header><a href="{{ nav.home.url }}">{{ site.title }}</a></header>
            {{ include 'menu' }}
            <ol>
            {{ for crumb in page.breadcrumbs }}<li><a href="{{ crumb.url }}">{{ crumb.title }}</a></li>{{ end }}
            </ol>
            <main><h1>{{ page.title }}</h1>
            {{ if page.contents.size > 2 }}<nav><h2>{{ strings.contents }}</h2><ul>
            {{ for item in page.contents }}<li><a href="#{{ item.id }}">{{ item.title }}</a></li>{{ end }}
            </ul></nav>{{ end }}
            {{ page.content }}
            </main></body></html>
            """);
        Put(folder, "themes/default/partials/menu.sbnhtml",
            "<nav><ul>{{ for item in nav.sections limit:20 }}<li><a href=\"{{ item.url }}\"{{ if item.current }} "
            + "aria-current=\"page\"{{ end }}>{{ item.title }}</a></li>{{ end }}</ul></nav>\n");
    }

    private static string Prose(Random random, string[] words, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var word = words[(int)(words.Length * random.NextDouble() * random.NextDouble())];
            var first = text.Length == 0 || text[^2] == '.';
            text.Append(first ? char.ToUpperInvariant(word[0]) + word[1..] : word)
                .Append(i % 11 == 10 && i < count - 1 ? ". " : " ");
        }
        return text.ToString().TrimEnd(' ', '.') + ".";
    }

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]));

    private static void Put(string folder, string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
