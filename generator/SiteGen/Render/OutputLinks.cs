// One pass over a finished page: addresses that start at the root become relative to the page, and ids and links are noted for the checks.
using System.Collections.Immutable;
using System.Text;
using SiteGen.Plan;

namespace SiteGen.Render;

internal sealed record PageLinks(string Html, ImmutableArray<string> Targets, IReadOnlySet<string> Ids, ImmutableArray<string> DuplicateIds);

internal static class OutputLinks
{
    private static readonly string[] AddressAttributes = ["href", "src", "action", "data-root", "data-src", "poster"];

    /// <param name="keepAbsolute">True for the page that a server shows at any address: its links stay absolute.</param>
    public static PageLinks Run(string html, string pageUrl, bool keepAbsolute)
    {
        var up = string.Concat(Enumerable.Repeat("../", pageUrl.Count(c => c == '/') - 1));
        var output = new StringBuilder(html.Length + 256);
        var targets = ImmutableArray.CreateBuilder<string>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var duplicates = ImmutableArray.CreateBuilder<string>();
        var copied = 0;
        for (var i = html.IndexOf("=\"", StringComparison.Ordinal); i >= 0; i = html.IndexOf("=\"", i, StringComparison.Ordinal))
        {
            var name = NameBefore(html, i);
            var start = i + 2;
            var end = html.IndexOf('"', start);
            if (end < 0)
                break;
            i = end;
            if (name is "id" && !ids.Add(html[start..end]))
                duplicates.Add(html[start..end]);
            else if (AddressAttributes.AsSpan().Contains(name.ToString()) && end > start && (html[start] is '/' or '#') && (end == start + 1 || html[start + 1] != '/'))
            {
                var address = System.Net.WebUtility.HtmlDecode(html[start..end]);
                if (name is "href")
                    targets.Add(address);
                if (keepAbsolute || address[0] == '#')
                    continue;
                output.Append(html, copied, start - copied).Append(Relative(address, up, isFolder: name is "data-root"));
                copied = end;
            }
        }
        output.Append(html, copied, html.Length - copied);
        return new PageLinks(output.ToString(), targets.ToImmutable(), ids, duplicates.ToImmutable());
    }

    private static ReadOnlySpan<char> NameBefore(string html, int equals)
    {
        var start = equals;
        while (start > 0 && (char.IsAsciiLetter(html[start - 1]) || html[start - 1] == '-'))
            start--;
        return html.AsSpan(start, equals - start);
    }

    /// <summary>Folders are named with their index.html, so that a copy opened from a folder works like one from a server.</summary>
    private static string Relative(string address, string up, bool isFolder)
    {
        if (isFolder)
            return up.Length == 0 ? "./" : up;
        var (path, fragment) = LinkResolver.Split(address);
        return System.Net.WebUtility.HtmlEncode(up + UrlRules.OutputPath(path) + fragment);
    }
}
