// The base theme knows no topic: it names nothing that only the guide has, and no file stands in both themes.
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using SiteGen.Tests.Support;

namespace SiteGen.Tests;

public sealed class BaseThemeTests
{
    private static readonly string Base = Path.Combine(TestFolders.Repository, "themes", "base");
    private static readonly string[] Texts = [.. TestFolders.Files(Base)];

    private static readonly string[] Templates =
        [.. Texts.Where(f => !f.EndsWith(".js", StringComparison.Ordinal))];

    [Fact]
    public void It_names_no_set_row_layout_or_setting_of_the_guide()
    {
        var sets = Directory.GetFiles(Path.Combine(TestFolders.Repository, "input", "data"), "*.schema.json")
            .Select(f => Path.GetFileName(f)[..^".schema.json".Length]).ToArray();
        var layouts = Names(TestFolders.GuideTheme, "layouts").Except(Names(Base, "layouts"));
        var settings = Keys(TestFolders.GuideTheme).Except(Keys(Base)).ToArray();
        sets.Length.ShouldBeGreaterThan(5);
        settings.Length.ShouldBeGreaterThan(5);

        var named = Any(sets);
        Found(Templates, $@"\b(?:data|linked)\??\.{named}\b|\[""{named}""\]|""{named}:|\btheme\??\.{Any(settings)}\b"
            + $@"|layout[^\n]{{0,12}}""{Any(layouts)}""").ShouldBeEmpty();
    }

    [Fact]
    public void It_has_no_word_of_the_guides_subject_and_no_page_of_it()
    {
        var pages = Directory.GetFiles(Path.Combine(TestFolders.Repository, "input"), "*.md")
            .Select(f => Path.GetFileName(f)!).Except(Directory.GetFiles(Path.Combine(Base, "input"))
            .Select(f => Path.GetFileName(f)!)).Where(p => p != "index.md").ToArray();
        pages.Length.ShouldBeGreaterThan(20);

        Found(Texts, @"(?i)sarcoma|cancer|oncolog|tumou?r|doctor|patient|clinic|\bnurse|hospital|second opinion|"
            + $@"emergency|guide's|(?<=link ""){Any(pages)}").ShouldBeEmpty();
    }

    [Fact]
    public void No_file_stands_in_both_themes()
    {
        var prints = Texts.Where(f => new FileInfo(Path.Combine(Base, f)).Length > 0)
            .ToLookup(f => Print(Path.Combine(Base, f)));
        TestFolders.Files(TestFolders.GuideTheme)
            .Where(f => prints.Contains(Print(Path.Combine(TestFolders.GuideTheme, f)))).ShouldBeEmpty();
    }

    [Fact]
    public void No_word_stands_in_both_themes_with_the_same_text()
    {
        var own = Words(Base).ToHashSet();
        Words(TestFolders.GuideTheme).Where(own.Contains).ShouldBeEmpty();
    }

    private static IEnumerable<string> Found(IEnumerable<string> files, string pattern) =>
        from file in files
        from line in File.ReadLines(Path.Combine(Base, file))
        where Regex.IsMatch(line, pattern)
        select $"{file}: {line.Trim()}";

    private static string Any(IEnumerable<string> names) => $"(?:{string.Join('|', names.Select(Regex.Escape))})";

    private static IEnumerable<string> Names(string theme, string folder) =>
        Directory.GetFiles(Path.Combine(theme, folder)).Select(f => Path.GetFileNameWithoutExtension(f));

    private static IEnumerable<string> Keys(string theme) =>
        Regex.Matches(File.ReadAllText(Path.Combine(theme, "theme.schema.json")), "(?m)^    \"([a-z_]+)\":")
            .Select(m => m.Groups[1].Value);

    private static string Print(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));

    private static IEnumerable<string> Words(string theme) => TestFolders.Files(Path.Combine(theme, "strings"))
        .SelectMany(f => File.ReadLines(Path.Combine(theme, "strings", f)))
        .Where(l => Regex.IsMatch(l, "^[a-z_0-9]+: \\S"));
}
