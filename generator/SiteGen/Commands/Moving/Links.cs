// Links of the old site, whose targets are files there or addresses of its pages, as links to files of the new one.
using System.Text.RegularExpressions;
using SiteGen.Addresses;

namespace SiteGen.Commands.Moving;

internal sealed class Links(PathMap paths, TreeFile page)
{
    private static readonly Regex Inline = new(
        """(?<=\]\()[ \t]*(?:<(?<url>[^<>\n]*)>|(?<url>(?:[^\s()<>]|\([^\s()]*\))+|[^()<>"'\n]+?))(?<title>[ \t]"""
            + """+(?:"[^"\n]*"|'[^'\n]*'|\([^)\n]*\)))?[ \t]*(?=\))""");

    private static readonly Regex Definition =
        new(@"(?m)^(?<start> {0,3}\[(?!\^|@)[^\]\n]+\]:[ \t]*)<?(?<url>[^\s>]+)>?");
    private static readonly Regex Raw = new("""(?<=\s(?:href|src)=")(?<url>[^"]*)(?=")""");
    private static readonly Regex Looks =
        new(@"(?<=\))\{:?\s*(?:(?:target|rel|loading|align|data-[\w-]+)=[^}]*|[^}]*\btarget=[^}]*)\}");

    public string Turn(string text)
    {
        text = Inline.Replace(text, m => Of(m.Groups["url"].Value.Trim()) + m.Groups["title"].Value);
        text = Definition.Replace(text, m => m.Groups["start"].Value + Of(m.Groups["url"].Value));
        text = Raw.Replace(text, m => Of(m.Groups["url"].Value));
        return Looks.Replace(text, "");
    }

    private string Of(string written)
    {
        if (written.Length == 0 || written[0] == '#' || Regex.IsMatch(written, "^[a-zA-Z][a-zA-Z0-9+.-]+:"))
            return written.StartsWith("pathname://", StringComparison.Ordinal) ? Of(written["pathname://".Length..])
                : written;
        if (written.StartsWith("//", StringComparison.Ordinal))
            return "https:" + written;
        var address = Address.Of(written);
        if (address.Path.Length == 0)
            return written;
        return paths.Find(address.Path, page) is { } found
            ? Address.Encode(ContentPath.Relative(paths.Of(page), found)) + address.Fragment
            : Address.Encode(Address.Decode(address.Path)) + address.Fragment;
    }
}
