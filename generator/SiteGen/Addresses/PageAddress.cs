// From the path of a page's file to its address, and to the path of the file that is made.
namespace SiteGen.Addresses;

internal static class PageAddress
{
    /// <summary><c>prepare/records.md</c> is <c>/prepare/records/</c>; <c>index.md</c> is its folder; <c>404.md</c>
    /// stays a file. <c>My Notes.md</c>, which plain sites may have, is <c>/my-notes/</c>.</summary>
    public static string Of(string root, string contentPath)
    {
        var path = string.Join('/', contentPath[..^".md".Length].Split('/')
            .Select(part => FileName.IsPlain(part) ? part : FileName.Plain(part)));
        if (path == "404")
            return root + "404.html";
        if (path == "index")
            return root;
        return root + (path.EndsWith("/index", StringComparison.Ordinal) ? path[..^"index".Length] : path + "/");
    }

    public static string OutputPath(string url) => url.EndsWith('/') ? url[1..] + "index.html" : url[1..];

    /// <summary>From the folder of a file, or of a page's address, to the root of the site: <c>../../</c>.</summary>
    /// <param name="path">Without a slash before it, such as <c>a/b/index.html</c>.</param>
    public static string Up(ReadOnlySpan<char> path) => string.Concat(Enumerable.Repeat("../", path.Count('/')));

    /// <summary>True when the address has plain letters only and stays within the site.</summary>
    public static bool IsGood(string url) =>
        url.StartsWith('/')
        && !url.Contains("//", StringComparison.Ordinal)
        && url.Split('/').All(part => part is not "." and not "..")
        && url.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '/' or '-' or '.' or '_' or '#');

    /// <summary>The addresses above an address, the root first: "/", "/a/" for "/a/b/".</summary>
    public static IEnumerable<string> Ancestors(string url)
    {
        for (var i = url.IndexOf('/', StringComparison.Ordinal); i >= 0 && i < url.Length - 1;
            i = url.IndexOf('/', i + 1))
            yield return url[..(i + 1)];
    }
}
