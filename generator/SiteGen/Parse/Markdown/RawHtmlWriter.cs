// Raw HTML as it stands, without comments; the addresses in it are looked up like those of links and pictures.
using System.Net;
using System.Text.RegularExpressions;
using Markdig.Renderers;
using Markdig.Syntax;
using SiteGen.Addresses;
using SiteGen.Model;

namespace SiteGen.Parse.Markdown;

internal sealed class RawHtmlWriter(BodyConversion conversion)
{
    private static readonly HashSet<string> Addressed =
        new(StringComparer.OrdinalIgnoreCase) { "a", "img", "source", "track", "video", "audio" };

    public void Write(HtmlRenderer renderer, string html, MarkdownObject node)
    {
        var written = 0;
        foreach (Match tag in RawHtmlCheck.Tag.Matches(html))
        {
            if (!Addressed.Contains(tag.Groups[2].Value))
                continue;
            foreach (Match attribute in RawHtmlCheck.Attribute.Matches(tag.Groups[3].Value))
            {
                var at = tag.Groups[3].Index + attribute.Index;
                if (AddressIn(attribute) is not { } url)
                    continue;
                renderer.Write(html.AsSpan(written, at - written));
                WriteAddress(renderer, tag, attribute.Groups[1].Value, conversion.Target(url, node));
                written = at + attribute.Length;
            }
        }
        renderer.Write(html.AsSpan(written));
    }

    private void WriteAddress(HtmlRenderer renderer, Match tag, string name, LinkTarget target)
    {
        if (tag.Groups[2].Value.Equals("img", StringComparison.OrdinalIgnoreCase))
        {
            conversion.Parts.Add(new PicturePart(target) { HasOwnSize = RawHtmlCheck.Value(tag, "width") is not null });
            return;
        }
        renderer.Write(name).Write("=\"");
        conversion.Parts.Add(new LinkPart(target));
        renderer.Write("\"");
    }

    /// <summary>Null for what is no address, or means the same wherever it stands.</summary>
    private static string? AddressIn(Match attribute) =>
        attribute.Groups[1].Value.ToLowerInvariant() is "src" or "href" or "poster"
            && WebUtility.HtmlDecode(attribute.Groups[2].Value.Trim('"', '\'')).Trim() is var url
            && !Address.IsWhole(url) ? url : null;
}
