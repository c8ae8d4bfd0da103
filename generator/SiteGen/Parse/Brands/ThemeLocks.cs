// What a theme has locked for the brands that extend it: files that they cannot replace, words that they cannot change.
using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse.Forms;

namespace SiteGen.Parse.Brands;

internal sealed class ThemeLocks(IReadOnlyDictionary<string, MapNode> settings, ILookup<string, SourceFile> files,
    SiteSource source, DiagnosticBag bag)
{
    private const string Words = "strings:";

    /// <summary>Only locks of the themes above count: a brand cannot unlock anything for itself.</summary>
    public void Run(ImmutableArray<string> chain)
    {
        for (var i = 1; i < chain.Length; i++)
        {
            foreach (var (kept, why) in LocksOf(chain[i]))
            {
                foreach (var brand in chain[..i])
                    Check(brand, chain[i], kept, why);
            }
        }
    }

    private IEnumerable<(string Kept, string Why)> LocksOf(string theme) =>
        (settings[theme].Find("locked")?.Value as ListNode)?.Items.OfType<MapNode>()
            .SelectMany(l => (l.Find("keep")?.Value as ListNode)?.Items.OfType<ScalarNode>()
                .Select(k => (k.Text, (l.Find("why")?.Value as ScalarNode)?.Text ?? "")) ?? []) ?? [];

    private void Check(string brand, string theme, string kept, string why)
    {
        if (kept.StartsWith(Words, StringComparison.Ordinal))
        {
            CheckWords(brand, theme, kept[Words.Length..], why);
            return;
        }
        foreach (var file in files[brand].Select(f => (f.Path, f.Text))
            .Concat(source.Assets.Where(a => a.Root == SourceRoot.Themes)
            .Select(a => (a.Path, Text: new SourceText(a.ShownPath, "")))))
        {
            if (file.Path.StartsWith(brand + "/", StringComparison.Ordinal)
                && NamePattern.Matches(kept, file.Path[(brand.Length + 1)..]))
                bag.Add(BrandErrors.LockedFile(file.Text.SpanAt(0), kept, theme, why));
        }
    }

    private void CheckWords(string brand, string theme, string key, string why)
    {
        foreach (var file in files[brand].Where(f => f.Path.StartsWith($"{brand}/strings/", StringComparison.Ordinal)))
        {
            if (YamlTree.Read(file.Text, new DiagnosticBag()) is MapNode map && map.Find(key) is { } entry)
                bag.Add(BrandErrors.LockedWords(entry.KeySpan, key, theme, why));
        }
    }
}
