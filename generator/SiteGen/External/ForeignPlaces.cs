// The places that a page of another site has, as far as its text tells.
using System.Text.RegularExpressions;

namespace SiteGen.External;

internal static class ForeignPlaces
{
    private const int MostCharacters = 4_000_000;
    private static readonly Regex Id =
        new("""\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>What scripts of a page read for themselves names no place: lines of code, parts of a text, addresses
    /// within an application.</summary>
    private static readonly Regex ForScripts = new("^(?::~:|L\\d+|/|!|.*[=&])", RegexOptions.CultureInvariant);

    public static async Task<HashSet<string>> Read(HttpContent content, CancellationToken stop)
    {
        var buffer = new char[MostCharacters];
        using var reader = new StreamReader(await content.ReadAsStreamAsync(stop));
        var length = await reader.ReadBlockAsync(buffer.AsMemory(), stop);
        return [.. Id.Matches(new string(buffer, 0, length))
            .Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value + m.Groups[2].Value + m.Groups[3].Value))];
    }

    public static bool Has(IReadOnlySet<string> places, string id) =>
        Addresses.Address.IsTop(id) || ForScripts.IsMatch(id) || places.Contains(id)
            || places.Contains("user-content-" + id);
}
