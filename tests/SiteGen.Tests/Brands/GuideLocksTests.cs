// What no copy of the guide can replace: the parts on which contrast, print, privacy and notices hang.
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Parse.Forms;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Brands;

public sealed class GuideLocksTests
{
    private static readonly string[] Locked = Read();

    [Theory]
    [InlineData("assets/css/tokens.css")]
    [InlineData("assets/css/paper.css")]
    [InlineData("assets/css/fields-paper.css")]
    [InlineData("partials/policy.sbnhtml")]
    [InlineData("partials/scripts.sbnhtml")]
    [InlineData("partials/notice.sbnhtml")]
    [InlineData("layouts/sheet.sbnhtml")]
    [InlineData("palette.yaml")]
    public void A_part_that_protects_readers_is_locked(string file) =>
        Locked.ShouldContain(pattern => NamePattern.Matches(pattern, file));

    private static string[] Read()
    {
        var path = Path.Combine(TestFolders.Repository, "themes", "guide", "theme.yaml");
        var settings = (MapNode)YamlTree.Read(new SourceText(path, File.ReadAllText(path)), new DiagnosticBag())!;
        return
        [
            .. ((ListNode)settings.Find("locked")!.Value).Items.OfType<MapNode>()
                .SelectMany(l => (l.Find("keep")?.Value as ListNode)?.Items.OfType<ScalarNode>() ?? [])
                .Select(i => i.Text),
        ];
    }
}
