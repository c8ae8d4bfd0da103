// What the libraries offer to others is written down: whoever changes it sees that and says so.
using PublicApiGenerator;
using SiteGen.Diagnostics;
using SiteGen.Lunr;
using SiteGen.Templating;
using SiteGen.Tests.Support;

namespace SiteGen.Tests;

public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false };

    [Theory]
    [InlineData(typeof(SourceText))]
    [InlineData(typeof(Template))]
    [InlineData(typeof(LunrIndexBuilder))]
    public void The_public_members_of_a_library_are_those_that_are_written_down(Type type)
    {
        var name = type.Assembly.GetName().Name!;
        var golden = Path.Combine(TestFolders.Tests, "PublicApi", $"{name}.txt");
        Golden.Compare(golden, type.Assembly.GeneratePublicApi(Options).ReplaceLineEndings("\n").TrimEnd() + "\n");
    }
}
