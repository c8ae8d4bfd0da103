// The generator makes any site: it knows the names of no set, no layout and no setting of the guide.
using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Parse;
using SiteGen.Parse.Forms;
using SiteGen.Tests.Support;

namespace SiteGen.Tests;

public sealed class GeneralityTests
{
    /// <summary>What the engine itself reads from a theme.yaml (themes/README.md, "Brands").</summary>
    private static readonly string[] OwnSettings =
        ["extends", "format", "name", "languages", "host", "hide", "locked", "made_up"];

    /// <summary>Words that every site, the web or the language has, and the guide too.</summary>
    private static readonly string[] CommonWords =
    [
        "hours", "address", "center", "colours", "email", "facts", "groups", "home", "keep", "logo", "main",
        "not-found", "number", "page", "phone", "place", "places", "region", "sheet", "short_name", "sources", "title",
        "url", "web", "why", "words",
    ];

    [Fact]
    public void The_generator_names_no_set_layout_or_setting_of_the_guide_but_what_every_site_may_have()
    {
        var known = new[] { OwnSettings, CommonWords, [.. SiteSettings()] }.SelectMany(w => w).ToHashSet();
        var names = Sets().Concat(Layouts()).Concat(ThemeSettings()).Distinct().Where(n => !known.Contains(n)).ToList();

        names.Count.ShouldBeGreaterThan(20);
        Found(names).ShouldBeEmpty();
    }

    [Fact]
    public void The_generator_has_no_word_of_the_guides_subject() =>
        TestFolders.Files(Path.Combine(TestFolders.Repository, "generator"))
            .Where(f => !Regex.IsMatch(f, "(?:^|/)(?:bin|obj)/"))
            .Select(f => Path.Combine(TestFolders.Repository, "generator", f))
            .Where(f => Regex.IsMatch(File.ReadAllText(f), "sarcoma|oncolog", RegexOptions.IgnoreCase))
            .ShouldBeEmpty();

    [Fact]
    public void No_word_is_excused_that_the_generator_does_not_use() =>
        CommonWords.Except(Found(CommonWords).Select(f => f.Name)).ShouldBeEmpty();

    private static IEnumerable<string> Sets() =>
        Directory.GetFiles(Path.Combine(TestFolders.Repository, "input", "data"), "*.schema.json")
            .Select(f => Path.GetFileName(f)[..^".schema.json".Length]);

    private static IEnumerable<string> Layouts() =>
        Directory.GetFiles(Path.Combine(TestFolders.GuideTheme, "layouts"))
            .Select(f => Path.GetFileNameWithoutExtension(f));

    private static IEnumerable<string> ThemeSettings() =>
        Keys(File.ReadAllText(Path.Combine(TestFolders.GuideTheme, ThemeSchema.FileName)));

    /// <summary>What site.yaml may say, which its schema explains.</summary>
    private static IEnumerable<string> SiteSettings() => Keys(ConfigReader.SiteSchemaText().Text);

    private static List<string> Keys(string schema)
    {
        using var document = JsonDocument.Parse(schema);
        return [.. Keys(document.RootElement)];
    }

    private static IEnumerable<string> Keys(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(p =>
            p is { Name: "properties", Value.ValueKind: JsonValueKind.Object }
                ? p.Value.EnumerateObject().SelectMany(k => Keys(k.Value).Prepend(k.Name))
                : Keys(p.Value)),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(Keys),
        _ => [],
    };

    /// <summary>Names that stand in the code as a text or within an identifier.</summary>
    private static IEnumerable<(string Name, string Place)> Found(IReadOnlyCollection<string> names)
    {
        var patterns = names.Select(name => (name, Pattern: PatternOf(name))).ToList();
        return
            from file in TestFolders.Files(Path.Combine(TestFolders.Repository, "generator"))
            where file.EndsWith(".cs", StringComparison.Ordinal) && !Regex.IsMatch(file, "(?:^|/)(?:bin|obj)/")
            from line in File.ReadLines(Path.Combine(TestFolders.Repository, "generator", file))
                .Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal))
            from named in patterns
            where named.Pattern.IsMatch(line)
            select (named.name, $"{file}: {line.Trim()}");
    }

    /// <summary>"short_name", ShortName and IsShortNameTaken, but no word of a sentence.</summary>
    private static Regex PatternOf(string name)
    {
        var words = name.Split('_', '-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]);
        return new Regex($"\"{Regex.Escape(name)}\"|(?<![A-Z ]){string.Concat(words)}(?![a-z])");
    }
}
