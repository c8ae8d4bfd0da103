// Dates as text, by the patterns that Scriban and Ruby use: %Y-%m-%d.
using System.Globalization;
using System.Text;

namespace SiteGen.Templating.Builtins;

internal static class DateText
{
    public const string DefaultFormat = "%d %b %Y";

    /// <summary>A date as text; unknown codes are left as they are. <c>%g</c> switches to the invariant culture.</summary>
    public static string Format(DateTime date, string pattern, CultureInfo culture)
    {
        var builder = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                builder.Append(pattern[i]);
                continue;
            }
            var code = pattern[++i];
            if (code == 'g')
                culture = CultureInfo.InvariantCulture;
            else
                builder.Append(Part(date, code, culture) ?? $"%{code}");
        }
        return builder.ToString();
    }

    private static string? Part(DateTime date, char code, CultureInfo culture) => code switch
    {
        'a' => date.ToString("ddd", culture),
        'A' => date.ToString("dddd", culture),
        'b' or 'h' => date.ToString("MMM", culture),
        'B' => date.ToString("MMMM", culture),
        'c' => date.ToString("ddd MMM dd HH:mm:ss yyyy", culture),
        'C' => Number(date.Year / 100, 2),
        'd' => Number(date.Day, 2),
        'D' => date.ToString("MM'/'dd'/'yy", culture),
        'e' => date.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2),
        'F' => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        'H' => Number(date.Hour, 2),
        'I' => Number(Hour12(date), 2),
        'j' => Number(date.DayOfYear, 3),
        'k' => date.Hour.ToString(CultureInfo.InvariantCulture).PadLeft(2),
        'l' => Hour12(date).ToString(CultureInfo.InvariantCulture).PadLeft(2),
        'L' => Number(date.Millisecond, 3),
        'm' => Number(date.Month, 2),
        'M' => Number(date.Minute, 2),
        'n' => "\n",
        'N' => Number((int)(date.Ticks % TimeSpan.TicksPerSecond) * 100, 9),
        'p' => date.ToString("tt", culture),
        'P' => date.ToString("tt", culture).ToLowerInvariant(),
        _ => Rest(date, code, culture),
    };

    private static string? Rest(DateTime date, char code, CultureInfo culture) => code switch
    {
        'r' => date.ToString("hh:mm:ss tt", culture),
        'R' => date.ToString("HH:mm", CultureInfo.InvariantCulture),
        's' => ((date - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture),
        'S' => Number(date.Second, 2),
        't' => "\t",
        'T' => date.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        'u' => Number(date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek, 1),
        'U' => Week(date, DayOfWeek.Sunday, culture),
        'v' => date.ToString("d-MMM-yyyy", CultureInfo.InvariantCulture).ToUpperInvariant().PadLeft(11),
        'V' => Number(ISOWeek.GetWeekOfYear(date), 2),
        'w' => Number((int)date.DayOfWeek, 1),
        'W' => Week(date, DayOfWeek.Monday, culture),
        'x' => date.ToString("d", culture),
        'X' => date.ToString("T", culture),
        'y' => Number(date.Year % 100, 2),
        'Y' => Number(date.Year, 4),
        'Z' => "+00:00",
        '%' => "%",
        _ => null,
    };

    private static string Week(DateTime date, DayOfWeek first, CultureInfo culture) =>
        Number(culture.Calendar.GetWeekOfYear(date, culture.DateTimeFormat.CalendarWeekRule, first), 2);

    private static int Hour12(DateTime date) => date.Hour % 12 == 0 ? 12 : date.Hour % 12;

    private static string Number(int value, int digits) => value.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');

    /// <summary>The same pattern as .NET writes it, for parsing; null when a code cannot be parsed.</summary>
    public static string? ParsePattern(string pattern, CultureInfo culture, out char unknown)
    {
        unknown = '\0';
        var builder = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                builder.Append('\\').Append(pattern[i]);
                continue;
            }
            unknown = pattern[++i];
            if (unknown == 'g')
                continue;
            if ((Parsed(unknown) ?? Preferred(unknown, culture)) is not { } part)
                return null;
            builder.Append(part);
        }
        return builder.ToString();
    }

    /// <summary>The codes that a culture decides on.</summary>
    private static string? Preferred(char code, CultureInfo culture) => code switch
    {
        'x' => culture.DateTimeFormat.ShortDatePattern,
        'X' => culture.DateTimeFormat.LongTimePattern,
        _ => null,
    };

    private static string? Parsed(char code) => code switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'c' => "ddd MMM dd HH:mm:ss yyyy",
        'd' => "dd",
        'D' => "MM'/'dd'/'yy",
        'e' => "d",
        'F' => "yyyy-MM-dd",
        'H' => "HH",
        'I' => "hh",
        'k' => "H",
        'l' => "h",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'N' => "fffffff'00'",
        'p' or 'P' => "tt",
        'r' => "hh:mm:ss tt",
        'R' => "HH:mm",
        'S' => "ss",
        'T' => "HH:mm:ss",
        'y' => "yy",
        'Y' => "yyyy",
        'Z' => "zzz",
        '%' => "'%'",
        _ => null,
    };
}
