// The folders of the program form no circle: who reads one has to read those below it, never the other way round.
using System.Text.RegularExpressions;
using SiteGen.Tests.Support;

namespace SiteGen.Tests;

public sealed partial class FolderTests
{
    private static readonly string Program = Path.Combine(TestFolders.Repository, "generator", "SiteGen");

    [Fact]
    public void No_two_folders_of_the_program_need_each_other()
    {
        var files = TestFolders.Files(Program)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && !f.StartsWith("obj/", StringComparison.Ordinal)
                && !f.StartsWith("bin/", StringComparison.Ordinal))
            .Select(f => (Folder: Path.GetDirectoryName(f)!, Code: CodeOf(Path.Combine(Program, f))))
            .ToList();
        var homes = files
            .SelectMany(f => Declaration().Matches(f.Code).Select(m => (Name: m.Groups[1].Value, f.Folder)))
            .Distinct().ToLookup(d => d.Name, d => d.Folder);
        var needs = files
            .SelectMany(f => Word().Matches(f.Code).Select(m => m.Value).Distinct()
                .SelectMany(name => homes[name].Where(home => Sees(f.Folder, f.Code, home))
                    .Select(home => (From: f.Folder, To: home, Name: name))))
            .Where(n => n.From != n.To && n.From.Length > 0 && n.To.Length > 0)
            .ToLookup(n => (n.From, n.To), n => n.Name);

        needs.Where(n => needs.Contains((n.Key.To, n.Key.From)))
            .Select(n => $"{n.Key.From} needs {n.Key.To} for {string.Join(", ", n.Distinct())}").ShouldBeEmpty();
    }

    /// <summary>Whether a file sees the types of a folder: it names the folder, or stands below it.</summary>
    private static bool Sees(string folder, string code, string home) =>
        folder.StartsWith(home + "/", StringComparison.Ordinal)
        || code.Contains($"using SiteGen.{home.Replace('/', '.')};", StringComparison.Ordinal);

    private static string CodeOf(string path) => Text().Replace(File.ReadAllText(path), "");

    [GeneratedRegex(@"//[^\n]*|""(?:\\.|[^""\\\n])*""")]
    private static partial Regex Text();

    [GeneratedRegex(@"(?m)^(?:public |internal |sealed |static |abstract |readonly )*"
        + @"(?:record struct|record|class|struct|interface|enum) (\w+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\b[A-Z]\w+")]
    private static partial Regex Word();
}
