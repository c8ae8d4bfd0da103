// YamlDotNet takes three signs for line ends that no editor does; they stand aside while it reads, so that lines are
// counted as shown.
using System.Buffers;

namespace SiteGen.Parse.Forms;

internal static class LineBreaks
{
    private const string Shown = "\u0085\u2028\u2029";

    /// <summary>Noncharacters: no text has them.</summary>
    private const string Hidden = "\uFDD0\uFDD1\uFDD2";

    public static SearchValues<char> Others { get; } = SearchValues.Create(Shown);

    public static string Hide(string text) => Exchange(text, Shown, Hidden);

    public static string Show(string text) => Exchange(text, Hidden, Shown);

    private static string Exchange(string text, string from, string to)
    {
        for (var i = 0; i < from.Length; i++)
            text = text.Replace(from[i], to[i]);
        return text;
    }
}
