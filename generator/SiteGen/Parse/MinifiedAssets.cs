// Style sheets and scripts as browsers need them: without the comments and blanks that are there for their writers.
using System.Runtime.InteropServices;
using System.Text;
using NUglify;
using NUglify.Css;
using NUglify.JavaScript;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Parse;

internal static class MinifiedAssets
{
    /// <summary>Names inside functions become short; those that other scripts may know stay.</summary>
    private static readonly CodeSettings _script = new() { MinifyCode = true, LocalRenaming = LocalRenaming.CrunchAll };

    private static readonly CssSettings _style = new()
    {
        ColorNames = CssColor.NoSwap,
        CommentMode = CssComment.Important,
        MinifyExpressions = false,
    };

    /// <param name="memo">A file that has not changed is not worked on again.</param>
    public static SiteSource In(SiteSource source, Memo memo)
    {
        var assets = new Asset[source.Assets.Length];
        Parallel.For(0, assets.Length, i =>
            assets[i] = memo.Of("minified", [source.Assets[i]], new DiagnosticBag(), _ => Of(source.Assets[i])));
        return source with { Assets = ImmutableCollectionsMarshal.AsImmutableArray(assets) };
    }

    /// <remarks>What the minifier cannot read is published as it is written: browsers may know more than it
    /// does.</remarks>
    public static Asset Of(Asset asset)
    {
        var text = Encoding.UTF8.GetString(asset.Bytes.Span);
        var result = Minify(asset.Path, text);
        return result is { HasErrors: false, Code: { } code }
            ? asset with { Minified = Encoding.UTF8.GetBytes(code) }
            : asset with { Minified = null };
    }

    private static UglifyResult? Minify(string path, string text) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".css" => Uglify.Css(text, _style),
        ".js" or ".mjs" => Uglify.Js(text, _script),
        _ => null,
    };
}
