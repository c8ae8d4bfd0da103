// From content path to address to output path.
using System.Text;

namespace SiteGen.Plan;

internal static class UrlRules
{
    /// <summary><c>prepare/records.md</c> is <c>/prepare/records/</c>; <c>index.md</c> is its folder; <c>404.md</c> stays a file.</summary>
    public static string Url(string root, string contentPath)
    {
        var path = contentPath[..^".md".Length];
        if (path == "404")
            return root + "404.html";
        if (path == "index")
            return root;
        return root + (path.EndsWith("/index", StringComparison.Ordinal) ? path[..^"index".Length] : path + "/");
    }

    public static string OutputPath(string url) => url.EndsWith('/') ? url[1..] + "index.html" : url[1..];

    /// <summary>Fills the braces of a pattern such as <c>/centers/{id}/</c>.</summary>
    public static string Fill(string pattern, Func<string, string> field)
    {
        var text = new StringBuilder(pattern.Length + 16);
        for (var i = 0; i < pattern.Length; i++)
        {
            var end = pattern[i] == '{' ? pattern.IndexOf('}', i) : -1;
            if (end < 0)
            {
                text.Append(pattern[i]);
                continue;
            }
            text.Append(field(pattern[(i + 1)..end]));
            i = end;
        }
        return text.ToString();
    }

    /// <summary>True when the address has plain letters only and stays within the site.</summary>
    public static bool IsGood(string url) =>
        url.StartsWith('/') && !url.Contains("//", StringComparison.Ordinal) && url.Split('/').All(s => s is not "." and not "..") && url.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '/' or '-' or '.' or '_' or '#');

    /// <summary>The addresses above an address, the root first: "/", "/a/" for "/a/b/".</summary>
    public static IEnumerable<string> Ancestors(string url)
    {
        for (var i = url.IndexOf('/', StringComparison.Ordinal); i >= 0 && i < url.Length - 1; i = url.IndexOf('/', i + 1))
            yield return url[..(i + 1)];
    }
}
