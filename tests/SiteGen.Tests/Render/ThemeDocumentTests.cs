// The README.md of each theme names its every file, word, token and script, so that whoever makes one finds what to
// override; themes/README.md tells how, and what it tells builds.
using System.Text.RegularExpressions;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Render;

public sealed partial class ThemeDocumentTests : IDisposable
{
    private static readonly string Themes = Path.Combine(TestFolders.Repository, "themes");
    private readonly TempFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("base", "Layouts", "layouts")]
    [InlineData("base", "Partials", "partials")]
    [InlineData("base", "Directives", "directives")]
    [InlineData("guide", "Layouts", "layouts")]
    [InlineData("guide", "Partials", "partials")]
    [InlineData("guide", "Directives", "directives")]
    public void Each_template_stands_in_its_table_with_the_sentence_that_it_opens_with(
        string theme, string heading, string folder) =>
        Table(theme, heading).Select(row => (Name: row[0].Trim('`'), Sentence: Plain(row[1]))).Order()
            .ShouldBe(Directory.GetFiles(Path.Combine(Themes, theme, folder))
                .Select(f => (Path.GetFileName(f).Split('.')[0], Plain(FirstSentence(f)))).Order());

    [Theory]
    [InlineData("base")]
    [InlineData("guide")]
    public void Each_string_stands_in_its_table(string theme) =>
        Table(theme, "Strings").SelectMany(row => Codes(row[1])).Order(StringComparer.Ordinal)
            .ShouldBe(TestFolders.Files(Path.Combine(Themes, theme, "strings"))
                .SelectMany(f => File.ReadLines(Path.Combine(Themes, theme, "strings", f))).Select(l => Key().Match(l))
                .Where(m => m.Success).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("base", "Scripts", "page", "*.js")]
    [InlineData("base", "Style sheet", "css", "*.css")]
    [InlineData("guide", "Scripts", "tools", "*.js")]
    public void Each_script_and_sheet_stands_in_its_table(string theme, string heading, string folder, string files) =>
        Table(theme, heading).SelectMany(row => Codes(row[0])).Order(StringComparer.Ordinal)
            .ShouldBe(Directory.GetFiles(Path.Combine(Themes, theme, "assets", folder), files)
                .Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("base")]
    [InlineData("guide")]
    public void Each_token_of_the_style_sheet_stands_in_its_table(string theme)
    {
        var first = File.ReadLines(Path.Combine(Themes, theme, "assets", "css", "tokens.css"))
            .SkipWhile(l => !l.StartsWith(":root", StringComparison.Ordinal)).TakeWhile(l => l != "}");
        var tokens = first.Select(l => Token().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value);
        tokens.Except(Table(theme, "Tokens").SelectMany(row => Codes(row[0]))).ShouldBeEmpty();
    }

    [Fact]
    public void The_theme_that_the_text_makes_in_ten_minutes_builds_and_passes_every_check()
    {
        var files = Written().Matches(File.ReadAllText(Path.Combine(Themes, "README.md")));
        files.Count.ShouldBeGreaterThan(6);
        foreach (Match file in files)
            _place.With(file.Groups[1].Value, file.Groups[2].Value);

        var (code, output, errors) = SitegenProgram.Run(_place.Path, "check", "--strict");
        code.ShouldBe(0, output + errors);
        SitegenProgram.Run(_place.Path, "build", "--strict").Code.ShouldBe(0);

        var page = File.ReadAllText(_place["output/soups/leek/index.html"]);
        page.ShouldContain("35 minutes");
        page.ShouldContain("<div class=\"alert tip\" role=\"note\" aria-label=\"Taste it\">");
        page.ShouldContain("The soup book, cooked at home.");
        page.ShouldContain("class=\"sidebar\"", customMessage: "the frame is that of base");
        var sheet = File.ReadAllText(Directory.GetFiles(_place["output/assets"], "site.*.css").Single());
        sheet.ShouldContain("--bar:#7a1f3d");
        sheet.ShouldContain("Georgia");
    }

    private static IEnumerable<string[]> Table(string theme, string heading) =>
        File.ReadLines(Path.Combine(Themes, theme, "README.md"))
        .SkipWhile(l => l.TrimStart('#', ' ') != heading || !l.StartsWith("##", StringComparison.Ordinal))
        .Skip(1)
        .TakeWhile(l => !l.StartsWith('#')).Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(2)
            .Select(l => l.Trim('|', ' ').Split(" | "));

    /// <summary>What the comment says that a template opens with, over as many lines as it takes.</summary>
    private static string FirstSentence(string file) =>
        Blanks().Replace(Opening().Match(File.ReadAllText(file)).Groups[1].Value, " ").Trim();

    private static string Plain(string sentence) => sentence.Replace("`", "", StringComparison.Ordinal).TrimEnd('.');

    private static IEnumerable<string> Codes(string text) => Code().Matches(text).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"^\{\{[~-] ## (.*?) ## [~-]\}\}", RegexOptions.Singleline)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("^([a-z_0-9]+):")]
    private static partial Regex Key();

    [GeneratedRegex("^  (--[a-z0-9-]+):")]
    private static partial Regex Token();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    /// <summary>A path on a line of its own, and the block below it.</summary>
    [GeneratedRegex(@"^`([^`\n]+)`\n```\w+\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Written();
}
