// Text of users on its way to a terminal: signs that would move its cursor, clear it or turn the direction of reading
// become one that shows.
namespace SiteGen.Diagnostics;

/// <summary>Makes a text safe to print on a terminal.</summary>
public static class TerminalText
{
    /// <summary>The text, in which every sign that would command a terminal is U+FFFD; line ends and tabs
    /// stay.</summary>
    /// <param name="text">Anything that somebody else wrote.</param>
    public static string Of(string text) =>
        text.Any(IsCommand) ? string.Concat(text.Select(c => IsCommand(c) ? '\uFFFD' : c)) : text;

    /// <summary>Line ends stay: hints have several lines.</summary>
    private static bool IsCommand(char sign) => (char.IsControl(sign) && sign is not '\n' and not '\t')
        || sign is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029' or '\u200E'
            or '\u200F' or '\u061C';
}
