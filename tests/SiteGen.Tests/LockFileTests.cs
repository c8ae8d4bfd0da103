// A lock file that lags behind what the projects ask for breaks every restore in locked mode, so all are compared here.
using System.Text.Json;
using System.Xml.Linq;
using SiteGen.Tests.Support;

namespace SiteGen.Tests;

public sealed class LockFileTests
{
    private static readonly EnumerationOptions Deep = new() { RecurseSubdirectories = true };

    public static TheoryData<string> Projects() =>
        [.. ProjectFiles().Select(p => Path.GetRelativePath(TestFolders.Repository, p)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_lock_file_holds_what_its_project_asks_for(string project)
    {
        var path = Path.Combine(TestFolders.Repository, project);
        Locked(path).Where(p => Type(p) == "Direct").Select(p => p.Name).Order(StringComparer.OrdinalIgnoreCase)
            .ShouldBe(Asked(path, "PackageReference"), $"type: dotnet restore --force-evaluate {project}");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_lock_file_knows_what_each_project_asks_for_that_it_refers_to(string project)
    {
        foreach (var entry in Locked(Path.Combine(TestFolders.Repository, project)).Where(p => Type(p) == "Project"))
        {
            var other = ProjectFiles().Single(p =>
                Path.GetFileNameWithoutExtension(p).Equals(entry.Name, StringComparison.OrdinalIgnoreCase));
            var known = entry.Value.TryGetProperty("dependencies", out var names)
                ? names.EnumerateObject().Select(d => d.Name) : [];
            known.Order(StringComparer.OrdinalIgnoreCase)
                .ShouldBe(Asked(other, "PackageReference", "ProjectReference"),
                    $"type: dotnet restore --force-evaluate {project}");
        }
    }

    private static IEnumerable<string> ProjectFiles() =>
        new[] { "generator", "tests" }
            .SelectMany(f => Directory.GetFiles(Path.Combine(TestFolders.Repository, f), "*.csproj", Deep));

    private static IEnumerable<string> Asked(string project, params string[] kinds) =>
        XDocument.Load(project).Descendants().Where(e => kinds.Contains(e.Name.LocalName))
            .Select(e => (string)e.Attribute("Include")!)
            .Select(n => n.EndsWith(".csproj", StringComparison.Ordinal)
                ? Path.GetFileNameWithoutExtension(n.Replace('\\', '/')) : n)
            .Order(StringComparer.OrdinalIgnoreCase);

    private static JsonProperty[] Locked(string project) => LockFile.Entries(Path.GetDirectoryName(project)!);

    private static string? Type(JsonProperty package) => package.Value.GetProperty("type").GetString();
}
