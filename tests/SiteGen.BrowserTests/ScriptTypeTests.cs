// The types in the comments of the scripts are complete and true, as TypeScript reads them.
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

public sealed class ScriptTypeTests
{
    private static readonly string Types = Path.Combine(BuiltSite.Repository, "tests/SiteGen.BrowserTests/Types");

    [Fact]
    public async Task The_page_script_and_the_tools_say_of_every_value_what_it_is_and_keep_to_it() =>
        (await TypeChecker.Faults(Path.Combine(Types, "tsconfig.json"))).ShouldBeEmpty();

    [Theory]
    [InlineData("function f(a) { return a; }\nf(1);", "implicitly has an 'any' type")]
    [InlineData("window.siteTools.say(1);", "not assignable to parameter of type 'string'")]
    [InlineData("window.siteTools.store.sett('a', 'b', 'c');", "does not exist on type 'Store'")]
    public async Task The_check_sees_a_value_without_a_type_a_wrong_one_and_a_name_that_is_not_there(string script,
        string says)
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-types-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "faulty.js"), script);
            var settings = Path.Combine(folder, "tsconfig.json");
            await File.WriteAllTextAsync(settings, $$"""
                { "extends": "{{Types}}/tsconfig.json", "include": ["faulty.js", "{{Types}}/site.d.ts"], "exclude": [] }
                """);
            (await TypeChecker.Faults(settings)).ShouldHaveSingleItem().ShouldContain(says);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
