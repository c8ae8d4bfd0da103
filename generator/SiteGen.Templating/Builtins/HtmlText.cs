// Text as HTML.
using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

internal static class HtmlText
{
    /// <summary>The text with &amp;, &lt;, &gt; and both quotes as entities.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"'") < 0)
            return text;
        var buffer = new TextBuffer();
        buffer.AppendEscaped(text);
        var escaped = buffer.Cut(0);
        buffer.Release();
        return escaped;
    }
}
