// What the package is made of stands in its lock file, and in the lists that go into the package.
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Tests.Support;

namespace SiteGen.Tests;

public sealed class SupplyChainTests
{
    private static readonly string Program = Path.Combine(TestFolders.Repository, "generator", "SiteGen");
    private static readonly string[] NotShipped = ["System.Drawing.Common", "Microsoft.Win32.SystemEvents"];

    [Fact]
    public void The_bill_of_materials_lists_what_the_lock_file_holds() =>
        Golden.Compare(Path.Combine(Program, "bom.json"), Bill());

    [Fact]
    public void Each_package_has_its_notice()
    {
        var notices = File.ReadAllText(Path.Combine(Program, "NOTICES.md"));
        Packages().Where(p => !notices.Contains($"| {p.Name} |", StringComparison.Ordinal))
            .Select(p => $"write a line for {p.Name} into NOTICES.md").ShouldBeEmpty();
    }

    [Fact]
    public void What_nothing_uses_is_not_shipped()
    {
        var project = File.ReadAllText(Path.Combine(Program, "SiteGen.csproj"));
        foreach (var name in NotShipped.Where(n => Locked().Any(p => p.Name == n)))
            project.ShouldContain($"Include=\"{name}\" ExcludeAssets=\"all\"");
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory, "sitegen.deps.json"))
            NotShipped.ShouldAllBe(n => !File.ReadAllText(file).Contains($"{n}.dll", StringComparison.Ordinal));
    }

    [Fact]
    public void All_packages_come_from_one_source_whose_address_is_the_machines_own()
    {
        var config = File.ReadAllText(Path.Combine(TestFolders.Repository, "nuget.config"));
        Regex.Count(config, "<packageSource ").ShouldBe(1);
        config.ShouldContain("<package pattern=\"*\" />");
        config.ShouldNotContain("http");
    }

    [Fact]
    public void Nothing_that_is_downloaded_is_run_unread()
    {
        var netlify = File.ReadAllText(Path.Combine(TestFolders.Repository, "netlify.toml"));
        netlify.ShouldNotMatch(@"curl[^\n]*\|\s*(?:ba)?sh");
        netlify.ShouldContain("--verify dotnet-install.sig dotnet-install.sh | grep 'VALIDSIG");
    }

    private static IEnumerable<(string Name, string Version, string Hash)> Packages() =>
        Locked().Where(p => !NotShipped.Contains(p.Name));

    private static IEnumerable<(string Name, string Version, string Hash)> Locked() =>
        LockFile.Entries(Program).Where(p => p.Value.TryGetProperty("contentHash", out _))
            .Select(p => (p.Name, p.Value.GetProperty("resolved").GetString()!,
                p.Value.GetProperty("contentHash").GetString()!))
            .DistinctBy(p => p.Name).OrderBy(p => p.Name, StringComparer.Ordinal);

    /// <summary>In the form of CycloneDX 1.5.</summary>
    private static string Bill()
    {
        var text = new StringBuilder(
            "{\n  \"bomFormat\": \"CycloneDX\",\n  \"specVersion\": \"1.5\",\n  \"version\": 1,\n");
        text.Append("  \"metadata\": { \"component\": { \"type\": \"application\", \"name\": \"SiteGen\" } },\n  "
            + "\"components\": [\n");
        text.AppendJoin(",\n", Packages().Select(p => Component(p.Name, p.Version, Convert.FromBase64String(p.Hash))));
        return text.Append("\n  ]\n}\n").ToString();
    }

    private static string Component(string name, string version, byte[] hash) =>
        "    {\n"
        + $"      \"type\": \"library\", \"name\": \"{name}\", \"version\": \"{version}\", "
        + $"\"purl\": \"pkg:nuget/{name}@{version}\",\n"
        + $"      \"hashes\": [{{ \"alg\": \"SHA-512\", \"content\": \"{Convert.ToHexStringLower(hash)}\" }}]\n"
        + "    }";
}
