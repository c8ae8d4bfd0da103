// The types in the comments of the scripts are complete and true, as TypeScript reads them.
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

public sealed class ScriptTypeTests
{
    private static readonly string Types = Path.Combine(BuiltSite.Repository, "tests/SiteGen.BrowserTests/Types");

    [Fact]
    public async Task The_page_script_and_the_tools_say_of_every_value_what_it_is_and_keep_to_it() =>
        (await TypeChecker.Faults(Path.Combine(Types, "tsconfig.json"))).ShouldBeEmpty();

    [Fact]
    public async Task The_check_sees_a_value_without_a_type_a_wrong_one_and_a_name_that_is_not_there()
    {
        (string Script, string Says)[] faulty =
        [
            ("function f(a) { return a; }\nf(1);", "implicitly has an 'any' type"),
            ("window.siteTools.say(1);", "not assignable to parameter of type 'string'"),
            ("window.siteTools.store.sett('a', 'b', 'c');", "does not exist on type 'Store'"),
        ];
        var folder = Directory.CreateTempSubdirectory("sitegen-types-").FullName;
        try
        {
            foreach (var (script, i) in faulty.Select((f, i) => (f.Script, i)))
                await File.WriteAllTextAsync(Path.Combine(folder, $"faulty-{i}.js"), script);
            var settings = Path.Combine(folder, "tsconfig.json");
            await File.WriteAllTextAsync(settings, $$"""
                { "extends": "{{Types}}/tsconfig.json", "include": ["*.js", "{{Types}}/site.d.ts"], "exclude": [] }
                """);
            var faults = await TypeChecker.Faults(settings);
            faults.Count.ShouldBe(faulty.Length);
            foreach (var (says, i) in faulty.Select((f, i) => (f.Says, i)))
                faults.Single(f => f.Contains($"faulty-{i}.js", StringComparison.Ordinal)).ShouldContain(says);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
