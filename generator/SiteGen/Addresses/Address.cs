// An address in its parts, and the way between names of files and what stands in a link: decoded to look up, encoded to
// write.
namespace SiteGen.Addresses;

/// <param name="Query">With its question mark; empty when there is none.</param>
/// <param name="Fragment">With its number sign; empty when there is none.</param>
internal readonly record struct Address(string Path, string Query, string Fragment)
{
    /// <summary>Signs that a path may hold as they are, beside letters, digits and - . _ ~.</summary>
    private const string Allowed = "!$&'()*+,;=:@";

    /// <summary>What stands behind the path.</summary>
    public string Tail => Query + Fragment;

    /// <summary>The name that the path stands for.</summary>
    public string Decoded => Decode(Path);

    /// <summary>The place on the page, decoded; null for the page as a whole.</summary>
    public string? Place => Fragment.Length > 1 ? Decode(Fragment[1..]) : null;

    /// <summary>True for an address on the web, of whatever host.</summary>
    public static bool IsWeb(string? written) =>
        IsWhole(written) || written?.StartsWith("//", StringComparison.Ordinal) == true;

    /// <summary>True for one that means the same wherever it stands: "//host" is a file in a page from a
    /// disk.</summary>
    public static bool IsWhole(string? written) =>
        written is not null
        && (written.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || written.StartsWith("http://", StringComparison.OrdinalIgnoreCase));

    public static Address Of(string written)
    {
        var hash = written.IndexOf('#', StringComparison.Ordinal);
        var (front, fragment) = hash < 0 ? (written, "") : (written[..hash], written[hash..]);
        var mark = front.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? new Address(front, "", fragment) : new Address(front[..mark], front[mark..], fragment);
    }

    public static string Decode(string text) =>
        text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;

    /// <summary>A path as it stands in a link: what has a meaning there, or none, is a percent code.</summary>
    public static string Encode(string path)
    {
        if (path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '.' or '_' or '~'))
            return path;
        var encoded = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        foreach (var sign in Allowed)
            encoded = encoded.Replace(Uri.HexEscape(sign), sign.ToString(), StringComparison.Ordinal);
        return encoded;
    }

    /// <summary>True for places that every page has: its top.</summary>
    public static bool IsTop(string? place) =>
        place is null or "" || place.Equals("top", StringComparison.OrdinalIgnoreCase);

    public override string ToString() => Path + Query + Fragment;
}
