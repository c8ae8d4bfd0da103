// Stage 1's result: every file of the site as read.
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Model;

/// <summary>Which of the two folders a file comes from.</summary>
internal enum SourceRoot
{
    Input,
    Themes,
}

/// <summary>A text file; <paramref name="Path"/> is relative to its root, the text's own path is the one to
/// show.</summary>
internal sealed record SourceFile(SourceRoot Root, string Path, SourceText Text);

/// <summary>A file that readers get, as it was written.</summary>
internal sealed record Asset(SourceRoot Root, string Path, string ShownPath, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What is published in place of a style sheet or script.</summary>
    public ReadOnlyMemory<byte>? Minified { get; init; }

    public ReadOnlyMemory<byte> Published => Minified ?? Bytes;
}

/// <summary>All files, in ordinal order of their paths.</summary>
internal sealed record SiteSource(ImmutableArray<SourceFile> Files, ImmutableArray<Asset> Assets,
    ImmutableArray<string> ThemeNames, string ShownInput, string ShownThemes)
{
    /// <summary>The day of the last commit of files, by their shown path; empty where nobody asks for it.</summary>
    public FrozenDictionary<string, DateOnly> Committed { get; init; } = FrozenDictionary<string, DateOnly>.Empty;

    /// <summary>True for a folder of Markdown without settings: its files may have any names.</summary>
    public bool IsPlain { get; init; }
}
