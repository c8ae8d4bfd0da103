// Text of users on its way to a terminal: signs that would move its cursor, clear it or turn the direction of reading
// become one that shows.
namespace SiteGen.Commands;

internal static class TerminalText
{
    public static string Of(string text) =>
        text.Any(IsCommand) ? string.Concat(text.Select(c => IsCommand(c) ? '\uFFFD' : c)) : text;

    /// <summary>Line ends stay: hints have several lines.</summary>
    private static bool IsCommand(char sign) => (char.IsControl(sign) && sign is not '\n' and not '\t')
        || sign is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029' or '\u200E'
            or '\u200F' or '\u061C';
}
