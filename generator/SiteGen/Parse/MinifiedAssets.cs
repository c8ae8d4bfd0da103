// Style sheets and scripts as browsers need them: without the comments and blanks that are there for their writers.
using System.Collections.Frozen;
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

    /// <summary>The assets of a theme or of the content, each with its published form.</summary>
    /// <param name="memo">A file that has not changed is not worked on again.</param>
    public static FrozenDictionary<string, Asset> Of(IReadOnlyDictionary<string, Asset> assets, Memo memo)
    {
        var all = assets.ToArray();
        Parallel.For(0, all.Length, i => all[i] = KeyValuePair.Create(all[i].Key,
            memo.Of("minified", [all[i].Value], new DiagnosticBag(), _ => Of(all[i].Value))));
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <remarks>What the minifier cannot read is published as it is written: browsers may know more than it
    /// does.</remarks>
    private static Asset Of(Asset asset)
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
