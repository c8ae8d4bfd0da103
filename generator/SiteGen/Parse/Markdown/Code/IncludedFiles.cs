// The files of the layers that a block of code may show, by their path in the content.
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Addresses;
using SiteGen.Load;
using SiteGen.Model;
using SiteGen.Parse.Forms;

namespace SiteGen.Parse.Markdown.Code;

internal sealed class IncludedFiles(ImmutableArray<Layer> layers)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true);

    private static readonly Regex Naming = new(
        """^[ \t>]*(?:`{3,}|~{3,}).*?\bfile=(?:"(?<file>[^"\n]*)"|'(?<file>[^'\n]*)'|(?<file>[^\s"'{}]+))""",
        RegexOptions.CultureInvariant | RegexOptions.Multiline);

    public IEnumerable<string> Paths => layers.SelectMany(l => l.Assets.Keys.Concat(l.Files.Keys)).Distinct();

    /// <summary>What a text includes, as it stands now: who has read the text before asks whether that is the
    /// same.</summary>
    public ImmutableArray<object?> Of(string text, string basePath) =>
        !text.Contains("file=", StringComparison.Ordinal)
            ? []
            : [.. Naming.Matches(text).Select(m => Find(ContentPath.Combine(basePath, m.Groups["file"].Value)))];

    /// <summary>False without a file, where the text is null, and with one that is no text.</summary>
    public bool TryFind(string path, out string? text)
    {
        text = "";
        switch (Find(path))
        {
            case SourceFile file:
                text = file.Text.Text;
                return true;
            case Asset asset:
                try
                {
                    text = Strict.GetString(asset.Bytes.Span).TrimStart('\uFEFF');
                    return !text.Contains('\0', StringComparison.Ordinal);
                }
                catch (DecoderFallbackException)
                {
                    return false;
                }
            default:
                text = null;
                return false;
        }
    }

    /// <summary>The nearest layer's: the highest comes last.</summary>
    private object? Find(string written)
    {
        var path = FileRoles.Canonical(written);
        foreach (var layer in layers.Reverse())
        {
            if (layer.Files.TryGetValue(path, out var file))
                return file;
            if (layer.Assets.TryGetValue(path, out var asset))
                return asset;
        }
        return null;
    }
}
