// Where the links of a copy lead: to the copy of a page where there is one, to the page itself where there is none.
using SiteGen.Addresses;

namespace SiteGen.Emit.Assistants;

/// <param name="page">Path of the page's file in the output.</param>
/// <param name="copies">Paths of the files of all pages that have a copy.</param>
internal sealed class CopyLinks(string page, IReadOnlySet<string> copies)
{
    /// <summary>Stands before an address of the site until it is known where the text will lie.</summary>
    public const char Root = '\0';

    private readonly string _up = PageAddress.Up(page);

    /// <summary>Path of the copy of a page's file.</summary>
    public static string CopyOf(string path) => path[..^".html".Length] + ".md";

    /// <summary>Null for a place on the same page, which a copy does not have.</summary>
    public string? Of(string? address)
    {
        if (address is null or "" || address[0] == '#')
            return null;
        var path = address.Split('#', '?')[0];
        if (path.Contains(':', StringComparison.Ordinal) || address[0] == '/'
            || !address.StartsWith(_up, StringComparison.Ordinal))
            return Written(address);
        var (target, tail) = (path[_up.Length..], address[path.Length..]);
        return Root + Written((copies.Contains(target) ? CopyOf(target) : target) + tail);
    }

    private static string Written(string address) => address.AsSpan().IndexOfAny(" ()<>") < 0
        ? address
        : address.Replace(" ", "%20", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal)
            .Replace(")", "%29", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal);
}
