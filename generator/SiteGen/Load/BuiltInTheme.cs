// The base theme that the program carries: for sites that bring none, or whose theme extends it.
using System.Collections.Immutable;
using System.Reflection;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Load;

internal static class BuiltInTheme
{
    public const string Name = "base";
    private const string Resources = "themes/" + Name + "/";

    private static readonly Lazy<(ImmutableArray<SourceFile> Files, ImmutableArray<Asset> Assets)> Content = new(Read);

    /// <summary>The site with the program's theme, where it has none of that name.</summary>
    public static SiteSource AddTo(SiteSource source) => source.ThemeNames.Contains(Name)
        ? source
        : source with
        {
            Files = source.Files.AddRange(Content.Value.Files),
            Assets = source.Assets.AddRange(Content.Value.Assets),
            ThemeNames = [.. source.ThemeNames.Append(Name).Order(StringComparer.Ordinal)],
        };

    private static (ImmutableArray<SourceFile> Files, ImmutableArray<Asset> Assets) Read()
    {
        var program = typeof(BuiltInTheme).Assembly;
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        var assets = ImmutableArray.CreateBuilder<Asset>();
        foreach (var name in program.GetManifestResourceNames().Order(StringComparer.Ordinal)
            .Where(n => n.StartsWith(Resources, StringComparison.Ordinal)))
        {
            var (path, shown) = (name["themes/".Length..], $"{name} (in the program)");
            if (FileRoles.IsRead(SourceRoot.Themes, path))
                files.Add(new SourceFile(SourceRoot.Themes, path, new SourceText(shown, Bytes(program, name))));
            else
                assets.Add(new Asset(SourceRoot.Themes, path, shown, Bytes(program, name)));
        }
        return (files.ToImmutable(), assets.ToImmutable());
    }

    private static ReadOnlyMemory<byte> Bytes(Assembly program, string name)
    {
        using var stream = program.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
