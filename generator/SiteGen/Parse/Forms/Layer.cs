// One folder of content: the site's own, a language's or a brand's, laid over each other in order.
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Model;

namespace SiteGen.Parse.Forms;

/// <param name="Brand">Folder name of the theme that it belongs to; null for the site's own and its languages.</param>
/// <param name="Name">Shown in reports: <c>input</c>, <c>input/es</c>, <c>themes/x/input</c>.</param>
internal sealed record Layer(string Name, FrozenDictionary<string, SourceFile> Files,
    FrozenDictionary<string, Asset> Assets, string? Brand = null)
{
    /// <summary>The name of the site's own layer, below all others.</summary>
    public const string Site = "input";

    /// <summary>True for the pages that the site's theme brings: they stand below the site's own.</summary>
    public bool IsBrought { get; init; }

    /// <summary>True for what is laid over the site's own: a translation's or a brand's.</summary>
    public bool IsOverlay => Name != Site && !IsBrought;

    public bool IsEmpty => Files.Count == 0 && Assets.Count == 0;

    /// <summary>The layers of an edition, the lowest first; those without files are left out.</summary>
    public static ImmutableArray<Layer> Of(SiteSource source, SiteConfig config, Theme theme, string language,
        Dictionary<string, Layer> known)
    {
        var other = config.Languages.Skip(1).ToArray();
        var layers = theme.Below.Reverse().Select(name =>
            From(known, source, SourceRoot.Themes, $"{name}/input/", other, $"themes/{name}/input", isBrought: true))
            .ToList();
        layers.Add(From(known, source, SourceRoot.Input, "", other, Site));
        if (other.Contains(language))
            layers.Add(From(known, source, SourceRoot.Input, language + "/", [], $"input/{language}"));
        foreach (var name in theme.Chain.Except(theme.Below).Reverse())
        {
            layers.Add(From(known, source, SourceRoot.Themes, $"{name}/input/", other, $"themes/{name}/input", name));
            if (other.Contains(language))
                layers.Add(From(known, source, SourceRoot.Themes, $"{name}/input/{language}/", [],
                    $"themes/{name}/input/{language}", name));
        }
        return [.. layers.Where(l => !l.IsEmpty)];
    }

    /// <summary>A README.md stands for the index.md that its folder does not have.</summary>
    private static FrozenDictionary<string, SourceFile> Named(Dictionary<string, SourceFile> files) => files
        .ToFrozenDictionary(
            f => ContentPath.IndexOf(f.Key) is { } index && !files.ContainsKey(index) ? index : f.Key,
            f => f.Value,
            StringComparer.Ordinal);

    private static Layer From(Dictionary<string, Layer> known, SiteSource source, SourceRoot root, string start,
        string[] without, string name, string? brand = null, bool isBrought = false)
    {
        bool Belongs(SourceRoot fileRoot, string path) =>
            fileRoot == root && path.StartsWith(start, StringComparison.Ordinal)
                && !without.Any(l => path.AsSpan(start.Length).StartsWith(l + "/"));

        if (!known.TryGetValue(name, out var layer))
            known[name] = layer = new Layer(
            name,
            Named(source.Files.Where(f => Belongs(f.Root, f.Path)).ToDictionary(f => f.Path[start.Length..])),
            source.Assets.Where(a => Belongs(a.Root, a.Path))
                .ToFrozenDictionary(a => a.Path[start.Length..], StringComparer.Ordinal),
            brand)
            {
                IsBrought = isBrought,
            };
        return layer;
    }
}
