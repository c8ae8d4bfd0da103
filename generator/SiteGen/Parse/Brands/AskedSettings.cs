// What a copy has to say about itself and does not say yet: the schema of the settings names it (x-ask), and the pages
// say that it is missing.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse.Forms;

namespace SiteGen.Parse.Brands;

internal static class AskedSettings
{
    /// <summary>One note for all that is missing, at the theme's own settings.</summary>
    public static void Check(ImmutableArray<AskedSetting> asked, MapNode settings, SourceText source, DiagnosticBag bag)
    {
        var missing = asked.Where(a => a.Any.All(path => !IsFilled(settings, path))).ToList();
        if (missing.Count > 0)
            bag.Add(BrandErrors.NotSaid(source.SpanAt(0), missing));
    }

    private static bool IsFilled(DataNode settings, string path) => SettingTree.Find(settings, path) switch
    {
        ScalarNode scalar => !string.IsNullOrWhiteSpace(scalar.Text),
        ListNode list => list.Items.Length > 0,
        var node => node is not null,
    };
}
