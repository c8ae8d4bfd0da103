// Which of the hashed files in assets/ the finished pages name, anywhere in their text.
using System.Buffers;
using System.Text;
using SiteGen.Model;

namespace SiteGen.Emit;

internal static class LinkedFiles
{
    private static readonly SearchValues<byte> End = SearchValues.Create("\"'?#&<>()\\ \t\r\n,;"u8);

    public static HashSet<string> Of(RenderedSite site)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in site.Pages.Select(p => p.Html.Bytes).Concat(site.Files.Select(f => f.Bytes)))
            Collect(text.Span, names);
        return names;
    }

    private static void Collect(ReadOnlySpan<byte> text, HashSet<string> names)
    {
        while (text.IndexOf("assets/"u8) is >= 0 and var at)
        {
            text = text[(at + "assets/".Length)..];
            var end = text.IndexOfAny(End);
            names.Add("/assets/" + Encoding.UTF8.GetString(end < 0 ? text : text[..end]));
        }
    }
}
