// What people write in place of an address: a file of their machine, an address without its beginning, a scheme that
// pages do not link to.
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Errors;

namespace SiteGen.Render;

internal static class AddressTypo
{
    private static readonly Regex Drive =
        new(@"^(?:[A-Za-z]:[\\/]|\\\\|file:)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex MissingSlash =
        new("^(?<scheme>https?)(?<sign>:/?|//)(?<rest>[^/].*)$",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Host =
        new(@"^www\.[\w-]+\.\w|^[\w-]+(?:\.[\w-]+)*"
            + @"\.(?:com|org|net|edu|gov|info|int|eu|io|uk|de|fr|es|it|nl|ca|au|ch|at|in)(?:[/:?#]|$)",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>What others call addresses and pages here do not have; any other word before a colon is meant as a data
    /// set.</summary>
    private static readonly string[] Known =
    [
        "ftp", "ftps", "sftp", "ssh", "git", "svn", "irc", "ircs", "xmpp", "news", "nntp", "gopher", "ws", "wss", "geo",
            "whatsapp", "tg", "viber", "skype", "callto", "sip",
        "sips", "facetime", "maps", "market", "itms", "intent", "magnet", "bitcoin", "urn", "doi", "about", "chrome",
            "view-source", "feed", "webcal", "steam", "slack", "zoommtg",
        "msteams", "vscode", "data", "blob", "javascript", "vbscript", "ldap", "nfs", "smb", "rtsp", "mms",
            "cid", "mid",
    ];

    private static readonly Regex Scheme = new("^(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):", RegexOptions.CultureInvariant);

    /// <summary>Null where the address is none of these.</summary>
    public static Diagnostic? Of(string raw, SourceSpan span, IEnumerable<string> sets)
    {
        if (Drive.IsMatch(raw))
            return RenderErrors.NoAddress(span, $"\"{raw}\" is a file of your own machine, which no reader has", () =>
                "copy it into input/assets/ and write /assets/ and its name");
        if (MissingSlash.Match(raw) is { Success: true } slash)
            return RenderErrors.NoAddress(span,
                $"the web address \"{raw}\" lacks a {(slash.Groups["sign"].Value == "//" ? "colon" : "slash")}", () =>
                $"write {slash.Groups["scheme"].Value.ToLowerInvariant()}://{slash.Groups["rest"]}");
        if (Host.IsMatch(raw) || raw.StartsWith("//", StringComparison.Ordinal))
            return RenderErrors.NoAddress(span, $"\"{raw}\" is a web address without its beginning", () =>
                $"write https://{raw.TrimStart('/')}");
        if (raw.Contains('\\', StringComparison.Ordinal))
            return RenderErrors.NoAddress(span, $"\"{raw}\" has backslashes", () => $"write {raw.Replace('\\', '/')}");
        return Scheme.Match(raw) is { Success: true } scheme
            ? UnknownScheme(scheme.Groups["scheme"].Value, span, sets)
            : null;
    }

    private static Diagnostic UnknownScheme(string scheme, SourceSpan span, IEnumerable<string> sets) =>
        Known.Contains(scheme.ToLowerInvariant())
        ? RenderErrors.NoAddress(span, $"pages do not link to \"{scheme}:\" addresses", () =>
            "write a web address (https://), mailto:, tel: or sms:")
        : RenderErrors.UnknownLinkSet(span, scheme, sets);
}
