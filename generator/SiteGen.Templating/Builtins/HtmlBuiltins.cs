// html.*: text as HTML and back.
using System.Text.RegularExpressions;
using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

internal static class HtmlBuiltins
{
    /// <summary>Comments, scripts and styles whole, and tags; an attribute may hold <c>&gt;</c> in quotes. Takes linear time.</summary>
    private static readonly Regex Tags = new(
        """<script.*?</script>|<!--.*?-->|<style.*?</style>|<(?:"[^"]*"|'[^']*'|[^'">])*>""",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public static readonly BuiltinGroup Group = BuiltinGroup.Of(
        "html",
        ("escape", "text", c => AsHtml(c, c[0] is Html html && c.Run.Escape ? html.Text : HtmlText.Escape(c.Text(0)))),
        ("newline_to_br", "text", c => AsHtml(c, NewLineToBreak(c))),
        ("strip", "text", c => Tags.Replace(c.Text(0), "")),
        ("url_encode", "text", c => Uri.EscapeDataString(c.Text(0))),
        ("url_escape", "text", c => UrlEscape(c.Text(0))));

    /// <summary>What Scriban does not have.</summary>
    public static readonly BuiltinGroup Ours = BuiltinGroup.Of("html", ("raw", "text", c => new Html(c.Text(0))));

    /// <summary>HTML by type where output is escaped, so that it is not escaped twice; plain text as in Scriban otherwise.</summary>
    private static object AsHtml(Arguments call, string text) => call.Run.Escape ? new Html(text) : text;

    private static string NewLineToBreak(Arguments call)
    {
        var text = call.Run.Escape && call[0] is not Html ? HtmlText.Escape(call.Text(0)) : call.Text(0);
        call.CheckLength(text.Length + (6L * text.AsSpan().Count('\n')), 0);
        return text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "<br />\n", StringComparison.Ordinal);
    }

    /// <summary>Escapes what no address may hold and leaves its reserved characters as they are.</summary>
    private static string UrlEscape(string text)
    {
        const string Reserved = ":/?#[]@!$&'()*+,;=%";
        return string.Concat(text.EnumerateRunes().Select(r => r.IsAscii && Reserved.Contains((char)r.Value, StringComparison.Ordinal) ? r.ToString() : Uri.EscapeDataString(r.ToString())));
    }
}
