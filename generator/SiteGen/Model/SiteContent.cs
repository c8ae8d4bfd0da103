// Stage 2's result: everything parsed, merged for each edition.
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Diagnostics;

namespace SiteGen.Model;

/// <summary>Documents and data after the overlays of an edition were laid over the site's own. Editions with the same
/// overlays share one.</summary>
internal sealed record MergedContent(FrozenDictionary<string, DataSet> Data, FrozenDictionary<string, Asset> Assets)
{
    public required ImmutableArray<Document> Documents
    {
        get;
        init
        {
            field = value;
            DocumentPaths = value.Select(d => d.Path).ToHashSet(StringComparer.Ordinal);
        }
    }

    public IReadOnlySet<string> DocumentPaths { get; private init; } = FrozenSet<string>.Empty;

    /// <summary>What _defaults.yaml says of folders themselves, by their path with a slash at its end.</summary>
    public FrozenDictionary<string, ContentFolder> Folders { get; init; } =
        FrozenDictionary<string, ContentFolder>.Empty;

    /// <summary>Documents that are not ready to be published, by path.</summary>
    public FrozenSet<string> Drafts { get; init; } = [];

    /// <summary>Documents with a fault of their own, by path: none is made a page, and links to them are
    /// good.</summary>
    public FrozenSet<string> Broken { get; init; } = [];

    /// <summary>Documents that the site has and this edition leaves out, by path.</summary>
    public FrozenDictionary<string, Document> HiddenDocuments { get; init; } = FrozenDictionary<string, Document>.Empty;

    /// <summary>The files of brands, with the folder name of the brand.</summary>
    public FrozenDictionary<SourceText, string> BrandSources { get; init; } =
        FrozenDictionary<SourceText, string>.Empty;

    /// <summary>What a brand's file has replaced: the site's own file, by path.</summary>
    public FrozenDictionary<string, SourceText> Replaced { get; init; } = FrozenDictionary<string, SourceText>.Empty;

    public Row? FindRow(RowId id) => Data.GetValueOrDefault(id.Set)?.Find(id.Key);

    public bool HidesRow(RowReference reference) =>
        Data.TryGetValue(reference.Set, out var set) && set.FindHidden(reference.Key) is not null;
}

/// <summary>How a folder is called in menus, and where it stands among its neighbours.</summary>
internal sealed record ContentFolder(string? Title, double? Order);

/// <summary>One theme in one language.</summary>
/// <param name="Fallbacks">Content paths that this language lacks and takes from the site's own.</param>
internal sealed record Edition(Theme Theme, string Language, bool IsMainLanguage, MergedContent Content,
    ImmutableArray<string> Fallbacks)
{
    public string Id => $"{Theme.Name}-{Language}";

    /// <summary>Address of the edition's home page.</summary>
    public string Root => IsMainLanguage ? "/" : $"/{Language}/";

    /// <summary>A file that a template may show in its text: one of assets/ alone.</summary>
    public Asset? InlineAsset(string name) =>
        Theme.Assets.GetValueOrDefault(name) ?? Content.Assets.GetValueOrDefault("assets/" + name);

    /// <summary>A file of assets/ by its name there: the theme's, else the content's.</summary>
    public Asset? Asset(string name) =>
        Theme.Assets.GetValueOrDefault(name) ?? Content.Assets.GetValueOrDefault("assets/" + name)
        ?? Content.Assets.GetValueOrDefault(name);
}

/// <summary>What all editions are made of.</summary>
internal sealed record SiteContent(SiteConfig Config, ImmutableArray<Edition> Editions)
{
    /// <summary>The day of the last commit of files, by their shown path; empty where the site does not want
    /// it.</summary>
    public FrozenDictionary<string, DateOnly> Committed { get; init; } = FrozenDictionary<string, DateOnly>.Empty;

    /// <summary>False when it has faults: then its pages are only made to find more of them.</summary>
    public bool IsSound { get; init; } = true;
}
