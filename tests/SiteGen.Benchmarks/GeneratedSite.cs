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

    /// <summary>Writes so many pages of 600 to 900 words below <c>content/</c>: Markdown alone, for the theme that a
    /// newcomer gets.</summary>
    public static void Write(string folder, int pages)
    {
        var random = new Random(20261122);
        var words = Enumerable.Range(0, 4000).Select(_ => Word(random)).Distinct().ToArray();
        Put(folder, "content/index.md", $"---\ntitle: Generated\n---\n{Prose(random, words, 60)}\n");
        for (var page = 0; page < pages; page++)
        {
            var (section, number) = (page / PagesInFolder, page % PagesInFolder);
            var name = number == 0 ? "index" : $"page-{number}";
            Put(folder, $"content/section-{section}/{name}.md",
                Page(random, words, section, number, Math.Min(PagesInFolder, pages - (section * PagesInFolder))));
        }
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

    internal static void Put(string folder, string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
