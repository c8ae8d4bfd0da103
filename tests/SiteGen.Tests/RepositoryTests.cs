// What holds for the sources themselves: borders between stages, one place for each package, short files, documented
// model.
using System.Text.RegularExpressions;
using SiteGen.Tests.Support;

namespace SiteGen.Tests;

public sealed class RepositoryTests
{
    private const int LongestFile = 300;
    private const int WidestLine = 120;
    private static readonly string[] Stages = ["Load", "Parse", "Plan", "Render", "Check", "Emit", "Write", "Commands"];

    [Fact]
    public void No_code_file_is_longer_than_300_lines() =>
        Sources("generator").Concat(Sources("tests"))
            .Concat(Files("generator").Concat(Files("themes"))
                .Where(f => Path.GetExtension(f) is ".css" or ".sbnhtml"))
            .Select(f => (f, Lines: File.ReadAllLines(Full(f)).Length))
            .Where(f => f.Lines > LongestFile).ShouldBeEmpty();

    [Fact]
    public void Every_code_file_opens_with_a_sentence_on_why_it_exists() =>
        Sources("generator").Concat(Sources("tests/SiteGen.Tests"))
            .Where(f => !Regex.IsMatch(File.ReadAllText(Full(f)), @"\A(?:// .+\n)*// .*[.!?…]\r?\n"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("Model")]
    [InlineData("Errors")]
    [InlineData("Load")]
    [InlineData("Parse")]
    [InlineData("Plan")]
    [InlineData("Render")]
    [InlineData("Check")]
    [InlineData("Emit")]
    [InlineData("Write")]
    public void A_stage_calls_no_later_one(string stage)
    {
        var later = string.Join('|', Stages.Skip(Array.IndexOf(Stages, stage) + 1));
        Uses($"generator/SiteGen/{stage}",
            $@"using (?:static )?(?:\w+ = )?SiteGen\.(?:{later})\b|(?<![\w.])(?:{later})\.[A-Z]\w*Stage\b")
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_libraries_know_nothing_of_sites() =>
        new[] { "SiteGen.Diagnostics", "SiteGen.Templating", "SiteGen.Lunr" }
            .SelectMany(library =>
                Uses($"generator/{library}", @"using SiteGen\.(?:Model|Errors|" + string.Join('|', Stages) + @")\b"))
                .ShouldBeEmpty();

    [Fact]
    public void Only_load_and_write_touch_the_disk() =>
        Uses("generator",
        @"(?<![\w.])(?:File|Directory)\.[A-Z]|new (?:FileStream|FileInfo|DirectoryInfo|StreamWriter)\(")
        .Where(use => !Regex.IsMatch(use,
            "^generator/SiteGen/(?:Load|Write|Commands|Preview|External)/|^generator/SiteGen/Program.cs"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("Markdig", "^generator/SiteGen/Parse/Markdown/")]
    [InlineData("YamlDotNet", "^generator/SiteGen/Parse/Forms/YamlTree.cs")]
    [InlineData("CsvHelper", "^generator/SiteGen/Parse/CsvTable.cs")]
    [InlineData("Scriban", "^generator/SiteGen.Templating/")]
    [InlineData("Spectre.Console", "^generator/SiteGen/Commands/")]
    [InlineData("System.CommandLine", "^generator/SiteGen/(?:Commands/|Program.cs)")]
    [InlineData("TextMateSharp", "^generator/SiteGen/Parse/Markdown/Code/")]
    [InlineData("Tomlyn", "^generator/SiteGen/Commands/Moving/")]
    [InlineData("AngleSharp", "^generator/SiteGen/(?:Check|Emit)/")]
    public void A_package_is_used_in_its_place_only(string package, string place) =>
        Uses("generator", $@"using (?:static )?(?:\w+ = )?{Regex.Escape(package)}\b")
            .Where(use => !Regex.IsMatch(use, place)).ShouldBeEmpty();

    [Fact]
    public void Rules_are_silenced_in_editorconfig_and_never_in_code() =>
        Uses("generator", @"#pragma|\[SuppressMessage").Concat(Uses("tests", @"^\s*#pragma")).ShouldBeEmpty();

    [Fact]
    public void No_class_is_partial_and_no_name_is_empty_of_meaning() =>
        Uses("generator",
            @"\bpartial (?:class|record|struct) (?!\w+ : JsonSerializerContext)"
            + @"|\b(?:class|record|struct) \w*(?:Manager|Helper|Util|Utils|Service|Impl)\b").ShouldBeEmpty();

    [Fact]
    public void No_line_has_more_than_120_columns() =>
        new[] { "generator", "tests", "themes", "input" }.SelectMany(Files)
            .Where(f => Path.GetExtension(f) is ".cs" or ".js" or ".mjs" or ".ts" or ".css" or ".sbnhtml" or ".sbn"
                or ".yaml" or ".yml")
            .Where(f => File.Exists(Full(f)))
            .SelectMany(f => File.ReadLines(Full(f)).Select((text, i) => (Place: $"{f}:{i + 1}", text.Length)))
            .Where(line => line.Length > WidestLine).ShouldBeEmpty();

    private static string Full(string path) => Path.Combine(TestFolders.Repository, path);

    private static IEnumerable<string> Files(string folder) =>
        TestFolders.Files(Full(folder))
            .Where(f => !Regex.IsMatch($"/{f}", "/(?:bin|obj|BenchmarkDotNet.Artifacts|TestResults)/"))
            .Select(f => $"{folder}/{f}");

    private static IEnumerable<string> Sources(string folder) =>
        Files(folder).Where(f => f.EndsWith(".cs", StringComparison.Ordinal));

    /// <summary>Every line of code that matches, as path, line and text.</summary>
    private static IEnumerable<string> Uses(string folder, string pattern) => Sources(folder)
        .SelectMany(f => File.ReadLines(Full(f)).Select((text, i) => (f, Line: i + 1, Text: text)))
        .Where(l => !l.Text.TrimStart().StartsWith("//", StringComparison.Ordinal) && Regex.IsMatch(l.Text, pattern))
        .Select(l => $"{l.f}:{l.Line}: {l.Text.Trim()}");
}
