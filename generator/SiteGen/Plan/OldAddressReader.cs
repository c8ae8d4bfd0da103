// Reads an address that others chose long ago: capitals, letters of every script, percent codes, .html and a query are
// as they were.
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Addresses;
using SiteGen.Model;

namespace SiteGen.Plan;

internal static class OldAddressReader
{
    private const string NoFileName = "\\:*\"<>|";
    private static readonly Regex BrokenCode =
        new("%[89A-F][0-9A-F]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Null and a reason, in words, when no browser can ask for it or no folder can hold it.</summary>
    public static OldAddress? Read(string root, string written, out string? fault)
    {
        fault = null;
        if (!written.StartsWith('/'))
            fault = "it does not begin at the root";
        else if (written.Contains('#', StringComparison.Ordinal))
            fault = "browsers keep the \"#\" and what follows for themselves, so no site ever sees it";
        var (path, query) = written.Split('?', 2) is [var before, var behind] ? (before, behind) : (written, null);
        var segments = path.Split('/').Skip(1).Select(Decoded).ToArray();
        fault ??= Fault(segments);
        if (fault is not null)
            return null;
        var url = root + string.Join('/', segments);
        var file = url.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
            || url.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
        var output = PageAddress.OutputPath(file || url.EndsWith('/') ? url : url + "/");
        return new OldAddress(string.Join('/', url.Split('/').Select(Encoded)), output, query is { Length: > 0 }
            ? query
            : null);
    }

    private static string? Fault(string?[] segments)
    {
        foreach (var segment in segments.SkipLast(1).Concat(segments[^1] is "" ? [] : segments[^1..]))
        {
            if (segment is null)
                return "its percent codes are no UTF-8";
            if (segment.Length == 0)
                return "it has two slashes in a row";
            if (segment[0] == '.')
                return "a part of it begins with a dot";
            if (segment.Any(c => char.IsControl(c) || NoFileName.Contains(c)) || segment[^1] is ' ' or '.')
                return "no folder can have such a name";
            if (Encoding.UTF8.GetByteCount(segment) > 255)
                return "a part of it is too long for a folder";
        }
        return null;
    }

    /// <summary>Null where percent codes make no text, or a slash within a name.</summary>
    private static string? Decoded(string segment)
    {
        var text = Uri.UnescapeDataString(segment);
        return text.Contains('/', StringComparison.Ordinal) || text.Contains('\uFFFD', StringComparison.Ordinal)
            || BrokenCode.IsMatch(text) ? null : WholeText.Normalized(text);
    }

    private static string Encoded(string segment) => Uri.EscapeDataString(segment)
        .Replace("%40", "@", StringComparison.Ordinal).Replace("%2B", "+", StringComparison.Ordinal)
            .Replace("%2C", ",", StringComparison.Ordinal)
        .Replace("%3D", "=", StringComparison.Ordinal).Replace("%26", "&", StringComparison.Ordinal);
}
