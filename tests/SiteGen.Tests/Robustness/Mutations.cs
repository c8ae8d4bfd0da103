// Makes inputs that nobody has written: pieces of real files, cut, doubled, swapped and mixed, each from a number that
// makes it again.
using System.Text;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Robustness;

internal static class Mutations
{
    private static readonly string[] Signs =
    [
        "---\n", "- ", ": ", " #", "&a ", "*a", "{", "}", "[", "]", "(", ")", "\"", "'", "|", ">", "`", "```\n", ":::",
            "::: note\n", "\n", "\r\n", "\t", "  ", "<!--", "-->", "<a ", "</", "![", "](",
        "[^1]", "[^1]: ", "[@x]", "{{", "}}", "{{ for x in page }}", "{{ end }}", "{{ if", "%", "%C3", "#", "##", "\\",
            "\0", "\u001b[2J", "\u0085", "\u2028", "\u202e", "é", "日本", "😀", "\ud800", ",", ";",
        "$ref", "x-ref", "null", "true", "1e999", "-0", "99999999999999999999", "~", "!!map", "%YAML 1.2\n", "? ", "=",
            "==", "* ", "1. ", "\ufeff", "&#x1b;", "<svg>", "draft: true\n", "aliases: [/index.html]\n",
    ];

    private static readonly Lazy<string[]> Seeds =
        new(() => [.. Files().Select(File.ReadAllText).Where(t => t.Length is > 0 and < 4000)]);

    public static string Text(int seed, params string[] endings)
    {
        var random = new Random(seed);
        var seeds = endings.Length == 0 ? Seeds.Value : ByEnding(endings[seed % endings.Length]);
        var text = new StringBuilder(seeds[random.Next(seeds.Length)]);
        for (var change = random.Next(1, 12); change > 0; change--)
            Change(text, random, seeds);
        if (text.Length > 20_000)
            text.Length = 20_000;
        return text.ToString();
    }

    /// <summary>Paths of the smallest site, and some beside it, for whole sites.</summary>
    public static string Path(Random random)
    {
        string[] paths =
        [
            "input/site.yaml", "input/index.md", "input/a.md", "input/_defaults.yaml", "input/page.schema.json",
            "input/data/rows.csv", "input/data/rows.yaml", "input/data/rows.schema.json", "input/data/rows/one.yaml",
            "input/synonyms.yaml", "input/search-tests.yaml",
            "themes/default/theme.yaml", "themes/default/strings/en.yaml", "themes/default/layouts/page.sbnhtml",
            "themes/default/partials/header.sbnhtml", "themes/default/directives/note.sbnhtml",
            "themes/default/theme.schema.json", "themes/default/palette.yaml",
            "themes/b/theme.yaml", "input/assets/a.svg", "input/ar/a.md",
        ];
        return paths[random.Next(paths.Length)];
    }

    private static void Change(StringBuilder text, Random random, string[] seeds)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(text.Length - at, random.Next(1, 40));
        switch (random.Next(8))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, Signs[random.Next(Signs.Length)]);
                break;
            case 2:
                text.Insert(at, string.Concat(
                    Enumerable.Repeat(Signs[random.Next(Signs.Length)], random.Next(1, 300))));
                break;
            case 3:
                text.Insert(at, text.ToString(at, length));
                break;
            case 4:
                var other = seeds[random.Next(seeds.Length)];
                var from = random.Next(other.Length);
                text.Insert(at, other.AsSpan(from, Math.Min(other.Length - from, 200)));
                break;
            case 5 when text.Length > 0:
                text[Math.Min(at, text.Length - 1)] = (char)random.Next(0x20, 0x2100);
                break;
            case 6:
                text.Replace("\n", random.Next(2) == 0 ? "\r\n" : "\n  ", at, length);
                break;
            default:
                text.Insert(at, $"{new string(' ', random.Next(20))}- ");
                break;
        }
    }

    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal);

    private static string[] ByEnding(string ending)
    {
        lock (Known)
        {
            if (!Known.TryGetValue(ending, out var texts))
                Known[ending] = texts =
                    [.. Files().Where(f => f.EndsWith(ending, StringComparison.Ordinal)).Select(File.ReadAllText)
                    .Where(t => t.Length is > 0 and < 4000)];
            return texts;
        }
    }

    private static IEnumerable<string> Files() => new[] { "Broken", "Sites", "Minimal", "Incremental", "Templating" }
        .SelectMany(folder => TestFolders.Files(System.IO.Path.Combine(TestFolders.Tests, folder))
            .Select(f => System.IO.Path.Combine(TestFolders.Tests, folder, f)))
        .Where(f => System.IO.Path.GetExtension(f) is ".md" or ".yaml" or ".csv" or ".json" or ".sbnhtml" or ".svg"
            && new FileInfo(f).LinkTarget is null);
}
