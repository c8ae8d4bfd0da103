// A finished page as the preview sends it: with its script, and with a policy that lets that script hear of changes.
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Emit;

namespace SiteGen.Preview;

internal static class PreviewPage
{
    /// <summary>Where everything lies that belongs to the preview and not to the site.</summary>
    public const string Folder = "/_sitegen/";

    private const string Nowhere = "connect-src 'none'";
    private const string Here = "connect-src 'self'";

    /// <summary>The site's own policy, but for the stream of changes: it goes to this server and nowhere
    /// else.</summary>
    public static ImmutableArray<(string Name, string Value)> Policy { get; } =
        [.. HeadersOutput.Policy.Select(h => (h.Name, h.Value.Replace(Nowhere, Here, StringComparison.Ordinal)))];

    /// <summary>Changes when the page does, so that a tab knows whether it shows the newest one.</summary>
    public static string Version(ReadOnlyMemory<byte> html) =>
        Convert.ToHexStringLower(SHA256.HashData(html.Span))[..16];

    public static string Of(ReadOnlyMemory<byte> page)
    {
        var html = Encoding.UTF8.GetString(page.Span);
        var script = $"<script src=\"{Folder}preview.js\" data-version=\"{Version(page)}\" defer></script>\n";
        var open = html.Replace(Nowhere, Here, StringComparison.Ordinal);
        var head = open.IndexOf("</head>", StringComparison.OrdinalIgnoreCase);
        return head >= 0 ? open.Insert(head, script) : open + script;
    }

    /// <summary>Shown while there is no page yet, because the site has not been built without a fault since the
    /// start.</summary>
    public static string Empty { get; } = $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Preview</title>
        <script src="{Folder}preview.js" data-version="none" defer></script>
        </head>
        <body><p>There is nothing to show yet. This page comes alive with the first build that works.</p></body>
        </html>

        """;
}
