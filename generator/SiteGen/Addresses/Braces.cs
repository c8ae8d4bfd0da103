// Patterns of addresses and titles whose braces name fields: /tools/{id}/.
using System.Text;

namespace SiteGen.Addresses;

internal static class Braces
{
    /// <summary>Puts a text in the place of each pair of braces.</summary>
    public static string Fill(string pattern, Func<string, string> field)
    {
        var text = new StringBuilder(pattern.Length + 16);
        for (var i = 0; i < pattern.Length; i++)
        {
            var end = pattern[i] == '{' ? pattern.IndexOf('}', i) : -1;
            if (end < 0)
            {
                text.Append(pattern[i]);
                continue;
            }
            text.Append(field(pattern[(i + 1)..end]));
            i = end;
        }
        return text.ToString();
    }
}
