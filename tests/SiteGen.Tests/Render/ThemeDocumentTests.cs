// themes/README.md names every file, word, token and script of the default theme, so that whoever makes a brand finds
// what to override.
using System.Text.RegularExpressions;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Render;

public sealed partial class ThemeDocumentTests
{
    private static readonly string Themes = Path.Combine(TestFolders.Repository, "themes");
    private static readonly string Theme = Path.Combine(Themes, "guide");
    private readonly string[] _document = File.ReadAllLines(Path.Combine(Themes, "README.md"));

    [Theory]
    [InlineData("Layouts", "layouts")]
    [InlineData("Partials", "partials")]
    [InlineData("Directives", "directives")]
    public void Each_template_stands_in_its_table_with_the_sentence_that_it_opens_with(string heading, string folder) =>
        Table(heading).Select(row => (Name: row[0].Trim('`'), Sentence: Plain(row[1]))).Order()
            .ShouldBe(Directory.GetFiles(Path.Combine(Theme, folder))
                .Select(f => (Path.GetFileName(f).Split('.')[0], Plain(FirstSentence(f)))).Order());

    [Fact]
    public void Each_string_stands_in_its_table() =>
        Table("Strings").SelectMany(row => Codes(row[1])).Order(StringComparer.Ordinal)
            .ShouldBe(File.ReadLines(Path.Combine(Theme, "strings", "en.yaml")).Select(l => Key().Match(l))
                .Where(m => m.Success).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_script_of_the_tools_stands_in_its_table() =>
        Table("Scripts").SelectMany(row => Codes(row[0])).Order(StringComparer.Ordinal)
            .ShouldBe(Directory.GetFiles(Path.Combine(Theme, "assets", "tools")).Select(f => Path.GetFileName(f)!)
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Each_token_of_the_style_sheet_stands_in_its_table()
    {
        var first = File.ReadLines(Path.Combine(Theme, "assets", "css", "tokens.css"))
            .SkipWhile(l => !l.StartsWith(":root", StringComparison.Ordinal)).TakeWhile(l => l != "}");
        var tokens = first.Select(l => Token().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value);
        tokens.Except(Table("The look").SelectMany(row => Codes(row[0]))).ShouldBeEmpty();
    }

    private IEnumerable<string[]> Table(string heading) =>
        _document.SkipWhile(l => l.TrimStart('#', ' ') != heading || !l.StartsWith("##", StringComparison.Ordinal))
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

    [GeneratedRegex("^  (--[a-z-]+):")]
    private static partial Regex Token();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
