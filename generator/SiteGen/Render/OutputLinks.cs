// One pass over a finished page: addresses that start at the root become relative to the page, and ids and links are
// noted for the checks.
using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Addresses;

namespace SiteGen.Render;

internal sealed record PageLinks(string Html, ImmutableArray<string> Targets, IReadOnlySet<string> Ids,
    ImmutableArray<string> DuplicateIds);

internal sealed class OutputLinks
{
    private static readonly string[] AddressAttributes =
    [
        "href", "src", "action", "data-root", "data-src", "poster", "formaction", "data", "cite", "background",
            "longdesc", "manifest", "xlink:href", "codebase", "classid",
        "profile", "usemap", "icon", "lowsrc", "dynsrc",
    ];

    /// <summary>Attributes that hold more than an address, with the addresses in them.</summary>
    private static readonly Dictionary<string, Regex> WithAddresses = new(StringComparer.Ordinal)
    {
        ["srcset"] = new(@"(?:^|,)\s*(?<url>/[^\s,]*)", RegexOptions.CultureInvariant),
        ["imagesrcset"] = new(@"(?:^|,)\s*(?<url>/[^\s,]*)", RegexOptions.CultureInvariant),
        ["ping"] = new(@"(?:^|\s)(?<url>/\S*)", RegexOptions.CultureInvariant),
        ["archive"] = new(@"(?:^|[\s,])(?<url>/[^\s,]*)", RegexOptions.CultureInvariant),
        ["style"] = new(@"url\(\s*(?:""|'|&quot;|&#39;)?(?<url>/[^)""'\s&]*)",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase),
        ["content"] = new(@"^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?['""]?(?<url>/[^'""\s]*)",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase),
    };

    /// <summary>What stands in these elements is no markup.</summary>
    private static readonly string[] RawElements = ["script", "style", "textarea", "title"];

    private readonly string _html;
    private readonly string _up;
    private readonly bool _keepAbsolute;
    private readonly StringBuilder _output;
    private readonly ImmutableArray<string>.Builder _targets = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _duplicates = ImmutableArray.CreateBuilder<string>();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private int _copied;

    private OutputLinks(string html, string pageUrl, bool keepAbsolute, string hostPath)
    {
        _html = html;
        _up = keepAbsolute ? hostPath : PageAddress.Up(pageUrl.AsSpan(1));
        _keepAbsolute = keepAbsolute;
        _output = new StringBuilder(html.Length + 256);
    }

    /// <param name="keepAbsolute">True for the page that a server shows at any address: its links stay
    /// absolute.</param>
    /// <param name="hostPath">The folder of the host in which the site lies: "/" or "/guide/".</param>
    public static PageLinks Run(string html, string pageUrl, bool keepAbsolute, string hostPath = "/")
    {
        var pass = new OutputLinks(html, pageUrl, keepAbsolute, hostPath);
        for (var i = html.IndexOf('<', StringComparison.Ordinal); i >= 0; i = i < html.Length
            ? html.IndexOf('<', i)
            : -1)
            i = pass.Markup(i);
        pass._output.Append(html, pass._copied, html.Length - pass._copied);
        return new PageLinks(pass._output.ToString(), pass._targets.ToImmutable(), pass._ids,
            pass._duplicates.ToImmutable());
    }

    /// <summary>Reads what begins at a "&lt;" and gives the offset behind it.</summary>
    private int Markup(int at)
    {
        if (_html.AsSpan(at).StartsWith("<!--"))
            return Comment(at);
        var i = at + 1;
        while (i < _html.Length && (char.IsAsciiLetterOrDigit(_html[i]) || _html[i] == '-'))
            i++;
        if (i == at + 1)
            return i;
        var name = _html.AsSpan(at + 1, i - at - 1).ToString().ToLowerInvariant();
        i = Attributes(i);
        return RawElements.Contains(name) ? Math.Max(i, After($"</{name}", i) - name.Length - 2) : i;
    }

    /// <summary>Notes of those who write templates are for them; one that is not closed is left for the
    /// checks.</summary>
    private int Comment(int at)
    {
        var end = After("-->", at + 2);
        if (!_html.AsSpan(0, end).EndsWith("-->"))
            return end;
        _output.Append(_html, _copied, at - _copied);
        return _copied = end;
    }

    private int After(string text, int from)
    {
        var found = from < _html.Length ? _html.IndexOf(text, from, StringComparison.OrdinalIgnoreCase) : -1;
        return found < 0 ? _html.Length : found + text.Length;
    }

    private int Attributes(int i)
    {
        while (i < _html.Length && _html[i] != '>')
        {
            var start = i;
            while (i < _html.Length && !char.IsWhiteSpace(_html[i]) && _html[i] is not '=' and not '>' and not '/')
                i++;
            if (i == start)
            {
                i++;
                continue;
            }
            var name = _html.AsSpan(start, i - start);
            var equals = SkipBlanks(i);
            if (equals < _html.Length && _html[equals] == '=')
                i = Value(name, SkipBlanks(equals + 1));
        }
        return Math.Min(i + 1, _html.Length);
    }

    private int SkipBlanks(int i)
    {
        while (i < _html.Length && char.IsWhiteSpace(_html[i]))
            i++;
        return i;
    }

    private int Value(ReadOnlySpan<char> name, int start)
    {
        if (start >= _html.Length)
            return start;
        if (_html[start] is '"' or '\'')
        {
            var close = _html.IndexOf(_html[start], start + 1);
            if (close < 0)
                return _html.Length;
            Attribute(name, start + 1, close);
            return close + 1;
        }
        var end = start;
        while (end < _html.Length && !char.IsWhiteSpace(_html[end]) && _html[end] != '>')
            end++;
        Attribute(name, start, end);
        return end;
    }

    private void Attribute(ReadOnlySpan<char> attribute, int start, int end)
    {
        // Browsers take blanks around an address for none.
        while (start < end && char.IsWhiteSpace(_html[start]))
            start++;
        if (end == start)
            return;
        if (attribute[0] is 's' or 'i' or 'p' or 'a' or 'c' or 'S' or 'I' or 'P' or 'A' or 'C'
            && WithAddresses.TryGetValue(attribute.ToString().ToLowerInvariant(), out var addresses))
        {
            Inner(addresses, start, end);
            return;
        }
        var isId = attribute.Equals("id", StringComparison.OrdinalIgnoreCase);
        if (!isId && (_html[start] is not ('/' or '#') || (end > start + 1 && _html[start + 1] == '/')))
            return;
        var name = isId ? "id" : attribute.ToString().ToLowerInvariant();
        if (!isId && !AddressAttributes.Contains(name))
            return;
        var value = WebUtility.HtmlDecode(_html[start..end]);
        if (isId && !_ids.Add(value))
            _duplicates.Add(value);
        if (name is "href")
            _targets.Add(value);
        if (isId || value[0] == '#')
            return;
        _output.Append(_html, _copied, start - _copied)
            .Append(_keepAbsolute
            ? WebUtility.HtmlEncode(_up + value[1..])
            : Relative(value, isFolder: name is "data-root"));
        _copied = end;
    }

    private void Inner(Regex addresses, int start, int end)
    {
        var text = _html[start..end];
        foreach (Match match in addresses.Matches(text))
        {
            var url = match.Groups["url"];
            if (url.Length > 1 && url.Value[1] == '/')
                continue;
            var value = WebUtility.HtmlDecode(url.Value);
            _output.Append(_html, _copied, start + url.Index - _copied)
                .Append(_keepAbsolute ? WebUtility.HtmlEncode(_up + value[1..]) : Relative(value, isFolder: false));
            _copied = start + url.Index + url.Length;
        }
    }

    /// <summary>Folders are named with their index.html, so that a copy opened from a folder works like one from a
    /// server.</summary>
    private string Relative(string address, bool isFolder)
    {
        if (isFolder)
            return _up.Length == 0 ? "./" : _up;
        var parts = Address.Of(address);
        return WebUtility.HtmlEncode(_up + PageAddress.OutputPath(parts.Path) + parts.Tail);
    }
}
