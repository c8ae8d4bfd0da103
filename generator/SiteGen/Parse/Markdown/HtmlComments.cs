// Notes of writers to themselves never reach the finished site.
using System.Text;

namespace SiteGen.Parse.Markdown;

internal static class HtmlComments
{
    private const string Begin = "<!--";
    private const string End = "-->";

    /// <summary>The text without its comments; one that is not closed goes on to the end.</summary>
    public static string Without(string html)
    {
        if (!html.Contains(Begin, StringComparison.Ordinal))
            return html;
        var kept = new StringBuilder(html.Length);
        var at = 0;
        while (html.IndexOf(Begin, at, StringComparison.Ordinal) is >= 0 and var begin)
        {
            kept.Append(html, at, begin - at);
            at = EndOf(html, begin);
        }
        return kept.Append(html, at, html.Length - at).ToString();
    }

    /// <summary>The same length with blanks in the place of comments, so that offsets hold.</summary>
    public static string Blanked(string html)
    {
        var text = new StringBuilder(html);
        for (var begin = html.IndexOf(Begin, StringComparison.Ordinal); begin >= 0;)
        {
            var end = EndOf(html, begin);
            for (var i = begin; i < end; i++)
                text[i] = text[i] is '\r' or '\n' ? text[i] : ' ';
            begin = html.IndexOf(Begin, end, StringComparison.Ordinal);
        }
        return text.ToString();
    }

    /// <summary>Where the comment begins that has no end; null when all have one.</summary>
    public static int? Unclosed(string html)
    {
        for (var begin = html.IndexOf(Begin, StringComparison.Ordinal); begin >= 0;)
        {
            var end = html.IndexOf(End, begin + Begin.Length, StringComparison.Ordinal);
            if (end < 0)
                return begin;
            begin = html.IndexOf(Begin, end + End.Length, StringComparison.Ordinal);
        }
        return null;
    }

    /// <summary>Where a text begins behind a comment on its line, which is printed as it stands; null where none
    /// does.</summary>
    public static int? TextBehind(string html)
    {
        if (!html.AsSpan().TrimStart().StartsWith(Begin))
            return null;
        var at = EndOf(html, html.IndexOf(Begin, StringComparison.Ordinal));
        while (at < html.Length && char.IsWhiteSpace(html[at]))
            at++;
        return at < html.Length && !html.AsSpan(at).StartsWith(Begin) ? at : null;
    }

    private static int EndOf(string html, int begin) =>
        html.IndexOf(End, begin + Begin.Length, StringComparison.Ordinal) is >= 0 and var end
            ? end + End.Length
            : html.Length;
}
